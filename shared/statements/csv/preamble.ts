/** Reads what stands before a table's header: the account, its currency, the period and the balances, as texts. */
import { PREAMBLE_LABELS } from '../../catalogue/layouts/preamble-labels.ts'
import { currencyCode, plainName } from '../text.ts'

export type Preamble = Partial<Record<'from' | 'to' | 'account' | 'currency' | 'opening' | 'closing', string>>
type Label = keyof typeof PREAMBLE_LABELS

const LABELS = new Map(
  (Object.keys(PREAMBLE_LABELS) as Label[]).flatMap((label) => PREAMBLE_LABELS[label].map((name) => [plainName(name), label] as const)),
)
/** A line that names a period or a balance is short; of a longer one the beginning is read. */
const LONGEST_LINE = 1_000
const TWO_DAYS = /(\d{1,4}[-./]\d{1,2}[-./]\d{2,4})\D{1,12}(\d{1,4}[-./]\d{1,2}[-./]\d{2,4})/
const PERIOD_WORD = /период|выписк|period|statement|zeitraum|periode|с .* по /i

/** The value of a label stands in the next cell, or in the cell below where labels stand side by side. */
export function readPreamble(rows: readonly string[][]): Preamble {
  const found: Preamble = {}
  rows.forEach((row, at) => {
    const line = row.join(' ').slice(0, LONGEST_LINE)
    const days = PERIOD_WORD.test(line) ? TWO_DAYS.exec(line) : null
    if (days?.[1] && days[2]) {
      found.from ??= days[1]
      found.to ??= days[2]
    }
    row.forEach((cell, column) => {
      const label = LABELS.get(plainName(cell.slice(0, LONGEST_LINE)))
      if (!label || label === 'period') return
      const beside = row[column + 1] ?? ''
      const value = (isValue(beside) ? beside : (rows[at + 1]?.[column] ?? '')).slice(0, LONGEST_LINE)
      if (fits(label, value)) found[label] ??= value.replace(/^[\s'"]+|[\s'"]+$/g, '')
    })
  })
  return found
}

const isValue = (cell: string): boolean => /\d/.test(cell) || /^\s*[A-Z]{3}\s*$/.test(cell)

function fits(label: Exclude<Label, 'period'>, value: string): boolean {
  if (label === 'currency') return currencyCode(value) !== undefined
  return label === 'account' ? /\d[\d\sX*•.-]{2,}\d/.test(value) : /\d/.test(value)
}

/** Reads the first rows of a table one by one, so that the wizard can show beside each what became of it and why. */
import type { CivilDate } from '../../dates.ts'
import type { MessageKey } from '../../i18n/dictionary.ts'
import type { MessageValue, Problem } from '../../i18n/message.ts'
import { WIZARD_ROWS_SHOWN } from '../../limits.ts'
import type { TableRules } from '../../model/custom-layout.ts'
import type { Transaction } from '../../model/household.ts'
import type { Money } from '../../money.ts'
import type { ReadContext } from '../../reader.ts'
import { collapse, currencyCode } from '../text.ts'
import { type RowTrouble, Troubles } from '../troubles.ts'
import type { CutTable } from './custom-cut.ts'
import type { Fit } from './custom-match.ts'
import { planOfRules } from './custom-plan.ts'
import { decideForms } from './forms.ts'
import { readPreamble } from './preamble.ts'
import { RowReader } from './rows.ts'

export interface SampleRow {
  /** Of the file, from 1. */
  line: number
  /** The row as it stands, for one that was not taken. */
  text: string
  /** As it was read; absent where it was not taken. */
  read?: { on: CivilDate; amount: Money; currency: string; description: string }
  problems: Problem[]
}

export interface Sample {
  shown: SampleRow[]
  taken: number
  left: number
}

/** Row problems one by one, as they come. */
class RowTroubles extends Troubles {
  latest = new Troubles()

  override add(kind: RowTrouble | MessageKey, row: number, values: Record<string, MessageValue> = {}): void {
    this.latest.add(kind, row, values)
  }
}

export function readSample(table: CutTable, fit: Fit, rules: TableRules, context: ReadContext): Sample {
  const { rows, delimiter, lineOf, broken } = table
  const plan = planOfRules(rules, fit, rows, '')
  const troubles = new RowTroubles()
  const preamble = readPreamble(rows.slice(0, plan.headerRow))
  const currency = currencyCode(preamble.currency ?? '') ?? context.currency
  const forms = decideForms(rows, plan, delimiter)
  const { account } = preamble
  const reader = new RowReader({ plan, forms, delimiter, troubles, currency, ...(account && { account }) }, rows)
  const seen = new Map<string, number>()
  const sample: Sample = { shown: [], taken: 0, left: 0 }
  for (let at = plan.firstRow; at < rows.length; at++) {
    const row = rows[at] ?? []
    if (row.every((cell) => cell.trim() === '')) continue
    troubles.latest = new Troubles()
    reader.take(row, at, broken.has(at))
    const read = grown(reader.groups, seen)
    if (read) sample.taken++
    else sample.left++
    if (sample.shown.length >= WIZARD_ROWS_SHOWN) continue
    sample.shown.push({
      line: lineOf(at),
      text: collapse(row.join(' ')),
      ...(read && { read: { on: read.on, amount: read.amount, currency: read.currency, description: read.description } }),
      problems: troubles.latest.problems(lineOf),
    })
  }
  return sample
}

/** The payment that the latest row became; a fee beside it comes second. */
function grown(groups: ReadonlyMap<string, readonly Transaction[]>, seen: Map<string, number>): Transaction | undefined {
  for (const [account, rows] of groups) {
    const before = seen.get(account) ?? 0
    if (rows.length === before) continue
    seen.set(account, rows.length)
    return rows[before]
  }
  return undefined
}

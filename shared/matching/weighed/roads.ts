/** Roads: a collector from one card, by which only one account was ever paid. What else takes that road is the account's as well. */
import { collectorsIn } from '../../catalogue/collectors.ts'
import { message } from '../../i18n/message.ts'
import { normaliseWords } from '../../text/normalise.ts'
import type { Row } from '../said/rows.ts'
import { Judge } from './judge.ts'
import type { Road } from './readings.ts'
import type { Round } from './round.ts'

/** In so many months the road must have led to the account, by its number or by a sum to the kopeck. */
const FEWEST_MONTHS = 4

/** So many times as many rows may be open, and half as many in months in which the account was surely paid. */
const MOST_OPEN = 2

interface Seen {
  /** Accounts that rows of the road surely paid. */
  places: Set<number>
  rows: number
  months: Set<string>
  open: Row[]
}

/**
 * The rows that name only a collector, and whose road led to one account alone as often as they themselves are; with that account. A second
 * account on the same road whose bills nobody knows would leave as many rows open as the first one's.
 */
export function roadsOf({ cases, verdicts }: Round): Map<Row, Road> {
  const roads = new Map<string, Seen>()
  if (!cases.some(({ rows }, at) => isOpen(rows, verdicts[at]?.kind))) return new Map()
  const keys = new Map<string, string>()
  cases.forEach(({ rows }, at) => {
    const verdict = verdicts[at]
    if (!verdict) return
    for (const row of rows) {
      const key = keyOf(row, keys)
      if (key === undefined) continue
      const seen: Seen = roads.get(key) ?? { places: new Set(), rows: 0, months: new Set(), open: [] }
      roads.set(key, seen)
      if (Judge.isSure(verdict) && verdict.reading) {
        seen.places.add(verdict.reading.outcome)
        seen.rows += 1
        seen.months.add(row.transaction.on.slice(0, 7))
      } else if (row.bare?.by === 'collector') seen.open.push(row)
      else if (verdict.kind === 'link' && verdict.reading) seen.places.add(verdict.reading.outcome)
    }
  })
  const found = new Map<Row, Road>()
  for (const { places, rows, months, open } of roads.values()) {
    const [place, ...others] = places
    const beside = open.filter(({ transaction }) => months.has(transaction.on.slice(0, 7)))
    if (place === undefined || others.length > 0 || months.size < FEWEST_MONTHS) continue
    if (open.length > rows * MOST_OPEN || beside.length * 2 > rows) continue
    for (const row of open) found.set(row, { place, reasons: [message('matching.road', { count: rows })] })
  }
  return found
}

const isOpen = ([row]: readonly Row[], kind: string | undefined): boolean => row?.bare?.by === 'collector' && kind !== 'link'

/** The collector and the card; undefined where the row names no collector. Texts recur. */
function keyOf({ transaction: { description, counterparty = '', source = '' } }: Row, keys: Map<string, string>): string | undefined {
  const text = `${description} ${counterparty}`
  let key = keys.get(text)
  if (key === undefined) {
    key = collectorsIn(normaliseWords(text)).join('|')
    keys.set(text, key)
  }
  return key === '' ? undefined : `${key} ${source}`
}

/** Rows that name nobody, but come month after month about one day with sums that one account alone expects. */
import type { Outlook } from './outlook.ts'
import { paidOf, type Row } from './rows.ts'

const FEWEST_MONTHS = 3
const DAYS_AROUND = 3

/** For each such row its account. Rows are taken together by card and by what they say, in whatever order they come. */
export function seriesOf(debits: readonly Row[], outlook: Outlook): Map<Row, number> {
  const fitting = new Map<string, Row[]>()
  for (const row of debits) {
    const { bare } = row
    if (!bare) continue
    const paid = paidOf(row)
    const places = outlook.placesFor(bare).filter((place) => outlook.fitsExactly(place, paid))
    const [only] = places
    if (only === undefined || places.length > 1) continue
    const key = `${only} ${bare.by} ${row.transaction.source ?? ''}`
    const list = fitting.get(key)
    if (list) list.push(row)
    else fitting.set(key, [row])
  }
  const series = new Map<Row, number>()
  for (const [key, rows] of fitting) {
    const days = rows.map(dayOf).sort((a, b) => a - b)
    const usual = days[days.length >> 1] ?? 0
    const near = rows.filter((row) => Math.abs(dayOf(row) - usual) <= DAYS_AROUND)
    const months = new Set(near.map(({ transaction }) => transaction.on.slice(0, 7)))
    if (months.size >= FEWEST_MONTHS) for (const row of near) series.set(row, Number(key.slice(0, key.indexOf(' '))))
  }
  return series
}

const dayOf = ({ transaction }: Row): number => Number(transaction.on.slice(8))

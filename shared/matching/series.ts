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

/** So many rows through a collector that only the account which names it expects make the others from that card its own as well. */
const FEWEST_OWN = 2

/**
 * The rows of a collector that one account has to itself: it alone names the collector as its payee, and of the rows from one card that some
 * account expects to the kopeck all are its own.
 */
export function ownCollections(debits: readonly Row[], outlook: Outlook): Set<Row> {
  const groups = new Map<string, { place: number; rows: Row[]; own: number; others: number }>()
  for (const row of debits) {
    const [claim, ...more] = row.claims.claims
    if (row.bare?.by !== 'collector' || !claim || more.length > 0) continue
    const key = `${claim.place} ${row.transaction.source ?? ''}`
    const group = groups.get(key) ?? { place: claim.place, rows: [], own: 0, others: 0 }
    const paid = paidOf(row)
    const places = outlook.placesFor(row.bare).filter((place) => outlook.fitsExactly(place, paid))
    group.rows.push(row)
    if (places.includes(claim.place)) group.own += 1
    else if (places.length > 0) group.others += 1
    groups.set(key, group)
  }
  const isOwn = ({ place, rows, own, others }: { place: number; rows: readonly Row[]; own: number; others: number }): boolean =>
    others === 0 && (own >= FEWEST_OWN || isOnlyWay(place, rows, debits))
  return new Set([...groups.values()].filter(isOwn).flatMap(({ rows }) => rows))
}

/** Whether the rows come month by month, and hardly any other row claims the account in those months. */
function isOnlyWay(place: number, rows: readonly Row[], debits: readonly Row[]): boolean {
  const months = new Set(rows.map(monthOf))
  const others = debits.filter(
    (row) => row.bare?.by !== 'collector' && months.has(monthOf(row)) && row.claims.claims.some((claim) => claim.place === place),
  )
  return months.size > FEWEST_MONTHS && others.length * 4 <= rows.length
}

const monthOf = ({ transaction }: Row): string => transaction.on.slice(0, 7)
const dayOf = ({ transaction }: Row): number => Number(transaction.on.slice(8))

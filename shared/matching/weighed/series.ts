/** Rows that name nobody, but come month after month about one day with sums that one account alone expects. */
import { addTo } from '../../multimap.ts'
import type { Outlook } from '../expected/outlook.ts'
import { paidOf, type Row } from '../said/rows.ts'

const FEWEST_MONTHS = 3
const DAYS_AROUND = 3

/** What is known of rows that name nobody. */
export interface Series {
  /** Rows that one account alone expects to the kopeck, month after month, with that account. */
  exact: ReadonlyMap<Row, number>
  /** Rows on the day of such a series, from its card, in months in which it has none: its sum changed. */
  continued: ReadonlyMap<Row, number>
}
export const NO_SERIES: Series = { exact: new Map(), continued: new Map() }

/** Rows are taken together by card and by what they say, in whatever order they come. */
export function seriesOf(debits: readonly Row[], outlook: Outlook): Series {
  const fitting = new Map<string, Row[]>()
  const others: Row[] = []
  for (const row of debits) {
    const { bare } = row
    if (!bare) continue
    const paid = paidOf(row)
    const places = outlook.placesFor(bare).filter((place) => outlook.fitsExactly(place, paid))
    const [only] = places
    if (only === undefined && bare.by === 'autopay-line') others.push(row)
    if (only === undefined || places.length > 1) continue
    const key = `${only} ${bare.by} ${row.transaction.source ?? ''}`
    addTo(fitting, key, row)
  }
  const exact = new Map<Row, number>()
  const known: Known[] = []
  for (const [key, rows] of fitting) {
    const place = Number(key.slice(0, key.indexOf(' ')))
    const days = rows.map(dayOf).sort((a, b) => a - b)
    const usual = days[days.length >> 1] ?? 0
    const near = rows.filter((row) => Math.abs(dayOf(row) - usual) <= DAYS_AROUND)
    const months = new Set(near.map(monthOf))
    if (months.size < FEWEST_MONTHS) continue
    for (const row of near) exact.set(row, place)
    known.push({ key, place, usual, months, sums: near.map(({ transaction }) => -transaction.amount) })
  }
  return { exact, continued: continuedBy(others, known, outlook) }
}

interface Known {
  key: string
  place: number
  /** The day of the month. */
  usual: number
  months: ReadonlySet<string>
  sums: readonly number[]
}

/** A price rises or falls by this part at most, in percent, while the series stays the same. */
const MOST_CHANGE = 25

function continuedBy(rows: readonly Row[], known: readonly Known[], outlook: Outlook): Map<Row, number> {
  const continued = new Map<Row, number>()
  for (const row of rows) {
    const { bare, transaction } = row
    if (!bare || known.length === 0) continue
    const month = monthOf(row)
    const isNear = (sum: number): boolean => Math.abs(-transaction.amount - sum) * 100 <= sum * MOST_CHANGE
    const places = outlook.placesFor(bare)
    const fitting = known.filter(
      ({ key, place, usual, months, sums }) =>
        key === `${place} ${bare.by} ${transaction.source ?? ''}` &&
        Math.abs(dayOf(row) - usual) <= DAYS_AROUND &&
        !months.has(month) &&
        sums.some(isNear) &&
        places.includes(place),
    )
    const [only, ...others] = fitting
    if (only && others.length === 0) continued.set(row, only.place)
  }
  return continued
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

/** Which rows of one payee belong to which contract: by number, else as one series, else as several side by side, else as chains in noise. */
import { chainsIn } from './chains.ts'
import { dayCost, daysApart, sumCost, wayCost } from './near.ts'
import { numberOf, oldestFirst, type Paid } from './paid.ts'
import { shareWithin } from './rhythm.ts'
import type { Pool } from './rows.ts'
import { type Series, seriesOf } from './series.ts'
import { tracksIn } from './tracks.ts'

/** More debits a month than this are no set of contracts. */
const MOST_A_MONTH = 6
/** Of the rows of contracts side by side, at most this share may be left over. */
const MOST_LEFT = 0.34
/** A payee that is visited often needs longer chains, or chance makes them. */
const FEWEST_QUIET = 3
const FEWEST_BUSY = 5
const BUSY_A_MONTH = 2

/** All series among the rows of one payee. */
export function seriesIn({ paid }: Pool): Series[] {
  const numbers = new Set(paid.map(numberOf).filter((number) => number !== undefined))
  if (numbers.size === 0 || (numbers.size === 1 && seriesOf(paid))) return unnumbered(paid)
  const { groups, rest } = byNumber(paid, [...numbers].sort())
  const series = [...groups.flatMap((group) => seriesOf(group) ?? unnumbered(group)), ...unnumbered(rest)]
  return series
}

const monthsSpanned = (paid: readonly Paid[]): number => ((paid.at(-1)?.day ?? 0) - (paid[0]?.day ?? 0)) / 30.4 + 1

function unnumbered(paid: readonly Paid[]): Series[] {
  if (paid.length < 2) return []
  const aMonth = paid.length / monthsSpanned(paid)
  const whole = seriesOf(paid)
  if (whole && (isSteady(whole) || aMonth <= 1.1)) return [whole]
  if (aMonth <= MOST_A_MONTH) {
    const tracks = tracksIn(paid).map((track) => seriesOf(track))
    const steady = tracks.filter((track) => track !== undefined).filter(isSteady)
    const taken = steady.reduce((sum, track) => sum + track.paid.length, 0)
    if (steady.length > 0 && taken >= paid.length * (1 - MOST_LEFT)) {
      const rows = new Set(steady.flatMap((track) => track.paid))
      return [
        ...steady,
        ...chained(
          paid.filter((one) => !rows.has(one)),
          aMonth,
        ),
      ]
    }
  }
  return whole ? [whole] : chained(paid, aMonth)
}

/** Chains, and what is left as one series. */
function chained(paid: readonly Paid[], aMonth: number): Series[] {
  const { found, rest } = chainsIn(paid, aMonth > BUSY_A_MONTH ? FEWEST_BUSY : FEWEST_QUIET)
  const remaining = found.length > 0 || aMonth <= BUSY_A_MONTH ? seriesOf(rest) : undefined
  return [...found.flatMap((chain) => seriesOf(chain) ?? []), ...(remaining ? [remaining] : [])]
}

const STEADY_DAYS = 6
const MOST_STEADY = 0.7

/** Whether the days of a series hold together: what side by side series are believed by. */
const isSteady = ({ rhythm }: Series): boolean => shareWithin(rhythm, STEADY_DAYS) >= MOST_STEADY

/** Two rows nearer than this are not two months of one contract. */
const SAME_SLOT_DAYS = 16
const MOST_COST = 0.7

interface Grouped {
  groups: Paid[][]
  rest: Paid[]
}

/**
 * The rows of each number, and of the rows without one those that fill its empty months and are like its nearest payment: banks print the
 * number in some rows only. The cheapest fit is taken first.
 */
function byNumber(paid: readonly Paid[], numbers: readonly string[]): Grouped {
  const groups = numbers.map((number) => paid.filter((one) => numberOf(one) === number))
  const open = paid.filter((one) => numberOf(one) === undefined)
  const fits = open.flatMap((one) =>
    groups.map((group, place) => ({ one, place, cost: costInGroup(one, group) })).filter(({ cost }) => cost <= MOST_COST),
  )
  const taken = new Set<Paid>()
  for (const { one, place } of fits.sort((a, b) => a.cost - b.cost || oldestFirst(a.one, b.one) || a.place - b.place)) {
    const group = groups[place] ?? []
    if (taken.has(one) || group.some((other) => Math.abs(other.day - one.day) < SAME_SLOT_DAYS)) continue
    taken.add(one)
    group.push(one)
  }
  return { groups: groups.map((group) => group.sort(oldestFirst)), rest: open.filter((one) => !taken.has(one)) }
}

/** Compared with the payment of the number that is nearest in time, and with all its days. */
function costInGroup(one: Paid, group: readonly Paid[]): number {
  const nearest = group.reduce((best, other) => (Math.abs(other.day - one.day) < Math.abs(best.day - one.day) ? other : best))
  const days = Math.min(...group.map(({ dayOfMonth }) => daysApart(dayOfMonth, one.dayOfMonth)))
  return sumCost(nearest.amount, one.amount) + dayCost(0, days) + wayCost(nearest, one)
}

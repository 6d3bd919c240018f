/** Payments of one sum at a regular distance, found among others of the same payee: a subscription of a company that one also rides with. */
import { addTo } from '../multimap.ts'
import { daysApart } from './near.ts'
import { oldestFirst, type Paid } from './paid.ts'
import { shareWithin } from './rhythm.ts'
import { type Series, seriesOf } from './series.ts'

/** Days that nine in ten payments of a chain stray at most. */
const STRICT_DAYS = 4
const MOST_IN_TIME = 0.85
const LEAST_EVEN = 0.75
/** Between the last payment of the old price and the first of the new one at most so many periods. */
const STEP_PERIODS = 3
const STEP_DAYS = 5
const STEP_RATIO = 1.7

export interface Chains {
  found: Paid[][]
  rest: Paid[]
}

/**
 * Chains among rows of a payee. `fewest`: how often one sum must have been paid; the more other rows the payee has, the more chance makes. A
 * chain that ends where another begins is the same contract at a new price.
 */
export function chainsIn(paid: readonly Paid[], fewest: number): Chains {
  const bySum = new Map<number, Paid[]>()
  for (const one of paid) {
    addTo(bySum, one.amount, one)
  }
  const series = [...bySum.values()].filter((rows) => rows.length >= fewest).flatMap((rows) => strict(rows) ?? [])
  const joined = joinSteps(series.sort((a, b) => oldestFirst(firstOf(a), firstOf(b))))
  const taken = new Set(joined.flat())
  return { found: joined, rest: paid.filter((one) => !taken.has(one)) }
}

const firstOf = ({ paid }: Series): Paid => paid[0] as Paid

function strict(rows: readonly Paid[]): Series | undefined {
  const series = seriesOf(rows)
  if (!series || shareWithin(series.rhythm, STRICT_DAYS) < MOST_IN_TIME || series.rhythm.evenness < LEAST_EVEN) return undefined
  return series
}

function joinSteps(series: readonly Series[]): Paid[][] {
  const lines: Series[][] = []
  for (const next of series) {
    const line = lines
      .filter((candidate) => isStep(candidate.at(-1), next))
      .sort((a, b) => distance(a.at(-1), next) - distance(b.at(-1), next))[0]
    if (line) line.push(next)
    else lines.push([next])
  }
  return lines.map((line) => line.flatMap(({ paid }) => paid).sort(oldestFirst))
}

const distance = (before: Series | undefined, next: Series): number =>
  before ? 100 * daysApart(before.rhythm.usualDay, next.rhythm.usualDay) + firstOf(next).day - (before.paid.at(-1)?.day ?? 0) : 0

function isStep(before: Series | undefined, next: Series): boolean {
  const [last, first] = [before?.payments.at(-1), next.payments[0]]
  if (!before || !last || !first || before.rhythm.everyMonths !== next.rhythm.everyMonths) return false
  const months = first.month - last.month
  const ratio = first.amount / last.amount
  return (
    months > 0 &&
    months <= STEP_PERIODS * next.rhythm.everyMonths &&
    daysApart(before.rhythm.usualDay, next.rhythm.usualDay) <= STEP_DAYS &&
    ratio < STEP_RATIO &&
    ratio > 1 / STEP_RATIO
  )
}

/** A phone that is topped up when its money runs low: no day and no rule, but month after month. */
import { isTelecom } from './kinds.ts'
import { numberOf, type Paid } from './paid.ts'
import { usualDayOf } from './rhythm.ts'
import type { Pool } from './rows.ts'
import type { Series } from './series.ts'

const FEWEST = 4
const FEWEST_MONTHS = 4
/** Of the months between the first and the last, so many have a top-up. */
const MOST_MONTHS = 0.7
const LONGEST_PAUSE = 75
const MOST_A_MONTH = 6

/** Top-ups among the rows that stand in no regular series, by number; only of telecom providers. */
export function topUpsIn({ paid }: Pool, regular: readonly Series[]): Series[] {
  const provider = paid[0]?.payee.provider
  if (!provider || !isTelecom(provider.kind)) return []
  const taken = new Set(regular.flatMap((series) => series.paid))
  const byNumber = new Map<string, Paid[]>()
  for (const one of paid) {
    if (taken.has(one)) continue
    const number = numberOf(one) ?? ''
    byNumber.set(number, [...(byNumber.get(number) ?? []), one])
  }
  return [...byNumber.values()].filter(areTopUps).map(irregular)
}

function areTopUps(paid: readonly Paid[]): boolean {
  const [first, last] = [paid[0], paid.at(-1)]
  if (!first || !last || paid.length < FEWEST) return false
  const months = last.month - first.month + 1
  const seen = new Set(paid.map(({ month }) => month)).size
  const pauses = paid.slice(1).map(({ day }, at) => day - (paid[at]?.day ?? 0))
  return (
    months >= FEWEST_MONTHS && seen >= months * MOST_MONTHS && Math.max(...pauses) <= LONGEST_PAUSE && paid.length <= months * MOST_A_MONTH
  )
}

/** Monthly as far as anything is; no step is even, which says that it is not. */
function irregular(paid: readonly Paid[]): Series {
  const slots = paid.map((one) => ({ month: one.month, paid: [one] }))
  const payments = paid.map((one) => ({ month: one.month, amount: one.amount, parts: [one] }))
  const strays = paid.map(() => 15)
  return { rhythm: { everyMonths: 1, usualDay: usualDayOf(paid), slots, strays, evenness: 0 }, payments, paid }
}

/** One contract's payments as a series: a rhythm, and for each of its slots what was paid; parts of one bill put together. */

import type { Paid } from './paid.ts'
import { type Rhythm, rhythmOf, type Slot } from './rhythm.ts'

/** What was paid for one slot. */
export interface Payment {
  /** Months since year 0. */
  month: number
  /** Minor units. */
  amount: number
  /** The rows that make it: one, or the parts. */
  parts: readonly Paid[]
}

export interface Series {
  rhythm: Rhythm
  payments: Payment[]
  /** All rows of it, oldest first, also ones beside the payments: paid twice, or an extra. */
  paid: readonly Paid[]
}

/** Monthly payments must be seen so often; what comes twice a year or yearly, twice. */
const FEWEST = 3
const FEWEST_RARE = 2
const RARE_MONTHS = 6
/** Slots with more than one row: parts, a bill paid twice. More of them are two contracts, or a shop. */
const MOST_CROWDED = 0.34

/** The rows as one contract's payments, or undefined where they are not. Rows come oldest first. */
export function seriesOf(paid: readonly Paid[]): Series | undefined {
  const rhythm = rhythmOf(paid, FEWEST_RARE)
  if (!rhythm || rhythm.slots.length < (rhythm.everyMonths >= RARE_MONTHS ? FEWEST_RARE : FEWEST)) return undefined
  const crowded = rhythm.slots.filter((slot) => slot.paid.length > 1).length
  if (crowded > rhythm.slots.length * MOST_CROWDED) return undefined
  const payments = rhythm.slots.map((slot, at) => paymentOf(slot, at, rhythm.slots))
  return { rhythm, payments, paid }
}

function paymentOf({ month, paid }: Slot, at: number, slots: readonly Slot[]): Payment {
  const [only] = paid
  if (only && paid.length === 1) return { month, amount: only.amount, parts: paid }
  const usual = amountsNear(at, slots)
  const total = paid.reduce((sum, { amount }) => sum + amount, 0)
  const same = paid.find(({ amount }) => usual.includes(amount))
  if (usual.includes(total) || !same) {
    const middle = usual[usual.length >> 1] ?? total
    const nearest = paid.reduce((best, one) => (Math.abs(one.amount - middle) < Math.abs(best.amount - middle) ? one : best))
    const isParts = usual.includes(total) || Math.abs(total - middle) <= Math.abs(nearest.amount - middle)
    return isParts ? { month, amount: total, parts: paid } : { month, amount: nearest.amount, parts: [nearest] }
  }
  return { month, amount: same.amount, parts: [same] }
}

/** How many slots on either side tell what is usual. */
const NEIGHBOURS = 2

function amountsNear(at: number, slots: readonly Slot[]): number[] {
  const near = slots.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
  return near.flatMap(({ paid }) => (paid.length === 1 ? (paid[0]?.amount ?? []) : [])).sort((a, b) => a - b)
}

export const lastOf = ({ payments }: Pick<Series, 'payments'>): Payment => payments.at(-1) ?? { month: 0, amount: 0, parts: [] }

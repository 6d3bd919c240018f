/** How regularly payments fall: the usual day of the month, every how many months, what is missing, how far the days stray. */
import { addMonths, type CivilDate, dayNumber, dayOfMonth, type YearMonth } from '../dates.ts'
import type { Paid } from './paid.ts'

export interface Slot {
  /** Months since year 0: the month whose usual day these payments are for. */
  month: number
  paid: Paid[]
}

export interface Rhythm {
  /** 1, 2, 3, 6 or 12. */
  everyMonths: number
  usualDay: number
  /** Oldest first, none empty. */
  slots: Slot[]
  /** How many days each payment is off its usual day; negative is early. Ascending. */
  strays: number[]
  /** Of the steps from slot to slot, the share that is exactly one period. */
  evenness: number
}

const PERIODS = [1, 2, 3, 6, 12] as const
/** Every second step may be a month that was missed, or whose statement is missing. */
const LEAST_EVEN = 0.5
/** All but a few steps are whole periods; a quarterly bill may be paid in the next month. */
const LEAST_WHOLE = 0.75

const yearMonthOf = (month: number): YearMonth =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}` as YearMonth

/** A month of a slot as the calendar writes it. */
export const monthOfSlot = yearMonthOf
/** The day of a month of a slot; a month that is too short gives its last day. */
export const dayInSlot = (month: number, day: number): CivilDate => dayOfMonth(yearMonthOf(month), day)

const lengths = new Map<number, number>()
/** Days in a month. */
function lengthOf(month: number): number {
  let length = lengths.get(month)
  if (length === undefined) {
    const first = yearMonthOf(month)
    length = dayNumber(`${addMonths(first, 1)}-01` as CivilDate) - dayNumber(`${first}-01` as CivilDate)
    lengths.set(month, length)
  }
  return length
}

/** The slot of a payment for a usual day, and how far off it is; a payment belongs to the nearest usual day. */
function placed(paid: Paid, usualDay: number): { month: number; stray: number } {
  const own = paid.dayOfMonth - Math.min(usualDay, lengthOf(paid.month))
  if (own > 15) {
    const next = paid.month + 1
    const stray = own - lengthOf(paid.month) - (Math.min(usualDay, lengthOf(next)) - Math.min(usualDay, lengthOf(paid.month)))
    if (-stray < own) return { month: next, stray }
  } else if (own < -15) {
    const before = paid.month - 1
    const stray = paid.dayOfMonth + lengthOf(before) - Math.min(usualDay, lengthOf(before))
    if (stray < -own) return { month: before, stray }
  }
  return { month: paid.month, stray: own }
}

/**
 * The day of the month that payments stray least from. Early ones count double: what is set for a day comes on it or, over a weekend or out
 * of forgetfulness, after it.
 */
export function usualDayOf(paid: readonly Paid[]): number {
  const counts = new Array<number>(32).fill(0)
  for (const { dayOfMonth: day } of paid) counts[day] = (counts[day] ?? 0) + 1
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let day = 1; day <= 31; day += 1) {
    let cost = 0
    for (let other = 1; other <= 31; other += 1) {
      const count = counts[other] ?? 0
      if (count === 0) continue
      const late = (other - day + 31) % 31
      cost += count * (late <= 15 ? late : 2 * (31 - late))
    }
    if (cost < least) [best, least] = [day, cost]
  }
  return best < SHORTEST_MONTH ? best : lastDayOf(paid, best)
}

const SHORTEST_MONTH = 28

/** Months end on different days: what is set for the 31st comes on the 28th, the 30th and the 31st. */
function lastDayOf(paid: readonly Paid[], from: number): number {
  const costs = [from, from + 1, from + 2, from + 3]
    .filter((day) => day <= 31)
    .map((day) => ({ day, cost: paid.reduce((sum, one) => sum + Math.abs(placed(one, day).stray), 0) }))
  return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).day
}

/** The rhythm of payments that come oldest first, or undefined where there is none. `fewest`: slots that are needed at least. */
export function rhythmOf(paid: readonly Paid[], fewest: number): Rhythm | undefined {
  if (paid.length < 2) return undefined
  const usualDay = usualDayOf(paid)
  const slots: Slot[] = []
  const strays: number[] = []
  for (const one of paid) {
    const { month, stray } = placed(one, usualDay)
    strays.push(stray)
    const last = slots.at(-1)
    if (last?.month === month) last.paid.push(one)
    else slots.push({ month, paid: [one] })
  }
  if (slots.length < fewest) return undefined
  const steps = slots.slice(1).map(({ month }, at) => month - (slots[at]?.month ?? 0))
  const everyMonths = commonStep(steps)
  if (everyMonths === undefined) return undefined
  const exact = steps.filter((step) => step === everyMonths).length
  const whole = steps.filter((step) => step % everyMonths === 0).length
  if (exact < steps.length * LEAST_EVEN || whole < steps.length * LEAST_WHOLE) return undefined
  return { everyMonths, usualDay, slots, strays: strays.sort((a, b) => a - b), evenness: exact / steps.length }
}

/** The commonest step among those that bills have; of two as common the shorter. */
function commonStep(steps: readonly number[]): number | undefined {
  let best: number | undefined
  let most = 0
  for (const period of PERIODS) {
    const count = steps.filter((step) => step === period).length
    if (count > most) [best, most] = [period, count]
  }
  return best
}

/** The share of payments within some days of the usual one. */
export const shareWithin = ({ strays }: Rhythm, days: number): number =>
  strays.filter((stray) => Math.abs(stray) <= days).length / strays.length

/** How many days late nine in ten payments come at most; never below 0. */
export const usualDelay = ({ strays }: Rhythm): number => Math.max(0, strays[Math.ceil(strays.length * 0.9) - 1] ?? 0)

const NEAR_DAYS = 7
const LEAST_NEAR = 0.5

/** Whether the days follow a rule at all; top-ups and bills paid when there is time do not. */
export const isRegular = (rhythm: Rhythm): boolean => rhythm.evenness > 0 && shareWithin(rhythm, NEAR_DAYS) >= LEAST_NEAR

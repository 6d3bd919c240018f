/** How the sum of a series moved: its steps, whether it stands still between them, and since when payments come without a hole. */
import { type Rhythm, shareWithin } from './rhythm.ts'
import { lastOf, type Payment, type Series } from './series.ts'

export interface PriceStep {
  /** The payment it begins with. */
  first: Payment
  /** Minor units. */
  amount: number
  /** Payments of it. */
  count: number
}

export interface Prices {
  /** Oldest first; empty where the sum changes all the time. */
  steps: PriceStep[]
  isFixed: boolean
  /** Where the sum of the following payments differs from the one before, oldest first; the first payment too. */
  changes: Payment[]
}

/** Of the payments so many must be of the step that they stand in. */
const LEAST_OF_STEP = 0.7
/** A last payment of another sum is a new price where it is neither a part of the old one nor several months at once. */
const STEP_FROM = 0.55
const STEP_TO = 1.8

/** A price is a sum paid twice in a row, or last; a single other sum between two equal ones is none. */
export function pricesOf({ payments, rhythm }: Series): Prices {
  const changes = payments.filter(({ amount }, at) => amount !== payments[at - 1]?.amount)
  const steps: PriceStep[] = []
  let inStep = 0
  for (const [at, payment] of payments.entries()) {
    const step = steps.at(-1)
    if (step?.amount === payment.amount) {
      step.count += 1
      inStep += 1
    } else if (
      payments[at + 1]?.amount === payment.amount ||
      (at === payments.length - 1 && step && isNewPrice(step.amount, payment.amount))
    ) {
      steps.push({ first: payment, amount: payment.amount, count: 1 })
      inStep += 1
    }
  }
  const most = Math.max(0, ...steps.map(({ count }) => count))
  const isFixed =
    inStep >= payments.length * LEAST_OF_STEP &&
    most >= Math.min(3, payments.length) &&
    steps.length <= payments.length / 2 &&
    returnsOf(steps) <= (isSteady(rhythm) ? MOST_RETURNS : 0)
  return { steps: isFixed ? steps : [], isFixed, changes }
}

/** Prices that come back: after some months at a discount one does; sums that go to and fro on any day are top-ups. */
const MOST_RETURNS = 1
const STEADY_DAYS = 6
const MOST_STEADY = 0.7
const isSteady = (rhythm: Rhythm): boolean => shareWithin(rhythm, STEADY_DAYS) >= MOST_STEADY
const returnsOf = (steps: readonly PriceStep[]): number => steps.length - new Set(steps.map(({ amount }) => amount)).size

const isNewPrice = (before: number, last: number): boolean => last > before * STEP_FROM && last < before * STEP_TO

/**
 * Where the last stretch of payments begins that has no hole and, where the sum is fixed, no other sum: from there on the account's balance can
 * be reckoned without guessing what happened before.
 */
export function cleanFrom({ payments, rhythm }: Series, { steps, isFixed }: Prices): Payment {
  let start = lastOf({ payments })
  for (let at = payments.length - 1; at >= 0; at -= 1) {
    const payment = payments[at]
    const next = payments[at + 1]
    if (!payment || (next && next.month - payment.month !== rhythm.everyMonths)) break
    if (isFixed && steps.findLast((step) => step.first.month <= payment.month)?.amount !== payment.amount) break
    start = payment
  }
  return start
}

/** Months without a payment between the first and the last. */
export function holesOf({ payments, rhythm }: Series): number[] {
  const holes: number[] = []
  for (const [at, { month }] of payments.entries()) {
    const next = payments[at + 1]?.month ?? month
    for (let missing = month + rhythm.everyMonths; missing < next; missing += rhythm.everyMonths) holes.push(missing)
  }
  return holes
}

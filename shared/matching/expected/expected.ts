/** The payments an account expects: what its autopays plan and its charges ask, each once, with the sums and days that would do it. */
import { addDays, type CivilDate, firstOfMonth } from '../../dates.ts'
import type { Account } from '../../model/household.ts'
import { add, type Money, money, subtract, sum } from '../../money.ts'
import { type PlannedDebit, plannedDebits } from '../../schedule/autopay.ts'
import { type Charge, chargesBetween, HORIZON_DAYS } from '../../schedule/charges.ts'
import type { Known } from '../../schedule/known.ts'
import { dayNumber } from '../day-number.ts'
import { EARLY_DAYS, LATE_DAYS, PLAN_FAR_AFTER, PLAN_FAR_BEFORE } from './costs.ts'

/** One sum with its day that would make the expected payment. */
export interface Way {
  what: 'autopay' | 'by-invoice' | 'charge' | 'rest' | 'former-tariff' | 'arrears' | 'owed'
  amount: Money
  /** The day it is said with. */
  on: CivilDate
  /** The same day as a number, and for payments by hand the first one of its period. */
  at: number
  since: number
  /** The card an autopay debits. */
  source?: string
}

/** One payment; one debit makes it. */
export interface Expected {
  ways: readonly Way[]
  /** Day numbers between which a debit can be it at all. */
  first: number
  last: number
}

/** What an account expects, by day, and the sums it is known by. */
export interface Expectations {
  payments: readonly Expected[]
  charges: readonly Charge[]
  sums: ReadonlySet<number>
  largest: number
  /** Nothing says what the account costs. */
  isUnknown: boolean
}

/**
 * The payments expected in from..to. A charge and the autopays that run in its period are one expectation, not two: else an account
 * would swallow two equal debits, its own and its neighbour's. What the autopays leave of the charge is expected beside them.
 * Autopays without a first day are taken to have run before the account's reckoning starts as well: a debit is still its account's.
 */
export function expectationsOf(account: Account, known: Known, from: CivilDate, to: CivilDate): Expectations {
  const months = account.billing.everyMonths ?? 1
  // A charge's period reaches back, and its payment may come late. Plans are counted as far, so that no charge misses some of its own.
  const first = addDays(from, -31 * (months + 2))
  const last = addDays(to, HORIZON_DAYS + 31 * (months - 1))
  const charges = chargesBetween(account, known, first, last)
  const plans = plannedDebits(account, first, last)
  const payments: Expected[] = []
  // Prepaid money must be there the day before; a postpaid debit on the due day is in time.
  const isFor = (charge: Charge, on: CivilDate): boolean => (account.billing.model === 'prepaid' ? on < charge.dueOn : on <= charge.dueOn)
  let taken = 0
  let before: Charge | undefined
  for (const charge of charges) {
    if (charge.amount <= 0) continue
    const since = before?.dueOn ?? addDays(charge.dueOn, -31 * months)
    const own: PlannedDebit[] = []
    for (let next = plans[taken]; next && isFor(charge, next.on); next = plans[taken]) {
      if (next.on >= since) own.push(next)
      else payments.push(expected([planWay(next, undefined)]))
      taken += 1
    }
    payments.push(...paymentsOf({ charge, before, since, plans: own, known }))
    before = charge
  }
  for (const planned of plans.slice(taken)) payments.push(expected([planWay(planned, undefined)]))
  payments.sort((a, b) => a.first - b.first || a.last - b.last)
  const sums = knownSums(account, known, charges)
  return { payments, charges, sums, largest: Math.max(0, ...sums), isUnknown: sums.size === 0 }
}

interface Cycle {
  charge: Charge
  before: Charge | undefined
  since: CivilDate
  plans: readonly PlannedDebit[]
  known: Known
}

function paymentsOf({ charge, before, since, plans, known }: Cycle): Expected[] {
  const byHand = (what: Way['what'], amount: Money): Way => ({
    what,
    amount,
    on: charge.dueOn,
    at: dayNumber(charge.dueOn),
    since: dayNumber(since),
  })
  const whole = [byHand('charge', charge.amount)]
  const total = known.invoices.get(charge.period)?.total
  if (total !== undefined && total > 0 && total !== charge.amount) whole.push(byHand('charge', total))
  if (before) whole.push(byHand('arrears', add(charge.amount, before.amount)))
  const former = known.tariffs.filter((step) => step.from < firstOfMonth(charge.period) && step.amount > 0).map((step) => step.amount)
  for (const amount of new Set(former)) if (amount !== charge.amount) whole.push(byHand('former-tariff', amount))

  const [first, ...others] = plans
  if (!first) return [expected(whole)]
  const payments = [expected([planWay(first, charge), ...whole]), ...others.map((planned) => expected([planWay(planned, charge)]))]
  const sent = sum(plans.map(({ autopay }) => (autopay.mode === 'fixed' ? autopay.amount : charge.amount)))
  if (sent < charge.amount) {
    const rest = subtract(charge.amount, sent)
    // Paid in the period after, the rest of two periods comes at once.
    payments.push(expected([byHand('rest', rest), byHand('rest', money(rest * 2))]))
  }
  return payments
}

function planWay({ on, autopay }: PlannedDebit, charge: Charge | undefined): Way {
  const source = autopay.source === undefined ? {} : { source: autopay.source }
  const at = dayNumber(on)
  if (autopay.mode === 'fixed') return { what: 'autopay', amount: autopay.amount, on, at, since: at, ...source }
  return { what: 'by-invoice', amount: charge?.amount ?? autopay.limit ?? money(0), on, at, since: at, ...source }
}

function expected(ways: readonly Way[]): Expected {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { what, at, since } of ways) {
    const isPlan = what === 'autopay' || what === 'by-invoice'
    first = Math.min(first, isPlan ? at - PLAN_FAR_BEFORE : since - EARLY_DAYS)
    last = Math.max(last, isPlan ? at + PLAN_FAR_AFTER : at + LATE_DAYS)
  }
  return { ways, first, last }
}

function knownSums(account: Account, known: Known, charges: readonly Charge[]): Set<number> {
  const sums = new Set<number>()
  for (const { amount } of known.tariffs) sums.add(amount)
  for (const { amount } of charges) sums.add(amount)
  for (const { total } of known.invoices.values()) if (total !== undefined) sums.add(total)
  for (const autopay of account.autopay ?? []) if (autopay.mode === 'fixed') sums.add(autopay.amount)
  for (const amount of sums) if (amount <= 0) sums.delete(amount)
  return sums
}

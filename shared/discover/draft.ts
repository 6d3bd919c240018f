/** The account that a series speaks for: billing by kind, price steps with their days, autopay, and the day from which it is reckoned. */
import { USUAL_BILLING, type UsualBilling } from '../catalogue/usual-billing.ts'
import { type CivilDate, earlier, firstOfMonth } from '../dates.ts'
import type { Account, AccountKind, Autopay, Tariff } from '../model/household.ts'
import { money } from '../money.ts'
import { isUtility } from './kinds.ts'
import type { Paid } from './paid.ts'
import { cleanFrom, type Prices } from './prices.ts'
import { dayInSlot, monthOfSlot, shareWithin, usualDelay } from './rhythm.ts'
import { lastOf, type Payment, type Series } from './series.ts'

/** Weekends move a debit by two days; a charge is guessed after the latest usual payment. */
const LEAST_DELAY = 2

/** What is known of the payee of a series. */
export interface Payer {
  kind: AccountKind
  isAutopay: boolean
  source: string | undefined
  /** Working days are counted by the Russian calendar, so only for roubles. */
  currency: string
}

export type Draft = Pick<Account, 'billing' | 'tariffs' | 'opening' | 'autopay' | 'creditLagDays' | 'workingDays'>

/** Ways of billing: kinds of one way differ in nothing that a draft is made of. */
export type Way = 'service' | 'subscription' | 'supply' | 'afterwards'
export type Drafts = Readonly<Record<Way, Draft>>

/** Everything of the account that follows from its payments. */
export function draftOf(series: Series, prices: Prices, payer: Payer): Draft {
  const usual: UsualBilling = USUAL_BILLING[payer.kind]
  const day = isEven(series) ? billingDay(series, payer.kind) : usual.day
  const tariffs = tariffsOf(series, prices, payer.kind)
  const months = series.rhythm.everyMonths
  const billing = { model: usual.model, day, ...(months > 1 && { everyMonths: months }) }
  const autopay = autopayOf(series, prices, payer)
  return {
    billing,
    tariffs,
    ...(tariffs.length > 0 && { opening: { on: openingOf(series, prices, payer.kind), balance: money(0) } }),
    ...(autopay && { autopay: [autopay] }),
    ...(usual.creditLagDays !== 1 && { creditLagDays: usual.creditLagDays }),
    ...(usual.workingDays && payer.currency === 'RUB' && { workingDays: usual.workingDays }),
  }
}

const isPrepaid = (kind: AccountKind): boolean => USUAL_BILLING[kind].model === 'prepaid'

/** The days by which payments are mostly late, weekends at least. */
const delayOf = ({ rhythm }: Series): number => Math.min(10, Math.max(LEAST_DELAY, usualDelay(rhythm)))

/**
 * Prepaid: the day after the latest usual payment, because what is paid must be there when the charge is taken; a guess that the person is told of.
 * Postpaid: what the law or custom says, but not before the family usually pays.
 */
function billingDay(series: Series, kind: AccountKind): number {
  const { usualDay } = series.rhythm
  const last = usualDay + delayOf(series)
  if (isPrepaid(kind)) return last + 1 <= 28 ? last + 1 : Math.max(1, last - 29)
  if (isUtility(kind)) return last <= USUAL_BILLING[kind].day ? USUAL_BILLING[kind].day : Math.min(31, last)
  return Math.min(31, last)
}

/** Prepaid: the month whose charge a payment is for. */
const chargedIn = (series: Series, kind: AccountKind, month: number): number =>
  billingDay(series, kind) > series.rhythm.usualDay ? month : month + 1

/** Prepaid prices hold from the month of the charge; postpaid ones from the period that is paid for. */
function tariffFrom(series: Series, kind: AccountKind, { month }: Payment): CivilDate {
  const from = isPrepaid(kind) ? chargedIn(series, kind, month) : month - series.rhythm.everyMonths
  return firstOfMonth(monthOfSlot(from))
}

const isEven = ({ rhythm }: Series): boolean => rhythm.evenness > 0

/** From so rare payments on, two that differ are a price that moved, and the last one stands. */
const RARE_MONTHS = 6

function tariffsOf(series: Series, { steps, isFixed }: Prices, kind: AccountKind): Tariff[] {
  // Top-ups say what was put on, not what it costs.
  if (!isEven(series)) return []
  if (isFixed) return steps.map(({ first, amount }) => ({ from: tariffFrom(series, kind, first), amount: money(amount), source: 'manual' }))
  if (isUtility(kind) || series.rhythm.everyMonths < RARE_MONTHS) return []
  const last = lastOf(series)
  return [{ from: tariffFrom(series, kind, last), amount: money(last.amount), source: 'manual' }]
}

/** The day at which nothing was owed and nothing was there: just before the first payment of the last stretch without holes. */
function openingOf(series: Series, prices: Prices, kind: AccountKind): CivilDate {
  const start = prices.isFixed ? cleanFrom(series, prices) : lastOf(series)
  const paidOn = start.parts[0]?.row.on ?? firstOfMonth(monthOfSlot(start.month))
  if (!isPrepaid(kind)) return earlier(firstOfMonth(monthOfSlot(start.month)), paidOn)
  return earlier(paidOn, dayInSlot(chargedIn(series, kind, start.month), billingDay(series, kind)))
}

/** A debit set for a day comes on it, or a little later over a weekend. */
const ON_TIME_DAYS = 3
const MOST_ON_TIME = 0.85
/** Of the latest payments, how many are looked at for the word. */
const LATEST = 6

/** Whether most of the latest rows say that they are autopays. */
export function saysAutopay(paid: readonly Paid[]): boolean {
  const latest = paid.slice(-LATEST)
  return latest.filter(({ payee }) => payee.isAutopay).length * 2 > latest.length
}

function autopayOf(series: Series, { steps, isFixed }: Prices, { kind, isAutopay, source }: Payer): Autopay | undefined {
  const { rhythm } = series
  if (rhythm.everyMonths > 1 || (!isEven(series) && !isAutopay)) return undefined
  if (!isEven(series)) return { mode: 'invoice', ...(source && { source }) }
  const day = rhythm.usualDay
  const since = { ...(source && { source }) }
  // A subscription takes what it costs by itself: no sum is set that could fall behind.
  if (kind === 'subscription') return isFixed ? { mode: 'invoice', day, ...since } : undefined
  const step = steps.at(-1)
  const isOnTime = shareWithin(rhythm, ON_TIME_DAYS) >= MOST_ON_TIME
  if (isFixed && step && (isAutopay || (isOnTime && step.count > 1))) {
    const from = autopayFrom(series, step.first)
    return { mode: 'fixed', amount: money(step.amount), day, from, ...since }
  }
  return isAutopay && !isFixed ? { mode: 'invoice', ...(isOnTime && { day }), ...since } : undefined
}

/** An autopay plans its debit on the usual day, so it begins by then even where its first debit came later. */
function autopayFrom({ rhythm }: Series, first: Payment): CivilDate {
  const planned = dayInSlot(first.month, rhythm.usualDay)
  return earlier(first.parts[0]?.row.on ?? planned, planned)
}

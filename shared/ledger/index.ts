/** The ledger of one account: from what is known and what was paid to its state, gap and periods. */
import { commonStart } from '../aligned.ts'
import { addDays, type CivilDate, daysBetween, earlier } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Link } from '../matching/types.ts'
import type { Account, Decision } from '../model/household.ts'
import type { AccountReport, Period } from '../model/report.ts'
import { absolute, add, type Money, ZERO } from '../money.ts'
import { autopayNowOrNext, plannedDebits } from '../schedule/autopay.ts'
import { type Charge, HORIZON_DAYS } from '../schedule/charges.ts'
import type { Known } from '../schedule/known.ts'
import { becauseOf } from './because.ts'
import { balanceOf } from './book.ts'
import { type Settlement, type Situation, settlementOf, shouldBe } from './forecast.ts'
import { periodsOf } from './periods.ts'
import { type Plan, plansOf } from './planned.ts'
import { resumedBefore, type Simulation } from './run.ts'
import { simulate } from './simulate.ts'
import { type Terms, termsOf } from './terms.ts'

/** An account's report, with what the alert rules need beside it. */
export interface Ledger {
  report: AccountReport
  account: Account
  known: Known
  terms: Terms
  plans: Plan[]
  links: readonly Link[]
  /** Undefined where nothing says what the account costs. */
  run: Simulation | undefined
}

export interface LedgerInput {
  account: Account
  known: Known
  /** Debits linked to this account, dated no later than `asOf`, oldest first. */
  links: readonly Link[]
  /** What a person struck off charges of this account. */
  forgiven: readonly Forgiven[]
  vouchedThrough: CivilDate | null
  asOf: CivilDate
}

export type Forgiven = Extract<Decision, { kind: 'forgive' }>

/**
 * Reckons one account. `before`: its ledger by the same account, papers, day and forgiveness, but other debits: what those leave as it was
 * is not reckoned again.
 */
export function ledgerOf(input: LedgerInput, before?: Ledger): Ledger {
  const { account, known, links, vouchedThrough, asOf } = input
  const terms = before?.terms ?? termsOf(account, known, asOf)
  const plans = plansOf(terms, links, vouchedThrough, before?.plans)
  const resumed = before?.run && resumedBefore(firstChange(before, links, plans), before.run)
  const run = simulate({ terms, links, plans, forgiven: forgivenOn(input.forgiven) }, resumed)
  const situation = run && { account, known, run, plans, asOf }
  const closed = before && resumed ? before.report.periods.slice(0, resumed.from.entries) : []
  const report = reportOf({ terms, plans, vouchedThrough, situation, closed, payments: paymentsOf(links, before) })
  return { report, account, known, terms, plans, links, run }
}

/** Before this day the payments and plans are the same. */
function firstChange(before: Ledger, links: readonly Link[], plans: readonly Plan[]): CivilDate {
  const link = commonStart(before.links, links)
  const plan = commonStart(before.plans, plans)
  const days = [before.links[link]?.transaction.on, links[link]?.transaction.on, plans[plan]?.on]
  return days.reduce<CivilDate>((first, day) => (day === undefined ? first : earlier(first, day)), FOR_EVER)
}

const FOR_EVER = '9999-12-31' as CivilDate

function forgivenOn(decisions: readonly Forgiven[]): (charge: Charge) => Money {
  const forgiven = new Map<string, Money>()
  for (const { period, amount } of decisions) forgiven.set(period, add(forgiven.get(period) ?? ZERO, amount))
  return (charge) => forgiven.get(charge.period) ?? ZERO
}

function paymentsOf(links: readonly Link[], before: Ledger | undefined): AccountReport['payments'] {
  const kept = before ? commonStart(before.links, links) : 0
  const isCounted = ({ cancelledBy }: Link): boolean => !cancelledBy
  const payments = before ? before.report.payments.slice(0, links.slice(0, kept).filter(isCounted).length) : []
  for (const { transaction, confidence, reasons, cancelledBy } of links.slice(kept))
    if (!cancelledBy)
      payments.push({ transaction: transaction.id, on: transaction.on, amount: absolute(transaction.amount), confidence, reasons })
  return payments
}

interface Reckoned extends Pick<AccountReport, 'payments' | 'vouchedThrough'> {
  terms: Terms
  plans: readonly Plan[]
  situation: Situation | undefined
  /** Periods that stand as they stood. */
  closed: readonly Period[]
}

function reportOf({ terms, plans, vouchedThrough, situation, closed, payments }: Reckoned): AccountReport {
  const { account, known, asOf, next } = terms
  const isClosed = account.closedOn !== undefined && account.closedOn <= asOf
  const settlement = situation && !isClosed ? settlementOf(situation) : undefined
  return {
    id: account.id,
    home: account.home,
    name: account.name,
    state: isClosed ? 'closed' : (settlement?.state ?? 'unknown'),
    gap: settlement?.gap ?? ZERO,
    cutoffOn: settlement?.cutoffOn ?? null,
    payBy: settlement?.payBy ?? null,
    daysLeft: settlement?.cutoffOn ? daysBetween(asOf, settlement.cutoffOn) : null,
    balance: situation ? balanceOf(situation.run.book) : ZERO,
    nextCharge: next && !isClosed ? { on: account.billing.model === 'prepaid' ? next.on : next.dueOn, amount: next.amount } : null,
    autopay: isClosed ? null : autopayOf(account, known, plans, next, settlement, asOf),
    vouchedThrough,
    periods: situation ? periodsOf(terms, situation.run, closed) : [],
    payments,
    because: isClosed
      ? [message('ledger.closed', { on: { day: account.closedOn ?? asOf } })]
      : situation && settlement
        ? becauseOf(situation, settlement, vouchedThrough)
        : [message('ledger.nothingKnown')],
  }
}

function autopayOf(
  account: Account,
  known: Known,
  plans: readonly Plan[],
  next: Charge | undefined,
  settlement: Settlement | undefined,
  asOf: CivilDate,
): AccountReport['autopay'] {
  const autopay = autopayNowOrNext(account, asOf)
  if (!autopay) return null
  const nextPlan = plans.find((plan) => plan.status === 'pending' && plan.on >= asOf) ?? laterDebit(account, asOf)
  if (autopay.mode === 'fixed')
    return { mode: 'fixed', amount: autopay.amount, nextOn: nextPlan?.on ?? null, shouldBe: shouldBe(known, next) }
  const coming = settlement?.counted.find((debit) => debit.on === (nextPlan?.on ?? null))
  return { mode: 'invoice', amount: coming?.amount ?? null, nextOn: nextPlan?.on ?? null, shouldBe: null }
}

/** For an autopay that begins beyond the plans at hand. */
const laterDebit = (account: Account, asOf: CivilDate): { on: CivilDate } | undefined =>
  plannedDebits(account, addDays(asOf, HORIZON_DAYS + 1), addDays(asOf, 366))[0]

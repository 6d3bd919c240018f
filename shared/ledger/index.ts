/** The ledger of one account: from what is known and what was paid to its state, gap and periods. */
import { addDays, type CivilDate, daysBetween } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Link } from '../matching/types.ts'
import type { Account, Decision } from '../model/household.ts'
import type { AccountReport } from '../model/report.ts'
import { absolute, add, type Money, ZERO } from '../money.ts'
import { autopayNowOrNext, plannedDebits } from '../schedule/autopay.ts'
import { type Charge, HORIZON_DAYS, nextCharge } from '../schedule/charges.ts'
import type { Known } from '../schedule/known.ts'
import { becauseOf } from './because.ts'
import { balanceOf } from './book.ts'
import { type Settlement, type Situation, settlementOf, shouldBe } from './forecast.ts'
import { periodsOf } from './periods.ts'
import { type Plan, plansOf } from './planned.ts'
import { type Simulation, simulate } from './simulate.ts'

/** An account's report, with what the alert rules need beside it. */
export interface Ledger {
  report: AccountReport
  account: Account
  known: Known
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
  decisions: readonly Decision[]
  vouchedThrough: CivilDate | null
  asOf: CivilDate
}

export function ledgerOf(input: LedgerInput): Ledger {
  const { account, known, links, vouchedThrough, asOf } = input
  const from = known.start?.on ?? asOf
  const plans = known.start ? plansOf(account, links, { from, to: addDays(asOf, HORIZON_DAYS), asOf, vouchedThrough }) : []
  const run = simulate(account, known, links, plans, asOf, forgivenIn(input))
  const situation = run && { account, known, run, plans, asOf }
  return { report: reportOf(input, plans, situation), account, known, plans, links, run }
}

/** What a person struck off the charge of a period (`forgive`). */
function forgivenIn({ account, decisions }: LedgerInput): (charge: Charge) => Money {
  const forgiven = new Map<string, Money>()
  for (const decision of decisions)
    if (decision.kind === 'forgive' && decision.account === account.id)
      forgiven.set(decision.period, add(forgiven.get(decision.period) ?? ZERO, decision.amount))
  return (charge) => forgiven.get(charge.period) ?? ZERO
}

function reportOf(input: LedgerInput, plans: readonly Plan[], situation: Situation | undefined): AccountReport {
  const { account, known, links, vouchedThrough, asOf } = input
  const next = nextCharge(account, known, asOf, account.billing.model === 'postpaid')
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
    periods: situation ? periodsOf(account, situation.run, next, asOf) : [],
    payments: links
      .filter((link) => !link.cancelledBy)
      .map(({ transaction, confidence, reasons }) => ({
        transaction: transaction.id,
        on: transaction.on,
        amount: absolute(transaction.amount),
        confidence,
        reasons,
      })),
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

/** What is missing on a day to come, counting the debits that are still to go out (contract, "As of a day"). */
import { addDays, type CivilDate, earlier, later } from '../dates.ts'
import type { Account, InvoiceAutopay } from '../model/household.ts'
import { add, type Money, negate, positivePart, smaller, subtract, sum, ZERO } from '../money.ts'
import { autopayOn } from '../schedule/autopay.ts'
import { type Charge, chargesBetween, HORIZON_DAYS, nextCharge } from '../schedule/charges.ts'
import { type Known, tariffOn } from '../schedule/known.ts'
import { calendarOf } from '../schedule/working-days.ts'
import { balanceOf, creditOf, owed } from './book.ts'
import type { Plan } from './planned.ts'
import type { Simulation } from './run.ts'
import { neededToLift } from './simulate.ts'

export interface Settlement {
  state: 'ok' | 'forecast-short' | 'short' | 'overdue' | 'cut-off' | 'unknown'
  gap: Money
  cutoffOn: CivilDate | null
  payBy: CivilDate | null
  /** Debits still to go out that were counted; `on` is null for an autopay by invoice without a day. */
  counted: { on: CivilDate | null; amount: Money }[]
  /** The charge or due day that the gap is measured against. */
  against: { on: CivilDate; amount: Money } | null
}

export interface Situation {
  account: Account
  known: Known
  run: Simulation
  plans: readonly Plan[]
  asOf: CivilDate
}

const DEFAULT_CREDIT_LAG_DAYS = 1

export function settlementOf(situation: Situation): Settlement {
  return situation.account.billing.model === 'prepaid' ? prepaid(situation) : postpaid(situation)
}

function prepaid(situation: Situation): Settlement {
  const { account, known, run, asOf } = situation
  const balance = balanceOf(run.book)
  const accrues = account.billing.model === 'prepaid' && account.billing.whenShort === 'accrue'
  if (run.block) return cutOff(subtract(neededToLift(known, run.block, asOf), balance), run.block.charge.on, asOf)
  if (accrues && run.belowZeroSince) return cutOff(negate(balance), run.belowZeroSince, asOf)

  const charge = nextCharge(account, known, asOf, false)
  if (!charge || charge.on > addDays(asOf, HORIZON_DAYS)) return settled(run, null)
  const lacks = subtract(charge.amount, balance)
  const counted = pendingDebits(situation, lacks, (on) => on < charge.on, asOf < charge.on)
  return withGap(situation, lacks, counted, charge, { cutoffOn: charge.on, lastDay: addDays(charge.on, -1) })
}

function postpaid(situation: Situation): Settlement {
  const { run, asOf } = situation
  const overdue = owed(run.book, (dueOn) => dueOn < asOf)
  const oldest = run.book.dues[0]
  if (overdue > 0 && oldest) {
    const cutoffOn = cutoffAfter(situation, oldest.dueOn, run.overDebtSince)
    return {
      state: cutoffOn !== null && asOf >= cutoffOn ? 'cut-off' : 'overdue',
      gap: overdue,
      cutoffOn,
      payBy: asOf,
      counted: [],
      against: { on: oldest.dueOn, amount: overdue },
    }
  }
  const next = nextDue(situation)
  if (!next || next.on > addDays(asOf, HORIZON_DAYS)) return settled(run, null)
  const counted = pendingDebits(situation, next.amount, (on) => on <= next.on, asOf < next.on)
  const cutoffOn = cutoffAfter(situation, next.on, run.overDebtSince ?? overDebtBy(situation, next.on, counted))
  return withGap(situation, next.amount, counted, next, { cutoffOn, lastDay: next.on })
}

/** The next due day with something unpaid, or of the next charge to come, and what is owed up to it. */
function nextDue({ account, known, run, asOf }: Situation): { on: CivilDate; amount: Money } | undefined {
  const unpaid = run.book.dues.find((due) => due.dueOn >= asOf)
  if (unpaid) return { on: unpaid.dueOn, amount: owed(run.book, (dueOn) => dueOn <= unpaid.dueOn) }
  const coming = comingCharge(account, known, asOf)
  return (
    coming && {
      on: coming.dueOn,
      amount: subtract(
        add(
          coming.amount,
          owed(run.book, () => true),
        ),
        creditOf(run.book),
      ),
    }
  )
}

/** The first charge that is not yet on the account. */
function comingCharge(account: Account, known: Known, asOf: CivilDate): Charge | undefined {
  const last = addDays(asOf, HORIZON_DAYS)
  return chargesBetween(account, known, addDays(asOf, 1), last).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0]
}

/**
 * The debits still to go out before the day, each with what it will send. An autopay by invoice sends what is lacking after
 * those before it, up to its limit; one without a day does so as long as the day has not come.
 */
function pendingDebits(
  { account, plans, asOf }: Situation,
  lacks: Money,
  isInTime: (on: CivilDate) => boolean,
  hasTime: boolean,
): Settlement['counted'] {
  const counted: Settlement['counted'] = []
  let missing = lacks
  const send = (on: CivilDate | null, amount: Money): void => {
    if (amount <= 0) return
    counted.push({ on, amount })
    missing = subtract(missing, amount)
  }
  for (const { on, autopay, status } of plans) {
    if (status !== 'pending' || on < asOf || !isInTime(on)) continue
    send(on, autopay.mode === 'fixed' ? autopay.amount : upToLimit(autopay, missing))
  }
  const now = autopayOn(account, asOf)
  if (hasTime && now?.mode === 'invoice' && now.day === undefined) send(null, upToLimit(now, missing))
  return counted
}

const upToLimit = (autopay: InvoiceAutopay, missing: Money): Money =>
  autopay.limit === undefined ? positivePart(missing) : smaller(autopay.limit, positivePart(missing))

function cutoffAfter({ account }: Situation, dueOn: CivilDate, overDebtSince: CivilDate | null): CivilDate | null {
  const days = account.billing.model === 'postpaid' ? account.billing.cutoffAfterDays : undefined
  const byDays = days === undefined ? null : addDays(dueOn, days)
  if (byDays === null || overDebtSince === null) return byDays ?? overDebtSince
  return earlier(byDays, overDebtSince)
}

/** The day, up to `until`, from which the whole debt will be at least `cutoffDebt` if nothing else is paid. */
function overDebtBy({ account, known, run, asOf }: Situation, until: CivilDate, counted: Settlement['counted']): CivilDate | null {
  const limit = account.billing.model === 'postpaid' ? account.billing.cutoffDebt : undefined
  if (limit === undefined) return null
  const moves = chargesBetween(account, known, addDays(asOf, 1), until).map(({ on, amount }) => ({ on, amount }))
  for (const { on, amount } of counted) moves.push({ on: on ?? until, amount: negate(amount) })
  let debt = negate(balanceOf(run.book))
  let since: CivilDate | null = null
  for (const { on, amount } of moves.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.amount - a.amount))) {
    debt = add(debt, amount)
    since = debt >= limit ? (since ?? on) : null
  }
  return since
}

function withGap(
  situation: Situation,
  lacks: Money,
  counted: Settlement['counted'],
  charge: { on: CivilDate; amount: Money },
  days: { cutoffOn: CivilDate | null; lastDay: CivilDate },
): Settlement {
  const { account, run, asOf } = situation
  const gap = positivePart(subtract(lacks, sum(counted.map((debit) => debit.amount))))
  const against = { on: charge.on, amount: charge.amount }
  if (gap === 0) return { ...settled(run, against), counted }
  const payBy = calendarOf(account).back(days.lastDay, account.creditLagDays ?? DEFAULT_CREDIT_LAG_DAYS)
  return {
    state: counted.length > 0 ? 'forecast-short' : 'short',
    gap,
    cutoffOn: days.cutoffOn,
    payBy: later(payBy, asOf),
    counted,
    against,
  }
}

const settled = (run: Simulation, against: Settlement['against']): Settlement => ({
  state: run.assumed.length > 0 ? 'unknown' : 'ok',
  gap: ZERO,
  cutoffOn: null,
  payBy: null,
  counted: [],
  against,
})

const cutOff = (gap: Money, since: CivilDate, asOf: CivilDate): Settlement => ({
  state: 'cut-off',
  gap: positivePart(gap),
  cutoffOn: since,
  payBy: asOf,
  counted: [],
  against: null,
})

/** The tariff an autopay should send: the one in force on the next charge day. */
export const shouldBe = (known: Known, charge: Charge | undefined): Money | null =>
  charge ? (tariffOn(known.tariffs, charge.on)?.amount ?? null) : null

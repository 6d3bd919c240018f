/** When an account is charged and how much, as far as tariffs and invoices tell. */
import { addMonths, type CivilDate, dayOfMonth, earlier, firstOfMonth, later, monthOf, monthsBetween, type YearMonth } from '../dates.ts'
import type { Account, Invoice, Postpaid, Prepaid } from '../model/household.ts'
import type { Money } from '../money.ts'
import { chargeOf, type Known, tariffOn } from './known.ts'
import { calendarOf } from './working-days.ts'

export interface Charge {
  /** Prepaid: the month of the charge day. Postpaid: the (first) month it is for. */
  period: YearMonth
  /** The day on which the provider adds it to the account. */
  on: CivilDate
  /** Postpaid: the day by which it is to be paid. Prepaid: the same as `on`. */
  dueOn: CivilDate
  amount: Money
}

/** How far ahead of `asOf` a charge or a tariff counts (contract, section 3). */
export const HORIZON_DAYS = 45

/** The charges with `on` in from..to, in the order of their days. A period with neither invoice nor tariff has none. */
export function chargesBetween(account: Account, known: Known, from: CivilDate, to: CivilDate): Charge[] {
  if (!known.start) return []
  const first = later(from, known.start.on)
  const last = account.closedOn ? earlier(to, account.closedOn) : to
  const charges =
    account.billing.model === 'prepaid'
      ? prepaid(account, account.billing, known, first, last)
      : postpaid(account, account.billing, known, first, last)
  return charges
    .filter((charge) => charge.on >= first && charge.on <= last)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.period < b.period ? -1 : 1))
}

function prepaid(account: Account, billing: Prepaid, known: Known, from: CivilDate, to: CivilDate): Charge[] {
  const charges: Charge[] = []
  for (const month of phasedMonths(account, known, monthOf(from), monthOf(to), billing.everyMonths)) {
    const on = dayOfMonth(month, billing.day)
    const invoice = known.invoices.get(month)
    const amount = invoice ? chargeOf(invoice) : tariffOn(known.tariffs, on)?.amount
    if (amount !== undefined) charges.push({ period: month, on, dueOn: on, amount })
  }
  return charges
}

function postpaid(account: Account, billing: Postpaid, known: Known, from: CivilDate, to: CivilDate): Charge[] {
  const months = billing.everyMonths ?? 1
  const calendar = calendarOf(account)
  const charges: Charge[] = []
  // An invoice may be due before its period ends, so the periods are looked at one length beyond `to`.
  for (const period of phasedMonths(account, known, addMonths(monthOf(from), -months), addMonths(monthOf(to), months), months)) {
    const charged = addMonths(period, months)
    const invoice = invoiceWithin(known, period, months)
    const amount = invoice ? chargeOf(invoice) : tariffOn(known.tariffs, firstOfMonth(period))?.amount
    if (amount === undefined) continue
    const dueOn = calendar.sameOrNext(invoice?.dueOn ?? dayOfMonth(charged, billing.day))
    // A charge stands on the account by its due day at the latest, whenever the period ends.
    charges.push({ period, on: earlier(firstOfMonth(charged), dueOn), dueOn, amount })
  }
  return charges
}

function invoiceWithin(known: Known, period: YearMonth, months: number): Invoice | undefined {
  for (let i = months - 1; i >= 0; i -= 1) {
    const invoice = known.invoices.get(addMonths(period, i))
    if (invoice) return invoice
  }
  return undefined
}

/** The months from..to that begin a period: every `step`-th, counted from the first tariff's (else first invoice's) month. */
function* phasedMonths(account: Account, known: Known, from: YearMonth, to: YearMonth, step = 1): Generator<YearMonth> {
  const anchor = phaseOf(account, known)
  const behind = anchor === undefined ? 0 : ((monthsBetween(anchor, from) % step) + step) % step
  for (let month = behind === 0 ? from : addMonths(from, step - behind); month <= to; month = addMonths(month, step)) yield month
}

function phaseOf(account: Account, known: Known): YearMonth | undefined {
  const tariffs = known.tariffs.filter((tariff) => tariff.source === 'tariff')
  const first = tariffs[0]
  if (first) return monthOf(first.from)
  const [firstInvoice] = known.invoices.keys()
  return firstInvoice ?? (account.opening ? monthOf(account.opening.on) : undefined)
}

/** The first charge whose due day (prepaid: charge day) is after `day`, or on it where `inclusive`; looks two periods ahead. */
export function nextCharge(account: Account, known: Known, day: CivilDate, inclusive: boolean): Charge | undefined {
  const months = account.billing.everyMonths ?? 1
  const to = dayOfMonth(addMonths(monthOf(day), 2 * months + 1), 31)
  const from = firstOfMonth(addMonths(monthOf(day), -2))
  return chargesBetween(account, known, from, to)
    .filter((charge) => charge.dueOn > day || (inclusive && charge.dueOn === day))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0]
}

/** A bill in plain text: account number, period, sums, due day, lines; everything taken on doubtful grounds is said. */
import { DUE_LABELS, ISSUED_LABELS, type SumField } from '../../catalogue/wording.ts'
import { addMonths, type CivilDate, dayOfMonth } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'
import { absolute, add, type Money, negate, subtract, sum as sumOf, ZERO } from '../../money.ts'
import type { Facts } from './facts.ts'
import { rightBefore, standsBefore } from './flat.ts'
import { type LabelledSum, labelledSums } from './labels.ts'
import { readLines } from './lines.ts'
import { totalOf } from './total.ts'

const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

/** Reads a text as a bill. Sums that the bill does not name stay out of the draft. */
export function readInvoice(facts: Facts): { invoice: InvoiceDraft; problems: Problem[] } {
  const invoice: InvoiceDraft = {}
  const problems: Problem[] = []
  readPeriod(facts, invoice, problems)
  readDays(facts, invoice, problems)
  const labelled = labelledSums(facts.text, facts.sums)
  readSums(labelled, invoice, problems)
  const lines = readLines(facts, labelled)
  if (lines.length > 0) invoice.lines = lines
  settleCharge(labelled, invoice, problems)
  return { invoice, problems }
}

function readPeriod({ periods }: Facts, invoice: InvoiceDraft, problems: Problem[]): void {
  const period = periods[0]
  if (!period) return
  invoice.period = period.period
  const others = new Set(periods.filter(({ named }) => named === period.named).map((other) => other.period))
  const month = { month: period.period }
  if (others.size > 1) problems.push(warning(message('documents.text.severalPeriods', { month })))
  else if (!period.hasYear) problems.push(warning(message('documents.text.periodWithoutYear', { month })))
}

const DUE = rightBefore(DUE_LABELS.join('|'))
const ISSUED = rightBefore(ISSUED_LABELS.join('|'))
const DUE_DAY_OF_MONTH = /((?<!\p{L})(?:до|не позднее) (\d{1,2})(?:-?(?:го|ого))? числа)([^\n.!?]{0,60})/iu
/** A sum to pay, then «до 30 июня» in the same breath. */
const UNTIL = /(?<!\p{L})(?:до|не позднее|by|before|until|bis(?: zum)?) {1,2}$/iu
const TO_PAY_BEFORE = /(?:к оплате|оплат|внес|сумма|pay|due|zahl)(?:[^\n.!?]|(?:руб|р|г)\.){0,80}$/iu

function readDays(facts: Facts, invoice: InvoiceDraft, problems: Problem[]): void {
  const { text, days, letter } = facts
  const due =
    days.find(({ at }) => standsBefore(text, at, DUE)) ??
    days.find(({ at }) => UNTIL.test(text.slice(Math.max(0, at - 20), at)) && TO_PAY_BEFORE.test(text.slice(Math.max(0, at - 120), at)))
  if (due) {
    invoice.dueOn = due.day
    if (!due.hasYear) problems.push(warning(message('documents.text.dueWithoutYear', { on: { day: due.day }, year: due.day.slice(0, 4) })))
  } else {
    const byNumber = DUE_DAY_OF_MONTH.exec(text)
    const on = byNumber && dueOfMonth(Number(byNumber[2]), byNumber[3] ?? '', invoice)
    if (on) {
      invoice.dueOn = on
      problems.push(warning(message('documents.text.dueByNumber', { on: { day: on }, words: byNumber[1] ?? '' })))
    }
  }
  const issued = days.find(({ at }) => standsBefore(text, at, ISSUED))?.day ?? letter.receivedOn
  if (issued) invoice.issuedOn = issued
}

/** «До 10 числа месяца, следующего за расчётным»: of the month after the period, unless the words say this month. */
function dueOfMonth(day: number, rest: string, { period }: InvoiceDraft): CivilDate | undefined {
  if (!period || day < 1 || day > 31) return undefined
  return dayOfMonth(/текущ|расчетного месяца$/iu.test(rest) ? period : addMonths(period, 1), day)
}

const FIELDS: Partial<Record<SumField, 'charged' | 'penalty' | 'recalculation' | 'paid'>> = {
  charged: 'charged',
  penalty: 'penalty',
  recalculation: 'recalculation',
  paid: 'paid',
}

function readSums(labelled: readonly LabelledSum[], invoice: InvoiceDraft, problems: Problem[]): void {
  for (const { field, sum, words } of labelled) {
    const name = FIELDS[field]
    if (name && invoice[name] === undefined) invoice[name] = name === 'paid' ? absolute(sum.amount) : sum.amount
    else if (field === 'debt' && invoice.openingDebt === undefined) invoice.openingDebt = sum.amount
    else if (field === 'advance' && invoice.openingDebt === undefined) {
      invoice.openingDebt = negate(absolute(sum.amount))
      if (sum.amount !== ZERO) problems.push(warning(message('documents.text.advance', { amount: { money: absolute(sum.amount) }, words })))
    }
  }
  const total = totalOf(labelled)
  if (!total) return
  invoice.total = total.sum.amount
  if (total.sum.amount < ZERO)
    problems.push(warning(message('documents.text.negativeTotal', { amount: { money: absolute(total.sum.amount) } })))
  const insured = labelled.find(({ field }) => field === 'totalInsured')
  if (insured && insured !== total)
    problems.push(
      warning(message('documents.text.twoTotals', { amount: { money: total.sum.amount }, insured: { money: insured.sum.amount } })),
    )
}

/** The charge of the period: as the bill names it, else reckoned from the total, else the sum of its lines. */
function settleCharge(labelled: readonly LabelledSum[], invoice: InvoiceDraft, problems: Problem[]): void {
  const { total, charged } = invoice
  const around = subtract(
    add(add(invoice.openingDebt ?? ZERO, invoice.penalty ?? ZERO), invoice.recalculation ?? ZERO),
    invoice.paid ?? ZERO,
  )
  if (charged !== undefined) {
    if (total !== undefined && total !== charged && add(charged, around) !== total)
      problems.push(warning(message('documents.text.doNotAdd', { charged: { money: charged }, total: { money: total } })))
    return
  }
  const subscription = labelled.find(({ field }) => field === 'subscription')
  const taken = chargeFrom(subscription, total, around, invoice)
  if (!taken) return
  invoice.charged = taken.amount
  if (taken.why) problems.push(warning(message(taken.why, { amount: { money: taken.amount } })))
}

function chargeFrom(
  subscription: LabelledSum | undefined,
  total: Money | undefined,
  around: Money,
  { lines }: InvoiceDraft,
):
  | {
      amount: Money
      why?:
        | 'documents.text.chargeIsTotal'
        | 'documents.text.chargeReckoned'
        | 'documents.text.chargeFromLines'
        | 'documents.text.chargeIsFee'
    }
  | undefined {
  const ofLines = lines && lines.length > 0 ? sumOf(lines.map(({ amount }) => amount)) : undefined
  if (subscription && (ofLines === undefined || ofLines === ZERO || ofLines === subscription.sum.amount) && total === undefined)
    return { amount: subscription.sum.amount, why: 'documents.text.chargeIsFee' }
  // Nothing or less to pay says nothing of the charge: an advance covered it. A charge of zero would pass for a tariff of zero.
  if (total !== undefined && around !== ZERO && total > around)
    return { amount: subtract(total, around), why: 'documents.text.chargeReckoned' }
  if (total !== undefined && around === ZERO && total > ZERO)
    return { amount: total, ...(ofLines === total ? {} : { why: 'documents.text.chargeIsTotal' as const }) }
  return ofLines === undefined ? undefined : { amount: ofLines, why: 'documents.text.chargeFromLines' }
}

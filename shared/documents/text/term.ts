/** When a bill is for and when it is due: its month, the day it was made, the last day to pay, as named or as reckoned from what is named. */
import { DUE_LABELS, ISSUED_LABELS } from '../../catalogue/wording.ts'
import { addDays, addMonths, type CivilDate, dayOfMonth } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft, Quotes } from '../../model/inspected.ts'
import type { Facts } from './facts.ts'
import { asWritten, rightBefore, standsBefore } from './flat.ts'

/** A bill while it is being read. */
export interface Draft {
  invoice: InvoiceDraft
  /** The words of fields that stand in no plain pair of label and value. */
  quotes: Quotes
  problems: Problem[]
}

export const warning = (text: Problem['message']): Problem => ({ level: 'warning', message: text })

export function readPeriod({ periods, original }: Facts, { invoice, quotes, problems }: Draft): void {
  const period = periods[0]
  if (!period) return
  invoice.period = period.period
  const others = new Set(periods.filter(({ named }) => named === period.named).map((other) => other.period))
  const month = { month: period.period }
  if (others.size > 1) problems.push(warning(message('documents.text.severalPeriods', { month })))
  else if (!period.hasYear) problems.push(warning(message('documents.text.periodWithoutYear', { month })))
  if (!period.since) return
  quotes.period = asWritten(original, period)
  problems.push(warning(message('printed.severalMonths', { from: { month: period.since }, month })))
}

const DUE = rightBefore(DUE_LABELS.join('|'))
const ISSUED = rightBefore(ISSUED_LABELS.join('|'))
const DUE_DAY_OF_MONTH = /((?<!\p{L})(?:до|не позднее) (\d{1,2})(?:-?(?:го|ого))? числа)([^\n.!?]{0,60})/iu
/** A sum to pay, then «до 30 июня» in the same breath. */
const UNTIL = /(?<!\p{L})(?:до|не позднее|by|before|until|bis(?: zum)?) {1,2}$/iu
const TO_PAY_BEFORE = /(?:к оплате|оплат|внес|сумма|pay|due|zahl)(?:[^\n.!?]|(?:руб|р|г)\.){0,80}$/iu
/** «Netto 14 Tage», «в течение 10 дней с даты выставления», `payment terms: 30 days`. */
const DUE_IN_DAYS =
  /(?<!\p{L})(?:netto|innerhalb(?: von)?|binnen|zahlungsziel:?|в течение|payment terms?:?(?: net)?|net|within|срок оплаты:?) {1,2}(\d{1,3}) {0,2}(?:календарных )?(?:tage?n?|days|дн(?:ей|я))(?!\p{L})/iu

export function readDays(facts: Facts, draft: Draft): void {
  const { text, days, letter } = facts
  const issued = days.find(({ at }) => standsBefore(text, at, ISSUED))?.day ?? letter.receivedOn
  readDue(facts, issued, draft)
  if (issued) draft.invoice.issuedOn = issued
}

function readDue({ text, days, original }: Facts, issued: CivilDate | undefined, { invoice, quotes, problems }: Draft): void {
  const due =
    days.find(({ at }) => standsBefore(text, at, DUE)) ??
    days.find(({ at }) => UNTIL.test(text.slice(Math.max(0, at - 20), at)) && TO_PAY_BEFORE.test(text.slice(Math.max(0, at - 120), at)))
  if (due) {
    invoice.dueOn = due.day
    if (!due.hasYear) problems.push(warning(message('documents.text.dueWithoutYear', { on: { day: due.day }, year: due.day.slice(0, 4) })))
    return
  }
  const reckoned = dueByNumber(text, invoice) ?? dueInDays(text, issued)
  if (!reckoned) return
  const words = asWritten(original, { at: reckoned.at, end: reckoned.at + reckoned.words.length })
  invoice.dueOn = reckoned.on
  quotes.dueOn = words
  problems.push(warning(message('documents.text.dueByNumber', { on: { day: reckoned.on }, words })))
}

interface Reckoned {
  on: CivilDate
  words: string
  at: number
}

/** «До 10 числа месяца, следующего за расчётным»: of the month after the period, unless the words say this month. */
function dueByNumber(text: string, { period }: InvoiceDraft): Reckoned | undefined {
  const parts = DUE_DAY_OF_MONTH.exec(text)
  const day = Number(parts?.[2])
  if (!parts || !period || day < 1 || day > 31) return undefined
  const month = /текущ|расчетного месяца$/iu.test(parts[3] ?? '') ? period : addMonths(period, 1)
  return { on: dayOfMonth(month, day), words: parts[1] ?? '', at: parts.index }
}

/** So many days after the day the bill was made. */
function dueInDays(text: string, issued: CivilDate | undefined): Reckoned | undefined {
  const parts = issued && DUE_IN_DAYS.exec(text)
  return parts ? { on: addDays(issued, Number(parts[1])), words: parts[0], at: parts.index } : undefined
}

/** A recognised document as the fields of a form, and back: what was typed is read exactly, empty fields are left out. */
import { type CivilDate, isYearMonth } from '../../../shared/dates.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import type { Money } from '../../../shared/money.ts'
import { readDay, readSum, writeSum } from '../../components/field-text.ts'

export interface InvoiceTexts {
  period: string
  charged: string
  penalty: string
  recalculation: string
  openingDebt: string
  paid: string
  total: string
  dueOn: string
}
export interface NoticeTexts {
  effectiveOn: string
  amount: string
  receivedOn: string
}

export const INVOICE_SUMS = [
  'charged',
  'penalty',
  'recalculation',
  'openingDebt',
  'paid',
  'total',
] as const satisfies (keyof InvoiceTexts)[]

const sumText = (amount: Money | undefined): string => (amount === undefined ? '' : writeSum(amount))

export function invoiceTexts(draft: InvoiceDraft): InvoiceTexts {
  return {
    period: draft.period ?? '',
    charged: sumText(draft.charged),
    penalty: sumText(draft.penalty),
    recalculation: sumText(draft.recalculation),
    openingDebt: sumText(draft.openingDebt),
    paid: sumText(draft.paid),
    total: sumText(draft.total),
    dueOn: draft.dueOn ?? '',
  }
}

/** A notice that bears no day was received `today` (contract, section 2). */
export const noticeTexts = (draft: NoticeDraft, today: CivilDate): NoticeTexts => ({
  effectiveOn: draft.effectiveOn ?? '',
  amount: sumText(draft.amount),
  receivedOn: draft.receivedOn ?? today,
})

/** The draft with what was typed; a field that cannot be read is left out and named in `faults`. */
export function invoiceOf(draft: InvoiceDraft, texts: InvoiceTexts): { draft: InvoiceDraft; faults: (keyof InvoiceTexts)[] } {
  const faults: (keyof InvoiceTexts)[] = []
  const next: InvoiceDraft = { ...draft }
  for (const field of INVOICE_SUMS) {
    delete next[field]
    const sum = readSum(texts[field])
    if (sum !== undefined) next[field] = sum
    else if (texts[field].trim() !== '') faults.push(field)
  }
  delete next.period
  if (isYearMonth(texts.period)) next.period = texts.period
  else faults.push('period')
  delete next.dueOn
  const dueOn = readDay(texts.dueOn)
  if (dueOn) next.dueOn = dueOn
  else if (texts.dueOn !== '') faults.push('dueOn')
  if (next.charged === undefined && !faults.includes('charged')) faults.push('charged')
  return { draft: next, faults }
}

export function noticeOf(draft: NoticeDraft, texts: NoticeTexts): { draft: NoticeDraft; faults: (keyof NoticeTexts)[] } {
  const faults: (keyof NoticeTexts)[] = []
  const next: NoticeDraft = { ...draft }
  for (const field of ['effectiveOn', 'receivedOn'] as const) {
    delete next[field]
    const day = readDay(texts[field])
    if (day) next[field] = day
    else if (field === 'receivedOn' || texts[field] !== '') faults.push(field)
  }
  delete next.amount
  const amount = readSum(texts.amount)
  if (amount !== undefined && amount >= 0) next.amount = amount
  else if (texts.amount.trim() !== '') faults.push('amount')
  return { draft: next, faults }
}

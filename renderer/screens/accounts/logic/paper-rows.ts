/** Notices and invoices filed to an account, newest first, with how early a notice of a change came. */
import { type CivilDate, daysBetween } from '../../../../shared/dates.ts'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Invoice, Notice } from '../../../../shared/model/household.ts'
import { absolute, ZERO } from '../../../../shared/money.ts'

export type PaperRow =
  | { kind: 'notice'; on: CivilDate; notice: Notice; ahead: { days: number; enough: boolean; text: Message } | null }
  | { kind: 'invoice'; on: string; invoice: Invoice; parts: Message[] }

/** `noticeDays`: how many days a provider must announce a change ahead (a setting of the household, 10 unless set). */
export function paperRows(invoices: readonly Invoice[], notices: readonly Notice[], noticeDays = 10): PaperRow[] {
  const rows: PaperRow[] = [
    ...notices.map((notice): PaperRow => ({ kind: 'notice', on: notice.receivedOn, notice, ahead: aheadOf(notice, noticeDays) })),
    ...invoices.map(
      (invoice): PaperRow => ({ kind: 'invoice', on: invoice.issuedOn ?? `${invoice.period}-28`, invoice, parts: partsOf(invoice) }),
    ),
  ]
  return rows.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function aheadOf({ receivedOn, effectiveOn }: Notice, noticeDays: number): Extract<PaperRow, { kind: 'notice' }>['ahead'] {
  if (!effectiveOn) return null
  const days = daysBetween(receivedOn, effectiveOn)
  const enough = days >= noticeDays
  if (days < 0) return { days, enough, text: message('accounts.papers.after', { count: -days }) }
  if (days === 0) return { days, enough, text: message('accounts.papers.sameDay') }
  return { days, enough, text: message(enough ? 'accounts.papers.ahead' : 'accounts.papers.late', { count: days, needed: noticeDays }) }
}

/** What an invoice says beyond its own charge. */
function partsOf(invoice: Invoice): Message[] {
  const parts: Message[] = []
  const debt = invoice.openingDebt ?? ZERO
  if (debt > 0) parts.push(message('accounts.papers.debt', { amount: { money: debt } }))
  if (debt < 0) parts.push(message('accounts.papers.advance', { amount: { money: absolute(debt) } }))
  if (invoice.penalty) parts.push(message('accounts.papers.penalty', { amount: { money: invoice.penalty } }))
  if (invoice.recalculation) parts.push(message('accounts.papers.recalculation', { amount: { money: invoice.recalculation } }))
  if (invoice.paid !== undefined) parts.push(message('accounts.papers.paid', { amount: { money: invoice.paid } }))
  if (invoice.total !== undefined) parts.push(message('accounts.papers.total', { amount: { money: invoice.total } }))
  if (invoice.dueOn) parts.push(message('accounts.papers.dueOn', { on: { day: invoice.dueOn } }))
  return parts
}

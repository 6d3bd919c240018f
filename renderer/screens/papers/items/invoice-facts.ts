/** What a bill says beside the sum that it asks for, as short facts. */
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import { absolute, ZERO } from '../../../../shared/money.ts'

export function invoiceFacts(invoice: Invoice): Message[] {
  const { charged, openingDebt: debt = ZERO, penalty, recalculation, paid, total, dueOn, directDebit } = invoice
  const facts: Message[] = []
  if (total !== undefined && total !== charged) facts.push(message('papers.item.charged', { amount: { money: charged } }))
  if (debt > ZERO) facts.push(message('papers.item.debt', { amount: { money: debt } }))
  if (debt < ZERO) facts.push(message('papers.item.advance', { amount: { money: absolute(debt) } }))
  if (penalty) facts.push(message('papers.item.penalty', { amount: { money: penalty } }))
  if (recalculation) facts.push(message('papers.item.recalculation', { amount: { money: recalculation } }))
  if (paid !== undefined) facts.push(message('papers.item.paid', { amount: { money: paid } }))
  if (directDebit) facts.push(message('papers.item.directDebit'))
  if (dueOn) facts.push(message('papers.item.dueOn', { day: { day: dueOn } }))
  return facts
}

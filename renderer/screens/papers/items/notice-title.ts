/** What a notice is called: what it announces, and from when. */
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Notice } from '../../../../shared/model/household.ts'

/** A text that announces nothing is a message: a reminder, a warning. */
export function noticeTitle({ effectiveOn, amount, bank }: Notice): Message {
  if (bank) return message('papers.item.bank')
  if (effectiveOn && amount !== undefined) return message('papers.item.newPrice', { day: { day: effectiveOn } })
  if (effectiveOn) return message('papers.item.changeFrom', { day: { day: effectiveOn } })
  return message(amount === undefined ? 'papers.item.message' : 'papers.item.price')
}

/** How many days before it took effect a notice came, against the days that a provider must announce a change ahead. */
import { daysBetween } from '../dates.ts'
import { type Message, type MessageValue, message } from '../i18n/message.ts'
import type { Notice } from '../model/household.ts'

/** What a household's setting is where it has none (`Settings.noticeDays`): the law on communications asks for ten days. */
export const USUAL_NOTICE_DAYS = 10

export interface NoticeTiming {
  /** From the day of receipt to the day it takes effect; negative when it came after. */
  days: number
  /** Fewer than had to be. */
  late: boolean
}

/** Undefined where the notice does not say from which day it holds. */
export function noticeTiming(
  { receivedOn, effectiveOn }: Pick<Notice, 'receivedOn' | 'effectiveOn'>,
  noticeDays: number = USUAL_NOTICE_DAYS,
): NoticeTiming | undefined {
  if (!effectiveOn) return undefined
  const days = daysBetween(receivedOn, effectiveOn)
  return { days, late: days < noticeDays }
}

/** «Получено за 13 дней до начала действия …». */
export function noticeTimingWords({ days, late }: NoticeTiming, noticeDays: number = USUAL_NOTICE_DAYS): Message {
  const values = { days: inDays(Math.abs(days)), limit: inDays(noticeDays) }
  if (days < 0) return message('compare.notice.after', values)
  if (days === 0) return late ? message('compare.notice.sameDayLate', { limit: values.limit }) : message('compare.notice.sameDay')
  return late ? message('compare.notice.late', values) : message('compare.notice.inTime', values)
}

const inDays = (count: number): MessageValue => ({ message: message('compare.notice.days', { count }) })

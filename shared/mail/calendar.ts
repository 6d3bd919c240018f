/** The last day to pay in a calendar file that a provider attaches to its letter: one single event, of paying, on one day. */
import { type CivilDate, civilDateOf } from '../dates.ts'

export interface CalendarDay {
  day: CivilDate
  /** What the event is called, with its day as the file has it. */
  words: string
}

const PAYING = /оплат|платеж|платёж|к уплате|счет|счёт|квитанц|payment|pay by|bill|invoice|due|zahl|fällig|rechnung/iu
const LONGEST = 100_000

export const isCalendar = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart().toUpperCase().startsWith('BEGIN:VCALENDAR')

/** Undefined where the calendar holds several events, one that repeats, or one that speaks of no payment (RFC 5545, folded lines joined). */
export function dueDayIn(bytes: Uint8Array): CalendarDay | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST)).replace(/\r?\n[ \t]/g, '')
  if ((text.match(/^BEGIN:VEVENT/gim) ?? []).length !== 1 || /^RRULE/im.test(text)) return undefined
  const event = text.slice(text.search(/^BEGIN:VEVENT/im))
  const start = /^DTSTART[^:\n]{0,100}:(\d{4})(\d{2})(\d{2})/im.exec(event)
  const summary = /^SUMMARY[^:\n]{0,100}:([^\r\n]{0,300})/im.exec(event)?.[1]?.replace(/\\([,;\\])/g, '$1') ?? ''
  const description = /^DESCRIPTION[^:\n]{0,100}:([^\r\n]{0,2000})/im.exec(event)?.[1] ?? ''
  const day = start && civilDateOf(Number(start[1]), Number(start[2]), Number(start[3]))
  if (!day || !PAYING.test(`${summary} ${description}`)) return undefined
  return { day, words: `${summary.trim()} ${start?.[0] ?? ''}`.trim().slice(0, 120) }
}

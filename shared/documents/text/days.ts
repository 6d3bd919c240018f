/** Days in a text: `1 июля 2025`, `01.07.25`, `July 1`, `1. Juli`, and which year a day without one belongs to. */
import { MONTH_NAMES, monthNumber } from '../../catalogue/wording-months.ts'
import { type CivilDate, civilDateOf, daysBetween, monthOf, type YearMonth, yearMonth } from '../../dates.ts'
import { type Span, withoutOverlaps } from './flat.ts'

export interface FoundDay extends Span {
  day: CivilDate
  /** False: the year was not written and is the one that brings the day nearest. */
  hasYear: boolean
}

/** The day with this month and day of the month that is nearest to `near`; of two equally near the later. */
export function nearestDay(month: number, day: number, near: CivilDate): CivilDate | undefined {
  const year = Number(near.slice(0, 4))
  const days = [year + 1, year, year - 1].map((candidate) => civilDateOf(candidate, month, day)).filter((found) => found !== undefined)
  return days.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0]
}

/** The month of that name nearest to `near`. */
export function nearestMonth(month: number, near: CivilDate): YearMonth | undefined {
  const middle = nearestDay(month, 15, near)
  return middle ? monthOf(middle) : undefined
}

/** `yearMonth` for the month that holds a day. */
export const monthHolding = (day: CivilDate): YearMonth => yearMonth(day.slice(0, 7))

const fullYear = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written))

interface Form {
  pattern: RegExp
  /** Groups of day, month (a number or a name) and year. */
  groups: readonly [number, number, number]
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.,/])(\\d{1,2})(?:-?(?:го|ого|е|ое)|st|nd|rd|th|\\.|["»”])? {0,2}(?:of )?(${MONTH_NAMES})(?!\\p{L})\\.?(?:,? {0,2}((?:19|20|21)\\d{2})(?!\\d| ?(?:₽|руб)))?`,
      'giu',
    ),
    groups: [1, 2, 3],
  },
  {
    pattern:
      /(?<!\p{L})(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.? {1,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,? {0,2}((?:19|20|21)\d{2})(?!\d| ?(?:₽|руб)))?/giu,
    groups: [2, 1, 3],
  },
  { pattern: /(?<![\d.,/])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.,]\d)/gu, groups: [1, 3, 4] },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu, groups: [3, 2, 1] },
  // A day and a month in digits only where a word before them says that it is a day: 12.50 may be a sum.
  {
    pattern:
      /(?<=(?<!\p{L})(?:с|со|до|от|по|from|by|until|ab|bis|срок(?: оплаты| платежа| внесения)?:?) {1,2})(\d{2})[./](\d{2})(?!\d|[./,]\d| ?(?:₽|р(?:уб)?(?!\p{L})|€|\$))/giu,
    groups: [1, 2, 3],
  },
]

const SHORT = /(?<![\d.,/:])(\d{2})\.(\d{2})(?![\d/:]|[.,]\d| ?(?:₽|%|р(?:уб)?(?!\p{L})|rub|rur|€|\$|мес))/giu

/** «01.07»: days of two numbers, for texts where no sum stands without its currency. */
export const findShortDays = (text: string, near: CivilDate): FoundDay[] =>
  [...text.matchAll(SHORT)].flatMap((parts) => {
    const day = nearestDay(Number(parts[2]), Number(parts[1]), near)
    return day ? [{ at: parts.index, end: parts.index + parts[0].length, day, hasYear: false }] : []
  })

/** All days of a text, from left to right; `near` decides for those without a year. Days that do not exist are none. */
export function findDays(text: string, near: CivilDate): FoundDay[] {
  const found: FoundDay[] = []
  for (const { pattern, groups } of FORMS) {
    for (const parts of text.matchAll(pattern)) {
      const [day, monthText, year] = [Number(parts[groups[0]]), parts[groups[1]] ?? '', parts[groups[2]]]
      const month = monthNumber(monthText) ?? Number(monthText)
      const date = year === undefined ? nearestDay(month, day, near) : civilDateOf(fullYear(year), month, day)
      const end = parts.index + parts[0].length
      if (date) found.push({ at: parts.index, end, day: date, hasYear: year !== undefined })
    }
  }
  return withoutOverlaps(found)
}

/**
 * Civil dates: `YYYY-MM-DD` strings without a time or a zone. They compare as strings. Days are counted in UTC,
 * months by date-fns at noon; what was reckoned once is remembered. Nothing here reads the clock.
 */
// By file: the package's index loads 250 modules, which cost the command line a second and a half at every start.
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'

declare const dateBrand: unique symbol
/** A day that exists, as `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [dateBrand]: 'CivilDate' }
declare const monthBrand: unique symbol
/** A calendar month, as `YYYY-MM`. */
export type YearMonth = string & { readonly [monthBrand]: 'YearMonth' }

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether the text is a day that exists, between the years 1900 and 2199. */
export function isCivilDate(text: string): text is CivilDate {
  const parts = DATE.exec(text)
  if (!parts) return false
  return civilDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

/** The day with these parts (month 1..12), or undefined when there is none. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return undefined
  const days = MONTH_DAYS[month - 1]
  if (days === undefined || !Number.isInteger(day) || day < 1) return undefined
  if (day > (month === 2 && isLeap(year) ? 29 : days)) return undefined
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as CivilDate
}

/** Brands a literal. Throws RangeError when it is no date: for constants and tests, not for input. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

export const isYearMonth = (text: string): text is YearMonth => MONTH.test(text)

/** Brands a literal month. Throws RangeError when it is none. */
export function yearMonth(text: string): YearMonth {
  if (!isYearMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

const MS_A_DAY = 86_400_000
/** At noon, because midnight does not exist on some days of some zones. */
const noon = (day: CivilDate): Date => new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)
const fromNoon = (date: Date): CivilDate => `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as CivilDate

/** What date-fns has said once is remembered: a household's years are a few thousand days, and reconciling asks for each hundreds of times. */
const remembering = <K, V>(find: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      // A file full of odd years must not fill the memory.
      if (known.size > MOST_REMEMBERED) known.clear()
      value = find(key)
      known.set(key, value)
    }
    return value
  }
}
const MOST_REMEMBERED = 200_000

const monthStart = remembering((month: string) => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1) / MS_A_DAY - 1)
/** In UTC, where every day exists: in Samoa there was no 30 December 2011. */
const dayWithNumber = remembering((number: number) => new Date(number * MS_A_DAY).toISOString().slice(0, 10) as CivilDate)
const monthWithNumber = remembering((number: number) => monthOf(fromNoon(addMonthsTo(noon('1970-01-01' as CivilDate), number))))
const daysIn = remembering((month: YearMonth) => getDaysInMonth(noon(firstOfMonth(month))))

/** Days since 1970-01-01 (negative before), for distances between thousands of days. Pure arithmetic; no zone takes part. */
export const dayNumber = (day: CivilDate): number => monthStart(day.slice(0, 7)) + Number(day.slice(8))
/** Months since January 1970. */
const monthNumber = (month: YearMonth): number => (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5)) - 1

export const addDays = (day: CivilDate, days: number): CivilDate => dayWithNumber(dayNumber(day) + days)
/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)
export const earlier = <T extends string>(a: T, b: T): T => (a <= b ? a : b)
export const later = <T extends string>(a: T, b: T): T => (a >= b ? a : b)

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (day: CivilDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
export const isWeekend = (day: CivilDate): boolean => weekday(day) > 5

export const monthOf = (day: CivilDate): YearMonth => day.slice(0, 7) as YearMonth
export const firstOfMonth = (month: YearMonth): CivilDate => `${month}-01` as CivilDate
export const addMonths = (month: YearMonth, months: number): YearMonth => monthWithNumber(monthNumber(month) + months)
/** Months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: YearMonth, to: YearMonth): number => monthNumber(to) - monthNumber(from)
/** Day `day` (1..31) of a month; a month that is too short gives its last day. */
export const dayOfMonth = (month: YearMonth, day: number): CivilDate => `${month}-${pad(Math.min(day, daysIn(month)))}` as CivilDate

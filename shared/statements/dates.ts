/**
 * Dates as statements write them, read into civil days as written: times and zones are left off, never converted. Whether
 * `03/04/2025` is in March or April is decided once for a file.
 */
import type { DateOrder } from '../catalogue/layouts/layout.ts'
import { type CivilDate, civilDateOf } from '../dates.ts'

export type { DateOrder }

const YEAR_FIRST = /^(\d{4})([-./\s])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)/
const NUMBERS = /^(\d{1,2})([-./])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/
const DAY_NAME = /^(\d{1,2})[-\s./]*(\p{L}{3,})\.?[-\s./,']*(\d{4}|\d{2})(?!\d)/u
const NAME_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u

/** Beginnings of month names in the languages of the banks read; the longest that fits decides. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'янв', 'ene', 'gen'],
  ['feb', 'фев', 'fév', 'fev'],
  ['mar', 'мар', 'mär', 'mrt', 'maa'],
  ['apr', 'апр', 'avr', 'abr'],
  ['may', 'май', 'мая', 'mai', 'mei', 'mag'],
  ['jun', 'июн', 'juin', 'giu'],
  ['jul', 'июл', 'juil', 'lug'],
  ['aug', 'авг', 'aoû', 'aou', 'ago'],
  ['sep', 'сен', 'set'],
  ['oct', 'окт', 'okt', 'ott'],
  ['nov', 'ноя'],
  ['dec', 'дек', 'dez', 'déc', 'dic'],
]

function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase()
  const index = MONTH_NAMES.findIndex((starts) => starts.some((start) => word.startsWith(start)))
  return index < 0 ? undefined : index + 1
}

/** Two digits: 80–99 are of the last century. */
const yearOf = (text: string): number => {
  const year = Number(text)
  if (text.length !== 2) return year
  return year >= 80 ? 1900 + year : 2000 + year
}

/** The day a cell names, whatever follows it (a time, a zone, «г.»), or undefined when it names no day that exists. */
export function parseDay(text: string, order: DateOrder): CivilDate | undefined {
  const cell = text.replace(/^[\s'"\u00a0\ufeff]+/, '')
  const yearFirst = YEAR_FIRST.exec(cell)
  if (yearFirst) return civilDateOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const digits = DIGITS.exec(cell)
  if (digits) return civilDateOf(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const numbers = NUMBERS.exec(cell)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])]
    const year = yearOf(numbers[4] ?? '')
    return order === 'dmy' ? civilDateOf(year, second, first) : civilDateOf(year, first, second)
  }
  const dayName = DAY_NAME.exec(cell)
  if (dayName) return civilDateOf(yearOf(dayName[3] ?? ''), monthNumber(dayName[2] ?? '') ?? 0, Number(dayName[1]))
  const nameDay = NAME_DAY.exec(cell)
  if (nameDay) return civilDateOf(Number(nameDay[3]), monthNumber(nameDay[1] ?? '') ?? 0, Number(nameDay[2]))
  return undefined
}

/** `parseDay` that remembers: a statement has few different days, however many rows. Times after the tenth character are cut first. */
export function dayReader(order: DateOrder): (text: string) => CivilDate | undefined {
  const known = new Map<string, CivilDate | undefined>()
  // Rows of one day follow one another.
  let lastText = ''
  let lastDay: CivilDate | undefined
  return (text) => {
    if (lastText.length === 10 && text.startsWith(lastText) && (text.length === 10 || endsDate(text.charCodeAt(10)))) return lastDay
    lastText = datePart(text)
    lastDay = dayOf(lastText)
    return lastDay
  }
  function dayOf(key: string): CivilDate | undefined {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found
    const day = parseDay(key, order)
    known.set(key, day)
    return day
  }
}

/** `27.09.2024 10:15` and `2024-09-27T10:15` without the time, so that equal days are equal texts. */
function datePart(text: string): string {
  return text.length > 10 && endsDate(text.charCodeAt(10)) ? text.slice(0, 10) : text
}

/** A space, `T` or a comma. */
const endsDate = (code: number): boolean => code === 32 || code === 84 || code === 44

const TIME = /^[ T,]\s?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/

/** Whether `hh:mm:ss` stands from the twelfth character on; hours of 24 and more are left to `TIME`. */
function isTime(text: string): boolean {
  const tens = text.charCodeAt(11)
  const ones = text.charCodeAt(12)
  return (
    (tens === 48 || tens === 49 || (tens === 50 && ones <= 51)) &&
    isDigit(ones) &&
    isSixty(text.charCodeAt(14)) &&
    isDigit(text.charCodeAt(15)) &&
    text.charCodeAt(16) === 58 &&
    isSixty(text.charCodeAt(17)) &&
    isDigit(text.charCodeAt(18))
  )
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSixty = (code: number): boolean => code >= 48 && code <= 53

/**
 * The time behind a day of ten characters (`27.09.2024 10:15:03`), as printed, or the empty string. Midnight is what a bank writes that
 * knows no time, so it is none.
 */
export function timeIn(text: string): string {
  if (text.length < 16 || text.charCodeAt(13) !== 58) return ''
  // Most banks write it exactly so; a test of eight characters is quicker than the expression below.
  if (text.length === 19 && endsDate(text.charCodeAt(10)) && isTime(text)) {
    const time = text.slice(11)
    return time === '00:00:00' ? '' : time
  }
  const found = TIME.exec(text.slice(10))
  if (!found) return ''
  const [, hours = '', minutes = '', seconds] = found
  if (hours === '00' && minutes === '00' && (seconds ?? '00') === '00') return ''
  return seconds === undefined ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`
}

export interface OrderChoice {
  order: DateOrder
  /** Up to three dates that can be read in two ways, when no date of the file decides. */
  doubt?: string[]
}

/**
 * Decides day-first or month-first for a file: a part above 12 decides, dots mean day-first (no country writes month.day.year).
 * When nothing decides, day-first is taken, and the doubt told unless every date reads the same both ways.
 */
export function decideOrder(cells: Iterable<string>): OrderChoice {
  let dayFirst = 0
  let monthFirst = 0
  const doubt = new Set<string>()
  const seen = new Set<string>()
  for (const cell of cells) {
    const text = datePart(cell)
    if (seen.has(text)) continue
    seen.add(text)
    const parts = NUMBERS.exec(text.replace(/^[\s'"\u00a0]+/, ''))
    if (!parts) continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (parts[2] === '.' || (first > 12 && second <= 12)) dayFirst++
    else if (second > 12 && first <= 12) monthFirst++
    else if (first !== second && doubt.size < 3) doubt.add(text)
  }
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'dmy' : 'mdy' }
  return doubt.size === 0 ? { order: 'dmy' } : { order: 'dmy', doubt: [...doubt] }
}

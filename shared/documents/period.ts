/** The month a bill is for, in every form that bills and payment codes write it. */
import { MONTH_NAMES, monthNumber } from '../catalogue/wording-months.ts'
import { isYearMonth, type YearMonth } from '../dates.ts'

/** The month with this number, or undefined where there is none (month 13, the year 1204). A year of two digits is of this century. */
export function monthFrom(year: number, month: number): YearMonth | undefined {
  const full = year < 100 ? 2000 + year : year
  if (full < 1990 || full > 2199) return undefined
  const text = `${full}-${String(month).padStart(2, '0')}`
  return isYearMonth(text) ? text : undefined
}

const NAMED = new RegExp(`^(?:за )?(${MONTH_NAMES})\\.?,? ?(\\d{4}|\\d{2})(?: ?г(?:ода|\\.)?)?$`, 'iu')
const NAMED_AFTER = new RegExp(`^(\\d{4})(?: ?г(?:од|\\.)?)?,? ?(${MONTH_NAMES})$`, 'iu')

/** Each form with the places of its year and month. The first whose month exists stands. */
const FORMS: readonly { pattern: RegExp; year: number; month: number }[] = [
  { pattern: /^(\d{4})[-./](\d{1,2})$/, year: 1, month: 2 },
  { pattern: /^(\d{1,2})[-./](\d{4}|\d{2})(?: ?г\.?)?$/, year: 2, month: 1 },
  // A day of the month, or its first and last: «01.06.2025-30.06.2025».
  { pattern: /^(?:с )?\d{1,2}[./](\d{1,2})[./](\d{4})(?:$| ?(?:[-–—]|по ))/u, year: 2, month: 1 },
  { pattern: /^(\d{4})-(\d{2})-\d{2}(?:$| )/, year: 1, month: 2 },
  // 082026, 62015; then 202608 and 20230500: the day of a whole month is 00.
  { pattern: /^(\d{1,2})(\d{4})$/, year: 2, month: 1 },
  { pattern: /^(\d{4})(\d{2})(?:\d{2})?$/, year: 1, month: 2 },
  { pattern: /^\d{2}(\d{2})(\d{4})$/, year: 2, month: 1 },
]

/** Reads a period that stands alone: `082026`, `01.2024`, `январь 2021`, `62015`, `20230500`. Undefined where it is none of them. */
export function parsePeriod(written: string): YearMonth | undefined {
  const text = written.trim().replace(/[\s\u00a0]+/gu, ' ')
  const named = NAMED.exec(text)
  if (named) return monthFrom(Number(named[2]), monthNumber(named[1] ?? '') ?? 0)
  const after = NAMED_AFTER.exec(text)
  if (after) return monthFrom(Number(after[1]), monthNumber(after[2] ?? '') ?? 0)
  const short = /^(\d{2})(\d{2})$/.exec(text)
  if (short) return onlyMonth(Number(short[1]), Number(short[2]))
  for (const { pattern, year, month } of FORMS) {
    const parts = pattern.exec(text)
    const found = parts && monthFrom(Number(parts[year]), Number(parts[month]))
    if (found) return found
  }
  return undefined
}

/** «0625», «2506»: where only one of the two can be a month, that one is it. */
const onlyMonth = (first: number, second: number): YearMonth | undefined => {
  const [before, after] = [monthFrom(second, first), monthFrom(first, second)]
  return before && after ? undefined : (before ?? after)
}

/** The month a bill says it is for: «за июнь 2025», «расчётный период: 06.2025», `billing period June 2025`. */
import { MONTH_NAMES, monthNumber } from '../../catalogue/wording-months.ts'
import type { CivilDate, YearMonth } from '../../dates.ts'
import { monthFrom } from '../period.ts'
import { nearestMonth } from './days.ts'
import { type Span, withoutOverlaps } from './flat.ts'

export interface FoundPeriod extends Span {
  period: YearMonth
  hasYear: boolean
  /** A word such as «за» or «период» said that it is one; else it only stands there. */
  named: boolean
  /** The first month, where first and last day are written and lie in different months; `period` is the last. */
  since?: YearMonth
}

const BEFORE = '(?:за|период[а-я]{0,2}|месяц|for|für|period|month|[a-z]{0,12}zeitraum|(?:abrechnungs|rechnungs)monat)'
const FILLER = '(?: ?(?:расчетный|отчетный|текущий|период|месяц|с|from|the|den|monat|:)){0,3}'
const FORMS: readonly { pattern: RegExp; named: boolean }[] = [
  {
    named: true,
    pattern: new RegExp(
      `(?<!\\p{L})${BEFORE}${FILLER}:? {0,3}(${MONTH_NAMES})(?!\\p{L})(?:\\.?,? {0,2}((?:19|20|21)\\d{2}|\\d{2}(?= ?г))(?!\\d|[.,]\\d)|(?! {0,2}\\d{1,2}(?!\\d)))`,
      'giu',
    ),
  },
  {
    named: true,
    pattern: new RegExp(
      `(?<!\\p{L})${BEFORE}${FILLER}:? {0,3}(?:\\d{1,2}\\.)?(\\d{2})[./](\\d{4})(?!\\d)(?: {0,2}(?:-|–|—|по|to|bis) {0,2}\\d{1,2}\\.\\d{2}\\.\\d{4})?`,
      'giu',
    ),
  },
  {
    named: false,
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\d(?:-?(?:го|ого|е|ое)|st|nd|rd|th|["»”])?[ .]{1,2})(${MONTH_NAMES})(?!\\p{L})\\.? {1,2}(\\d{4})(?!\\d)`,
      'giu',
    ),
  },
]

const DAY =
  '(?:\\d{1,2}[./]\\d{2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:\\.|st|nd|rd|th)? (?:MONTHS)\\.?,? \\d{4}|(?:MONTHS)\\.? \\d{1,2},? \\d{4})'.replaceAll(
    'MONTHS',
    MONTH_NAMES,
  )
/** First and last day: «с 01.06.2025 по 30.06.2025», `1 June 2025 – 30 June 2025`, `01.06.2025 bis 30.06.2025`. */
const RANGE = new RegExp(
  `(?<![\\p{L}\\d])(?:(${BEFORE})${FILLER}:? {0,3})?(?:с |from |vom |von )?(${DAY})(?: г\\.?)? {0,2}(?:-|–|—|по|to|bis(?: zum)?) {0,2}(${DAY})(?!\\d)`,
  'giu',
)
/** «с 1 по 30 июня 2025» */
const WITHIN = new RegExp(
  `(?<![\\p{L}\\d])(?:с )?1 {0,2}(?:-|–|—|по|to) {0,2}(?:2[89]|3[01])\\.? (${MONTH_NAMES}),? (\\d{4})(?!\\d)`,
  'giu',
)

const monthOfDay = (day: string): YearMonth | undefined => {
  const named = /^\d{1,2}(?:\.|st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/iu.exec(day)
  if (named) return monthFrom(Number(named[2]), monthNumber(named[1] ?? '') ?? 0)
  const american = /^(\p{L}+)\.? \d{1,2},? (\d{4})$/u.exec(day)
  if (american) return monthFrom(Number(american[2]), monthNumber(american[1] ?? '') ?? 0)
  const [a = '', b = '', c = ''] = day.split(/[./-]/)
  return monthFrom(Number(a.length === 4 ? a : c), Number(b))
}

function findRanges(text: string): FoundPeriod[] {
  const ranges = [...text.matchAll(RANGE)].flatMap((parts): FoundPeriod[] => {
    const [whole, before, first = '', last = ''] = parts
    const since = monthOfDay(first)
    const period = monthOfDay(last)
    if (!since || !period || since > period) return []
    const named = before !== undefined
    return [{ at: parts.index, end: parts.index + whole.length, period, hasYear: true, named, ...(since < period ? { since } : {}) }]
  })
  const within = [...text.matchAll(WITHIN)].flatMap((parts): FoundPeriod[] => {
    const period = monthFrom(Number(parts[2]), monthNumber(parts[1] ?? '') ?? 0)
    return period ? [{ at: parts.index, end: parts.index + parts[0].length, period, hasYear: true, named: true }] : []
  })
  return [...ranges, ...within]
}

/** All months a text names, those that are called a period first. */
export function findPeriods(text: string, near: CivilDate): FoundPeriod[] {
  const found: FoundPeriod[] = findRanges(text)
  const nearest = Array.from({ length: 13 }, (_, month) => nearestMonth(month, near))
  for (const { pattern, named } of FORMS) {
    for (const parts of text.matchAll(pattern)) {
      const month = monthNumber(parts[1] ?? '') ?? Number(parts[1])
      const period = parts[2] === undefined ? nearest[month] : monthFrom(Number(parts[2]), month)
      const end = parts.index + parts[0].length
      if (period) found.push({ at: parts.index, end, period, hasYear: parts[2] !== undefined, named })
    }
  }
  return withoutOverlaps(found).sort((a, b) => Number(b.named) - Number(a.named))
}

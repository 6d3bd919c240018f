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
}

const BEFORE = '(?:за|период[а-я]{0,2}|месяц|for|für|period|month)'
const FILLER = '(?: ?(?:расчетный|отчетный|текущий|период|месяц|с|from|the|den|monat|:)){0,3}'
const FORMS: readonly { pattern: RegExp; named: boolean }[] = [
  {
    named: true,
    pattern: new RegExp(
      `(?<!\\p{L})${BEFORE}${FILLER}:? {0,3}(${MONTH_NAMES})(?!\\p{L})(?:\\.?,? {0,2}(\\d{4}|\\d{2}(?= ?г))(?!\\d)|(?! {0,2}\\d{1,2}(?!\\d)))`,
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
  { named: false, pattern: new RegExp(`(?<![\\p{L}\\d]|\\d[ .]{1,2})(${MONTH_NAMES})(?!\\p{L})\\.? {1,2}(\\d{4})(?!\\d)`, 'giu') },
]

/** All months a text names, those that are called a period first. */
export function findPeriods(text: string, near: CivilDate): FoundPeriod[] {
  const found: FoundPeriod[] = []
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

/** From which day a changed price holds: the day said so, the only one of its sentence, the first of a month. */
import { MONTH_NAMES, monthNumber } from '../../catalogue/wording-months.ts'
import { END_WORDS, FROM_WORDS } from '../../catalogue/wording-notice.ts'
import { addMonths, type CivilDate, firstOfMonth, monthOf } from '../../dates.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { monthFrom } from '../period.ts'
import { nearestMonth } from './days.ts'
import type { Facts } from './facts.ts'
import { rightBefore, type Span, standsBefore } from './flat.ts'
import type { Sentence } from './sentences.ts'

const FROM = rightBefore(FROM_WORDS)
/** What stands before a last day, or before the end of something else. */
const UNTIL = rightBefore(`до|по|until|bis|${END_WORDS}`)
const FROM_MONTH = new RegExp(`(?<!\\p{L})(?:${FROM_WORDS}) (?:первого )?(${MONTH_NAMES})(?!\\p{L})(?: (\\d{4})(?!\\d))?(?! ?\\d)`, 'iu')
const FROM_NEXT = /(?<!\p{L})(?:с|со) (?:(?:1|первого)(?:-?го)? (?:числа )?|начала )?(?:следующего|будущего) месяца(?!\p{L})/iu

export interface PriceDay extends Span {
  day: CivilDate
  problem?: Problem
}

/** Whether a sentence names a day, or a month, from which something holds. */
export const namesStart = ({ at, end, text }: Sentence, facts: Facts): boolean =>
  FROM_MONTH.test(text) || FROM_NEXT.test(text) || daysOf(facts, at, end).some((day) => standsBefore(facts.text, day.at, FROM))

const daysOf = ({ days }: Facts, from: number, to: number) => days.filter(({ at }) => at >= from && at < to)

/** The day in the first of these sentences that has one; in those after the first it must be called the beginning. */
export function startDay(around: readonly Sentence[], facts: Facts): PriceDay | undefined {
  for (const sentence of around) {
    const days = daysOf(facts, sentence.at, sentence.end)
    const from = days.find(({ at }) => standsBefore(facts.text, at, FROM))
    const only = days.length === 1 && days[0] && !standsBefore(facts.text, days[0].at, UNTIL) ? days[0] : undefined
    const found = from ?? (sentence === around[0] ? only : undefined)
    if (found) {
      const { day } = found
      const problem = found.hasYear ? (from ? undefined : taken(day)) : withoutYear(day)
      return { at: found.at, end: found.end, day, ...(problem && { problem }) }
    }
    const month = monthIn(sentence, facts.near)
    if (month) return { ...month, problem: taken(month.day) }
  }
  return undefined
}

const taken = (day: CivilDate): Problem => ({ level: 'warning', message: message('documents.notice.dayTaken', { on: { day } }) })
const withoutYear = (day: CivilDate): Problem => ({
  level: 'warning',
  message: message('documents.notice.dayWithoutYear', { on: { day }, year: day.slice(0, 4) }),
})

/** «С июля 2025 года»: the first day of that month. */
function monthIn({ text, at }: Sentence, near: CivilDate): (Span & { day: CivilDate }) | undefined {
  const next = FROM_NEXT.exec(text)
  if (next) return { day: firstOfMonth(addMonths(monthOf(near), 1)), at: at + next.index, end: at + next.index + next[0].length }
  const parts = FROM_MONTH.exec(text)
  const number = parts && monthNumber(parts[1] ?? '')
  if (!number) return undefined
  const span = { at: at + parts.index, end: at + parts.index + parts[0].length }
  const month = parts[2] ? monthFrom(Number(parts[2]), number) : nearestMonth(number, near)
  return month && { day: firstOfMonth(month), ...span }
}

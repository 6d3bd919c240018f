/** Everything countable in a text, found once: days, periods, numbers of contracts, sums. What one of them holds the next does not read again. */
import type { CivilDate } from '../../dates.ts'
import { visible } from '../../text/visible.ts'
import { findContracts, findInns } from './contract.ts'
import { type FoundDay, findDays } from './days.ts'
import { blank, flatten, type Span } from './flat.ts'
import { type Letter, type LetterHead, readLetter } from './letter.ts'
import { type FoundPeriod, findPeriods } from './periods.ts'
import { type FoundSum, findPercents, findSums } from './sums.ts'

export interface Facts {
  /** As it came, without what shows nothing. */
  original: string
  /** The same, made even; same places. */
  text: string
  letter: Letter
  /** The day of receipt: the letter's own, else the day that counts as today. */
  near: CivilDate
  days: FoundDay[]
  periods: FoundPeriod[]
  sums: FoundSum[]
  percents: (Span & { percent: string })[]
}

const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g
const PHONE = /(?<![\d])(?:\+7|8)[ (-]{0,2}\d{3}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/g

/** Finds the facts of a text. A day without a year is the one nearest to the day of receipt. `head`: what is known of it from elsewhere. */
export function findFacts(written: string, asOf: CivilDate, head?: LetterHead): Facts {
  const original = visible(written)
  const text = flatten(original)
  const letter = readLetter(text, asOf, head)
  const near = letter.receivedOn ?? asOf
  const numbers = [...findContracts(text), ...findInns(text)]
  const afterNumbers = blank(text, numbers)
  const periods = findPeriods(afterNumbers, near)
  // A period may name its first and last day; the first day of «за 01.06.2025–30.06.2025» is no due day.
  const days = findDays(blank(afterNumbers, periods), near)
  const percents = findPercents(text)
  const others = [...text.matchAll(CLOCK), ...text.matchAll(PHONE)].map((parts) => ({
    at: parts.index,
    end: parts.index + parts[0].length,
  }))
  const bare = blank(text, [...numbers, ...periods, ...days, ...percents, ...others, { at: 0, end: letter.bodyAt }])
  return { original, text, letter, near, days, periods, sums: findSums(bare), percents }
}

/** The family behind a household: when it begins, its cards with their banks, the statements that were kept. */
import { addDays, addMonths, type CivilDate, dayOfMonth, firstOfMonth, type YearMonth, yearMonth } from '../../../shared/dates.ts'
import type { Level } from './levels.ts'
import type { Dice } from './random.ts'
import { BANKS, type Bank } from './voice.ts'

export interface Card {
  bank: Bank
  /** As statements name it, by the day from which it is that one: cards are reissued. */
  numbers: { from: CivilDate; number: string }[]
  /** The days that its statements cover. */
  covered: { from: CivilDate; to: CivilDate }[]
}

export interface Family {
  isForeign: boolean
  currency: string
  start: YearMonth
  months: number
  /** The last day anything is known of. */
  asOf: CivilDate
  cards: Card[]
}

export function familyOf(dice: Dice, level: Level): Family {
  const isForeign = dice.chance(level.foreign)
  const months = dice.int(...level.months)
  const start = addMonths(yearMonth('2022-01'), dice.int(0, 28))
  const last = dayOfMonth(addMonths(start, months - 1), dice.int(18, 31))
  const cards = Array.from({ length: dice.int(1, 3) }, (): Card => {
    const first = firstOfMonth(start)
    const numbers = [{ from: first, number: `*${dice.digits(4)}` }]
    if (dice.chance(level.cardReissued))
      numbers.push({ from: dayOfMonth(addMonths(start, dice.int(3, months - 2)), dice.int(1, 28)), number: `*${dice.digits(4)}` })
    return { bank: isForeign ? 'uk' : dice.pick(BANKS), numbers, covered: coverOf(dice, level, first, last, start, months) }
  })
  return { isForeign, currency: isForeign ? 'GBP' : 'RUB', start, months, asOf: addDays(last, dice.int(0, 6)), cards }
}

function coverOf(dice: Dice, level: Level, first: CivilDate, last: CivilDate, start: YearMonth, months: number): Card['covered'] {
  if (!dice.chance(level.hole)) return [{ from: first, to: last }]
  const at = dice.int(1, Math.max(1, months - 4))
  const hole = firstOfMonth(addMonths(start, at))
  return [
    { from: first, to: addDays(hole, -1) },
    { from: firstOfMonth(addMonths(start, at + dice.int(1, 3))), to: last },
  ]
}

export const isCovered = ({ covered }: Card, on: CivilDate): boolean => covered.some(({ from, to }) => from <= on && on <= to)
export const numberOn = ({ numbers }: Card, on: CivilDate): string =>
  numbers.findLast(({ from }) => from <= on)?.number ?? numbers[0]?.number ?? ''

/** The family of the second world: its country, bank, cards, homes and the days that its statements cover. */
import { addDays, addMonths, type CivilDate, dayOfMonth, firstOfMonth, type YearMonth, yearMonth } from '../../../shared/dates.ts'
import type { Dice } from '../households/random.ts'
import type { Level } from './levels.ts'
import type { Country } from './providers.ts'

/** Three ways in which Russian banks word a payment, a German one and a British one. */
export type Bank = 'green' | 'yellow' | 'red' | 'sepa' | 'british'

export interface Family {
  country: Country
  bank: Bank
  currency: string
  cards: readonly string[]
  homes: readonly string[]
  first: YearMonth
  months: number
  start: CivilDate
  asOf: CivilDate
  /** The last day that statements cover; nobody pays after it. */
  cover: CivilDate
  /** Minor units that prices, round sums and daily rows are counted in: a rouble, or a cent. */
  step: number
}

const CURRENCIES: Readonly<Record<Country, string>> = { ru: 'RUB', de: 'EUR', uk: 'GBP' }
const HOMES = ['Наша квартира', 'У бабушки', 'Дача', 'У родителей']

/** Every seventh family is German, of the others every tenth British. */
export function familyOf(dice: Dice, level: Level, seed: number): Family {
  const country = seed % 7 === 3 ? 'de' : seed % 10 === 9 ? 'uk' : 'ru'
  const first = yearMonth('2025-01')
  const asOf = dayOfMonth(addMonths(first, level.months), dice.int(3, 27))
  return {
    country,
    ...waysOf(dice, country),
    currency: CURRENCIES[country],
    first,
    months: level.months,
    start: firstOfMonth(first),
    asOf,
    cover: addDays(asOf, -dice.int(0, 4)),
    step: country === 'ru' ? 100 : 1,
  }
}

function waysOf(dice: Dice, country: Country): Pick<Family, 'bank' | 'cards' | 'homes'> {
  if (country === 'de') return { bank: 'sepa', cards: ['DE02120300000000202051', 'CARD 5521'], homes: ['Zuhause', 'Eltern'] }
  if (country === 'uk') return { bank: 'british', cards: ['CURRENT 6819', 'CARD 5521'], homes: ['Home', 'Parents'] }
  return {
    bank: dice.pick(['green', 'yellow', 'red'] as const),
    cards: ['*4417', '*9023', '*1180'].slice(0, dice.int(2, 3)),
    homes: HOMES.slice(0, dice.int(2, HOMES.length)),
  }
}

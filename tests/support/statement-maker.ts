/** Makes the debits of a family's statement in a few words: one contract a line, with noise around it, repeatable by a seed. */
import { addDays, addMonths, type CivilDate, dayOfMonth, isWeekend, weekday, yearMonth } from '../../shared/dates.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'

export interface Contract {
  /** The text of its rows; `{month}` becomes the month's number. */
  text: string
  /** Roubles by month from the start: a number, or one for each month; `null`: none that month. */
  sums: number | readonly (number | null)[] | ((month: number) => number | null)
  day: number | ((month: number) => number)
  /** A debit set for a weekend comes on Monday. */
  onMonday?: boolean
  everyMonths?: number
  from?: number
  until?: number
  parts?: Partial<Transaction>
}

/** Repeatable numbers of at least 0 and below 1. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const afterWeekend = (day: CivilDate): CivilDate => (isWeekend(day) ? addDays(day, 8 - weekday(day)) : day)

/** The debits of a contract over some months. */
export function debitsOf(contract: Contract, start: string, months: number, name: string): Transaction[] {
  const { text, sums, day, onMonday = false, everyMonths = 1, from = 0, until = months, parts = {} } = contract
  const rows: Transaction[] = []
  for (let month = from; month < Math.min(until, months); month += everyMonths) {
    const at = (month - from) / everyMonths
    const sum = typeof sums === 'number' ? sums : typeof sums === 'function' ? sums(month) : (sums[at] ?? null)
    if (sum === null) continue
    const named = addMonths(yearMonth(start), month)
    const on = dayOfMonth(named, typeof day === 'number' ? day : day(month))
    rows.push({
      id: `${name}-${month}`,
      on: onMonday ? afterWeekend(on) : on,
      amount: money(-Math.round(sum * 100)),
      currency: 'RUB',
      description: text.replace('{month}', named),
      source: '*1234',
      ...parts,
    })
  }
  return rows
}

const SHOPS = [
  ['Пятёрочка', '5411', 1500],
  ['Магнит', '5411', 900],
  ['Кофейня Заря', '5814', 350],
  ['Яндекс Такси', '4121', 600],
  ['OZON.RU', '5999', 3000],
  ['Wildberries', '5651', 2500],
  ['Аптека Ригла', '5912', 800],
  ['АЗС Лукойл', '5541', 2500],
  ['Столовая №5', '5812', 300],
] as const

/** Purchases at shops, cafés, taxis: `aMonth` of each. */
export function noise(seed: number, start: string, months: number, aMonth = 4): Transaction[] {
  const roll = dice(seed)
  return Array.from({ length: months }, (_, month) => month).flatMap((month) =>
    SHOPS.flatMap(([shop, mcc, most], at) =>
      Array.from({ length: Math.round(roll() * 2 * aMonth) }, (_, nth): Transaction => {
        // Prices of cafés repeat; those of shops seldom do.
        const sum = most < 500 ? Math.ceil(roll() * 6) * 50 : Math.ceil(roll() * most * 100) / 100
        return {
          id: `noise-${month}-${at}-${nth}`,
          on: dayOfMonth(addMonths(yearMonth(start), month), 1 + Math.floor(roll() * 31)),
          amount: money(-Math.round(sum * 100)),
          currency: 'RUB',
          description: shop,
          mcc,
          source: '*1234',
        }
      }),
    ),
  )
}

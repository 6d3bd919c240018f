/** The demo's bank statement rows: every bill as it was debited, and the life of a family in between. */
import { addMonths, type CivilDate, dayOfMonth, type YearMonth } from '../dates.ts'
import type { Transaction } from '../model/household.ts'
import { type Money, money, negate } from '../money.ts'
import { INTERNET_PRICE, LANDLINE_PRICE, MOBILE_AUTOPAY, OUR_INTERNET_PRICE } from './accounts.ts'
import { electricityCharge, housingCharge } from './papers.ts'
import { DEMO, type DemoPlan, MAIN_CARD, OTHER_CARD } from './plan.ts'

type Card = keyof DemoPlan['through']
interface Entry {
  name: string
  on: CivilDate
  amount: Money
  description: string
  mcc?: string
  card: Card
}

export const importOf = (card: Card): string => `${DEMO}import-${card.slice(1)}`

/** What the banks would have shown: rows up to the last day of each card's statement, oldest first. */
export function demoRows(plan: DemoPlan, words: { wages: string; transfer: string }): Transaction[] {
  const entries = plan.months.flatMap((month, at) => [...bills(month, at > 0), ...purchases(month), ...wages(month, words)])
  return entries
    .filter((entry) => entry.on >= plan.start && entry.on <= plan.through[entry.card])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(rowOf)
}

const rowOf = ({ name, on, amount, description, mcc, card }: Entry): Transaction => ({
  id: `${DEMO}row-${on}-${name}`,
  on,
  amount,
  currency: 'RUB',
  description,
  ...(mcc && { mcc }),
  source: card,
  import: importOf(card),
})

/** What the autopays of a month took. Postpaid bills are for the month before: in the first month there are none. */
function bills(month: YearMonth, hasBillsOfMonthBefore: boolean): Entry[] {
  const before = addMonths(month, -1)
  const entry = (name: string, day: number, price: Money, description: string, mcc: string, card: Card = MAIN_CARD): Entry => ({
    name,
    on: dayOfMonth(month, day),
    amount: negate(price),
    description,
    mcc,
    card,
  })
  const prepaid = [
    entry('mobile', 5, MOBILE_AUTOPAY, 'Автоплатёж: МегаФон, 926 000 41 17', '4814'),
    entry('our-internet', 16, OUR_INTERNET_PRICE, 'Автоплатёж: Билайн, договор 089771204', '4899'),
    entry('internet', 28, INTERNET_PRICE, 'Автоплатёж: ДОМ.РУ, договор 770041295', '4899'),
  ]
  if (!hasBillsOfMonthBefore) return prepaid
  return [
    ...prepaid,
    entry('housing', 10, housingCharge(before), 'Автоплатёж: МосОблЕИРЦ, лицевой счёт 86204517', '4900'),
    entry('electricity', 12, electricityCharge(before), 'Мосэнергосбыт, лицевой счёт 405120936', '4900', OTHER_CARD),
    entry('landline', 15, LANDLINE_PRICE, 'Автоплатёж: Ростелеком, договор 495118302', '4814'),
  ]
}

const SHOPS = [
  { description: 'Пятёрочка', mcc: '5411', from: 312, spread: 1_900 },
  { description: 'Магнит', mcc: '5411', from: 184, spread: 1_400 },
  { description: 'Аптека Ригла', mcc: '5912', from: 240, spread: 1_100 },
  { description: 'Лента', mcc: '5411', from: 1_150, spread: 3_800 },
  { description: 'Вкусно — и точка', mcc: '5814', from: 290, spread: 700 },
  { description: 'Московский транспорт', mcc: '4111', from: 70, spread: 400 },
  { description: 'Спортмастер', mcc: '5941', from: 990, spread: 4_500 },
  { description: 'Читай-город', mcc: '5942', from: 350, spread: 1_300 },
] as const
const PURCHASES_A_MONTH = 11

/** Numbers that look like chance and are the same on every run: the remainder of a product of primes. */
const scatter = (seed: number, limit: number): number => ((seed * 7_919 + 104_729) * 31 + seed * seed * 17) % limit

function purchases(month: YearMonth): Entry[] {
  const start = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return Array.from({ length: PURCHASES_A_MONTH }, (_, nth): Entry => {
    const seed = (start % 997) * PURCHASES_A_MONTH + nth
    const shop = SHOPS[scatter(seed, SHOPS.length)] ?? SHOPS[0]
    return {
      name: `shop-${nth + 1}`,
      on: dayOfMonth(month, 1 + scatter(seed * 3 + nth, 31)),
      amount: negate(money((shop.from + scatter(seed * 5, shop.spread)) * 100 + scatter(seed * 11, 100))),
      description: shop.description,
      mcc: shop.mcc,
      card: nth % 4 === 3 ? OTHER_CARD : MAIN_CARD,
    }
  })
}

const wages = (month: YearMonth, words: { wages: string; transfer: string }): Entry[] => [
  { name: 'wages', on: dayOfMonth(month, 7), amount: money(68_400_00), description: words.wages, card: MAIN_CARD },
  { name: 'transfer-out', on: dayOfMonth(month, 8), amount: money(-9_000_00), description: words.transfer, card: MAIN_CARD },
  { name: 'transfer-in', on: dayOfMonth(month, 8), amount: money(9_000_00), description: words.transfer, card: OTHER_CARD },
]

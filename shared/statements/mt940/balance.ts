/** Reads balances (`C100318EUR380115,12`) and counted totals (`3PLN0,03`) of SWIFT messages. */
import { type CivilDate, civilDateOf } from '../../dates.ts'
import { type Money, negate } from '../../money.ts'
import { plainAmount } from '../plain-amount.ts'
import { currencyCode } from '../text.ts'

export interface MtBalance {
  amount: Money
  day?: CivilDate
  currency?: string
}

const BALANCE = /^\s*([CD])\s*(\d{6})\s*([A-Z]{3})?\s*(\d[\d.,]*)\s*$/
const TOTAL = /^\s*\d{0,5}\s*([A-Z]{3})\s*(\d[\d.,]*)\s*$/
const FLOOR = /^\s*([A-Z]{3})/
const LONGEST = 60

/** Undefined for what is no balance. Some banks leave the currency out. */
export function readBalance(value: string): MtBalance | undefined {
  const [, mark, day = '', currency, sum = ''] = BALANCE.exec(value.slice(0, LONGEST)) ?? []
  const amount = plainAmount(sum)
  if (mark === undefined || amount === undefined) return undefined
  const code = currency === undefined ? undefined : currencyCode(currency)
  const on = shortDay(day)
  return { amount: mark === 'D' ? negate(amount) : amount, ...(on && { day: on }), ...(code && { currency: code }) }
}

/** The sum of all debits or all credits, always without a sign. */
export function readTotal(value: string): { amount: Money; currency: string } | undefined {
  const [, currency, sum = ''] = TOTAL.exec(value.slice(0, LONGEST)) ?? []
  const amount = plainAmount(sum)
  return currency === undefined || amount === undefined ? undefined : { amount, currency: currencyCode(currency) ?? currency }
}

/** The currency of a floor limit (`EURD0,00`): an MT942 names it nowhere else. */
export const floorCurrency = (value: string): string | undefined => currencyCode(FLOOR.exec(value)?.[1] ?? '')

/** `100318`; 80 to 99 are of the last century. */
export const shortYear = (year: number): number => (year >= 80 ? 1900 + year : 2000 + year)
const shortDay = (text: string): CivilDate | undefined =>
  civilDateOf(shortYear(Number(text.slice(0, 2))), Number(text.slice(2, 4)), Number(text.slice(4, 6)))

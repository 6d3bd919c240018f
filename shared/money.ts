/**
 * Money is an integer number of minor units (kopecks, cents), never a float. The brand keeps a bare number from passing for
 * a sum; every operation checks that the result is still a safe integer.
 */
declare const moneyBrand: unique symbol
export type Money = number & { readonly [moneyBrand]: 'Money' }

/** Brands a whole number of minor units. Throws RangeError when it is not a safe integer: that is a bug, not bad input. */
export function money(minor: number): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a sum in minor units: ${minor}`)
  return (minor === 0 ? 0 : minor) as Money
}

export const ZERO = money(0)

export const add = (a: Money, b: Money): Money => money(a + b)
export const subtract = (a: Money, b: Money): Money => money(a - b)
export const negate = (a: Money): Money => money(-a)
export const absolute = (a: Money): Money => money(Math.abs(a))
export const smaller = (a: Money, b: Money): Money => (a < b ? a : b)
export const larger = (a: Money, b: Money): Money => (a > b ? a : b)
/** What is above zero, else zero: a gap or a credit is never negative. */
export const positivePart = (a: Money): Money => (a > 0 ? a : ZERO)
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0
  for (const amount of amounts) total += amount
  return money(total)
}

const MONEY_TEXT = /^-?\d{1,13}\.\d{2}$/

/** Reads the exact form of the household file (`"650.00"`, `"-85.00"`). Anything else gives undefined. */
export function parseMoney(text: string): Money | undefined {
  if (!MONEY_TEXT.test(text)) return undefined
  const minor = Number(text.replace('.', ''))
  return Number.isSafeInteger(minor) ? money(minor) : undefined
}

/** The form of the household file and the report: a dot and two digits, `-` before a negative sum, no grouping. */
export function formatMoney(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

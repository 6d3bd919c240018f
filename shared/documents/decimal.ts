/** Decimal numbers of any length, exact: quantities, prices and sums with more than two digits after the point. Never floats. */
import { type Money, money } from '../money.ts'

/** `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  digits: bigint
  scale: number
}

/** The longest number a paper prints has some twenty digits. */
const LONGEST = 40
const NUMBER = /^([-+]?)(\d+|\d*\.\d+|\d+\.)$/
/** Thirteen digits before the point: what the household file can hold. */
const LARGEST = 10n ** 15n

/**
 * Reads `1234.5`, `1,234.50`, `1.234,50`, `1 234,5`, `-3`. A lone dot is decimal, as XML writes it; a lone comma is decimal unless three
 * digits follow it. Undefined for anything else, also for `1e3`.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined
  const bare = text.trim().replace(/[\s\u00a0\u202f'’]/gu, '')
  const [, sign = '', number = ''] = NUMBER.exec(withPoint(bare.replace(/^−/, '-'))) ?? []
  if (number === '') return undefined
  const [whole = '', decimals = ''] = number.split('.')
  const digits = BigInt(`${whole}${decimals}` || '0')
  return { digits: sign === '-' ? -digits : digits, scale: decimals.length }
}

/** The number with a point as its only mark. */
function withPoint(text: string): string {
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  if (comma >= 0 && dot >= 0) return comma > dot ? grouped(text, '.', ',') : grouped(text, ',', '.')
  if (comma >= 0) return text.indexOf(',') !== comma || /\d,\d{3}$/.test(text) ? grouped(text, ',', '.') : text.replace(',', '.')
  return text.indexOf('.') === dot ? text : grouped(text, '.', ',')
}

/** Without the marks between groups of three; a text whose groups are none stays as it is and is no number. */
function grouped(text: string, group: ',' | '.', decimal: ',' | '.'): string {
  const [whole = '', ...rest] = text.split(decimal)
  const [first = '', ...groups] = whole.split(group)
  if (rest.length > 1 || !/^[-+]?\d{1,3}$/.test(first) || groups.some((each) => !/^\d{3}$/.test(each))) return 'none'
  return [`${first}${groups.join('')}`, ...rest].join('.')
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })
export const isZero = ({ digits }: Decimal): boolean => digits === 0n
/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = [a.digits * 10n ** BigInt(b.scale), b.digits * 10n ** BigInt(a.scale)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The quotient where it has at most eight digits after the point; undefined where it has more, or the divisor is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined
  const [above, below] = [a.digits * 10n ** BigInt(b.scale + 8), b.digits * 10n ** BigInt(a.scale)]
  return above % below === 0n ? { digits: above / below, scale: 8 } : undefined
}

/** In minor units, a half rounded away from zero. Undefined where no household holds so much. */
export function toMoney({ digits, scale }: Decimal): Money | undefined {
  const [size, divisor] = [digits < 0n ? -digits : digits, 10n ** BigInt(Math.max(0, scale - 2))]
  const minor = scale < 2 ? size * 10n ** BigInt(2 - scale) : (size * 2n + divisor) / (divisor * 2n)
  if (minor >= LARGEST) return undefined
  return money(Number(digits < 0n ? -minor : minor))
}

/** With a dot and without needless zeros: `0.125`, `20`. */
export function decimalText({ digits, scale }: Decimal): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const [whole, decimals] = [text.slice(0, text.length - scale), text.slice(text.length - scale).replace(/0+$/, '')]
  return `${digits < 0n ? '-' : ''}${whole}${decimals && `.${decimals}`}`
}

/** Finds sums in a line of a printed statement: digits in groups, a mark and decimals, or a sign of currency; with the sign as printed. */
import { type Money, money } from '../../money.ts'
import { parseAmount } from '../numbers.ts'
import { currencyCode } from '../text.ts'

export interface Sum {
  /** Without its sign. */
  value: Money
  /** As printed; 0 where none is. Which way it went is for the bank's grammar to say. */
  sign: -1 | 0 | 1
  /** ISO 4217, where one is printed beside it. */
  currency?: string
  start: number
  end: number
}

const CURRENCY = String.raw`₽|\$|€|£|¥|₸|(?:RUB|RUR|USD|EUR|GBP|CNY|KZT|BYN|TRY|AED|GEL|AMD|THB)(?![\p{L}\d])|(?:руб|р)\.(?!\p{L})|руб(?!\p{L})`
/** Groups of three after a space; a tab parts columns and never digits. */
const DIGITS = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,12})`
const DECIMALS = String.raw`[.,]\d{1,2}(?![\d.,]\d)(?!\d)`
const SUM = new RegExp(
  String.raw`(?<![\d.,:/*№#])([+\-\u2212\u2012\u2013\u2014]?)[ \u00a0]?(?:(${DIGITS}${DECIMALS})[ \u00a0]?(${CURRENCY})?|(${DIGITS})[ \u00a0]?(${CURRENCY}))`,
  'giu',
)

/** All sums of a line from left to right. */
export function sumsIn(text: string): Sum[] {
  const found: Sum[] = []
  for (const match of text.matchAll(SUM)) {
    const [whole, mark = '', decimal, after, round, beside] = match
    const digits = decimal ?? round ?? ''
    const value = parseAmount(digits, digits.includes(',') ? ',' : '.')
    if (value === undefined) continue
    const currency = currencyCode(after ?? beside ?? '')
    const sign = mark === '' ? 0 : mark === '+' ? 1 : -1
    found.push({ value, sign, ...(currency && { currency }), start: match.index, end: match.index + whole.length })
  }
  return found
}

/** The sums at the end of a line with nothing but space between them, from left to right. */
export function sumsAtEnd(text: string): Sum[] {
  const sums = sumsIn(text)
  const last: Sum[] = []
  let end = text.length
  for (const sum of sums.toReversed()) {
    if (text.slice(sum.end, end).trim() !== '') break
    last.unshift(sum)
    end = sum.start
  }
  return last
}

/** The sum with a printed minus as money out. */
export const signed = ({ value, sign }: Sum): Money => (sign < 0 ? money(-value) : value)

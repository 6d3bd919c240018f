/** What a cell holds: a sum, another number, nothing, or words. */
import type { Money } from '../../money.ts'
import { decimalText, parseDecimal } from '../decimal.ts'
import { flatten } from '../text/flat.ts'
import { findSums } from '../text/sums.ts'

/** A cell that is longer is no number. */
const LONGEST = 40
/** What may stand around the digits of a sum. */
const AROUND = /^[\s()+\-–—−₽€$£:=]*(?:(?:руб|р|rub|eur|chf|usd|gbp|cr|in credit)\.?[\s)]*)*$/iu
const NEGATIVE = /^\(.*\)$|^[-–—−] ?\(?\d|\d\)? ?(?:cr|in credit)$|\d[-–—−]$/iu

/** The sum that a cell is and nothing else, with its sign: `1 234,56`, `− 85,00`, `(85,00)`, `85.00 CR`, `CHF 880.00`. */
export function sumOf(text: string): Money | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined
  const plain = flatten(text).trim()
  const [sum, second] = findSums(plain)
  if (!sum || second || !AROUND.test(plain.slice(0, sum.at)) || !AROUND.test(plain.slice(sum.end))) return undefined
  return NEGATIVE.test(plain) && sum.amount > 0 ? (-sum.amount as Money) : sum.amount
}

/** Whether the sum has kopecks or a currency; a bare whole number may count something else. */
export const isMarked = (text: string): boolean =>
  /[.,]\d{2}(?!\d)|\d{3}[–-]00$|=\d{2}=?$|[₽€$£]|руб|\d р\.?$|eur|chf|usd|gbp|rub/iu.test(text)

/** A dash in place of a number. */
export const isDash = (text: string): boolean => /^[-–—−xх]+$/iu.test(text)

/** What stands between a label and its value and says nothing. */
export const isFiller = (text: string): boolean => /^(?:[:=№.…_·\s-]+|руб(?:\.|лей)?|[₽€$£]|р\.|rub|eur|chf)$/iu.test(text)

const COUNTED = /^([-−]?\d[\d ,.'’]*?) ?(\p{L}[\p{L}²³·*./()-]{0,12}(?: \p{L}{1,4})?|м²|м³)?$/u

/** A number with its unit: `14 Std.`, `3,412`, `245 кВт·ч`. The number with a dot, as it is printed. */
export function countedOf(text: string): { number: string; unit?: string } | undefined {
  const [, digits = '', unit] = COUNTED.exec(text.replace(/[\u00a0\u202f]/g, ' ').trim()) ?? []
  const number = parseDecimal(/^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits)
  return number && { number: decimalText(number), ...(unit ? { unit } : {}) }
}

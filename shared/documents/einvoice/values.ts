/** Days, sums and words as electronic invoices write them. */
import { type CivilDate, civilDateOf } from '../../dates.ts'
import type { Money } from '../../money.ts'
import { cut } from '../../text/cut.ts'
import { textAt, type XmlElement } from '../../xml/walk.ts'
import { parseDecimal, toMoney } from '../decimal.ts'
import type { Read } from './paper.ts'

/** No name or number of a paper is longer than what fits into a line of a table. */
const LONGEST_WORDS = 300
/** Of terms and notes. */
const LONGEST_TEXT = 4_000

/** One line of words. */
export const words = (text: string): string => cut(text.replace(/\s+/gu, ' ').trim(), LONGEST_WORDS)
/** A text with its lines. */
export const prose = (text: string): string => cut(text.trim(), LONGEST_TEXT)
export const wordsAt = (element: XmlElement | undefined, ...path: readonly string[]): string => words(textAt(element, ...path))

/** `2018-03-05`, with a time or zone behind it, and `20180305` (format 102). Undefined for a day that does not exist. */
export function readDay(text: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})-(\d{2})|(?=\d{4})(?:\d{2}){2})/.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  return month === undefined
    ? civilDateOf(Number(year), Number(text.trim().slice(4, 6)), Number(text.trim().slice(6, 8)))
    : civilDateOf(Number(year), Number(month), Number(day))
}

/** The first day down these paths, with its words. */
export function dayAt(element: XmlElement | undefined, ...paths: readonly (readonly string[])[]): Read<CivilDate> | undefined {
  for (const path of paths) {
    const text = wordsAt(element, ...path)
    const value = readDay(text)
    if (value) return { value, words: `${named(path)} ${text}` }
  }
  return undefined
}

/** The sum down this path, with its words: `PayableAmount 502.63`. */
export function sumAt(element: XmlElement | undefined, ...path: readonly string[]): Read<Money> | undefined {
  const text = wordsAt(element, ...path)
  const value = readSum(text)
  return value === undefined ? undefined : { value, words: `${named(path)} ${text}` }
}

/** The element that tells what the value is: the last of the path that is no mere wrapping. */
const named = (path: readonly string[]): string => path.findLast((name) => name !== 'DateTimeString' && name !== 'DateTime') ?? ''

/** Rounded to minor units, a half away from zero. */
export function readSum(text: string): Money | undefined {
  const decimal = parseDecimal(text)
  return decimal && toMoney(decimal)
}

/** `true` and `1`. */
export const isTrue = (text: string): boolean => text === 'true' || text === '1'

/** The words where there are any. */
export const candidate = (name: string, text: string): Read<string>[] => (text === '' ? [] : [{ value: text, words: `${name} ${text}` }])

/** An IBAN without its spaces; other numbers as they stand. */
export const accountNumber = (text: string): string => {
  const bare = text.replace(/\s/gu, '')
  return /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/i.test(bare) ? bare.toUpperCase() : text
}

/** `VAT 19 %`: the words of the paper, without needless zeros. */
export const taxTitle = (scheme: string, rate: string): string => {
  const bare = rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate
  return bare === '' ? scheme || 'VAT' : `${scheme || 'VAT'} ${bare} %`
}

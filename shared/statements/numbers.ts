/**
 * Sums as statements write them, read into minor units without floats. What separates the kopecks is decided once for a file
 * (`decideDecimal`); after that a sum that does not fit the form is refused rather than guessed.
 */
import type { DecimalMark } from '../catalogue/layouts/layout.ts'
import { LONGEST_SUM } from '../limits.ts'
import { type Money, money } from '../money.ts'

export type { DecimalMark }

/** Thirteen digits of roubles: what the household file can hold. */
const LARGEST = 10 ** 15 - 1
const COMMA = 44
const DOT = 46
/** Everything that is put around a sum and says nothing about it. */
const MARKS = /₽|руб(?:лей|ля|ль)?\.?|р\.|[$€£¥₸₴₺₹|]|\b(?:rub|eur|usd)\b|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|zł|Kč|\bkr\b\.?|\bFt\b/gu
const SIDE = /^(.*\d.*?)\s*(CR|DR)\.?$/i

const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || code === 9 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
const isMinus = (code: number): boolean =>
  code === 45 || code === 0x2212 || (code >= 0x2010 && code <= 0x2015) || code === 0xfe63 || code === 0xff0d
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x02bc || code === 96

/** Set by `parseAmount` when digits beyond the second decimal had to be rounded. */
export interface Rounding {
  rounded: boolean
}

/**
 * Reads a sum in the file's form: `1 234,56`, `(1,234.56)`, `−85`, `50,00-`, `,01`, `1'540.00`, `120 ₽`, `100.00CR`. More than two
 * decimals are rounded half away from zero. Undefined for anything else: `nan`, `1e3`, `12.50` where the comma is decimal.
 */
export function parseAmount(text: string, decimal: DecimalMark, rounding?: Rounding): Money | undefined {
  const plain = scan(text, decimal, rounding)
  if (plain !== undefined) return plain
  if (text.length > LONGEST_SUM) return undefined
  const side = SIDE.exec(text)
  const bare = (side?.[1] ?? text).replace(MARKS, ' ')
  if (bare === text) return undefined
  const amount = scan(bare, decimal, rounding)
  if (amount === undefined || !side) return amount
  return side[2]?.toUpperCase() === 'DR' ? money(-Math.abs(amount)) : amount
}

/** The sum of digits, marks and spaces alone; undefined at the first character that does not belong. */
function scan(text: string, decimal: DecimalMark, rounding: Rounding | undefined): Money | undefined {
  const decimalCode = decimal === ',' ? COMMA : DOT
  let minor = 0
  let digits = 0
  /** Digits since the last thousands mark; −1 before the first mark. */
  let group = -1
  /** Digits after the decimal mark; −1 before it. */
  let decimals = -1
  let third = 0
  let negative = false
  let signed = false
  let opened = false
  let closed = false
  /** A minus after the digits ends the sum. */
  let ended = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      if (closed || ended) return undefined
      digits++
      if (decimals >= 0) decimals++
      else if (group >= 0) group++
      if (decimals <= 2) minor = minor * 10 + (code - 48)
      else if (decimals === 3) third = code - 48
      if (decimals > 2 && code !== 48 && rounding) rounding.rounded = true
    } else if (isSpace(code)) {
    } else if (code === decimalCode) {
      if (decimals >= 0 || closed || (group >= 0 && group !== 3)) return undefined
      decimals = 0
    } else if (code === COMMA || code === DOT || isApostrophe(code)) {
      if (decimals >= 0 || digits === 0 || closed || (group < 0 ? digits > 3 : group !== 3)) return undefined
      group = 0
    } else if (isMinus(code)) {
      // «500,-» is five hundred and no kopecks, not a debit.
      if (decimals === 0 && digits > 0) continue
      if (signed || opened) return undefined
      signed = true
      negative = true
      ended = digits > 0
    } else if (code === 43) {
      if (signed || digits > 0) return undefined
      signed = true
    } else if (code === 40) {
      if (opened || signed || digits > 0) return undefined
      opened = true
    } else if (code === 41) {
      if (!opened || closed) return undefined
      closed = true
    } else return undefined
  }
  if (digits === 0 || digits > 24 || opened !== closed || (decimals < 0 && group >= 0 && group !== 3)) return undefined
  for (let k = Math.max(decimals, 0); k < 2; k++) minor *= 10
  if (third >= 5) minor++
  if (minor > LARGEST) return undefined
  return money(negative || opened ? -minor : minor)
}

export interface DecimalChoice {
  decimal: DecimalMark
  /** A sum that can be read in two ways, when no sum of the file decides. */
  doubt?: string
  /** So many sums agreed that the rest was not looked at. */
  certain?: boolean
}

/** Votes that are enough when no other vote contradicts them. */
const ENOUGH = 200

/**
 * Decides what separates kopecks in these cells. `1.234,56` and `12,5` decide; `1.234` alone does not, and then `usual` is taken
 * and the doubt told. A cell that contradicts the majority is refused later by `parseAmount`.
 */
export function decideDecimal(cells: Iterable<string>, usual: DecimalMark): DecimalChoice {
  let commas = 0
  let dots = 0
  let doubt: string | undefined
  for (const cell of cells) {
    const vote = decimalOf(cell)
    if (vote === ',') commas++
    else if (vote === '.') dots++
    else if (vote === 'either') doubt ??= cell
    if ((commas === 0 || dots === 0) && commas + dots >= ENOUGH) return { decimal: commas > 0 ? ',' : '.', certain: true }
  }
  if (commas !== dots) return { decimal: commas > dots ? ',' : '.' }
  return doubt === undefined ? { decimal: usual } : { decimal: usual, doubt: doubt.trim() }
}

/** What one sum says about its decimal mark: nothing, one of them, or that both readings are possible. */
function decimalOf(cell: string): DecimalMark | 'either' | undefined {
  const comma = cell.lastIndexOf(',')
  const dot = cell.lastIndexOf('.')
  if ((comma < 0 && dot < 0) || cell.length > LONGEST_SUM) return undefined
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
  const mark: DecimalMark = comma >= 0 ? ',' : '.'
  const other: DecimalMark = mark === ',' ? '.' : ','
  const at = Math.max(comma, dot)
  if (cell.indexOf(mark) !== at) return other
  const after = /^\d*/.exec(cell.slice(at + 1))?.[0].length ?? 0
  const before = /\d*$/.exec(cell.slice(0, at))?.[0] ?? ''
  // A thousands mark has one to three digits before it, the first not a zero, and three after it.
  if (after !== 3 || before.length === 0 || before.length > 3 || before.startsWith('0')) return mark
  return 'either'
}

/**
 * How each bank prints an operation. Layouts change every few months, so a grammar names no columns: it says what begins an operation,
 * where its other lines stand and which of its sums is the one that counts. Whether it was read rightly the printed totals tell.
 */
import { type Money, money } from '../../money.ts'
import type { Row } from './rows.ts'
import type { Sum } from './sums.ts'

/** The sums of one operation as money that came (positive) and went; a fee is a payment of its own. Undefined: this is no way to read them. */
export type Reading = (sums: readonly Sum[], words: string) => { amount: Money; fee?: Money } | undefined

export interface Grammar {
  preset: string
  /** Numbers of the bank's licence from the Bank of Russia, as printed in its header or footer. */
  licences: readonly string[]
  /** Names and addresses of its pages; looked for in the header only, because rows name other banks. */
  names: RegExp
  /** Where the other lines of an operation stand: below the first, or above and below the one with the sum. */
  rest: 'below' | 'around'
  /** Whether an operation may begin with a line that bears no sum yet. */
  beginsBare?(row: Row): boolean
  /** A second line with the day of posting and the code. */
  secondDate?: boolean
  /** The bank's number of the operation at the beginning of its words. */
  code?: RegExp
  /** Ways to read the sums, the usual one first; another is taken only when it agrees with the printed totals and the first does not. */
  readings: readonly Reading[]
}

const away = (value: Money): Money => money(-value)

/** A minus is out, everything else is in. */
export const minusOut =
  (at: number): Reading =>
  (sums) => {
    const sum = sums.at(at)
    return sum && { amount: sum.sign < 0 ? away(sum.value) : sum.value }
  }

/** A plus is in, everything else is out. */
export const plusIn =
  (at: number): Reading =>
  (sums) => {
    const sum = sums.at(at)
    return sum && { amount: sum.sign > 0 ? sum.value : away(sum.value) }
  }

const COMES = /пополнени|зачислени|поступлени|возврат|кешб[еэ]к|кэшб[еэ]к|процент(?:ы|ов)? (?:на|по вкладу)|перевод от|входящий/iu

/** Nothing is signed; words tell what came in. */
export const byWords =
  (at: number): Reading =>
  (sums, words) => {
    const sum = sums.at(at)
    if (!sum) return undefined
    return { amount: sum.sign === 0 && !COMES.test(words) ? away(sum.value) : sum.sign < 0 ? away(sum.value) : sum.value }
  }

/** Two columns, in and out, from `first` on, and one with the fee behind them. */
export const inAndOut =
  (first: number): Reading =>
  (sums) => {
    const [came, went, fee] = sums.slice(first, first + 3)
    if (!came || !went || (came.value !== 0 && went.value !== 0)) return undefined
    const amount = money(came.value - went.value)
    return fee && fee.value !== 0 ? { amount, fee: away(fee.value) } : { amount }
  }

const SBER: Grammar = {
  preset: 'sberbank',
  licences: ['1481'],
  names: /сбербанк|сбер(?!\p{L})|sberbank/iu,
  rest: 'below',
  secondDate: true,
  code: /^(\d{1,8}|-)(?=\s|$)/,
  readings: [plusIn(0), minusOut(0), byWords(0)],
}

const T_BANK: Grammar = {
  preset: 't-bank',
  licences: ['2673'],
  names: /т-?банк(?!\p{L})|тинькофф|tbank\.ru|tinkoff/iu,
  rest: 'below',
  readings: [minusOut(1), minusOut(0), plusIn(-1)],
}

const ALFA: Grammar = {
  preset: 'alfa-bank',
  licences: ['1326'],
  names: /альфа-?банк|alfa-?bank/iu,
  rest: 'below',
  beginsBare: ({ words }) => /^(?:HOLD|[A-Z]{1,5}[\d_]\w*)(?:\s|$)/.test(words[0] ?? ''),
  code: /^(HOLD|[A-Z]{1,5}[\d_]\w*|\d{6,})(?=\s|$)/,
  readings: [minusOut(0), plusIn(0), byWords(0)],
}

const VTB: Grammar = {
  preset: 'vtb',
  licences: ['1000'],
  names: /банк втб|втб \(пао\)|vtb\.ru|(?<!\p{L})втб(?!\p{L})/iu,
  rest: 'below',
  // The account's statement prints the operation's own sum first, the card's begins with what came.
  readings: [
    (sums, words) => (sums.length >= 3 && isAccountRow(sums) ? inAndOut(1)(sums, words) : inAndOut(0)(sums, words)),
    inAndOut(1),
    inAndOut(0),
    minusOut(0),
    minusOut(1),
  ],
}

/** The first sum is repeated in the column of what came or of what went. */
function isAccountRow([own, came, went]: readonly Sum[]): boolean {
  if (!own || !came || !went) return false
  return (
    own.value !== 0 &&
    (came.value === 0) !== (went.value === 0) &&
    (own.value === came.value || own.value === went.value || came.sign === 0)
  )
}

const YANDEX: Grammar = {
  preset: 'yandex-bank',
  licences: ['3027'],
  names: /яндекс банк|bank\.yandex/iu,
  rest: 'around',
  readings: [minusOut(0), minusOut(-1), byWords(0), plusIn(0)],
}

const OZON: Grammar = {
  preset: 'ozon-bank',
  licences: ['3542'],
  names: /озон банк|ozon ?bank|finance\.ozon/iu,
  rest: 'below',
  code: /^(\d{3,})(?=\s|$)/,
  readings: [minusOut(-1), minusOut(0), plusIn(-1)],
}

/** First those whose names are found inside of no other's. */
export const GRAMMARS: readonly Grammar[] = [OZON, YANDEX, T_BANK, ALFA, VTB, SBER]

/** Of a bank that is not known: believed only where the printed totals agree. */
export const GENERAL: Grammar = {
  preset: 'statement',
  licences: [],
  names: /(?!)/,
  rest: 'below',
  readings: [minusOut(0), minusOut(-1), minusOut(1), inAndOut(0), inAndOut(1), plusIn(0), plusIn(1), byWords(0)],
}

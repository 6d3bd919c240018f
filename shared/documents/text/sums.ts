/** Sums in a text: `6 912,40`, `735 ₽`, `1,234.56`, `€ 49.90`, `85,00-`, `735 руб. 50 коп.`, with what tells a sum from any other number. */
import { type Money, money } from '../../money.ts'
import type { Span } from './flat.ts'

export interface FoundSum extends Span {
  amount: Money
  /** ISO 4217, where a sign or word of money stands by it. */
  currency?: string
  /** Has a currency or kopecks: surely a sum. A bare whole number is one only where its place says so. */
  marked: boolean
  /** A price of a unit («руб./куб. м», «в день»), which is nobody's bill. */
  perUnit: boolean
}

const CURRENCIES: readonly { pattern: RegExp; code: string }[] = [
  { pattern: /^(?:₽|руб|р|rub|rur)/iu, code: 'RUB' },
  { pattern: /^(?:€|eur)/iu, code: 'EUR' },
  { pattern: /^(?:\$|usd)/iu, code: 'USD' },
  { pattern: /^(?:£|gbp)/iu, code: 'GBP' },
  { pattern: /^(?:chf|fr)/iu, code: 'CHF' },
]

const WHOLE =
  "\\d{1,3}(?:[ '’]\\d{3}){1,3}(?!\\d)|\\d{1,3}(?:,\\d{3}){1,3}(?=\\.\\d{2}(?!\\d))|\\d{1,3}(?:\\.\\d{3}){1,3}(?=,\\d{2}(?!\\d))|\\d{1,9}"
const MONEY_WORD =
  '₽|руб(?:\\.|л(?:ей|я|ь|ях|ям|и))?(?!\\p{L})|р\\.?(?!\\p{L})|rub(?!\\p{L})|rur(?!\\p{L})|€|euro?s?(?!\\p{L})|\\$|usd(?!\\p{L})|£|gbp(?!\\p{L})|chf(?!\\p{L})'
const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}_№#/]|№ |\\d[.,:-])(?:(-(?=[€$£₽]))?(€|\\$|£|₽|(?:chf|eur|usd|gbp|rub)(?=[ -]{0,2}\\d)) ?)?(-|–(?=\\d))?(${WHOLE})(?:[.,](\\d{1,2})(-(?= |$|\n))?)?(?![\\d%:]|[.,-]\\d| ?%)(?: {0,2}(${MONEY_WORD}))?(?: {1,2}(\\d{2}) ?коп(?:\\.|е[а-я]{2,3})?)?`,
  'giu',
)
/** «735 Мбит», «12 каналов»: a bare number with such a word after it counts something else. */
const NO_MONEY =
  /^ ?(?:м?бит|[кмг]б|[gmk]b|мин|смс|sms|шт|канал|числ|дн(?:я|ей|\.)|день|сут|час|лет|год|г\.|кв|куб|м[²³23]|гкал|квт|чел|месяц|п\.? ?п\.|процентн|days?|months?|tage?)/iu
const PER_UNIT =
  /^\.? ?(?:(?:cents?|ct|p|pence|коп(?:\.|еек|ейки)?) ?)?(?:\/ ?(?!мес|month|mo\b|monat)|за (?:1 |один |одну )?(?:куб|квт|гкал|кв|м[²³23]|ед|мин|гб|мб|чел|сут|день)|(?:с|на) (?:1 |одного )?(?:человек|чел|проживающ|зарегистрирован|кв\.? ?м|квадрат)|в (?:день|сутки)|per (?:day|unit|kwh|minute)|pro (?:tag|kwh|kilowatt))/iu

/** Behind a sum that is the family's own: `45.20 CR`, «£45.20 in credit». */
const IN_CREDIT = /^ ?\(?(?:cr|in credit)(?!\p{L})/iu

const currencyOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : CURRENCIES.find(({ pattern }) => pattern.test(word))?.code

/** «1350-00», «85-50 руб.», «1 350–45 ₽»: whole roubles, a dash, kopecks. */
const BY_DASH =
  /(?<![\p{L}\p{N}_№#/.,:=–-]|№ |\d |тел\.?:? ?)(\d{1,3}(?: \d{3}){1,2}|\d{1,7})[–-](\d{2})(?![\p{L}\d:=–-]|[.,]\d| ?%)( {0,2}(?:₽|руб|р(?!\p{L})))?/giu
/** «=1350=00=», as book-keepers keep others from writing into a sum. */
const BETWEEN_BARS = /=(\d{1,7})=(?=\d{2}(?!\d))/g

/** Kopecks behind a dot, whatever sets them apart; the length stays. Without its money only even roubles count: «кв. 12-05» is a home. */
const withDots = (text: string): string =>
  text.replace(BETWEEN_BARS, ' $1.').replace(BY_DASH, (written, whole: string, cents: string, word: string | undefined) => {
    const isRange = whole.length < 3 && Number(cents) >= Number(whole)
    const isSum = word === undefined ? cents === '00' && whole.length > 2 : !isRange
    return isSum ? `${whole}.${cents}${word ?? ''}` : written
  })

/** All numbers of a text that may be sums, from left to right. Dates, periods and contract numbers must be blanked out before. */
export function findSums(text: string): FoundSum[] {
  const found: FoundSum[] = []
  for (const parts of withDots(text).matchAll(SUM)) {
    const [whole, minusBefore, before, minus, digits = '', cents, minusBehind, word, kopecks] = parts
    const end = parts.index + whole.length
    const currency = currencyOf(before) ?? currencyOf(word)
    const marked = currency !== undefined || cents?.length === 2
    const after = text.slice(end, end + 24)
    if (!marked && NO_MONEY.test(after)) continue
    const isNegative = (minusBefore ?? minus ?? minusBehind) !== undefined || IN_CREDIT.test(after)
    const minor = Number(digits.replace(/[ '’.,]/g, '') + (cents ?? kopecks ?? '').padEnd(2, '0'))
    found.push({
      at: parts.index,
      end,
      amount: money(isNegative ? -minor : minor),
      ...(currency ? { currency } : {}),
      marked,
      perUnit: PER_UNIT.test(after),
    })
  }
  return found
}

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|процент)/giu

/** Percents as written, with their places. */
export const findPercents = (text: string): (Span & { percent: string })[] =>
  [...text.matchAll(PERCENT)].map((parts) => ({ at: parts.index, end: parts.index + parts[0].length, percent: parts[1] ?? '' }))

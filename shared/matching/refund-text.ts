/** How well the texts of a credit and a debit go together: banks print a payment that came back as they printed it, with a word before it. */
import type { Transaction } from '../model/household.ts'
import { normaliseWords } from '../text/normalise.ts'
import { forEachNumber } from '../text/numbers.ts'

const folded = (...texts: string[]): string[] => texts.map((text) => normaliseWords(text).trim())

/** What is said of the money that comes back, and of nothing else in the row. */
const BACK = folded(
  ...['возврат', 'возвращ', 'отмен', 'сторн', 'аннул'],
  ...['refund', 'return', 'revers', 'cancel', 'chargeback', 'storn', 'ruckgabe', 'rückgabe', 'rückzahl', 'erstatt', 'gutschrift'],
)
/** What may stand beside such a word: «возврат платежа», «отмена операции по карте». */
const BESIDE = folded('платеж', 'операци', 'оплат', 'средств', 'перевод', 'payment', 'transaction', 'zahlung')
const SMALL = new Set(folded('по', 'за', 'от', 'of', 'for', 'from'))

const wordsOf = ({ description, counterparty, reference }: Transaction): string[] =>
  normaliseWords([description, counterparty, reference].filter(Boolean).join(' ')).trim().split(' ')

/** The words of a credit without those that only say that money came back: «возврат», «возврат платежа», «отмена операции по». */
function withoutBack(words: readonly string[]): { most: string[]; least: string[] } {
  const least = words.filter((word) => !isSign(word))
  let isBack = false
  const most = words.filter((word) => {
    isBack = isSign(word) || (isBack && (SMALL.has(word) || BESIDE.some((stem) => word.startsWith(stem))))
    return !isBack
  })
  return { most, least }
}

const isSign = (word: string): boolean => BACK.some((stem) => word.startsWith(stem))

/** The reference that the payer's bank gave the payment (SEPA): what is returned bears it again. */
const END_TO_END = /\bEREF[+: ]\s*([\w-]+)/iu
const endToEnd = ({ description, reference = '' }: Transaction): string | undefined =>
  END_TO_END.exec(`${description} ${reference}`)?.[1]?.toUpperCase()

/** Numbers however they are broken: of contracts, telephones, operations. */
function numbersOf({ description, counterparty = '', reference = '' }: Transaction): Set<string> {
  const found = new Set<string>()
  for (const text of [description, counterparty, reference]) forEachNumber(text, (digits) => found.add(digits))
  return found
}

/** The same to the word; the points that words in common bring at most. */
const SAME = 8
const MOST_FOR_WORDS = 4
const COMMON_NUMBER = 3
const OTHER_NUMBER = 3

export interface RefundLikeness {
  points: number
  /** Half of the words are in common. */
  isAlike: boolean
}

/** How well the credit and the debit go together by words and numbers; undefined: they say that they are two payments. */
export function likenessOf(credit: Transaction, debit: Transaction): RefundLikeness | undefined {
  const [back, gone] = [endToEnd(credit), endToEnd(debit)]
  if (back !== undefined && gone !== undefined && back !== gone) return undefined
  const paid = wordsOf(debit)
  const { most, least } = withoutBack(wordsOf(credit))
  // «Возврат оплата t2» keeps its second word, «Возврат платежа оплата t2» its third.
  for (let at = 0; at <= least.length - most.length; at += 1)
    if (least.slice(at).join(' ') === paid.join(' ')) return { points: SAME, isAlike: true }
  const [a, b] = [lettersIn(least), lettersIn(paid)]
  const common = [...a].filter((word) => b.has(word))
  const words = Math.round((MOST_FOR_WORDS * common.length) / Math.max(1, a.size, b.size))
  const [numbers, others] = [numbersOf(credit), numbersOf(debit)]
  const isCommon = [...numbers].some((number) => others.has(number))
  // A number that only one of them prints may be another contract's.
  const isOther = !isCommon && numbers.size + others.size > 0
  return { points: words + (isCommon ? COMMON_NUMBER : 0) - (isOther ? OTHER_NUMBER : 0), isAlike: words * 2 >= MOST_FOR_WORDS }
}

const lettersIn = (words: readonly string[]): Set<string> => new Set(words.filter((word) => !/\d/.test(word)))

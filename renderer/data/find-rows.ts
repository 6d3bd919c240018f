/** Finds debits on the statements by words, sum or day, as a person types them. */
import { MANUAL_PREFIX } from '../../shared/importing/index.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { absolute, formatMoney } from '../../shared/money.ts'
import { normaliseWords } from '../../shared/text/normalise.ts'
import { toCyrillic, toLatin } from '../../shared/text/transliterate.ts'

/**
 * Debits of statements in which every part of the query stands, newest first, at most `limit`; an empty query finds all. A part is the beginning of a
 * word in either alphabet, a part of a number, a sum («650», «650,50»), or a day («28.05», «28.05.2025»).
 */
export function findDebits(rows: readonly Transaction[], query: string, limit: number): Transaction[] {
  const parts = query
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(partOf)
  return rows
    .filter((row) => row.amount < 0 && !row.id.startsWith(MANUAL_PREFIX) && parts.every((isIn) => isIn(row)))
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

type IsIn = (row: Transaction) => boolean

function partOf(part: string): IsIn {
  const sum = part.replace(',', '.')
  const words = [...new Set([part, toLatin(part), toCyrillic(part)].map((text) => normaliseWords(text).trimEnd()))]
  return (row) => isSum(sum, row) || isDay(part, row) || words.some((word) => textOf(row).includes(word))
}

const isSum = (sum: string, { amount }: Transaction): boolean => {
  const whole = formatMoney(absolute(amount))
  return whole === sum || whole === `${sum}.00` || whole === `${sum}0`
}

function isDay(part: string, { on }: Transaction): boolean {
  const [year, month, day] = on.split('-')
  return /^\d\d\.\d\d/.test(part) && `${day}.${month}.${year}`.startsWith(part)
}

/** Every word follows a space, so that a part finds the beginnings of words. */
const textOf = ({ counterparty = '', description, reference = '' }: Transaction): string =>
  normaliseWords(`${counterparty} ${description} ${reference}`)

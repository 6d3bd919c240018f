/** The lines of Sber's old text report on a card: what each of them says, by its columns and by its words. */
import { type CivilDate, civilDateOf } from '../dates.ts'
import type { Money } from '../money.ts'
import { parseAmount } from './numbers.ts'
import { collapse, currencyCode } from './text.ts'

export type SberLine =
  | { kind: 'title' }
  | { kind: 'period'; from?: CivilDate; to?: CivilDate; page: number }
  | { kind: 'currency'; currency: string }
  | { kind: 'opening' | 'closing'; amount: Money }
  | { kind: 'total'; amount: Money; of: 'page' | 'card' | 'other' }
  | { kind: 'rule' }
  | SberOperation
  | { kind: 'more'; card: string; text: string; glued: boolean }

export interface SberOperation {
  kind: 'operation'
  /** The card's name, on the first row of the card. */
  card: string
  on: CivilDate | undefined
  /** The days as printed. */
  days: string
  code: string
  text: string
  /** As printed, `CR` taken off. */
  sum: string
  isCredit: boolean
  /** The sum in the currency of the operation, where that is another one. */
  original?: { currency: string; sum: string }
}

/** The columns: card 0–19, operation 20–24, booking 26–32, code 34–39, text from 41, 22 wide. */
const CARD_WIDTH = 20
const TEXT_AT = 41
const TEXT_WIDTH = 22
const LONGEST = 300

const MONTHS = ['ЯНВ', 'ФЕВ', 'МАР', 'АПР', 'МАЙ', 'ИЮН', 'ИЮЛ', 'АВГ', 'СЕН', 'ОКТ', 'НОЯ', 'ДЕК']
export const TITLE = /^\s*ОТЧ[ЕЁ]Т ПО СЧ[ЕЁ]ТУ КАРТЫ/i
const OPERATION = /^(.{0,24}?)(\d\d)([А-ЯЁ]{3})\s+(\d\d)([А-ЯЁ]{3})(\d\d)\s+(\d{1,8})\s(.*)$/i
/** The letters of CR are Latin in some reports and look-alikes in others. */
const SUMS = /^(.*?)(?:\s([A-Z]{3})\s+(\d[\d.,]*)(?:[CС][RР])?)?\s+(\d[\d.,]*)\s?([CС][RР])?\s*$/
const PERIOD = /^\s*(\d\d)([А-ЯЁ]{3})(\d\d)\s*-\s*(\d\d)([А-ЯЁ]{3})(\d\d)\s+\S+\s+(\d{1,4})/i
const BALANCE = /^\s*ОСТАТОК НА (НАЧАЛО|КОНЕЦ) ПЕРИОДА:?\s*(\d[\d.,]*)\s*([-+])?\s*$/i
const TOTAL = /^[\s*]*(ИТОГО(?: ПО СТРАНИЦЕ| ПО [А-ЯЁ ]{1,40})?:?)?\s*(\d[\d.,]*)\s?([CС][RР])?\s*$/i
const RULE = /^-{5,}\+/

/** What a line says; undefined for blank lines, headings and the small print. */
export function readSberLine(raw: string): SberLine | undefined {
  if (raw.length > LONGEST) return undefined
  const line = raw.trimEnd()
  if (line === '') return undefined
  return operation(line) ?? statement(line) ?? continuation(line)
}

function operation(line: string): SberOperation | undefined {
  const [, card = '', day = '', month = '', day2 = '', month2 = '', year = '', code = '', rest = ''] = OPERATION.exec(line) ?? []
  if (day === '') return undefined
  const [, text, currency, original, sum, credit] = SUMS.exec(` ${rest}`) ?? []
  const foreign = currency !== undefined && original !== undefined ? { original: { currency, sum: original } } : {}
  return {
    kind: 'operation',
    card: collapse(card),
    on: operationDay([day, month], [day2, month2, year]),
    days: `${day}${month} ${day2}${month2}${year}`,
    code,
    text: text === undefined ? rest : text.slice(1),
    sum: sum ?? '',
    isCredit: credit !== undefined,
    ...foreign,
  }
}

function statement(line: string): SberLine | undefined {
  if (TITLE.test(line)) return { kind: 'title' }
  if (RULE.test(line)) return { kind: 'rule' }
  const period = PERIOD.exec(line)
  if (period) {
    const from = dayOf(period[1], period[2], period[3])
    const to = dayOf(period[4], period[5], period[6])
    return { kind: 'period', ...(from && { from }), ...(to && { to }), page: Number(period[7]) }
  }
  const balance = BALANCE.exec(line)
  const stated = balance && parseAmount(`${balance[3] === '-' ? '-' : ''}${balance[2] ?? ''}`, '.')
  if (balance && stated !== undefined && stated !== null)
    return { kind: balance[1]?.toUpperCase() === 'НАЧАЛО' ? 'opening' : 'closing', amount: stated }
  const currency = /^\s{40,}([A-Z]{3})$/.exec(line)?.[1]
  if (currency !== undefined) return { kind: 'currency', currency: currencyCode(currency) ?? currency }
  return total(line)
}

function total(line: string): SberLine | undefined {
  const [, words = '', sum, credit] = TOTAL.exec(line) ?? []
  if (sum === undefined || (words === '' && !/^\s{60}/.test(line))) return undefined
  const amount = parseAmount(`${credit === undefined ? '-' : ''}${sum}`, '.')
  if (amount === undefined) return undefined
  return { kind: 'total', amount, of: /СТРАНИЦЕ/i.test(words) ? 'page' : /КАРТЕ/i.test(words) ? 'card' : 'other' }
}

/** The second line of an operation: the number or kind of the card on the left, the place on the right. */
function continuation(line: string): SberLine | undefined {
  const card = collapse(line.slice(0, CARD_WIDTH))
  const text = line.slice(CARD_WIDTH)
  if (/^ОСТАТОК|^ИТОГО|^№|^ЛИМИТ|^РЕКВИЗИТЫ/i.test(line) || line.includes('|')) return undefined
  return { kind: 'more', card, text: collapse(text), glued: line.length > TEXT_AT && line[TEXT_AT] !== ' ' }
}

/** Whether a text fills its column, so that the next line goes on within the word. */
export const isFullText = (text: string): boolean => text.trimEnd().length === TEXT_WIDTH

const monthNumber = (name: string | undefined): number => MONTHS.indexOf((name ?? '').toUpperCase()) + 1
const dayOf = (day: string | undefined, month: string | undefined, year: string | undefined): CivilDate | undefined =>
  civilDateOf(2000 + Number(year), monthNumber(month), Number(day))

/** Only the day of booking has a year. An operation is never later than its booking, so in January it may be of the year before. */
function operationDay([day, month]: [string, string], [day2, month2, year]: [string, string, string]): CivilDate | undefined {
  const booked = dayOf(day2, month2, year)
  const same = dayOf(day, month, year)
  if (same !== undefined && booked !== undefined && same <= booked) return same
  return dayOf(day, month, String(Number(year) - 1).padStart(2, '0')) ?? booked
}

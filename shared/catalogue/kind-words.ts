/** The words by which families, banks and bills call a kind of service: «Свет», «ТВ», «Холодная вода». Data; grows by words, not by code. */
import type { AccountKind } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'

/** Beginnings of words; those ending in a dot are whole words. Two words must follow each other. The first kind that fits stands. */
const KIND_WORDS: readonly [AccountKind, string][] = [
  ['repair-fund', 'капремонт, капитальн ремонт, фонд капитальн, взнос на капитальн'],
  ['phone', 'домашн телефон, городск телефон, стационарн телефон, местн телефон, landline'],
  ['mobile', 'мобильн, сотов, симк, телефон, mobile, telefon'],
  ['tv', 'тв., телевид, телевизор, цифров тв., tv., triколор, триколор, television'],
  ['internet', 'интернет, wi-fi, wifi., вай фай, шпд., broadband, internet'],
  ['electricity', 'свет., света., электр, энергосбыт, электросбыт, квт., electric, svet., elektro'],
  ['gas', 'газ., газа., газоснабж, газом., gas., gaz., техобслуживание вкго'],
  ['waste', 'тко., мусор, отход, вывоз тбо., waste, musor'],
  ['heating', 'отоплен, теплоснабж, тепло., тепловая, теплоэнерг, heating, otoplenie'],
  ['water', 'вода., воды., воду., водоснабж, водоотвед, водоканал, хвс., гвс., канализац, water, voda.'],
  ['intercom', 'домофон, intercom, domofon'],
  ['rent', 'аренда, аренду., арендная, съем квартир, rent., miete'],
  ['insurance', 'страхов, страховк, осаго., каско., insurance, versicherung'],
  ['loan', 'кредит, ипотек, займ., loan., mortgage'],
  [
    'housing',
    'жку., жкх., квартплат, коммунал, жилищнокоммунал, содержание жил, содержание и ремонт, ук., тсж., тсн., жск., дез., жэу., жэк., ' +
      'управляющ компан, управляющ организац, домоуправл, квартира., kvartplata, zhkh, zkh',
  ],
  ['subscription', 'подписк, subscription, podpisk'],
]

interface Named {
  kind: AccountKind
  /** Folded words; each but the whole ones may go on. */
  parts: { word: string; whole: boolean }[]
}

const NAMED: readonly Named[] = KIND_WORDS.flatMap(([kind, list]) =>
  list.split(', ').map((entry) => ({
    kind,
    parts: entry.split(/[ -]/).map((part) => ({ word: normaliseWords(part).trim(), whole: part.endsWith('.') })),
  })),
)

/** Every kind of service that folded words name, the most telling first. */
export function kindsInWords(words: Words): AccountKind[] {
  const list = words.trim().split(' ')
  const says = ({ parts }: Named): boolean =>
    list.some((_, at) => parts.every(({ word, whole }, step) => (whole ? list[at + step] === word : list[at + step]?.startsWith(word))))
  return [...new Set(NAMED.filter(says).map(({ kind }) => kind))]
}

export const kindInWords = (words: Words): AccountKind | undefined => kindsInWords(words)[0]

/** What families, banks and bills call a kind of service. */
import { expect, it } from 'vitest'
import { kindInWords, kindsInWords } from '../../../shared/catalogue/kind-words.ts'
import { ACCOUNT_KINDS, type AccountKind } from '../../../shared/model/household.ts'
import { normaliseWords } from '../../../shared/text/normalise.ts'

it.each<[string, AccountKind | undefined]>([
  ['ТВ', 'tv'],
  ['Свет', 'electricity'],
  ['Свет и одн', 'electricity'],
  ['Светлана', undefined],
  ['Холодная вода', 'water'],
  ['Водолазов', undefined],
  ['ЖИЛИЩНОКОММУНАЛЬНЫЕ', 'housing'],
  ['Взнос на капитальный ремонт', 'repair-fund'],
  ['Телефон', 'mobile'],
  ['Домашний телефон', 'phone'],
  ['Домашний интернет и ТВ', 'tv'],
  ['wi-fi', 'internet'],
  ['Вывоз ТКО', 'waste'],
  ['газоснабжение', 'gas'],
  ['Газпром', undefined],
  ['домофон', 'intercom'],
  ['ООО "УК Ромашка"', 'housing'],
  ['ТСЖ Наш дом', 'housing'],
  ['Указ', undefined],
  ['', undefined],
])('%s: %s', (text, kind) => {
  expect(kindInWords(normaliseWords(text))).toBe(kind)
})

it('names every kind that is there, once', () => {
  expect(kindsInWords(normaliseWords('Отопление, вода, горячая вода, мусор')).sort()).toEqual(['heating', 'waste', 'water'])
})

it('knows a word for every kind but the nameless one', () => {
  const words =
    'интернет мобильная домашний телефон тв свет газ вода отопление квартплата капремонт мусор домофон аренда страховка кредит подписка'
  expect(kindsInWords(normaliseWords(words)).sort()).toEqual(ACCOUNT_KINDS.filter((kind) => kind !== 'other').sort())
})

/** Which words of a row are learned, and which later rows they are found in. */
import { describe, expect, it } from 'vitest'
import { spellingIn } from '../../../shared/learning/row-words.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { fates, onAutopay, plain, row } from '../matching/support.ts'
import { belongs, ignore, lessonsIn, not } from './support.ts'

const taught = (description: string, parts: Partial<Transaction> = {}): Transaction =>
  row('a', '2025-05-12', '812.40', { description, ...parts })

describe('the telling words of a row', () => {
  it.each([
    ['nothing but the name', 'Зета Связь', 'Зета Связь'],
    ['the name before a terminal, a town and a country', 'RSTLC INTERNET 24417 MOSCOW RU', 'RSTLC INTERNET'],
    ['the name after what is done and the number', 'Оплата услуг 4417 Лиртех по договору 55-1204', 'Лиртех'],
    ['a way to pay before the name', 'YM*LIRTEH.NET', 'LIRTEH'],
    ['a masked card and a day', 'Карта *1234 12.05.2025 Лиртех', 'Лиртех'],
    ['a month', 'Лиртех за май 2025 г.', 'Лиртех'],
    ['a legal form before it', 'ООО «Лиртех Плюс»', 'Лиртех Плюс'],
    ['a form that families say', 'УК Комфорт', 'УК Комфорт'],
    ['quotes as a bank exports them', 'ООО &quot;Лиртех&quot; оплата', 'Лиртех'],
    ['a person with an initial', 'Перевод Мария К.', 'Мария К'],
    ['a digit that belongs to the name', 'Wave7 связь', 'Wave7 связь'],
    ['a trade and its town', 'Горсвет Тверь', 'Горсвет'],
    ['a collector before the name', 'ГИС ЖКХ 8800 Комфорт', 'Комфорт'],
    ['the longer of two names', 'АБВ 5512 Ромашкино', 'Ромашкино'],
  ])('%s', (_, description, expected) => {
    expect(spellingIn(taught(description))?.shown).toBe(expected)
  })

  it('prefers the field of the payee', () => {
    expect(spellingIn(taught('Оплата по счёту Ромашкино', { counterparty: 'Лиртех' }))?.shown).toBe('Лиртех')
    expect(spellingIn(taught('Лиртех', { counterparty: 'ПАО Сбербанк' }))?.shown).toBe('Лиртех')
  })

  it.each([
    'Автоплатёж',
    'Перевод',
    'Оплата услуг',
    'ОПЛАТА УСЛУГ ЖКХ',
    'OZON',
    'Интернет',
    'Перевод по СБП',
    'MOSCOW RUS',
    '7700 1234',
    '***',
    'ГИС ЖКХ',
    '',
  ])('«%s» names nobody', (description) => {
    expect(spellingIn(taught(description))).toBeUndefined()
  })
})

const NET = plain('net', { provider: 'Домовая сеть', autopay: [] })

describe('next month’s row', () => {
  const may = taught('RSTLC INTERNET 24417 MOSCOW RU')
  it.each([
    ['the same', 'RSTLC INTERNET 24417 MOSCOW RU'],
    ['another terminal and town', 'RSTLC INTERNET 99120 MYTISHCHI RU'],
    ['another case', 'Rstlc internet'],
    ['punctuation', 'RSTLC*INTERNET/7741'],
    ['words around it', 'Оплата услуг RSTLC INTERNET дог. 5'],
    ['letters that look alike', 'RSТLС INТЕRNЕТ 24417'],
    ['the other alphabet', 'РСТЛК ИНТЕРНЕТ'],
    ['in the field of the payee', 'Покупка', 'RSTLC INTERNET'],
  ])('%s', (_, description, counterparty?: string) => {
    const june = row('b', '2025-06-12', '997.00', { description, ...(counterparty && { counterparty }) })
    expect(fates([NET], [may, june])).toEqual({ a: '-', b: '-' })
    expect(fates([NET], [may, june], [belongs('a', 'net')])).toEqual({ a: 'net', b: 'net' })
  })

  it.each([
    ['half of the name', 'RSTLC'],
    ['the words inside others', 'XRSTLC INTERNETS'],
    ['another name', 'KVARTA INTERNET 24417 MOSCOW RU'],
  ])('not %s', (_, description) => {
    const june = row('b', '2025-06-12', '812.40', { description })
    expect(fates([NET], [may, june], [belongs('a', 'net')]).b).not.toBe('net')
  })

  it('says why, with the day of the row that taught', () => {
    const june = row('b', '2025-06-12', '997.00', { description: 'RSTLC INTERNET 5' })
    expect(lessonsIn([NET], [may, june], [belongs('a', 'net')])).toEqual(['net: RSTLC INTERNET (active)'])
  })

  it('a contract number of another account is stronger', () => {
    const other = plain('other', { provider: 'Соседняя сеть', contract: '77001234' })
    const june = row('b', '2025-06-12', '812.40', { description: 'RSTLC INTERNET договор 77001234' })
    expect(fates([NET, other], [may, june], [belongs('a', 'net')])).toEqual({ a: 'net', b: 'other' })
  })

  it('a purchase far above what the account costs is asked about', () => {
    const router = row('b', '2025-06-12', '14990.00', { description: 'RSTLC INTERNET' })
    expect(fates([NET], [may, router], [belongs('a', 'net')])).toEqual({ a: 'net', b: '?' })
  })
})

describe('two accounts of one provider', () => {
  const one = onAutopay('one', '650.00', '650.00', 28, { provider: 'Домовая сеть' })
  const two = onAutopay('two', '735.00', '735.00', 27, { provider: 'Домовая сеть' })
  const first = row('a', '2025-05-28', '650.00', { description: 'RSTLC INTERNET 1' })
  const second = row('b', '2025-05-27', '735.00', { description: 'RSTLC INTERNET 2' })
  const june = [
    row('c', '2025-06-28', '650.00', { description: 'RSTLC INTERNET 3' }),
    row('d', '2025-06-27', '735.00', { description: 'RSTLC INTERNET 4' }),
  ]

  it.each([
    ['taught for both', [belongs('a', 'one'), belongs('b', 'two')]],
    ['taught for one of them', [belongs('a', 'one')]],
  ])('%s: sum and day decide between them', (_, decisions) => {
    const fate = fates([one, two], [first, second, ...june], decisions)
    expect(fate).toEqual({ a: 'one', b: 'two', c: 'one', d: 'two' })
  })

  it('is listed once for each, and «not here» of the one beside «it is the other’s» contradicts nothing', () => {
    expect(lessonsIn([one, two], [first, second], [belongs('a', 'one'), not('b', 'one'), belongs('b', 'two')])).toEqual([
      'one: RSTLC INTERNET (active)',
      'two: RSTLC INTERNET (active)',
    ])
  })
})

describe('what teaches nothing', () => {
  const may = taught('Лиртех 771')
  const june = row('b', '2025-06-12', '812.40', { description: 'Лиртех 772' })
  const july = row('c', '2025-07-12', '812.40', { description: 'Лиртех 773' })

  it.each([
    ['a row like it set aside', [not('b', 'net')]],
    ['a row like it that is nobody’s', [ignore('b')]],
  ])('%s contradicts', (_, more) => {
    const decisions = [belongs('a', 'net'), ...more]
    expect(lessonsIn([NET], [may, june, july], decisions)).toEqual(['net: Лиртех (contradicted)'])
    expect(fates([NET], [may, june, july], decisions)).toEqual({ a: 'net', b: '-', c: '-' })
  })

  it('three rows given outweigh one set aside', () => {
    const given = ['2025-01-12', '2025-02-12', '2025-03-12'].map((on, at) => row(`g${at}`, on, '812.40', { description: `Лиртех ${at}` }))
    const decisions = [...given.map(({ id }) => belongs(id, 'net')), not('b', 'net')]
    expect(lessonsIn([NET], [...given, june], decisions)).toEqual(['net: Лиртех (active)'])
    expect(fates([NET], [...given, june, july], decisions)).toMatchObject({ b: '-', c: 'net' })
  })

  it('a row that names the provider in known words', () => {
    expect(lessonsIn([NET], [taught('Домовая сеть Лиртех')], [belongs('a', 'net')])).toEqual([])
  })

  it('a refund, another currency, an account that is gone', () => {
    const credit = { ...taught('Лиртех'), amount: -taught('Лиртех').amount as Transaction['amount'] }
    expect(lessonsIn([NET], [credit], [belongs('a', 'net')])).toEqual([])
    expect(lessonsIn([NET], [taught('Лиртех', { currency: 'EUR' })], [belongs('a', 'net')])).toEqual([])
    expect(lessonsIn([NET], [may], [belongs('a', 'gone')])).toEqual([])
  })
})

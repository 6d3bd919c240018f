/** Pages of a provider's cabinet, pasted whole, and its reminders of a coming charge; a balance alone belongs elsewhere. */
import { describe, expect, it } from 'vitest'
import { doubts, noticeOf, readText } from './speak.ts'

const PAGE = `Личный кабинет
Договор № 770049120
Баланс
12,50 ₽
Тариф «Дома лучше»
735 ₽/мес
Следующее списание 01.07.2025
Обещанный платёж
Пополнить`

describe('a page', () => {
  it('gives the price and the day it is taken next, with the words of both', () => {
    const document = readText(PAGE)
    expect(noticeOf(PAGE)).toEqual({ channel: 'cabinet', contract: '770049120', amount: 73500, effectiveOn: '2025-07-01', text: PAGE })
    expect(document.kind === 'notice' && document.quotes).toEqual({
      contract: 'Договор № 770049120',
      amount: '735 ₽/мес',
      effectiveOn: 'Следующее списание 01.07.2025',
    })
    expect(doubts(document)).toEqual(['cabinet.balance', 'cabinet.charge'])
  })

  it.each<[string, object, string[]]>([
    [
      'Лицевой счёт 770049120\nБаланс: 650,00 ₽\nАбонентская плата: 735 ₽\nСпишется 01.07',
      { amount: 73500, effectiveOn: '2025-07-01' },
      ['cabinet.balance', 'cabinet.charge', 'notice.dayWithoutYear'],
    ],
    ['Мои услуги\nБаланс 650,00 ₽\nАбонентская плата 735 ₽', { amount: 73500 }, ['cabinet.balance', 'cabinet.price']],
    ['Мои услуги\nБаланс 650,00 ₽\nСледующее списание 01.07.2025', { effectiveOn: '2025-07-01' }, ['cabinet.balance', 'cabinet.day']],
    [
      'Дом.ру: баланс 12.50 руб., 01.07 спишется 735 руб.',
      { channel: 'sms', amount: 73500 },
      ['cabinet.balance', 'cabinet.charge', 'notice.dayWithoutYear'],
    ],
    [
      'My account\nBalance £12.50\nYour plan Fibre 100\n£32.99 a month\nNext payment 1 July 2025\nTop up',
      { channel: 'cabinet', amount: 3299, effectiveOn: '2025-07-01' },
      ['otherCurrency', 'cabinet.balance', 'cabinet.charge'],
    ],
  ])('%j', (text, expected, said) => {
    expect(noticeOf(text)).toMatchObject(expected)
    expect(doubts(readText(text))).toEqual(said)
  })

  it('that warns too tells both', () => {
    const text = `${PAGE}\nДней до блокировки: 3`
    expect(noticeOf(text)).toMatchObject({ channel: 'cabinet', amount: 73500 })
    expect(doubts(readText(text))).toContain('blocking.daysLeft')
  })
})

describe('a balance alone', () => {
  it.each([
    'Баланс 12,50 ₽',
    'Дом.ру, договор 770049120. Ваш баланс: −85,00 руб.',
    'Личный кабинет\nНа счёте\n650,00 ₽\nПополнить',
    'Balance £12.50',
  ])('%j is no paper; it is said where it belongs', (text) => {
    const document = readText(text)
    expect([document.kind, doubts(document)]).toEqual(['unknown', ['cabinet.balanceOnly']])
  })
})

describe('not a page of the cabinet', () => {
  it.each([
    ['Счёт за июнь 2025. Баланс 12,50 ₽. Абонентская плата 735 ₽', 'invoice'],
    ['Баланс на начало 10,00. Начислено 735,00 за июнь 2025', 'invoice'],
    ['Дней до блокировки: 3. Баланс 12,50 руб.', 'notice'],
    ['С 1 июля 2025 тариф составит 735 руб. Ваш баланс 12,50 руб.', 'notice'],
  ])('«%s» is a %s', (text, kind) => {
    const document = readText(text)
    expect(document.kind).toBe(kind)
    expect(doubts(document).filter((key) => key.startsWith('cabinet.'))).toEqual([])
  })
})

/** Who was paid: rows as statements write them, and whose they are. The sums say nothing here: identity comes first. */
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { d, tariff } from '../../support/build.ts'
import { fates, match, plain, reasonsOf, row } from './support.ts'

const accounts = [
  plain('domru', { provider: 'ДОМ.РУ', contract: '7700 1234', payees: ['Дом.ру'] }),
  plain('mts', { provider: 'ПАО «МТС»', kind: 'mobile', contract: '+7 (916) 123-45-67' }),
  plain('gas', { provider: 'Газпром межрегионгаз Ухта', kind: 'gas', payees: ['Газпром'], inn: '7606052264' }),
  plain('power', { provider: 'Мосэнергосбыт', kind: 'electricity', contract: '12345-678-90' }),
  plain('flat', { provider: 'УК Проспект', kind: 'housing', contract: 'ИВ-004512/7', inn: '760307073214' }),
  plain('short', { provider: 'Домофон-Сервис', kind: 'intercom', contract: '54321' }),
]
const fate = (description: string, parts: Partial<Transaction> = {}): string | undefined =>
  fates(accounts, [row('t', '2025-06-15', '123.45', { description, ...parts })]).t

describe('payee words', () => {
  it.each([
    ['ДОМ.РУ', 'domru'],
    ['Оплата услуг дом ру, г. Пермь', 'domru'],
    ['DOM.RU INTERNET', 'domru'],
    ['АО "ЭР-ТЕЛЕКОМ ХОЛДИНГ"', 'domru'],
    ['Д0М.РУ', '-'],
    ['ДОМ.РУБЛЬ', '-'],
    ['МТС', 'mts'],
    ['MTC', 'mts'],
    ['PAY MTS RU TOPUP 1234', 'mts'],
    ['МОСЭНЕРГОСБЫТ', 'power'],
    ['MOSENERGOSBYT', 'power'],
    ['UK PROSPEKT', 'flat'],
    ['MTS4417', 'mts'],
    ['DOM.RU4417 MOSKVA RUS', 'domru'],
    ['PAY MTS RU9031', 'mts'],
    ['A4417 UK4417', '-'],
    ['ПРОСПЕКТ, кафе', '-'],
    ['Пятёрочка', '-'],
    ['', '-'],
  ])('%s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it('stand in the counterparty as well as in the description', () => {
    expect(fate('Оплата услуг', { counterparty: 'ДОМ.РУ' })).toBe('domru')
  })

  it.each([
    ['МТС-Банк, погашение кредита', '-'],
    ['MTS BANK', '-'],
    ['MTS BANK4417', '-'],
    ['MTSBANK4417', '-'],
    ['MTS AVTO', '-'],
    ['МТС МАГАЗИН', '-'],
    ['МТС Музыка', '-'],
    ['GAZPROMBANK', '-'],
    ['ГАЗПРОМНЕФТЬ АЗС 12', '-'],
    ['Газпром нефть', '-'],
    ['ГАЗПРОМ', 'gas'],
    ['Газпром межрегионгаз', 'gas'],
  ])('look-alikes are nobody’s: %s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it.each([
    ['Оплата услуг. Т+', 'heat'],
    ['T+ PERM RUS', 'heat'],
    ['Т + 5', '-'],
    ['Дом+7', '-'],
  ])('a plus is said: %s → %s', (text, expected) => {
    const heat = [plain('heat', { provider: 'Т Плюс', kind: 'heating' })]
    expect(fates(heat, [row('t', '2025-06-15', '123.45', { description: text })]).t).toBe(expected)
  })

  it('a former name of a renamed provider still finds it', () => {
    const t2 = [plain('t2', { provider: 't2', kind: 'mobile' })]
    expect(fates(t2, [row('t', '2025-06-15', '300.00', { description: 'TELE2 оплата' })])).toEqual({ t: 't2' })
  })

  it('an aggregator stands for the account whose payee words it is', () => {
    const eirc = [plain('eirc', { provider: 'МосОблЕИРЦ', kind: 'housing', payees: ['MosOblEIRC_EPR'] }), ...accounts]
    expect(fates(eirc, [row('t', '2025-06-15', '300.00', { description: 'MosOblEIRC_EPR_1864' })])).toEqual({ t: 'eirc' })
  })

  it('the fuller name wins over the one inside it', () => {
    const two = [plain('mobile', { provider: 'МТС', kind: 'mobile' }), plain('home', { provider: 'МТС', payees: ['МТС Домашний'] })]
    expect(fates(two, [row('t', '2025-06-15', '10.00', { description: 'МТС Домашний интернет' })])).toEqual({ t: 'home' })
  })
})

describe('contract numbers', () => {
  it.each([
    ['Договор 77001234', 'domru'],
    ['Перевод по реквизитам 7700 1234', 'domru'],
    ['7700-1234 оплата', 'domru'],
    ['ЛС077001234', 'domru'],
    ['счёт 0077001234 за июнь', 'domru'],
    ['177001234', '-'],
    ['770012345', '-'],
    ['7700.1234', '-'],
    ['+79161234567', 'mts'],
    ['8 916 123-45-67', 'mts'],
    ['9161234567', 'mts'],
    ['л/с 1234567890', 'power'],
    ['ЛС ИВ-004512/7', 'flat'],
    ['ЛС ИА-004512/7', '-'],
    ['карта 4276 **** 7700, 1234', '-'],
  ])('%s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it('stand in the reference too', () => {
    expect(fate('Платёж', { reference: '7700 1234' })).toBe('domru')
  })

  it('settle against the words of another account', () => {
    const { links } = match(accounts, [row('t', '2025-06-15', '650.00', { description: 'Мосэнергосбыт 77001234' })])
    expect(links.map(({ account, confidence }) => [account, confidence])).toEqual([['domru', 0.9]])
  })

  it.each([
    ['Домофон-Сервис 54321', 'short'],
    ['договор № 54321', 'short'],
    ['код подтверждения 54321', '?'],
    ['Пятёрочка 54321', '?'],
    ['Мосэнергосбыт, код 54321', 'power'],
  ])('a short number needs a payee or the word beside it: %s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it.each([
    ['ДОМ.РУ договор 77009999', '?'],
    ['ДОМ.РУ л/с 7700 9999', '?'],
    ['ДОМ.РУ договор 770012', 'domru'],
    ['ДОМ.РУ заказ 77009999', 'domru'],
    ['Газпром, договор 555666777', 'gas'],
  ])('another number that calls itself a contract is asked about, a cut one is not: %s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it('tell accounts of one provider apart, whatever the sums', () => {
    const two = [plain('a', { contract: '77000001' }), plain('b', { contract: '77000002', tariffs: [tariff('2025-01-01', '900.00')] })]
    const rows = [
      row('t1', '2025-06-15', '900.00', { description: 'ДОМ.РУ 77000001' }),
      row('t2', '2025-06-15', '650.00', { description: 'ДОМ.РУ 77000002' }),
    ]
    expect(fates(two, rows)).toEqual({ t1: 'a', t2: 'b' })
  })

  it('that two accounts share are narrowed by the words', () => {
    const two = [
      plain('water', { provider: 'Мосводоканал', kind: 'water', contract: '5550001' }),
      plain('heat', { provider: 'МОЭК', kind: 'heating', contract: '5550001' }),
    ]
    expect(fates(two, [row('t', '2025-06-15', '10.00', { description: 'МОЭК л/с 5550001' })])).toEqual({ t: 'heat' })
  })
})

describe('tax numbers', () => {
  it('find the account', () => {
    expect(fate('Платёж ИНН 760307073214 за содержание')).toBe('flat')
  })
  it('narrow accounts of the same words', () => {
    const two = [plain('a', { inn: '7707083893' }), plain('b', { inn: '7725088527' })]
    expect(fates(two, [row('t', '2025-06-15', '10.00', { description: 'ДОМ.РУ ИНН 7725088527' })])).toEqual({ t: 'b' })
  })
  it('shared by several accounts choose nothing', () => {
    const two = [plain('a', { provider: 'Свет', inn: '7707083893' }), plain('b', { provider: 'Тепло', inn: '7707083893' })]
    expect(fates(two, [row('t', '2025-06-15', '650.00', { description: 'ИНН 7707083893' })])).toEqual({ t: '?' })
  })
})

describe('rows about an autopay', () => {
  it.each([
    'Создание автоплатежа ДОМ.РУ',
    'Редактирование автоплатежа «ДОМ.РУ»',
    'Отмена исполнения автоплатежа ДОМ.РУ 77001234',
    'Автоплатёж ДОМ.РУ отключён',
    'Auto payment created: dom.ru',
  ])('that are no payments are not debits at all: %s', (description) => {
    expect(match(accounts, [row('t', '2025-06-15', '650.00', { description })])).toEqual({ links: [], review: [], asked: [], unclaimed: 0 })
  })
  it.each(['Автоплатёж ДОМ.РУ', 'Исполнение автоплатежа дом.ру', 'Автоплатеж по договору 77001234'])(
    'that are payments count: %s',
    (text) => {
      expect(fate(text)).toBe('domru')
    },
  )
})

describe('what takes no part', () => {
  it.each([
    ['another currency', { currency: 'EUR' }],
    ['a later day', { on: d('2026-01-01') }],
  ])('%s', (_, parts) => {
    expect(match(accounts, [row('t', '2025-06-15', '650.00', parts)])).toEqual({ links: [], review: [], asked: [], unclaimed: 0 })
  })
  it('debits that nobody claims are counted', () => {
    expect(match(accounts, [row('t', '2025-06-15', '650.00', { description: 'Лента' })]).unclaimed).toBe(1)
  })
  it('a household without accounts or rows gives nothing', () => {
    expect(match([], [])).toEqual({ links: [], review: [], asked: [], unclaimed: 0 })
  })
})

describe('reasons', () => {
  it('say what was found and what fits', () => {
    const found = match(accounts, [row('t', '2025-06-30', '650.00', { description: 'ДОМ.РУ 7700-1234' })])
    const ru = speaker('ru', 'RUB', d('2025-07-01'))
    expect(found.links[0]?.reasons.map((reason) => ru.say(reason).replaceAll('\u00a0', ' '))).toEqual([
      'В строке выписки номер договора 7700 1234.',
      'Получатель: Дом.ру.',
      'Совпадает с начислением 650 ₽ на 1 июля.',
    ])
  })
  it('are only the payee where the sum fits nothing', () => {
    expect(reasonsOf(match(accounts, [row('t', '2025-06-30', '11.00')]))).toEqual(['matching.payee'])
  })
})

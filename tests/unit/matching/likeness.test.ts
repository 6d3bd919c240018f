/** Payees in spellings that nobody wrote down: the other alphabet, cut, abbreviated, declined, glued, initials; and what only looks like them. */
import { describe, expect, it } from 'vitest'
import { soundsOf } from '../../../shared/matching/said/sound.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { normaliseWords } from '../../../shared/text/normalise.ts'
import { fates, match, plain, reasonsOf, row } from './support.ts'

const sound = (text: string): string =>
  normaliseWords(text)
    .trim()
    .split(' ')
    .map((word) => soundsOf(word)[0])
    .join(' ')

describe('the sound of a word', () => {
  it.each([
    ['Уютный', 'UYUTNYY', 'UIUTNYI', 'UYUTNYI'],
    ['Щит', 'SHCHIT', 'SCHIT'],
    ['Ярославль', 'YAROSLAVL', 'IAROSLAVL', 'JAROSLAVL'],
    ['Хлебозавод', 'KHLEBOZAVOD', 'HLEBOZAVOD'],
    ['Ростелеком', 'ROSTELECOM', 'ROSTELEKOM'],
    ['Мосэнергосбыт', 'MOSENERGOSBYT', 'МOCЭНEРГOCБЫТ'],
    ['Центр', 'TSENTR', 'CENTR'],
    ['Россия', 'ROSSIYA', 'Росия'],
    ['СкайНэт', 'SKAJNET', 'SKAYNET'],
    ['Билайн', 'BILAJN', 'BILAYN'],
    ['Цифрал', 'CZIFRAL', 'TSIFRAL', 'CIFRAL'],
    ['Щёлково', 'SHHELKOVO', 'SHCHELKOVO'],
    ['Lübeck', 'LUEBECK'],
    ['Söhne', 'SOEHNE'],
  ])('%s is heard in all its spellings', (text, ...others) => {
    for (const other of others) expect(sound(other)).toBe(sound(text))
  })
  it.each([
    ['Дом', 'Дым'],
    ['Тепло', 'Стекло'],
    ['Уфанет', 'Уфагаз'],
  ])('%s is not %s', (a, b) => {
    expect(sound(a)).not.toBe(sound(b))
  })
})

const accounts = [
  plain('house', { provider: 'ООО «УК Уютный дом»', kind: 'housing' }),
  plain('guard', { provider: 'ЧОП «Щит-Охрана»', kind: 'other' }),
  plain('heat', { provider: 'ООО «Тепловые сети Покровска»', kind: 'heating' }),
  plain('alley', { provider: 'ТСЖ «Берёзовая аллея»', kind: 'housing' }),
  plain('power', { provider: 'Прикамская энергосбытовая компания', kind: 'electricity' }),
  plain('leeds', { provider: 'Leeds City Council', kind: 'housing' }),
  plain('phone', { provider: 'Билайн', kind: 'mobile' }),
]
const fate = (description: string, parts: Partial<Transaction> = {}): string | undefined =>
  fates(accounts, [row('t', '2025-06-28', '650.00', { description, ...parts })]).t

describe('a payee nobody wrote down so', () => {
  it.each([
    ['UK UYUTNYY DOM PERM RUS', 'house'],
    ['UIUTNYI DOM', 'house'],
    ['УК УЮТНЫЙ Д', 'house'],
    ['Упр. комп. Уютн. дом', 'house'],
    ['УЮТНЫЙ ДОМУ', 'house'],
    ['CHOP SHCHIT OKHRANA', 'guard'],
    ['ЩИТОХРАНА', 'guard'],
    ['Оплата. Теплов. сети Покровс.', 'heat'],
    ['TEPLOVYE SETI P', 'heat'],
    ['Оплата услуг берёзовой аллеи', 'alley'],
    ['ПРИКАМСКАЯ ЭНЕРГОСБ', 'power'],
    ['PRIKAMSKAIA ENERGOSBYTOVAIA', 'power'],
    ['LEEDS CC COUNCIL TAX', 'leeds'],
    ['Билайнмобильнаясвязь', 'phone'],
  ])('%s → %s', (text, expected) => {
    expect(fate(text)).toBe(expected)
  })

  it('is said to be much like the payee', () => {
    expect(reasonsOf(match(accounts, [row('t', '2025-06-28', '650.00', { description: 'UIUTNYI DOM' })]))).toContain('matching.payeeLike')
  })

  it('is less sure than the payee itself, the more so where the sum fits nothing', () => {
    const sure = (description: string, amount: string): number =>
      match(accounts, [row('t', '2025-06-28', amount, { description })]).links[0]?.confidence ?? 0
    expect(sure('UIUTNYI DOM', '650.00')).toBeLessThan(sure('УК Уютный дом', '650.00'))
    expect(sure('UIUTNYI DOM', '111.00')).toBeLessThan(sure('UIUTNYI DOM', '650.00'))
  })

  it('by one telling word counts only where sum and day fit', () => {
    expect(fate('OKHRANA', { amount: row('x', '2025-06-28', '123.45').amount })).toBe('-')
  })
})

describe('a payee in so few letters that only the sum tells', () => {
  const households: Record<string, string> = {
    'ПАО «Ростелеком»': 'internet',
    'АО «Уфанет»': 'internet',
    'Virgin Media Ltd': 'internet',
    'Stadtwerke Lübeck Energie GmbH': 'gas',
    'Петербургская сбытовая компания': 'electricity',
  }
  const known = Object.entries(households).map(([provider, kind], at) => plain(`a${at}`, { provider, kind: kind as 'gas' }))
  it.each([
    ['the initials of a word’s parts', 'Оплата услуг РТК', 'a0'],
    ['the ends of a word', 'Оплата услуг Рост-ком', 'a0'],
    ['no vowels', 'УФНТ', 'a1'],
    ['no vowels in Latin letters', 'DIRECT DEBIT VRGN MEDIA', 'a2'],
    ['an umlaut in two letters', 'SW LUEBECK ENERGIE', 'a3'],
    ['the initials of the words', 'ПСК', 'a4'],
  ])('%s: %s', (_, description, expected) => {
    const only = known.filter(({ id }) => id === expected)
    expect(fates(only, [row('t', '2025-06-28', '650.00', { description })]).t).toBe(expected)
  })
  it.each([
    ['a word cut to four letters with a point', 'Оплата. Рост.', 'a0'],
    ['the initials with those of a compound word', 'Платеж A492028 в пользу ПЭСК', 'b1'],
    ['the beginnings of two words', 'CARD PAYMENT TO LEEDS CIT', 'b2'],
    ['the beginnings of words, one left out', 'Мега. филиал', 'b3'],
    ['a common word that stands alone', 'Автоплатёж КАПИТАЛЬНОГО', 'b4'],
    ['the same in Latin letters, with a town', 'KAPITALNOGO SANKT-PETERBU RUS', 'b4'],
  ])('%s: %s', (_, description, expected) => {
    const others = [
      plain('b1', { provider: 'Прикамская энергосбытовая компания', kind: 'electricity' }),
      plain('b2', { provider: 'Leeds City Council', kind: 'housing' }),
      plain('b3', { provider: 'Мегафон Столичный филиал', kind: 'mobile' }),
      plain('b4', { provider: 'Фонд капитального ремонта', kind: 'repair-fund' }),
    ]
    const only = [...known, ...others].filter(({ id }) => id === expected)
    expect(fates(only, [row('t', '2025-06-28', '650.00', { description })]).t).toBe(expected)
    expect(fates(only, [row('t', '2025-06-28', '333.00', { description })]).t).toBe('-')
  })
  it.each(['КАПИТАЛЬНОГО РАССВЕТ', 'ФИЛИАЛ', 'Мегамаркет', 'Leeds Arena'])('%s says something else, or nothing', (description) => {
    const fund = [
      plain('b2', { provider: 'Leeds City Council', kind: 'housing' }),
      plain('b3', { provider: 'Мегафон Столичный филиал', kind: 'mobile' }),
      plain('b4', { provider: 'Фонд капитального ремонта', kind: 'repair-fund' }),
    ]
    expect(fates(fund, [row('t', '2025-06-28', '650.00', { description })]).t).toBe('-')
  })
  it.each(['Оплата услуг РТК', 'Рост-ком', 'УФНТ'])('%s with a sum that nobody expects is nobody’s', (description) => {
    expect(fates(known, [row('t', '2025-06-28', '333.00', { description })]).t).toBe('-')
  })
  it.each(['РСТ', 'УФА', 'ПТК', 'Рост'])('%s is none of them', (description) => {
    expect(fates(known, [row('t', '2025-06-28', '650.00', { description })]).t).toBe('-')
  })
})

describe('what only looks like a payee', () => {
  it.each([
    'Кафе Уютное',
    'KAFE UYUT',
    'Кафе «Берёзка»',
    'Ресторан Домик',
    'Магазин Щит и меч',
    'Тепло и уют, ткани',
    'Сети и снасти',
    'Энергия спорта',
    'CITY LIGHTS',
    'ИП Уютнов А.Р.',
  ])('%s is nobody’s', (text) => {
    expect(fate(text)).toBe('-')
  })
  it('a shop of the bank’s category with such a word is no payee', () => {
    expect(
      fates(
        [plain('gas', { provider: 'Заречьегоргаз', kind: 'gas' })],
        [row('t', '2025-06-28', '650.00', { description: 'GAZPROMNEFT AZS 41' })],
      ),
    ).toEqual({ t: '-' })
  })
})

describe('accounts of one provider', () => {
  const known = plain('known', { provider: 'МУП «Водоканал Заречья»', kind: 'water', payees: ['VODOKANAL ZARECHYA'], contract: '1868339' })
  const other = plain('other', { provider: 'МУП «Водоканал Заречья»', kind: 'water', contract: '2367886', tariffs: [] })
  it('share the spellings that the family wrote for one of them', () => {
    const priced = {
      ...other,
      tariffs: plain('x')
        .tariffs.map((tariff) => ({ ...tariff, amount: row('x', '2025-06-28', '592.83').amount }))
        .map(({ amount, ...rest }) => ({ ...rest, amount: -amount as typeof amount })),
    }
    const rows = [
      row('t', '2025-06-28', '592.83', { description: 'VODOKANAL ZARECHYA' }),
      row('u', '2025-06-28', '650.00', { description: 'VODOKANAL ZARECHYA' }),
    ]
    expect(fates([known, priced], rows)).toEqual({ t: 'other', u: 'known' })
  })
  it('share the tax number that the family wrote for one of them', () => {
    const rows = [row('t', '2025-06-28', '650.00', { description: 'МУП Водоканал Заречья ИНН 7707083893 л/с 2367886' })]
    expect(fates([{ ...known, inn: '7707083893' }, other], rows)).toEqual({ t: 'other' })
  })
})

describe('one house of many trades', () => {
  const plus = [plain('plus', { provider: 'Яндекс Плюс', payees: ['Яндекс Плюс'], kind: 'subscription' })]
  it.each([
    ['Яндекс Плюс', 'plus'],
    ['YANDEX*5815*PLUS MOSCOW RUS', 'plus'],
    ['Яндекс Такси', '-'],
    ['YANDEX*4121*TAXI MOSCOW RUS', '-'],
    ['RU/MOSCOW/YANDEX.TAXI', '-'],
  ])('%s', (description, expected) => {
    expect(fates(plus, [row('t', '2025-06-28', '399.00', { description })]).t).toBe(expected)
  })
})

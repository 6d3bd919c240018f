import { describe, expect, it } from 'vitest'
import { yearMonth } from '../../../shared/dates.ts'
import { message } from '../../../shared/i18n/message.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { d, m } from '../../support/build.ts'

const ru = speaker('ru', 'RUB', d('2025-06-20'))
const en = speaker('en', 'RUB', d('2025-06-20'))
/** Sums are written with spaces that do not break a line. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('sums', () => {
  it.each([
    ['85.00', '85 ₽'],
    ['1234.50', '1 234,50 ₽'],
    ['-85.00', '−85 ₽'],
    ['1000000.05', '1 000 000,05 ₽'],
  ])('%s in Russian is %s', (amount, expected) => {
    expect(plain(ru.money(m(amount)))).toBe(expected)
  })
  it('English puts the sign first', () => {
    expect(en.money(m('1234.50'))).toBe('₽1,234.50')
    expect(speaker('en', 'EUR', d('2025-06-20')).money(m('9.00'))).toBe('€9')
  })
})

describe('days', () => {
  it.each([
    ['2025-06-30', '30 июня', '30 June'],
    ['2026-01-01', '1 января 2026', '1 January 2026'],
  ])('%s', (day, russian, english) => {
    expect(plain(ru.day(d(day)))).toBe(russian)
    expect(en.day(d(day))).toBe(english)
  })
  it.each([
    ['2025-06-01', '2025-06-30', 'с 1 июня по 30 июня', 'from 1 June to 30 June'],
    ['2024-12-28', '2025-01-27', 'с 28 декабря 2024 по 27 января', 'from 28 December 2024 to 27 January'],
    ['2025-06-28', '2025-06-28', 'за 28 июня', 'for 28 June'],
  ])('from %s to %s', (from, to, russian, english) => {
    expect(plain(ru.days(d(from), d(to)))).toBe(russian)
    expect(en.days(d(from), d(to))).toBe(english)
  })
  it('months', () => {
    expect(plain(ru.month(yearMonth('2025-06')))).toBe('июнь 2025')
    expect(en.month(yearMonth('2025-06'))).toBe('June 2025')
  })
})

describe('places', () => {
  it.each([
    [{ line: 17 }, 'строка 17', 'line 17'],
    [{ path: 'accounts[0].home' }, 'accounts[0].home', 'accounts[0].home'],
    [{ key: 'CorrespAcc' }, 'Корреспондентский счёт банка', "Bank's correspondent account"],
    [{ key: 'BIC, MyOwn' }, 'БИК банка, MyOwn', "Bank's BIC, MyOwn"],
    [{ key: 'constructor' }, 'constructor', 'constructor'],
  ])('%o', (place, russian, english) => {
    expect(ru.place(place)).toBe(russian)
    expect(en.place(place)).toBe(english)
  })
})

describe('sentences', () => {
  it.each([
    [1, 'и ещё 1 ошибка'],
    [3, 'и ещё 3 ошибки'],
    [5, 'и ещё 5 ошибок'],
    [21, 'и ещё 21 ошибка'],
  ])('plural of %i', (count, expected) => {
    expect(ru.tell('household.invalid.more', { count })).toBe(expected)
  })

  it('values are said in the language, names are left as they are', () => {
    const values = { name: 'Интернет <b>', gap: { money: m('85.00') }, payBy: { day: d('2025-06-30') }, cutoffOn: { day: d('2025-07-01') } }
    expect(plain(ru.say(message('alerts.short.short', values)))).toBe(
      'Интернет <b>: не хватает 85 ₽. Доплатите до 30 июня — 1 июля отключат.',
    )
    expect(en.say(message('alerts.short.short', values))).toContain('₽85 short. Pay it by 30 June')
  })

  it('a name that looks like a placeholder stays a name', () => {
    expect(
      ru.say(message('alerts.short.shortOpen', { name: '{{gap}} $t(alerts)', gap: { money: m('1.00') }, payBy: { day: d('2025-06-30') } })),
    ).toContain('{{gap}} $t(alerts)')
  })

  it('places', () => {
    expect([ru.place({ line: 17 }), en.place({ line: 17 }), ru.place({ path: 'accounts[3].home' })]).toEqual([
      'строка 17',
      'line 17',
      'accounts[3].home',
    ])
  })
})

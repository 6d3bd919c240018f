/** Collapsing, entities, comparable names and currency codes. */
import { describe, expect, it } from 'vitest'
import { collapse, currencyCode, currencyInside, decodeEntities, hideEntities, plainName } from '../../../shared/statements/text.ts'

describe('collapse', () => {
  it.each([
    ['Дом.ру', 'Дом.ру'],
    ['  Дом.ру  ', 'Дом.ру'],
    ['Дом.ру ', 'Дом.ру'],
    ['Оплата   услуг', 'Оплата услуг'],
    ['Оплата\tуслуг\r\nсвязи', 'Оплата услуг связи'],
    ['1\u00a0234\u202f567', '1 234 567'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (text, clean) => {
    expect(collapse(text)).toBe(clean)
  })
})

describe('decodeEntities', () => {
  it.each([
    ['ООО &quot;Рога&quot;', 'ООО "Рога"'],
    ['A &amp; B', 'A & B'],
    ['A & B', 'A & B'],
    ['&#1057;вязь', 'Связь'],
    ['&unknown;', '&unknown;'],
    ['&#0;', '&#0;'],
  ])('%s is %s', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded)
  })
})

describe('hideEntities', () => {
  it('leaves no semicolon that belongs to an entity, and all that separate', () => {
    const hidden = hideEntities('1;ООО &quot;Связь&quot;;&#1057;вязь;R&D;2')
    expect(hidden.split(';').map(decodeEntities)).toEqual(['1', 'ООО "Связь"', 'Связь', 'R&D', '2'])
  })
})

describe('plainName', () => {
  it.each([
    ['\ufeffДата операции', 'дата операции'],
    [' "Кэшбэк" ', 'кешбек'],
    ['Кешбек', 'кешбек'],
    ['Счёт', 'счет'],
    ['Beguenstigter/Zahlungspflichtiger', 'beguenstigter zahlungspflichtiger'],
    ['Währung', 'wahrung'],
    ['local_amount', 'local amount'],
    ['Amount  (EUR)', 'amount eur'],
    ['Größe', 'grosse'],
  ])('%s is %s', (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })
})

describe('currencyCode', () => {
  it.each([
    ['RUB', 'RUB'],
    ['RUR', 'RUB'],
    ['rur', 'RUB'],
    ['cad', 'CAD'],
    ['₽', 'RUB'],
    ['руб.', 'RUB'],
    [' EUR ', 'EUR'],
    ['€', 'EUR'],
    ['рубли', undefined],
    ['', undefined],
    ['12', undefined],
  ])('%j is %s', (cell, code) => {
    expect(currencyCode(cell)).toBe(code)
  })

  it.each([
    ['$120', 'USD'],
    ['650 ₽', 'RUB'],
    ['£5', 'GBP'],
    ['5', undefined],
  ])('the sign in %s is %s', (cell, code) => {
    expect(currencyInside(cell)).toBe(code)
  })
})

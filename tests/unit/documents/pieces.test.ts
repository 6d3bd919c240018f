/** The pieces under the readers: days, sums, sentences, and the stretches they hold. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { findDays } from '../../../shared/documents/text/days.ts'
import { blank, flatten, withoutOverlaps } from '../../../shared/documents/text/flat.ts'
import { sentencesOf } from '../../../shared/documents/text/sentences.ts'
import { findPercents, findSums } from '../../../shared/documents/text/sums.ts'

const NEAR = civilDate('2025-06-20')

describe('flat text', () => {
  it('keeps every place', () => {
    const text = 'Ёлка\u00a0—\u202f−5\u2009₽\t\r\nё'
    expect(flatten(text)).toBe('Елка — -5 ₽  \nе')
    expect(flatten(text)).toHaveLength(text.length)
  })

  it('blanks stretches without moving the rest', () => {
    const spans = [
      { at: 6, end: 8 },
      { at: 0, end: 3 },
      { at: 1, end: 2 },
    ]
    expect(blank('abcdefghi', spans)).toBe('___def__i')
    expect(withoutOverlaps(spans)).toEqual([
      { at: 0, end: 3 },
      { at: 6, end: 8 },
    ])
  })
})

describe('days', () => {
  it.each([
    ['1 июля 2025 года', ['2025-07-01']],
    ['1-го июля', ['2025-07-01']],
    ['01.07.2025', ['2025-07-01']],
    ['01.07.25', ['2025-07-01']],
    ['01/07/2025', ['2025-07-01']],
    ['2025-07-01', ['2025-07-01']],
    ['1st of July 2025', ['2025-07-01']],
    ['July 1, 2025', ['2025-07-01']],
    ['1. Juli 2025', ['2025-07-01']],
    ['Wed, 18 Jun 2025 10:00:00 +0300', ['2025-06-18']],
    ['с 01.07', ['2025-07-01']],
    ['с 10 июня по 5 июля', ['2025-06-10', '2025-07-05']],
    ['1 июля 1500 рублей', ['2025-07-01']],
    ['до 30 июня. 735 ₽', ['2025-06-30']],
    // A sum, a day that does not exist, a month without a day, a version, an address of the net.
    ['12.50', []],
    ['до 12.50 руб.', []],
    ['30.02.2025', []],
    ['июль 2025', []],
    ['1.2.3.4', []],
    ['10.10.10.10', []],
    ['131.07.2025', []],
  ])('«%s»: %j', (text, days) => {
    expect(findDays(text, NEAR).map(({ day }) => day)).toEqual(days)
  })
})

describe('sums', () => {
  it.each([
    ['735', [[73500, false]]],
    ['735 ₽', [[73500, true]]],
    ['735 рублей', [[73500, true]]],
    ['735р.', [[73500, true]]],
    ['735,5 руб', [[73550, true]]],
    ['6 912,40', [[691240, true]]],
    ["1'540.00", [[154000, true]]],
    ['1.234,56 €', [[123456, true]]],
    ['$1,234.56', [[123456, true]]],
    ['€ 49.90', [[4990, true]]],
    ['1 000 руб. 05 коп.', [[100005, true]]],
    ['−700,00', [[-70000, true]]],
    ['(-700,00)', [[-70000, true]]],
    ['— 700,00', [[70000, true]]],
    [
      'с 500 до 550 рублей',
      [
        [50000, false],
        [55000, true],
      ],
    ],
    [
      '2 1 234,56',
      [
        [200, false],
        [123456, true],
      ],
    ],
    // As book-keepers and old programs set kopecks apart.
    ['1350-00', [[135000, true]]],
    ['1 350-45 руб.', [[135045, true]]],
    ['85-50 ₽', [[8550, true]]],
    ['=1350=00=', [[135000, true]]],
    ['=85=50', [[8550, true]]],
    ['Итого: 1350–00', [[135000, true]]],
    // Not sums: houses, telephones, numbers, days, hours.
    ['кв. 12-05', []],
    ['735-45', []],
    ['8-800-250-00-00', []],
    ['225-00-00', []],
    ['тел. 225-00', []],
    ['№ 1350-00', []],
    ['9-00', []],
    ['50-60 руб.', []],
    // Not sums: what counts something else, what is part of a longer thing.
    ['100 Мбит/с', []],
    ['13 %', []],
    ['1.234', []],
    ['№735', []],
    ['1234567890123', []],
    ['тариф500', []],
    ['12:30', []],
  ])('«%s»: %j', (text, expected) => {
    expect(findSums(flatten(text)).map(({ amount, marked }) => [amount, marked])).toEqual(expected)
  })

  it.each([
    ['59,80 руб./куб. м', true],
    ['6,43 руб. за кВт·ч', true],
    ['25 рублей в день', true],
    ['735 руб./мес.', false],
    ['735 рублей в месяц', false],
    ['735 руб.', false],
  ])('«%s» is the price of a unit: %s', (text, perUnit) => {
    expect(findSums(text).map((sum) => sum.perUnit)).toEqual([perUnit])
  })

  it('knows the currency and the percents', () => {
    expect(findSums('5 ₽, 5 €, $5, £5, 5 р').map(({ currency }) => currency)).toEqual(['RUB', 'EUR', 'USD', 'GBP', 'RUB'])
    expect(findPercents('на 13 %, 5,5% и 7 процентов').map(({ percent }) => percent)).toEqual(['13', '5,5', '7'])
  })
})

describe('sentences', () => {
  const cut = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text.trim())
  it.each([
    ['Первое. Второе!', ['Первое.', 'Второе!']],
    ['С 1 июля 2025 г. Цена растёт. Конец', ['С 1 июля 2025 г. Цена растёт.', 'Конец']],
    ['стоит 735 руб. Звоните', ['стоит 735 руб.', 'Звоните']],
    ['одна\nстрока за другой', ['одна строка за другой']],
    ['абзац\n\nдругой', ['абзац', 'другой']],
    ['ab dem 1. Juli', ['ab dem 1. Juli']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('cuts what never ends', () => {
    const endless = sentencesOf('а '.repeat(5000))
    expect(Math.max(...endless.map(({ at, end }) => end - at))).toBeLessThanOrEqual(1200)
    expect(endless.map(({ text }) => text).join('')).toHaveLength(10_000)
  })
})

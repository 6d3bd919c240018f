/** The pieces of the reader of printed statements, each by itself: lines, sums, rows, labels of totals, headers, kinds of paper. */
import { describe, expect, it } from 'vitest'
import type { TextItem } from '../../../../shared/model/text-page.ts'
import { formatMoney } from '../../../../shared/money.ts'
import { type Line, linesOf } from '../../../../shared/pdf/lines.ts'
import { finish } from '../../../../shared/reader.ts'
import { bankOf, factsOf, paperKind } from '../../../../shared/statements/pdf/facts.ts'
import { inAndOut, minusOut, plusIn } from '../../../../shared/statements/pdf/grammars.ts'
import { linesOfText } from '../../../../shared/statements/pdf/lines.ts'
import { isColumnHeader } from '../../../../shared/statements/pdf/operations.ts'
import { parseRow } from '../../../../shared/statements/pdf/rows.ts'
import { sectionsOf } from '../../../../shared/statements/pdf/sections.ts'
import { signed, sumsAtEnd, sumsIn } from '../../../../shared/statements/pdf/sums.ts'
import { isBalance, isTotal, totalsOf } from '../../../../shared/statements/pdf/totals.ts'
import { widthOf } from '../../../support/pdf.ts'

const run = (text: string, x: number, y: number, height = 10): TextItem => ({ text, x, y, height, width: widthOf(text, height) })
const textsOf = (...items: TextItem[]): string[] => finish(linesOf([{ width: 595, height: 842, items }])).map(({ text }) => text)
const line = (text: string): Line => linesOfText(text)[0] as Line
const lines = (...texts: string[]): Line[] => linesOfText(texts.join('\n'))

describe('lines', () => {
  it.each<[string, TextItem[], string[]]>([
    ['from top to bottom, from left to right', [run('б', 50, 30), run('в', 40, 60), run('а', 40, 30)], ['а б', 'в']],
    ['pieces of a word belong together', [run('Пла', 40, 30), run('тёж', 55, 30)], ['Платёж']],
    ['a gap of a space parts words', [run('DOM', 40, 30), run('RU', 58, 30)], ['DOM RU']],
    ['a wide gap parts columns', [run('28.06.2025', 40, 30), run('650,00', 120, 30)], ['28.06.2025\t650,00']],
    ['feet that differ by a hair are one line', [run('а', 40, 30), run('б', 120, 31.5)], ['а\tб']],
    ['a raised figure of a footnote is left out', [run('Остаток', 40, 30), run('2', 76, 26, 6)], ['Остаток']],
    ['a column of single digits stays', [run('Дата', 40, 30), run('2', 120, 30)], ['Дата\t2']],
    ['a word printed twice to make it bold is one', [run('Итого', 40, 30), run('Итого', 40.3, 30)], ['Итого']],
    ['letters with spaces inside one run are one word', [run('В ы п и с к а', 40, 30)], ['Выписка']],
    ['empty and senseless runs are nothing', [run('  ', 40, 30), { ...run('а', 40, 30), x: Number.NaN }, run('б', 40, 50, 0)], []],
  ])('%s', (_title, items, texts) => {
    expect(textsOf(...items)).toEqual(texts)
  })

  it('letters set one by one are words again, by the width of the gaps', () => {
    let x = 40
    const items = [...'Выписка по счету'].flatMap((letter) => {
      const at = x
      x += widthOf(letter, 10) + (letter === ' ' ? 4 : 2)
      return letter === ' ' ? [] : [run(letter, at, 30)]
    })
    expect(textsOf(...items)).toEqual(['Выписка по счету'])
  })

  it('of copied text tabs and runs of spaces part columns, and blank lines keep their height', () => {
    const found = linesOfText('28.06.2025\t10:15   Связь\n\nещё')
    expect(found.map(({ text, y }) => [text, y])).toEqual([
      ['28.06.2025\t10:15\tСвязь', 0],
      ['ещё', 24],
    ])
  })
})

describe('sums', () => {
  it.each<[string, string[]]>([
    ['1 770,00\t11 111,11', ['1770.00', '11111.11']],
    ['+5 000,00', ['5000.00']],
    ['-650.00 ₽', ['-650.00 RUB']],
    ['- 1 161.47 ₽', ['-1161.47 RUB']],
    ['–209,33 ₽', ['-209.33 RUB']],
    ['−1\u00a0234,56', ['-1234.56']],
    ['410,00 RUR', ['410.00 RUB']],
    ['0.0 RUB -80.0 0.0 RUB', ['0.00 RUB', '-80.00', '0.00 RUB']],
    ['2,09 €', ['2.09 EUR']],
    ['650 ₽', ['650.00 RUB']],
    ['12.06.2025', []],
    ['12:34', []],
    ['Дом 12 кв. 7', []],
    ['123456 1 234,56', ['1234.56']],
    ['*1234', []],
    ['№ 123,45', ['123.45']],
    ['версия 1.2.3', []],
  ])('in «%s»', (text, sums) => {
    expect(sumsIn(text).map((sum) => [formatMoney(signed(sum)), sum.currency].filter(Boolean).join(' '))).toEqual(sums)
  })

  it('only those at the end, with nothing between them', () => {
    expect(sumsAtEnd('НДС 20,00 руб. в сумме 1 161,47 5 000,00').map(({ value }) => value)).toEqual([1161_47, 5000_00])
    expect(sumsAtEnd('650,00 за связь')).toEqual([])
  })

  it.each([
    ['a minus is out', minusOut(0), '-5,00', '-5.00'],
    ['no sign is in', minusOut(0), '5,00', '5.00'],
    ['a plus is in', plusIn(0), '+5,00', '5.00'],
    ['no sign is out', plusIn(0), '5,00', '-5.00'],
    ['the column of what came', inAndOut(0), '5,00\t0,00', '5.00'],
    ['the column of what went, signed or not', inAndOut(0), '0,00\t-5,00', '-5.00'],
  ])('%s', (_title, reading, text, amount) => {
    expect(formatMoney(reading(sumsIn(text), '')?.amount ?? sumsIn('')[0]?.value ?? (0 as never))).toBe(amount)
  })

  it('both columns filled is no way to read them', () => {
    expect(inAndOut(0)(sumsIn('5,00\t5,00'), '')).toBeUndefined()
  })
})

describe('rows', () => {
  it.each<[string, string, string[], string[], number, string[]]>([
    ['Сбер', '28.06.2025\t10:15\tСвязь\t650,00\t5 350,00', ['2025-06-28'], ['10:15'], 2, ['Связь']],
    ['two days', '28.06.2025\t29.06.2025\t-650.00 ₽\t-650.00 ₽\tDOM.RU\t4417', ['2025-06-28', '2025-06-29'], [], 2, ['DOM.RU', '4417']],
    ['day and time in one column', '28.06.2025 10:15:01\tDOM.RU\t5,00', ['2025-06-28'], ['10:15:01'], 1, ['DOM.RU']],
    ['a time below', '12:34\t12:40\tг. Москва', [], ['12:34', '12:40'], 0, ['г. Москва']],
    ['words before the day', 'DOM.RU\t28.06.2025\tв 12:45\t–5,00 ₽', ['2025-06-28'], ['12:45'], 1, ['DOM.RU']],
    ['a date inside of words', 'Договор от 28.06.2025', [], [], 0, ['Договор от 28.06.2025']],
    ['columns that stand close together', '28.06.2025 10:15 Связь 650,00 5 350,00', ['2025-06-28'], ['10:15'], 2, ['Связь']],
    ['a sum inside of words is theirs', '28.06.2025\tНДС 20,00 руб. в счёте\t-5,00', ['2025-06-28'], [], 1, ['НДС 20,00 руб. в счёте']],
  ])('%s', (_title, text, dates, times, sums, words) => {
    const row = parseRow(line(text))
    expect(row.dates).toEqual(dates)
    expect(row.times).toEqual(times)
    expect(row.sums).toHaveLength(sums)
    expect(row.words).toEqual(words)
  })

  it('a day that does not exist is noted', () => {
    expect(parseRow(line('31.06.2025\tА\t5,00'))).toMatchObject({ dates: [], badDate: '31.06.2025' })
  })
})

describe('totals', () => {
  it.each<[string, string[], Record<string, number>]>([
    [
      'beside their labels',
      ['Входящий остаток\t1 000,00', 'Исходящий остаток: 900,00 ₽', 'Пополнения: 10.00 ₽', 'Расходы: 110.00 ₽'],
      { opening: 1000_00, closing: 900_00, came: 10_00, went: 110_00 },
    ],
    [
      'two on a line',
      ['Остаток на 01.06.2025\t1 000,00\tПополнение\t10,00', 'Остаток на 30.06.2025\t900,00\tСписание\t110,00'],
      { opening: 1000_00, closing: 900_00, came: 10_00, went: 110_00 },
    ],
    [
      'below their labels',
      ['ОСТАТОК НА 01.06.2025\tОСТАТОК НА 30.06.2025\tВСЕГО СПИСАНИЙ\tВСЕГО ПОПОЛНЕНИЙ', '1 000,00\t900,00\t110,00\t10,00'],
      { opening: 1000_00, closing: 900_00, went: 110_00, came: 10_00 },
    ],
    [
      'the later day printed first',
      ['Остаток на 30.06.2025\t900,00', 'Остаток на 01.06.2025\t1 000,00'],
      { opening: 1000_00, closing: 900_00 },
    ],
    [
      'of one day: the first is the beginning',
      ['Остаток на 01.06.2025\t1 000,00', 'Остаток на 01.06.2025\t900,00'],
      { opening: 1000_00, closing: 900_00 },
    ],
    ['a negative balance', ['Баланс на начало периода -5,00 ₽', 'Баланс на конец периода 0,00 ₽'], { opening: -5_00, closing: 0 }],
    ['words of Яндекс and Озон', ['Всего расходных операций 5,00 ₽', 'Итого зачислений за период 7,00'], { went: 5_00, came: 7_00 }],
    ['fewer values than labels: nothing is guessed', ['Пополнение\tСписание', '5,00'], {}],
    ['one balance alone is neither', ['Остаток на 30.06.2025\t900,00'], {}],
  ])('%s', (_title, texts, totals) => {
    expect(totalsOf(lines(...texts))).toEqual(totals)
  })

  it('words of a total without a sum may be those of an operation', () => {
    expect(isTotal('Пополнение счёта')).toBe(false)
    expect(isTotal('Пополнение\t5,00')).toBe(true)
    expect(isBalance('Входящий остаток')).toBe(true)
    expect(isBalance('Пополнение\t5,00')).toBe(false)
  })

  it.each([
    ['Дата операции (МСК)\tКатегория\tСумма в валюте счёта', true],
    ['Дата обработки и код авторизации', true],
    ['Операция по карте ****4417', false],
    ['Перевод', false],
  ])('«%s» names columns: %s', (text, header) => {
    expect(isColumnHeader(text)).toBe(header)
  })
})

describe('headers', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'Сбер',
      ['Номер счёта 40817 810 5 0000 0012345', 'За период 01.06.2025 — 30.06.2025'],
      { account: '40817810500000012345', from: '2025-06-01', to: '2025-06-30' },
    ],
    [
      'Т-Банк',
      ['Номер лицевого счета: 40817810500000012345', 'Движение средств за период с 01.06.2025 по 30.06.2025'],
      { account: '40817810500000012345', from: '2025-06-01', to: '2025-06-30' },
    ],
    ['a masked account', ['Счёт 40817810•••••••12345'], { account: '40817810•••••••12345' }],
    ['a contract', ['Номер договора: 5012345678'], { account: '5012345678' }],
    ['a card alone', ['Visa Classic •••• 4417'], { account: '*4417' }],
    ['months by name', ['с 1 июня 2025 г. по 30 июня 2025 г.'], { from: '2025-06-01', to: '2025-06-30' }],
    ['a currency', ['Валюта счета: Российский рубль'], { currency: 'RUB' }],
    ['another currency', ['Валюта счёта USD'], { currency: 'USD' }],
    ['days the wrong way round are no period', ['за период с 30.06.2025 по 01.06.2025'], {}],
  ])('%s', (_title, texts, facts) => {
    expect(factsOf(lines(...texts))).toEqual(facts)
  })

  it.each([
    ['the licence, wherever it stands outside of rows', ['Выписка'], ['Генеральная лицензия Банка России № 1481'], 'sberbank'],
    ['the licence before names', ['Выписка. СберБанк Онлайн'], ['лицензия № 3542'], 'ozon-bank'],
    ['the first name in the header', ['АО «ТБанк», счёт в СберБанк'], [], 't-bank'],
    ['no bank', ['Выписка'], ['лицензия № 9999'], undefined],
  ])('the bank by %s', (_how, header, around, preset) => {
    expect(bankOf(lines(...header), lines(...around))?.preset).toBe(preset)
  })

  it.each([
    ['Выписка по счёту дебетовой карты', 'statement'],
    ['Справка о движении средств', 'statement'],
    ['Справка по операции', 'slip'],
    ['Чек по операции', 'slip'],
    ['Выписка по счёту\nПлатёжное поручение № 1', 'statement'],
    ['Квитанция на оплату', 'other'],
  ])('«%s» is a %s', (text, kind) => {
    expect(paperKind(linesOfText(text))).toBe(kind)
  })

  it('sections begin where a title names another contract', () => {
    const parts = sectionsOf(
      lines('Банк', 'Выписка по Договору № КС1000001', 'а', 'Выписка по Договору № КС1000001', 'б', 'Выписка по Договору № КС1000002', 'в'),
    )
    expect(parts.map((part) => part.map(({ text }) => text).join('|'))).toEqual([
      'Банк|Выписка по Договору № КС1000001|а|Выписка по Договору № КС1000001|б',
      'Выписка по Договору № КС1000002|в',
    ])
  })
})

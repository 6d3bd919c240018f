/** PDFs that are no statement of a known bank: what is said of each, and that nothing is guessed. */
import { describe, expect, it } from 'vitest'
import { MAX_PDF_PAGES } from '../../../../shared/limits.ts'
import type { PdfText } from '../../../../shared/model/text-page.ts'
import type { Sheet } from '../../../support/pdf.ts'
import { Sheets } from '../../../support/pdf-sheets.ts'
import { inspectBytes, said } from '../reading.ts'
import { inspectPdf, inspectSheets, pageKeys, rowsOf } from './reading.ts'

describe('a PDF whose text could not be had', () => {
  it.each<[string, PdfText, string, RegExp]>([
    ['behind a password', { state: 'locked' }, 'statementPdf.locked', /паролем/],
    ['damaged', { state: 'broken' }, 'statementPdf.broken', /повреждён/],
    [
      'of too many pages',
      { state: 'tooLong', pages: 900 },
      'statementPdf.tooLong',
      new RegExp(`900 страниц, а прочитать можно до ${MAX_PDF_PAGES}`),
    ],
    ['too much work', { state: 'tooLong', pages: 3 }, 'statementPdf.tooHeavy', /слишком сложный/],
    ['without any text', { state: 'read', pages: [{ width: 595, height: 842, items: [] }] }, 'statementPdf.scanned', /снимок или скан/],
    ['without pages', { state: 'read', pages: [] }, 'statementPdf.scanned', /скан/],
  ])('%s', (_title, pdf, key, words) => {
    const found = inspectPdf(pdf)
    expect(found).toMatchObject({ kind: 'unknown', format: 'pdf' })
    expect(pageKeys(found)).toEqual([`error ${key}`])
    expect(said(found)[0]).toMatch(words)
  })

  it('that nobody prepared is told as damaged, in one problem, also under another name', () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n')
    expect(pageKeys(inspectBytes(bytes, 'выписка.pdf'))).toEqual(['error statementPdf.broken'])
    expect(said(inspectBytes(bytes, 'выписка.csv'))[0]).toMatch(/^Имя файла кончается на «\.csv», но внутри другое\. PDF/)
  })
})

const paper = (...lines: string[]): Sheet[] => lines.reduce((press, line) => press.say(line), new Sheets()).sheets

describe('a paper that is no statement', () => {
  it.each<[string, string[], string]>([
    [
      'a slip of one operation',
      ['СберБанк', 'Справка по операции', 'Дата операции 28.06.2025 10:15', 'Сумма 650,00 ₽'],
      'problems.known.slip',
    ],
    ['a receipt of a transfer', ['Т-Банк', 'Квитанция № 1-234-567', '28.06.2025 10:15:00', 'Итого 650 ₽'], 'problems.known.slip'],
    ['a payment order', ['ПЛАТЁЖНОЕ ПОРУЧЕНИЕ № 12', '28.06.2025', 'Сумма 650-00'], 'problems.known.slip'],
    ['a recipe', ['Пирог с яблоками', '01.06.2025 мука 200 г', '02.06.2025 сахар 100 г'], 'printed.nothing'],
    [
      'an invoice with dated lines and no sum to pay',
      ['Счёт № 5', '01.06.2025 Услуга 100,00', '02.06.2025 Услуга 200,00', 'Итого 300,00'],
      'printed.nothing',
    ],
  ])('%s', (_title, lines, key) => {
    const found = inspectSheets(paper(...lines))
    expect(found).toMatchObject({ kind: 'unknown', format: 'pdf' })
    expect(found).not.toHaveProperty('statements')
    expect(pageKeys(found)).toEqual([`error ${key}`])
  })

  it('what was seen is quoted', () => {
    expect(said(inspectSheets(paper('ТСЖ «Сосна»', 'Собрание 12 июля')))[0]).toContain('«ТСЖ «Сосна» · Собрание 12 июля»')
  })
})

interface Printed {
  totals?: [opening: string, closing: string]
  title?: string
  signs?: 'minus' | 'columns'
}

/** A statement of a bank nobody knows. */
function strange({ totals, title = 'Выписка по счёту', signs = 'minus' }: Printed): Sheet[] {
  const press = new Sheets().say('АКБ «Примерный банк»').say(title).say('за период с 01.06.2025 по 30.06.2025')
  if (totals)
    press
      .line([
        [40, 'Входящий остаток'],
        [200, totals[0]],
      ])
      .line([
        [40, 'Исходящий остаток'],
        [200, totals[1]],
      ])
  press.gap()
  for (const [day, what, minor] of [
    ['28.06.2025', 'DOM.RU', -650],
    ['29.06.2025', 'Зарплата', 5000],
  ] as const) {
    press.gap(0.5)
    if (signs === 'minus')
      press.line([
        [40, day],
        [120, what],
        [400, `${minor},00`, 'right'],
      ])
    else
      press.line([
        [40, day],
        [120, what],
        [400, `${Math.max(minor, 0)},00`, 'right'],
        [500, `${Math.max(-minor, 0)},00`, 'right'],
      ])
  }
  return press.sheets
}

describe('a statement of an unknown bank', () => {
  const ROWS = ['2025-06-28 -650.00 DOM.RU', '2025-06-29 5000.00 Зарплата']

  it.each<[string, Printed]>([
    ['signed sums', { totals: ['1 000,00', '5 350,00'] }],
    ['two columns, in and out', { totals: ['1 000,00', '5 350,00'], signs: 'columns' }],
  ])('is read where its balances agree: %s', (_how, printed) => {
    const found = inspectSheets(strange(printed))
    expect(found).toMatchObject({ kind: 'statement', preset: 'statement', totals: 'agrees' })
    expect(rowsOf(found)).toEqual(ROWS)
  })

  it.each<[string, Printed]>([
    ['balances that do not agree', { totals: ['1 000,00', '5 351,00'] }],
    ['no balances', {}],
  ])('is refused with what was seen: %s', (_how, printed) => {
    const found = inspectSheets(strange(printed))
    expect(pageKeys(found)).toEqual(['error statementPdf.unknownBank'])
    expect(said(found)[0]).toContain('«АКБ «Примерный банк»')
    expect(said(found)[0]).toContain('найдено: 2')
  })

  it('of a known bank in a layout of which nothing can be read is told as such', () => {
    const found = inspectSheets(paper('СберБанк', 'Выписка по счёту дебетовой карты', '28 июня вы потратили много', 'Списание 100,00'))
    expect(pageKeys(found)).toEqual(['error statementPdf.newLayout'])
  })
})

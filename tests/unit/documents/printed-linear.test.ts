/** However many pages and however hostile the runs, printed papers are read in linear time and never with a fault. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { readPrinted } from '../../../shared/documents/printed.ts'
import { MAX_PDF_PAGES } from '../../../shared/limits.ts'
import type { TextItem, TextPage } from '../../../shared/model/text-page.ts'

const CONTEXT = { asOf: civilDate('2025-06-20'), currency: 'RUB' }
/** What a quadratic path would take many minutes for takes a second or a few. */
const LIMIT_MS = 20_000

const item = (text: string, x: number, y: number, height = 8): TextItem => ({ text, x, y, width: text.length * 4, height })
const pageOf = (items: TextItem[]): TextPage => ({ width: 595, height: 842, items })
const pages = (count: number, rows: number, cells: (row: number) => TextItem[]): TextPage[] =>
  Array.from({ length: count }, () => pageOf(Array.from({ length: rows }, (_, row) => cells(row)).flat()))

const PROSE = 'Собственники помещений уведомляются о проведении работ по договору'
const line = (row: number, ...texts: string[]): TextItem[] => texts.map((text, at) => item(text, 40 + at * 110, 40 + row * 12))

describe('papers of the most pages', () => {
  it.each<[string, () => TextPage[]]>([
    ['prose', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, PROSE))],
    ['wrapped prose', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, `${PROSE.toLowerCase()} до`))],
    ['labels without values', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, 'Итого к оплате', 'Лицевой счёт', 'Срок оплаты до'))],
    ['labels with values', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, 'Итого к оплате', '735,00', 'Долг', '85,00'))],
    ['headings of tables', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, 'Услуга', 'Тариф', 'Начислено', 'Итого'))],
    [
      'one table',
      () =>
        pages(MAX_PDF_PAGES, 60, (row) =>
          row === 0 ? line(row, 'Услуга', 'Тариф', 'Начислено') : line(row, 'Отопление', '5,00', '735,00'),
        ),
    ],
    [
      'tables without an end',
      () => pages(MAX_PDF_PAGES, 60, (row) => line(row, ...(row % 2 === 0 ? ['Услуга', 'Начислено'] : ['Отопление', '735,00']))),
    ],
    ['headings over words', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, ...(row === 0 ? ['Услуга', 'Начислено'] : [PROSE])))],
    ['numbers alone', () => pages(MAX_PDF_PAGES, 60, (row) => line(row, '1', '735,00', '85,00', '2'))],
    [
      'one row of very many cells',
      () => [pageOf(Array.from({ length: 60_000 }, (_, at) => item(at % 2 === 0 ? 'Долг' : '1,00', at * 40, 40)))],
    ],
    ['very many cells in one place', () => [pageOf(Array.from({ length: 30_000 }, (_, at) => item('К оплате', 40, 40 + (at % 2) * 12)))]],
    ['rows without end', () => [pageOf(Array.from({ length: 60_000 }, (_, at) => item('к оплате до', 40, at * 12)))]],
  ])(
    '%s',
    (_what, make) => {
      const made = make()
      const started = performance.now()
      readPrinted(made, CONTEXT)
      expect(performance.now() - started).toBeLessThan(LIMIT_MS)
    },
    LIMIT_MS * 4,
  )
})

const WORDS = [
  ...[
    'Услуга',
    'Начислено',
    'Итого',
    'К оплате',
    'Тариф',
    'Долг',
    'Аванс',
    'Пени',
    'Оплачено',
    'Перерасчёт',
    'Льготы',
    'Лицевой счёт',
    '№',
  ],
  ...[
    '735,00',
    '−85,00',
    '1 234,56',
    '(5,00)',
    '9999999999,99',
    '—',
    '₽',
    '4409211',
    'июнь 2025',
    '10.07.2025',
    'до',
    'за',
    'Отопление',
    'итого',
  ],
  ...['Description', 'Amount', 'Total due', 'MwSt. 19 %', 'Betrag', 'Rechnung', '\u0000', '\ud800', '............', 'а', '1', ''],
]
const place = fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constantFrom(40, 41, 140, 240, 340), fc.double({ noDefaultInfinity: false }))
const hostile = fc.record({
  text: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 })),
  x: place,
  y: place,
  width: fc.oneof(fc.integer({ min: -10, max: 300 }), fc.constant(Number.NaN)),
  height: fc.oneof(fc.constant(8), fc.integer({ min: -2, max: 40 })),
})

describe('whatever stands on the pages', () => {
  it('gives an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { maxLength: 60 }), { maxLength: 3 }), (sheets) => {
        const document = readPrinted(sheets.map(pageOf), CONTEXT)
        if (document.kind === 'unknown') expect(document.problems.length).toBeGreaterThan(0)
        else expect(document.problems.filter(({ level }) => level === 'error')).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('in rows and columns gives an answer too', () => {
    const cell = fc.constantFrom(...WORDS)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 }), (rows) => {
        const document = readPrinted([pageOf(rows.flatMap((texts, row) => line(row, ...texts)))], CONTEXT)
        if (document.kind === 'invoice') {
          const { charged, total, lines = [] } = document.invoice
          expect(charged ?? total).toBeDefined()
          expect(lines.every(({ title, amount }) => typeof title === 'string' && Number.isSafeInteger(amount))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

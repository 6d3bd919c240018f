/** Laws of the reader of printed statements: whatever stands on the pages, it answers, in time that grows with the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextItem, TextPage } from '../../shared/model/text-page.ts'
import * as banks from '../support/pdf-banks.ts'
import { shuffled, split } from '../support/pdf-sheets.ts'
import { expected, inspectPdf, inspectSheets, rowsOf } from '../unit/statements/pdf/reading.ts'

const PIECES = [
  ...['28.06.2025', '31.02.2025', '10:15', '650,00', '-1 234.56 ₽', '+5 000,00', '–3,00', '0.0 RUB', '123456', 'HOLD', '*4417', '—', '1'],
  ...[
    'Выписка по счёту',
    'Выписка по Договору № КС1234567',
    'Справка о движении средств',
    'лицензия № 1481',
    'СберБанк',
    'Яндекс Банк',
    'Альфа-Банк',
    'ВТБ',
  ],
  ...[
    'Остаток на 01.06.2025',
    'Пополнение',
    'Списание',
    'Всего расходных операций',
    'Дата операции',
    'за период с 01.06.2025 по 30.06.2025',
    'E-',
    'а',
    ' ',
    '',
  ],
]
const number = fc.oneof(
  fc.double({ min: -50, max: 900, noNaN: true }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300, 0),
)
const text = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('9'.repeat(3000), ' 1'.repeat(800), '-'.repeat(2500)),
)
const item: fc.Arbitrary<TextItem> = fc.record({ text, x: number, y: number, width: number, height: number })
const page: fc.Arbitrary<TextPage> = fc.record({
  width: fc.constant(595),
  height: fc.constant(842),
  items: fc.array(item, { maxLength: 60 }),
})

const paid: fc.Arbitrary<banks.Paid> = fc.record({
  day: fc.integer({ min: 1, max: 30 }).map((day) => `${String(day).padStart(2, '0')}.06.2025`),
  time: fc.constantFrom('00:00', '12:34', '23:59'),
  minor: fc.integer({ min: -900_000_00, max: 900_000_00 }).filter((minor) => minor !== 0),
  what: fc.constantFrom('DOM.RU', 'Автоплатёж за интернет', 'Пятёрочка 12', 'Перевод для Б. Иван', 'MOSENERGO SBYT', 'ООО «Три кита»'),
  code: fc.integer({ min: 100_000, max: 999_999 }).map(String),
})
const FORMS: Record<string, (rows: readonly banks.Paid[]) => ReturnType<typeof banks.tBank>> = {
  sber: banks.sberDebit2408,
  saving: banks.sberSaving,
  't-bank': banks.tBank,
  alfa: banks.alfa,
  vtb: (rows) => banks.vtb(rows, 'account'),
  yandex: (rows) => banks.yandex([rows]),
  ozon: banks.ozon,
}

describe('pages of anything', () => {
  it('always give an answer that can be told', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
        const found = inspectPdf({ state: 'read', pages })
        // A month and a sum to pay, wherever they stand, are a bill.
        expect(['statement', 'invoice', 'unknown']).toContain(found.kind)
        expect(found.problems.length > 0 || (found.statements ?? []).length > 0 || found.invoice !== undefined).toBe(true)
        for (const { amount, on } of (found.statements ?? []).flatMap(({ transactions }) => transactions)) {
          expect(Number.isSafeInteger(amount)).toBe(true)
          expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, (count: number) => TextItem[]]>([
    [
      'one line of many runs',
      (count) => Array.from({ length: count }, (_, at) => ({ text: '5,00', x: at * 30, y: 10, width: 20, height: 10 })),
    ],
    ['many runs on one place', (count) => Array.from({ length: count }, () => ({ text: '1', x: 10, y: 10, width: 5, height: 5 }))],
    ['many raised marks', (count) => Array.from({ length: count }, (_, at) => ({ text: '1', x: 10, y: at * 3, width: 5, height: 5 }))],
    [
      'many rows near to each other',
      (count) => Array.from({ length: count }, (_, at) => ({ text: '28.06.2025 10:15 А 5,00', x: 10, y: at * 9, width: 90, height: 8 })),
    ],
    [
      'many titles',
      (count) =>
        Array.from({ length: count }, (_, at) => ({
          text: `Выписка по Договору № КС${1_000_000 + at}`,
          x: 10,
          y: at * 20,
          width: 90,
          height: 8,
        })),
    ],
    ['endless digits', (count) => [{ text: '1 '.repeat(count * 20), x: 10, y: 10, width: 90, height: 8 }]],
  ])('takes time that grows with the text: %s', (_title, itemsOf) => {
    const timed = (count: number): number => {
      const pages = [{ width: 595, height: 842, items: itemsOf(count) }]
      const start = performance.now()
      inspectPdf({ state: 'read', pages })
      return performance.now() - start
    }
    timed(500)
    const small = Math.max(timed(4_000), 5)
    // Eight times the text; a square law would take sixty-four times as long.
    expect(timed(32_000)).toBeLessThan(small * 30 + 500)
  })
})

describe.each(Object.entries(FORMS))('a statement of %s', (_bank, set) => {
  it('keeps every row and every kopeck, in whatever order its text was written', () => {
    fc.assert(
      fc.property(fc.array(paid, { minLength: 1, maxLength: 30 }), (rows) => {
        const sheets = set(rows)
        const found = inspectSheets(sheets)
        expect(found.totals).toBe('agrees')
        expect(rowsOf(found)).toEqual(expected(rows))
        expect(rowsOf(inspectSheets(shuffled(split(sheets))))).toEqual(expected(rows))
      }),
      { numRuns: 40 },
    )
  })
})

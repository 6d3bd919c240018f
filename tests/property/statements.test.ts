/** Laws of the readers that hold for any input: nothing throws, nothing is lost, ids are stable. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCivilDate } from '../../shared/dates.ts'
import { speaker } from '../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../shared/inspect.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { formatMoney, money, sum } from '../../shared/money.ts'
import { finish } from '../../shared/reader.ts'
import { type Dialect, readRecords } from '../../shared/statements/csv/records.ts'
import { parseDay } from '../../shared/statements/dates.ts'
import { parseAmount } from '../../shared/statements/numbers.ts'
import { bytesOf, CONTEXT, inspectBytes, inspectText, lines } from '../unit/statements/reading.ts'

const ENGLISH = speaker('en', 'RUB', CONTEXT.asOf)
const rowsOf = (inspected: Inspected) => (inspected.statements ?? []).flatMap(({ transactions }) => transactions)

/** Whatever comes out must be sayable and well formed. */
function expectSound(inspected: Inspected): void {
  const json = inspectedJson(inspected, ENGLISH)
  for (const problem of json.problems) expect(problem.message).not.toMatch(/^problems\.|\{\{/)
  const ids = rowsOf(inspected).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { on, amount, id } of rowsOf(inspected)) {
    expect(isCivilDate(on)).toBe(true)
    expect(Number.isSafeInteger(amount)).toBe(true)
    expect(id).not.toBe('')
  }
  if (inspected.kind === 'unknown') expect(inspected.problems.some(({ level }) => level === 'error')).toBe(true)
}

/** Pieces of real files in any order: far likelier to reach the depths of a reader than random bytes. */
const piece = fc.constantFrom(
  ...[
    'Дата операции',
    'Дата',
    'Сумма',
    'Описание',
    'Статус',
    'Amount',
    'Date',
    'Debit',
    'Credit',
    'Balance',
    'Валюта',
    'Итого',
    'Входящий остаток',
  ],
  ...[
    '28.06.2025',
    '31.02.2025',
    '2025-06-28',
    '06/28/2025',
    '-650,00',
    '1.234',
    '1,234.56',
    '(5,00)',
    '−1',
    '',
    'OK',
    'FAILED',
    'Дом.ру',
    '&quot;',
    '"',
    '""',
    "'",
    '\u00a0',
  ],
  ...[
    '<OFX>',
    '<STMTRS>',
    '<STMTTRN>',
    '</STMTTRN>',
    '<TRNAMT>-1.5',
    '<DTPOSTED>20250628',
    '<!--',
    '<![CDATA[',
    ']]>',
    'ST00012|',
    ':20:',
    '!Type:Bank',
    '%PDF-',
    '1CClientBankExchange',
  ],
)
const glue = fc.constantFrom(';', ',', '\t', '|', '\n', '\r\n', '\r', ' ')
const collage = fc.array(fc.tuple(piece, glue), { maxLength: 80 }).map((pairs) => pairs.map(([text, end]) => text + end).join(''))

describe('any file', () => {
  it('random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expectSound(inspectBytes(bytes))
      }),
      { numRuns: 300 },
    )
  })

  it('random text never throws, in any encoding', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('utf8', 'utf16le', 'win1251', 'cp866'),
        (text, encoding) => {
          expectSound(inspectText(text, encoding))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('pieces of real files in any order never throw', () => {
    fc.assert(
      fc.property(collage, (text) => {
        expectSound(inspectText(text))
      }),
      { numRuns: 500 },
    )
  })

  it('reading twice gives the same', () => {
    fc.assert(
      fc.property(collage, (text) => {
        expect(inspectText(text)).toEqual(inspectText(text))
      }),
      { numRuns: 100 },
    )
  })
})

const operation = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  minor: fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((minor) => minor !== 0),
  what: fc.constantFrom('Дом.ру', 'МТС', 'Магазин; у дома', 'ООО "Рога"', 'Кофейня'),
})
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const two = (value: number): string => String(value).padStart(2, '0')
const russian = (minor: number): string =>
  formatMoney(money(minor))
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '\u00a0')
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const table = (rows: readonly Operation[]): string =>
  lines(
    'Дата;Сумма;Валюта;Описание',
    ...rows.map(({ day, month, minor, what }) => [`${two(day)}.${two(month)}.2025`, russian(minor), 'RUB', what].map(cell).join(';')),
  )

describe('a well-formed table', () => {
  it('keeps every row, every kopeck and every word, in every encoding', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('utf8', 'win1251', 'koi8-r', 'cp866', 'utf16le'),
        (rows, encoding) => {
          const found = inspectBytes(bytesOf(table(rows), encoding))
          expect(rowsOf(found).map(({ on, amount, description }) => [on, amount, description])).toEqual(
            rows.map(({ day, month, minor, what }) => [`2025-${two(month)}-${two(day)}`, minor, what]),
          )
          expect(sum(rowsOf(found).map(({ amount }) => amount))).toBe(rows.reduce((total, { minor }) => total + minor, 0))
          expect(found.problems.filter(({ level }) => level === 'error')).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives a row the same id whatever other rows and whatever order surround it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(operation, { minLength: 2, maxLength: 20, selector: (row) => JSON.stringify(row) }), (rows) => {
        const ids = (some: readonly Operation[]): string[] => rowsOf(inspectText(table(some))).map(({ id }) => id)
        expect(ids(rows.toReversed()).toReversed()).toEqual(ids(rows))
        expect(ids(rows.slice(1))).toEqual(ids(rows).slice(1))
      }),
      { numRuns: 60 },
    )
  })

  it('an overlapping later export adds only what is new', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 15 }), fc.array(operation, { maxLength: 10 }), (known, more) => {
        const ids = (some: readonly Operation[]): Set<string> => new Set(rowsOf(inspectText(table(some))).map(({ id }) => id))
        const before = ids(known)
        const after = ids([...known, ...more])
        expect([...before].filter((id) => !after.has(id))).toEqual([])
        expect(after.size).toBe(known.length + more.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('sums and days', () => {
  it('any sum written in any form is read back to the kopeck', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (minor) => {
        const exact = formatMoney(money(minor))
        expect(parseAmount(exact, '.')).toBe(minor === 0 ? 0 : minor)
        expect(parseAmount(russian(minor).replace('-', '−'), ',')).toBe(minor === 0 ? 0 : minor)
        expect(parseAmount(`${exact.replace(/\B(?=(\d{3})+\.)/g, ',')} USD`, '.')).toBe(minor === 0 ? 0 : minor)
      }),
    )
  })

  it('any day written in any order is read back', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (on) => {
        const [year, month, date] = on.split('-')
        expect(parseDay(on, 'dmy')).toBe(on)
        expect(parseDay(`${date}.${month}.${year} 10:00`, 'dmy')).toBe(on)
        expect(parseDay(`${month}/${date}/${year}`, 'mdy')).toBe(on)
        expect(parseDay(`${year}${month}${date}120000`, 'mdy')).toBe(on)
      }),
    )
  })

  it('any text gives a sum or nothing, a day or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+() ₽$CRDe'’"), maxLength: 20 }), (text) => {
        const amount = parseAmount(text, ',')
        expect(amount === undefined || Number.isSafeInteger(amount)).toBe(true)
        const day = parseDay(text, 'mdy')
        expect(day === undefined || isCivilDate(day)).toBe(true)
      }),
    )
  })
})

describe('records', () => {
  const dialect: Dialect = { delimiter: ';', newline: '\n' }
  it('fields survive quoting, whatever is in them', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'я', ';', '"', '\n', ' ', '1'), maxLength: 8 })
    const row = fc.array(field, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const text = `${rows.map((fields) => fields.map(cell).join(';')).join('\n')}\n`
        const found = finish(readRecords(text, dialect))
        expect(found.rows).toEqual(rows)
        expect(found.broken.size).toBe(0)
      }),
    )
  })

  it('every text ends, and a line number is always one of the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n'), maxLength: 200 }), (text) => {
        const found = finish(readRecords(text, dialect))
        const last = text.split('\n').length
        for (let row = 0; row < found.rows.length; row++) {
          expect(found.lineOf(row)).toBeGreaterThan(row === 0 ? 0 : found.lineOf(row - 1))
          expect(found.lineOf(row)).toBeLessThanOrEqual(last)
        }
      }),
    )
  })
})

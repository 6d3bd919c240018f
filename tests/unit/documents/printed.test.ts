/** Printed bills in every layout: whatever the description says comes back, with the words it was read from. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { readPrinted } from '../../../shared/documents/printed.ts'
import type { TextDocument } from '../../../shared/documents/text.ts'
import { draftOf, fitted, LAYOUTS } from '../../support/bills/layouts.ts'
import { randomBill } from '../../support/bills/random.ts'
import { pagesOf, type Sheet } from '../../support/pdf.ts'
import { letterSpaced, shuffled, split } from '../../support/pdf-sheets.ts'

const CURRENCIES = { ru: 'RUB', en: 'GBP', de: 'EUR' } as const
const read = (sheets: readonly Sheet[], currency: string): TextDocument =>
  readPrinted(pagesOf(sheets), { asOf: civilDate('2025-06-20'), currency })

/** Letters with space between them need a wider page. */
const widened = (sheets: readonly Sheet[]): Sheet[] => sheets.map((sheet) => sheet.map((run) => ({ ...run, x: run.x * 1.6 })))

/** Every run a little off its place, as scanners and old programs set them. */
const askew = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => sheet.map((run, at) => ({ ...run, x: run.x + ((at * 7) % 5) - 2, y: run.y + (((at * 11) % 7) - 3) * 0.25 })))
const larger = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((sheet) => sheet.map(({ text, x, y, size }) => ({ text, x: x * 1.37, y: y * 1.37, size: size * 1.37 })))

const keysOf = ({ problems }: TextDocument): string[] => problems.map(({ message }) => message.key)
/** Said of what a layout derives or leaves open, and no fault: an advance, a total below zero, two totals, a day reckoned, a column added up. */
const HARMLESS = [
  'documents.text.advance',
  'documents.text.negativeTotal',
  'documents.text.twoTotals',
  'documents.text.dueByNumber',
  'printed.addedUp',
]

const repeated = <T>(some: readonly T[], count: number): T[] =>
  Array.from({ length: Math.ceil(count / some.length) }, () => some)
    .flat()
    .slice(0, count)

describe.each(LAYOUTS)('$name', (layout) => {
  const bills = randomBill(layout.language).map((bill) => fitted(bill, layout))

  it.each([
    ['as it is set', (sheets: readonly Sheet[]) => sheets],
    ['with its runs in another order', shuffled],
    ['cut into pieces', split],
    ['askew', askew],
    ['in larger type', larger],
    ['letter-spaced', (sheets: readonly Sheet[]) => letterSpaced(widened(sheets))],
  ])('%s gives what was printed', (_how, set) => {
    fc.assert(
      fc.property(bills, (bill) => {
        const document = read(set(layout.print(bill)), CURRENCIES[layout.language])
        expect(document).toMatchObject({ kind: 'invoice', invoice: draftOf(bill, layout) })
        expect(keysOf(document).filter((key) => !HARMLESS.includes(key))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('of several pages gives all of its lines', () => {
    fc.assert(
      fc.property(randomBill(layout.language), fc.integer({ min: 60, max: 90 }), (some, count) => {
        const bill = fitted({ ...some, lines: repeated(some.lines, count) }, layout)
        const sheets = layout.print(bill)
        expect(sheets.length).toBeGreaterThan(1)
        const document = read(sheets, CURRENCIES[layout.language])
        expect(document).toMatchObject({ kind: 'invoice', invoice: draftOf(bill, layout) })
        expect(keysOf(document).filter((key) => !HARMLESS.includes(key))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})

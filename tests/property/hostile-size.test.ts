/** Files that are large, deep or packed to harm: an answer in bounded memory, and within a time that grows no faster than the file. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../shared/dates.ts'
import { MAX_FILE_BYTES, MAX_UNPACKED_MEGABYTES } from '../../shared/limits.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import type { ReadPdf } from '../../shared/prepare.ts'
import { faultsOf, readAll } from '../support/sound.ts'
import { LAUGHS, nestedZip, overlappingZip, pdfWith, utf8, workbookOf, zipBomb } from '../support/traps.ts'
import { keys } from '../unit/statements/reading.ts'

const CONTEXT = { asOf: civilDate('2025-07-01'), currency: 'RUB' }
const readPdf: ReadPdf = async (bytes, tell) => (await import('../../shared/pdf/text.ts')).pdfText(bytes, tell)
const read = (bytes: Uint8Array, name = 'a'): Promise<Inspected> => readAll(bytes, name, readPdf, CONTEXT)
const MEGABYTE = 1024 * 1024
const ROW = '01.06.2025;-1,00;а\n'
const CAMT = 'xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"'
/** What the machine may take on a bad day for what takes it a second. */
const PATIENCE = 300_000

const sheetOf = (rows: number): string =>
  `<sheetData>${Array.from({ length: rows }, (_, at) => `<row r="${at + 1}"/>`).join('')}</sheetData>`

describe('a large file', () => {
  it.each([
    ['100 MB of zeros', () => new Uint8Array(MAX_FILE_BYTES), ['error problems.file.zeros']],
    ['more than is read', () => new Uint8Array(MAX_FILE_BYTES + 1), ['error problems.file.tooLarge']],
    ['100 MB of line ends', () => new Uint8Array(MAX_FILE_BYTES).fill(10), ['error problems.file.empty']],
    ['50 MB in one line', () => new Uint8Array(50 * MEGABYTE).fill(0x41), ['error problems.file.unknown']],
  ])(
    'of %s is refused with a reason',
    async (_, make, expected) => {
      const found = await read(make())
      expect(keys(found)).toEqual(expected)
      expect(faultsOf(found, CONTEXT)).toEqual([])
    },
    PATIENCE,
  )

  it.each([
    ['a line of 20 MB behind the rows', `Дата;Сумма;Описание\n${ROW}${'я'.repeat(10 * MEGABYTE)}\n`],
    ['200,000 columns', `Дата;Сумма;Описание\n${ROW}${'1;'.repeat(200_000)}\n`],
    ['a header of 200,000 columns', `${'Дата;Сумма;Описание;'.repeat(66_000)}\n${ROW}`],
    ['a quote that never closes', `Дата;Сумма;Описание\n${ROW}01.06.2025;-2,00;"${`${ROW}`.repeat(200_000)}`],
    ['returns alone', `Дата;Сумма;Описание\n${ROW}${'\r'.repeat(500_000)}x`],
    ['a sum of a million digits', `Дата;Сумма;Описание\n${ROW}01.06.2025;${'1'.repeat(1_000_000)}x,5;а\n`],
    ['a day of a million digits', `Дата;Сумма;Описание\n${ROW}${'01.'.repeat(300_000)};-1,00;а\n`],
  ])(
    'with %s still gives its other rows, or says why not',
    async (_, text) => {
      const found = await read(utf8(text))
      expect(faultsOf(found, CONTEXT)).toEqual([])
      expect(found.problems.length + (found.statements?.[0]?.transactions.length ?? 0)).toBeGreaterThan(0)
    },
    PATIENCE,
  )

  it(
    'grows the memory no more than some times its size',
    async () => {
      const text = `Дата;Сумма;Описание\n${ROW.repeat(400_000)}`
      const bytes = utf8(text)
      const before = process.memoryUsage()
      const found = await read(bytes)
      const after = process.memoryUsage()
      expect(found.statements?.[0]?.transactions).toHaveLength(400_000)
      const grown = after.heapUsed + after.external - before.heapUsed - before.external
      // Objects of 400,000 rows, their ids, and what the collector has not got round to.
      expect(grown).toBeLessThan(1_200 * MEGABYTE)
    },
    PATIENCE,
  )
})

describe('a packed trap', () => {
  it.each([
    ['an archive of one file of 260 MB', () => zipBomb(1, 260), /archive\.left\.tooLarge|archive\.broken/],
    ['an archive of thirteen files of 20 MB', () => zipBomb(13, 20), /archive\.left\.tooLarge/],
    ['an archive that names one trap a thousand times', () => overlappingZip(1_000, 30), /archive\.left\.tooLarge/],
    ['archives within archives', () => nestedZip(50), /archive\.left\.nested/],
    ['a workbook of 260 MB of blanks', () => workbookOf(`<sheetData/>${' '.repeat(260 * MEGABYTE)}`), /workbook\.tooLarge/],
    [
      'a workbook that claims a billion cells',
      () => workbookOf('<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      /workbook\.(?!broken)/,
    ],
    ['a workbook of a million empty rows', () => workbookOf(sheetOf(1_000_000)), /workbook\.(?:empty|tooLarge)/],
    ['a workbook whose texts laugh', () => workbookOf('<sheetData/>', LAUGHS), /workbook\./],
  ])(
    '%s is left in time',
    async (_, make, expected) => {
      const bytes = make()
      const found = await read(bytes)
      expect(JSON.stringify(found.problems)).toMatch(expected)
      expect(faultsOf(found, CONTEXT)).toEqual([])
      expect(bytes.length).toBeLessThan(MAX_UNPACKED_MEGABYTES * MEGABYTE)
    },
    PATIENCE,
  )
})

describe('a document built to harm', () => {
  it.each([
    ['CAMT of 100,000 levels', `<Document ${CAMT}>${'<a>'.repeat(100_000)}`, ['error statementFiles.camt.deep']],
    [
      'CAMT whose entities laugh',
      `<?xml version="1.0"?>${LAUGHS}<Document ${CAMT}><Stmt>&e9;</Stmt></Document>`,
      ['error statementFiles.camt.doctype'],
    ],
  ])('%s is refused', async (_, text, expected) => {
    expect(keys(await read(utf8(text)))).toEqual(expected)
  })

  it('OFX whose entities laugh keeps them as they are written', async () => {
    const row = '<STMTTRN><TRNAMT>-1.00<DTPOSTED>20250601<NAME>a&e9;b</STMTTRN>'
    const found = await read(utf8(`<?xml version="1.0"?><?OFX OFXHEADER="200"?>${LAUGHS}<OFX><STMTRS>${row}</STMTRS></OFX>`))
    expect(found.statements?.[0]?.transactions.map(({ description }) => description)).toEqual(['a&e9;b'])
  })

  it.each([
    ['CAMT', `<Document ${CAMT}><Stmt>`, '<a/><Ntry><Amt Ccy="EUR">1.00</Amt></Ntry>'],
    ['OFX', 'OFXHEADER:100\n<OFX><STMTRS>', '<STMTTRN><STATUS><SEVERITY>ERROR'],
  ])(
    '%s of 100,000 faults tells a few',
    async (_, head, unit) => {
      const found = await read(utf8(head + unit.repeat(100_000)))
      expect(faultsOf(found, CONTEXT)).toEqual([])
    },
    PATIENCE,
  )

  it.each([
    ['whose pages hold each other', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']],
    [
      'whose length is itself',
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
        '<< /Length 4 0 R >>\nstream\nx\nendstream',
      ],
    ],
    [
      'of a million pages',
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', '<< /Type /Page /Parent 2 0 R >>'],
    ],
    ['of lists in lists', ['<< /Type /Catalog /Pages 2 0 R >>', '['.repeat(100_000)]],
  ])(
    'a PDF %s',
    async (_, objects) => {
      const found = await read(pdfWith(...objects), 'a.pdf')
      expect(found).toMatchObject({ kind: 'unknown', format: 'pdf' })
      expect(faultsOf(found, CONTEXT)).toEqual([])
    },
    PATIENCE,
  )
})

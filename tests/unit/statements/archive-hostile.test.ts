/** Archives and workbooks made to fill the memory or to run for ever, and any damage to real ones. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { speaker } from '../../../shared/i18n/speaker.ts'
import { inspectedJson } from '../../../shared/inspect.ts'
import { MAX_UNPACKED_MEGABYTES } from '../../../shared/limits.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'
import { finish } from '../../../shared/reader.ts'
import { zipDirectory } from '../../../shared/statements/archive/directory.ts'
import { inflateEntry } from '../../../shared/statements/archive/inflate.ts'
import { unpack } from '../../../shared/statements/archive/unpack.ts'
import { xlsBytes } from '../../support/xls.ts'
import { serialOf, type TestCell, xlsxBytes } from '../../support/xlsx.ts'
import { camtText } from './camt-file.ts'
import { bytesOf, CONTEXT, keys, lines, said } from './reading.ts'
import { inspectFile, inspectWorkbook } from './workbook-file.ts'

const ENGLISH = speaker('en', 'RUB', CONTEXT.asOf)

async function timed(bytes: Uint8Array): Promise<{ found: Inspected; took: number }> {
  const start = performance.now()
  const found = await inspectFile(bytes, 'a.zip')
  return { found, took: performance.now() - start }
}

describe('bombs', () => {
  const zeros = new Uint8Array(20_000_000)
  const BOMB = zipSync({ 'a.csv': zeros }, { level: 1 })

  it('a file that unpacks a thousand times is left unpacked, and the message names the bound', async () => {
    const { found, took } = await timed(BOMB)
    expect(keys(found)).toEqual(['error statementFiles.archive.left.tooLarge'])
    expect(said(found)[0]).toContain(`${MAX_UNPACKED_MEGABYTES} МБ`)
    expect(took).toBeLessThan(60_000)
  })

  it('the claim of the archive is not believed', () => {
    const directory = zipDirectory(BOMB)
    const entry = directory.state === 'read' ? directory.entries[0] : undefined
    if (!entry) throw new Error('no entry')
    expect(inflateEntry({ ...entry, size: 10 }, 100_000_000)).toBe('tooLarge')
    expect(inflateEntry({ ...entry, size: 10 }, 1_000)).toBe('tooLarge')
  })

  it('many small files fill no more than the bound, all together', () => {
    const text = new Uint8Array(1_000_000).fill(65)
    const bytes = zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, text])), { level: 1 })
    const found = finish(unpack({ name: 'a.zip', bytes, sha256: '00' }, 5_500_000))
    expect(found).toMatchObject({ state: 'read' })
    if (found.state !== 'read') return
    expect(found.files).toHaveLength(5)
    expect(found.left.map(({ why }) => why)).toEqual(Array.from({ length: 7 }, () => 'tooLarge'))
  })

  it.each<[string, Record<string, Uint8Array>]>([
    ['a sheet of spaces', { 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000).fill(32) }],
    ['texts of spaces', { 'xl/sharedStrings.xml': new Uint8Array(20_000_000).fill(32) }],
  ])('a workbook with %s', async (_title, more) => {
    const start = performance.now()
    const found = await inspectWorkbook({ sheets: [{ name: 'A', rows: [['x']] }], more, level: 1 })
    expect(keys(found)).toEqual(['error statementFiles.workbook.tooLarge'])
    expect(said(found)[0]).toContain(`${MAX_UNPACKED_MEGABYTES} МБ`)
    expect(performance.now() - start).toBeLessThan(60_000)
  })

  it('rows whose only cell is the last column of all', async () => {
    const far = Array.from({ length: 3_000 }, (_, i): TestCell[] => [{ xml: `<c r="XFD${i + 1}"><v>${i}.5</v></c>` }])
    const start = performance.now()
    expect(keys(await inspectWorkbook({ sheets: [{ name: 'A', rows: far }] }))).toEqual(['error statementFiles.workbook.tooLarge'])
    expect(performance.now() - start).toBeLessThan(60_000)
  })

  it('more sheets than are read', async () => {
    const sheets = Array.from({ length: 101 }, (_, i) => ({ name: `S${i}`, rows: [] }))
    expect(keys(await inspectWorkbook({ sheets }))).toEqual(['error statementFiles.workbook.tooLarge'])
  })

  it('entities in a sheet do not expand', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    const found = await inspectWorkbook({ sheets: [{ name: 'A', rows: [['x']] }], more: { 'xl/worksheets/sheet1.xml': strToU8(bomb) } })
    expect(found.kind).toBe('unknown')
    expect(JSON.stringify(found).length).toBeLessThan(2_000)
  })

  it('a sheet that is not packed and holds many rows', async () => {
    const rows: TestCell[][] = [
      ['Дата', 'Сумма', 'Описание'],
      ...Array.from({ length: 20_000 }, (_, i): TestCell[] => ['28.06.2025', -i - 0.5, 'x']),
    ]
    const start = performance.now()
    const found = await inspectWorkbook({ sheets: [{ name: 'A', rows }], level: 0 })
    expect(found.statements?.[0]?.transactions).toHaveLength(20_000)
    expect(performance.now() - start).toBeLessThan(60_000)
  })
})

describe('any damage', () => {
  const rows: TestCell[][] = [
    ['Дата', 'Сумма', 'Описание'],
    [{ serial: serialOf('2025-06-28') }, -650.5, 'Дом.ру'],
    ['27.06.2025', -1, 'Кафе'],
  ]
  const csv = lines('Дата;Сумма;Описание', '28.06.2025;-650,00;Дом.ру')
  const SEEDS: [string, Uint8Array][] = [
    ['a workbook', xlsxBytes({ sheets: [{ name: 'A', rows }] })],
    ['a workbook that is not packed', xlsxBytes({ sheets: [{ name: 'A', rows }], level: 0 })],
    [
      'a binary workbook',
      xlsBytes([
        {
          name: 'A',
          rows: [
            ['Дата', 'Сумма'],
            [{ serial: 45_000 }, -1.5],
          ],
        },
      ]),
    ],
    ['an archive', zipSync({ 'a.csv': bytesOf(csv), 'b.xml': strToU8(camtText({ entries: [{ ref: 'REF001' }] })) })],
    ['an archive that is not packed', zipSync({ 'a.csv': bytesOf(csv), 'b.xml': strToU8(camtText({ entries: [{}] })) }, { level: 0 })],
  ]

  it.each(SEEDS)('to %s: always an answer', async (_title, seed) => {
    const change = fc.record({
      at: fc.nat(seed.length - 1),
      length: fc.nat(64),
      byte: fc.integer({ min: 1, max: 255 }),
      kind: fc.constantFrom('flip', 'flip', 'cut', 'repeat'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let bytes = seed
        for (const { at, length, byte, kind } of changes) {
          const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
          const middle = kind === 'flip' ? part.map((one, i) => (i === 0 ? one ^ byte : one)) : kind === 'cut' ? [] : [...part, ...part]
          bytes = Uint8Array.from([...before, ...middle, ...after])
        }
        const found = await inspectFile(bytes, 'a')
        for (const { message } of inspectedJson(found, ENGLISH).problems) expect(message).not.toMatch(/^(?:problems|statementFiles)\.|\{\{/)
        if (found.kind === 'unknown') expect(found.problems.some(({ level }) => level === 'error')).toBe(true)
        const ids = (found.statements ?? []).flatMap(({ transactions }) => transactions.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 120 },
    )
  })
})

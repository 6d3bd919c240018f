/** Archives: one statement in them, several, the same bookings in several messages, what is left out and told. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MAX_ARCHIVE_FILES } from '../../../shared/limits.ts'
import { mailBytes, sha256 } from '../../support/mail.ts'
import { serialOf, xlsxBytes } from '../../support/xlsx.ts'
import { camtText, type Entry } from './camt-file.ts'
import { bytesOf, keys, lines, said, told } from './reading.ts'
import { inspectFile } from './workbook-file.ts'

const zip = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  )
const inspectZip = (files: Record<string, Uint8Array | string>) => inspectFile(zip(files), 'выписки.zip')

const csv = (...rows: string[]): string => lines('Дата;Сумма;Описание', ...rows)
const JUNE = csv('28.06.2025;-650,00;Дом.ру', '28.06.2025;-650,00;Дом.ру')
const JULY = csv('28.06.2025;-650,00;Дом.ру', '01.07.2025;-85,00;Дом.ру')
const CODE =
  'ST00012|Name=ООО Три кита|PersonalAcc=40702810138250123017|BankName=Банк|BIC=044525225|CorrespAcc=30101810400000000225|Sum=65000|PersAcc=770123456'
const OTHER_CODE = CODE.replace('65000', '73500')
const rowsOf = (found: Awaited<ReturnType<typeof inspectZip>>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)

describe('one file in the archive', () => {
  it('is read as if it were alone', async () => {
    const found = await inspectZip({ 'июнь.csv': bytesOf(JUNE, 'win1251') })
    expect(found).toMatchObject({ file: 'выписки.zip', kind: 'statement', format: 'csv', preset: 'columns', encoding: 'windows-1251' })
    expect(told(found)).toHaveLength(2)
    expect(found.problems).toEqual([])
  })

  it('may be a workbook, a payment code, or a message of CAMT', async () => {
    const rows = [
      ['Дата', 'Сумма', 'Описание'],
      [{ serial: serialOf('2025-06-28') }, -5, 'x'],
    ]
    expect(told(await inspectZip({ 'a.xlsx': xlsxBytes({ sheets: [{ name: 'A', rows }] }) }))).toEqual(['2025-06-28 -5.00 RUB x'])
    expect(await inspectZip({ 'код.txt': CODE })).toMatchObject({ kind: 'invoice', format: 'qr-gost' })
    expect(await inspectZip({ 'a.xml': camtText({ entries: [{}] }) })).toMatchObject({
      kind: 'statement',
      format: 'camt.053',
      encoding: 'utf-8',
    })
  })

  it('tells its problems under its name, and what systems leave there is passed over', async () => {
    const found = await inspectZip({
      'папка/июнь.csv': csv('31.06.2025;-1,00;x', '30.06.2025;-1,00;y'),
      '__MACOSX/июнь.csv': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
    })
    expect(keys(found)).toEqual(['warning 2 statementFiles.archive.inside'])
    expect(said(found)[0]).toMatch(/^папка\/июнь\.csv: Не удалось прочитать дату/)
  })

  it('that cannot be read says itself why', async () => {
    const found = await inspectZip({ 'a.html': '<html>' })
    expect(found.kind).toBe('unknown')
    expect(said(found)[0]).toMatch(/^a\.html: Это страница/)
  })
})

describe('several files', () => {
  it('are statements of one file; rows of both are taken once, equal rows of one are kept', async () => {
    const found = await inspectZip({ 'июнь.csv': JUNE, 'июль.csv': JULY })
    expect(told(found)).toEqual(['2025-06-28 -650.00 RUB Дом.ру', '2025-06-28 -650.00 RUB Дом.ру', '2025-07-01 -85.00 RUB Дом.ру'])
    expect(found.statements).toHaveLength(2)
    expect(keys(found)).toEqual(['warning statementFiles.archive.repeated'])
    expect(new Set(rowsOf(found).map(({ id }) => id)).size).toBe(3)
  })

  it('of other kinds beside a statement are told and spoil nothing; papers are parts with their own bytes', async () => {
    const found = await inspectZip({ 'июнь.csv': JUNE, 'readme.html': '<html>', 'код.txt': CODE })
    expect(told(found)).toHaveLength(2)
    expect(keys(found)).toEqual(['warning statementFiles.archive.inside'])
    expect(found.parts).toMatchObject([
      { file: 'выписки.zip › код.txt', sha256: sha256(CODE), kind: 'invoice', format: 'qr-gost', invoice: { charged: 65000 } },
    ])
  })

  it('of papers alone: the archive is the first, the others are parts', async () => {
    const found = await inspectZip({ 'a.txt': CODE, 'b.html': '<html>', 'папка/b.txt': OTHER_CODE })
    expect(found).toMatchObject({
      file: 'выписки.zip',
      kind: 'invoice',
      invoice: { charged: 65000, source: { file: 'выписки.zip › a.txt', sha256: sha256(CODE) } },
    })
    expect(found.parts).toMatchObject([{ file: 'выписки.zip › папка/b.txt', sha256: sha256(OTHER_CODE), invoice: { charged: 73500 } }])
    expect(keys(found).filter((key) => key.includes('archive'))).toEqual(['warning statementFiles.archive.inside'])
  })

  it('of a letter with its bill: both are papers of the archive', async () => {
    const letter = mailBytes({
      text: 'С 1 июля 2025 абонентская плата составит 735 руб. Договор № 770049120',
      attachments: [
        { name: 'код.txt', content: CODE },
        { name: 'июнь.csv', content: JUNE },
      ],
    })
    const found = await inspectZip({ 'письмо.eml': letter })
    expect(found).toMatchObject({
      kind: 'invoice',
      invoice: { charged: 65000, source: { file: 'выписки.zip › письмо.eml › код.txt', sha256: sha256(CODE) } },
      notice: { amount: 73500, source: { file: 'выписки.zip › письмо.eml', sha256: sha256(letter) } },
      parts: [{ file: 'выписки.zip › письмо.eml › июнь.csv', kind: 'statement', sha256: sha256(JUNE) }],
    })
  })

  it('of nothing useful are named', async () => {
    const found = await inspectZip({ 'a.html': '<html>', 'b.html': '<html>' })
    expect(keys(found)).toEqual(['error statementFiles.archive.nothing'])
    expect(said(found)[0]).toContain('a.html, b.html')
  })

  it('names in the letters of Russian Windows are read', async () => {
    const bytes = zip({ 'aaaa.html': '<html>', 'b.html': '<html>' })
    const name = bytesOf('июнь', 'cp866')
    for (let at = 0; at + 4 < bytes.length; at++) if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'aaaa') bytes.set(name, at)
    expect(said(await inspectFile(bytes, 'a.zip'))[0]).toContain('июнь.html')
  })
})

describe('messages of CAMT that speak of the same bookings', () => {
  const payments = [
    { amount: '1000.00', creditor: 'Gas' },
    { amount: '500.00', creditor: 'Wasser' },
  ]
  const batch: Entry = { amount: '1500.00', ref: 'BATCH-0077' }
  const statement = camtText({
    version: '053.001.08',
    balances: [
      ['OPBD', '2000.00'],
      ['CLBD', '490.00'],
    ],
    entries: [batch, { amount: '10.00', ref: 'CARD-0001' }],
  })
  const notification = camtText({ version: '054.001.08', entries: [{ ...batch, payments }] })
  const report = camtText({ version: '052.001.08', entries: [{ amount: '10.00', ref: 'CARD-0001', info: 'Karte' }, { status: 'PDNG' }] })

  it.each([
    ['statement first', { 'a.xml': statement, 'b.xml': notification, 'c.xml': report }],
    ['statement last', { 'a.xml': report, 'b.xml': notification, 'c.xml': statement }],
  ])('count once, the batch by its payments: %s', async (_title, files) => {
    const found = await inspectZip(files)
    expect(told(found).toSorted()).toEqual([
      '2025-06-28 -10.00 EUR CARD-0001',
      '2025-06-28 -1000.00 EUR Gas',
      '2025-06-28 -500.00 EUR Wasser',
    ])
    expect(keys(found).filter((key) => key.startsWith('error'))).toEqual([])
    expect(keys(found)).toContain('warning statementFiles.archive.repeated')
  })

  it('two equal bookings of one message stay two', async () => {
    const twice = camtText({ entries: [{ ref: 'SAME-0001' }, { ref: 'SAME-0001' }] })
    expect(rowsOf(await inspectZip({ 'a.xml': twice, 'b.xml': twice }))).toHaveLength(2)
  })

  it('two statements of the same days without references count once too', async () => {
    const text = camtText({ entries: [{ info: 'Lastschrift' }] })
    expect(rowsOf(await inspectZip({ 'a.xml': text, 'b.xml': text }))).toHaveLength(1)
  })
})

describe('archives that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['cut', zip({ 'a.csv': JUNE }).slice(0, 100), 'error statementFiles.archive.broken'],
    ['empty', zipSync({}), 'error statementFiles.archive.empty'],
    ['a folder only', zip({ 'папка/': '' }), 'error statementFiles.archive.empty'],
    [
      'too many files',
      zip(Object.fromEntries(Array.from({ length: MAX_ARCHIVE_FILES + 1 }, (_, i) => [`${i}`, '']))),
      'error statementFiles.archive.tooMany',
    ],
    ['an archive inside', zip({ 'a.zip': zip({ 'a.csv': JUNE }) }), 'error statementFiles.archive.left.nested'],
  ])('%s', async (_title, bytes, key) => {
    const found = await inspectFile(bytes, 'a.zip')
    expect(found.kind).toBe('unknown')
    expect(keys(found)).toEqual([key])
  })

  it('a file with a password is named, and the others are read', async () => {
    const bytes = zip({ 'a.csv': JUNE, 'b.csv': JULY })
    const directory = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
    bytes[directory + 8] = 1
    const found = await inspectFile(bytes, 'a.zip')
    expect(told(found)).toHaveLength(2)
    expect(keys(found)).toEqual(['error statementFiles.archive.left.locked'])
  })

  it.each([
    ['a flipped byte of the content', -1],
    ['a flipped check sum', 14],
  ])('%s is noticed', async (_title, at) => {
    const bytes = zipSync({ 'a.csv': [bytesOf(JUNE), { level: 0 }] })
    const where = at < 0 ? 60 : bytes.findIndex((_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1) + 16
    bytes[where] = (bytes[where] ?? 0) ^ 1
    expect(keys(await inspectFile(bytes, 'a.zip'))).toEqual(['error statementFiles.archive.left.damaged'])
  })
})

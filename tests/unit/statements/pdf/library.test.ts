/** Whole PDFs through pdf.js: what the readers are given, in the thread of the command line and with the worker's way of ending a thread. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPdf as readInNode } from '../../../../electron/cli/read-pdf.ts'
import type { StartThread } from '../../../../renderer/worker/file-thread.ts'
import { readPdf as readInPage } from '../../../../renderer/worker/read-pdf.ts'
import { MAX_PDF_PAGES, MAX_PDF_SECONDS } from '../../../../shared/limits.ts'
import { isPdf } from '../../../../shared/pdf/signature.ts'
import { pdfText } from '../../../../shared/pdf/text.ts'
import { pagesOf, pdfOf, type Sheet } from '../../../support/pdf.ts'
import * as banks from '../../../support/pdf-banks.ts'
import { shuffled } from '../../../support/pdf-sheets.ts'
import { expected, inspectFileBytes, pageKeys, rowsOf } from './reading.ts'

const ROWS: banks.Paid[] = [
  { day: '28.06.2025', time: '10:15', minor: -650_00, what: 'Автоплатёж DOM.RU', code: '271828' },
  { day: '27.06.2025', time: '09:00', minor: 85_000_50, what: 'Заработная плата', code: '314159' },
]
const none = (): void => {}
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('pdf.js', () => {
  it('gives every run where it was set', async () => {
    const sheets = banks.sberDebit2408(ROWS)
    const text = await pdfText(pdfOf(sheets), none)
    expect(text.state).toBe('read')
    if (text.state !== 'read') return
    const [page] = text.pages
    const [wanted] = pagesOf(sheets)
    for (const { text: words, x, y } of wanted?.items ?? []) {
      const near = page?.items.some((item) => item.text.startsWith(words) && Math.abs(item.x - x) < 0.1 && Math.abs(item.y - y) < 0.1)
      expect(near, words).toBe(true)
    }
  })

  it.each<[string, (rows: readonly banks.Paid[]) => Sheet[]]>([
    ['Сбер 2021', banks.sberDebit2107],
    ['Сбер 2024', banks.sberDebit2408],
    ['Сбер, накопительный', banks.sberSaving],
    ['Т-Банк', banks.tBank],
    ['Альфа', banks.alfa],
    ['ВТБ', (rows) => banks.vtb(rows, 'account')],
    ['Яндекс', (rows) => banks.yandex([rows])],
    ['Озон', banks.ozon],
  ])('%s as a file, packed and with its text in another order, is the same statement', async (_bank, set) => {
    const found = await inspectFileBytes(pdfOf(shuffled(set(ROWS)), { packed: true }))
    expect(rowsOf(found)).toEqual(expected(ROWS))
    expect(found.totals).toBe('agrees')
  })

  it('tells each page', async () => {
    const told: number[] = []
    await pdfText(pdfOf([[], [], [], []]), (fraction) => told.push(fraction))
    expect(told).toEqual([0.25, 0.5, 0.75, 1])
  })

  it.each<[string, Uint8Array, string]>([
    ['a locked one', pdfOf(banks.tBank(ROWS), { locked: true }), 'error statementPdf.locked'],
    ['a cut one', pdfOf(banks.tBank(ROWS)).subarray(0, 300), 'error statementPdf.broken'],
    ['a beginning alone', ascii('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'error statementPdf.broken'],
    ['pages without text', pdfOf([[], []]), 'error statementPdf.scanned'],
    ['too many pages', pdfOf(Array.from({ length: MAX_PDF_PAGES + 1 }, () => [])), 'error statementPdf.tooLong'],
  ])('%s is named', async (_title, bytes, key) => {
    expect(pageKeys(await inspectFileBytes(bytes))).toEqual([key])
  })

  it('leaves the bytes as they are', async () => {
    const bytes = pdfOf(banks.tBank(ROWS))
    const before = bytes.slice()
    await pdfText(bytes, none)
    expect(bytes).toEqual(before)
  })
})

describe('the signature', () => {
  it.each([
    ['%PDF-1.4', true],
    [`${' '.repeat(1019)}%PDF-1.4`, true],
    [`${' '.repeat(1200)}%PDF-1.4`, false],
    ['%PDX-1.4', false],
    ['', false],
  ])('«%s»: %s', (text, yes) => {
    expect(isPdf(ascii(text))).toBe(yes)
  })
})

describe('the thread of the command line', () => {
  it('answers with the text and tells how far it is', async () => {
    const told: number[] = []
    const text = await readInNode(pdfOf(banks.tBank(ROWS)), (fraction) => told.push(fraction))
    expect(text.state).toBe('read')
    expect(told).toEqual([1])
  })

  it('is ended when it takes too long', async () => {
    expect(await readInNode(pdfOf(banks.tBank(ROWS)), none, 0)).toEqual({ state: 'tooLong', pages: 0 })
  })
})

describe('the thread of the page', () => {
  afterEach(() => void vi.useRealTimers())

  function thread() {
    const terminate = vi.fn()
    const worker: ReturnType<StartThread> = { postMessage: vi.fn(), terminate, onmessage: null, onerror: null }
    const say = (data: unknown): void => void (worker.onmessage as ((event: { data: unknown }) => void) | null)?.({ data })
    const fail = (): void => void (worker.onerror as (() => void) | null)?.()
    return { worker, terminate, say, fail }
  }

  it('gives progress and the answer, and is ended', async () => {
    const { worker, terminate, say } = thread()
    const told: number[] = []
    const reading = readInPage(
      new Uint8Array(3),
      { cancelled: false },
      (fraction) => told.push(fraction),
      () => worker,
    )
    say({ targetName: 'main', action: 'ready', text: 'a word of pdf.js' })
    say({ fraction: 0.5 })
    say({ text: { state: 'locked' }, more: false })
    expect(await reading).toEqual({ state: 'locked' })
    expect(told).toEqual([0.5])
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('that cannot be started means a PDF that cannot be read', async () => {
    const { worker, fail } = thread()
    const reading = readInPage(new Uint8Array(3), { cancelled: false }, none, () => worker)
    fail()
    expect(await reading).toEqual({ state: 'broken' })
  })

  it('is ended by a cancel', async () => {
    vi.useFakeTimers()
    const { worker, terminate } = thread()
    const ticket = { cancelled: false }
    const reading = readInPage(new Uint8Array(3), ticket, none, () => worker)
    ticket.cancelled = true
    const refused = expect(reading).rejects.toThrow('cancelled')
    await vi.advanceTimersByTimeAsync(200)
    await refused
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('is ended when it takes too long', async () => {
    vi.useFakeTimers()
    const { worker, terminate } = thread()
    const reading = readInPage(new Uint8Array(3), { cancelled: false }, none, () => worker)
    await vi.advanceTimersByTimeAsync(MAX_PDF_SECONDS * 1000 + 200)
    expect(await reading).toEqual({ state: 'tooLong', pages: 0 })
    expect(terminate).toHaveBeenCalledOnce()
  })
})

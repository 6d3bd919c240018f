/** The threads that look for codes, and how both edges end them: in the command line with real ones, in the page with a stand-in. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPicture as readInNode } from '../../../electron/cli/read-picture.ts'
import type { StartThread } from '../../../renderer/worker/file-thread.ts'
import { readPdf as readPdfInPage } from '../../../renderer/worker/read-pdf.ts'
import { readPicture as readInPage } from '../../../renderer/worker/read-picture.ts'
import { MAX_CODE_SECONDS, MAX_PDF_SECONDS, MAX_PICTURE_SECONDS } from '../../../shared/limits.ts'
import type { PdfText } from '../../../shared/model/text-page.ts'
import { prepare } from '../../../shared/prepare.ts'
import { hex, hexOf } from '../../support/codes.ts'
import { edgesWith } from '../../support/edges.ts'
import { codeAlone, pngOf } from '../../support/qr-picture.ts'

const PAYLOAD = new TextEncoder().encode('ST00012|Name=АО «Свет»|Sum=73500')
const PICTURE = pngOf(codeAlone(PAYLOAD, 200))

describe('the command line', () => {
  it('answers with the codes', async () => {
    expect(hexOf(await readInNode(PICTURE))).toEqual([hex(PAYLOAD)])
  })
  it('ends a thread that takes too long', async () => {
    expect(await readInNode(PICTURE, 0)).toEqual({ state: 'tooLarge' })
  })
  it('takes what is no picture for a broken one', async () => {
    expect(await readInNode(new Uint8Array(10))).toEqual({ state: 'broken' })
  })
})

describe('the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function thread() {
    const terminate = vi.fn()
    const worker: ReturnType<StartThread> = { postMessage: vi.fn(), terminate, onmessage: null, onerror: null }
    const say = (data: unknown): void => void (worker.onmessage as ((event: { data: unknown }) => void) | null)?.({ data })
    const fail = (): void => void (worker.onerror as (() => void) | null)?.()
    return { start: () => worker, terminate, say, fail }
  }

  it('hands on what the thread found, and ends it', async () => {
    const { start, say, terminate } = thread()
    const reading = readInPage(PICTURE, { cancelled: false }, start)
    say({ state: 'read', codes: [] })
    expect(await reading).toEqual({ state: 'read', codes: [] })
    expect(terminate).toHaveBeenCalledOnce()
  })

  it('takes a thread that fails for a broken picture', async () => {
    const { start, fail } = thread()
    const reading = readInPage(PICTURE, { cancelled: false }, start)
    fail()
    expect(await reading).toEqual({ state: 'broken' })
  })

  it('ends a thread that takes too long, or whose reading was stopped', async () => {
    const slow = thread()
    const reading = readInPage(PICTURE, { cancelled: false }, slow.start)
    await vi.advanceTimersByTimeAsync(MAX_PICTURE_SECONDS * 1000 + 200)
    expect(await reading).toEqual({ state: 'tooLarge' })
    const stopped = thread()
    const ticket = { cancelled: false }
    const refused = expect(readInPage(PICTURE, ticket, stopped.start)).rejects.toThrow('cancelled')
    ticket.cancelled = true
    await vi.advanceTimersByTimeAsync(200)
    await refused
    expect([slow.terminate.mock.calls.length, stopped.terminate.mock.calls.length]).toEqual([1, 1])
  })

  it('keeps a PDF’s text where the search of its pages takes too long or fails', async () => {
    const text: PdfText = { state: 'read', pages: [] }
    const codes = [{ bytes: PAYLOAD, page: 1 }]
    const slow = thread()
    const reading = readPdfInPage(PICTURE, { cancelled: false }, () => {}, slow.start)
    await vi.advanceTimersByTimeAsync((MAX_PDF_SECONDS - 1) * 1000)
    slow.say({ text, more: true })
    slow.say({ codes, more: true })
    // From the text on, the search has its own time.
    await vi.advanceTimersByTimeAsync((MAX_CODE_SECONDS - 1) * 1000)
    expect(slow.terminate).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1200)
    expect(await reading).toEqual({ ...text, codes })
    const failing = thread()
    const other = readPdfInPage(PICTURE, { cancelled: false }, () => {}, failing.start)
    failing.say({ text, more: true })
    failing.fail()
    expect(await other).toEqual(text)
  })
})

describe('the preparing of a file', () => {
  it('looks for codes in a picture and nowhere else', async () => {
    const asked: number[] = []
    const edges = edgesWith({
      readPicture: async (bytes) => {
        asked.push(bytes.length)
        return { state: 'read', codes: [] }
      },
    })
    const prepared = await prepare({ name: 'чек.png', bytes: PICTURE, sha256: '00' }, edges)
    expect(prepared.picture).toEqual({ state: 'read', codes: [] })
    await prepare({ name: 'чек.png', bytes: new TextEncoder().encode('BMW;1'), sha256: '00' }, edges)
    expect(asked).toEqual([PICTURE.length])
  })
})

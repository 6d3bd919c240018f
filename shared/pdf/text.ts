/**
 * Takes the text of a PDF out by pdf.js, page by page, and says where each run of letters stands; then the files inside it. Runs in a
 * thread of its own (renderer/worker, electron/cli): a PDF that was made to harm can keep pdf.js busy within one page, and only a thread
 * can be ended.
 *
 * The legacy build, because the plain one asks for functions that Node 24 and somewhat older browsers do not have. No fonts, character
 * maps or WebAssembly come with it: letters are mapped by the tables inside the file, and nothing is drawn.
 */
import { getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Registers itself under a global name, so that pdf.js needs no second thread.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { MAX_PDF_ITEMS, MAX_PDF_PAGES } from '../limits.ts'
import type { PdfText, TextItem, TextPage } from '../model/text-page.ts'
import { attachmentsOf } from './attachments.ts'
import { unpacksSoundly } from './expansion.ts'

export type Document = Awaited<PDFDocumentLoadingTask['promise']>
type Matrix = readonly number[]

/** Nothing is fetched, drawn or compiled: only what text needs. */
const PLAIN = {
  verbosity: 0,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
} as const

/** What is done with the open document once its text is there; `options` are those that pdf.js needs for it besides. */
export interface AfterText {
  options: object
  run(document: Document, text: PdfText): Promise<void>
}

/** The text of these bytes. `tell` gets the fraction done after each page. Never rejects: what is wrong is the answer. */
export async function pdfText(bytes: Uint8Array, tell: (fraction: number) => void, after?: AfterText): Promise<PdfText> {
  if (!unpacksSoundly(bytes)) return { state: 'tooLong', pages: 0 }
  // pdf.js takes the bytes over, so it gets its own.
  const task = getDocument({ ...PLAIN, ...after?.options, data: bytes.slice() })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PDF_PAGES) return { state: 'tooLong', pages: document.numPages }
    const text = await readPages(document, tell)
    if (after && text.state === 'read') await after.run(document, text)
    return text
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { state: locked ? 'locked' : 'broken' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function readPages(document: Document, tell: (fraction: number) => void): Promise<PdfText> {
  const pages: TextPage[] = []
  let left = MAX_PDF_ITEMS
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number, left)
    if (!page) return { state: 'tooLong', pages: document.numPages }
    left -= page.items.length
    pages.push(page)
    tell(number / document.numPages)
  }
  const attachments = await attachmentsOf(document)
  return { state: 'read', pages, ...(attachments.length > 0 && { attachments }) }
}

/** One page; undefined when it holds more than `limit` runs. */
async function readPage(document: Document, number: number, limit: number): Promise<TextPage | undefined> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    for (const run of value.items) {
      const item = 'str' in run && run.str.trim() !== '' ? placed(run.str, run.width, run.transform, transform) : undefined
      if (item) items.push(item)
    }
    if (items.length > limit) {
      await reader.cancel(new Error('too long')).catch(() => undefined)
      return undefined
    }
  }
  page.cleanup()
  return { width, height, items }
}

/** The run in the page's own upright coordinates; undefined when it does not run from left to right (stamps, margins). */
function placed(text: string, width: number, own: Matrix, page: Matrix): TextItem | undefined {
  const [a, b, c, d, e, f] = multiplied(page, own)
  if (a <= 0 || Math.abs(b) > Math.abs(a) / 10) return undefined
  return { text, x: e, y: f, width, height: Math.hypot(c, d) }
}

function multiplied(page: Matrix, own: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page
  const [u = 1, v = 0, w = 0, x = 1, y = 0, z = 0] = own
  return [a * u + c * v, b * u + d * v, a * w + c * x, b * w + d * x, a * y + c * z + e, b * y + d * z + f]
}

/**
 * The start of the thread that draws one PDF page by page: a PDF made to harm can keep pdf.js busy for ever, and only a thread can be
 * ended. Letters are drawn as shapes, so that no font of a file reaches the page; nothing is fetched or compiled.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Registers itself under a global name, so that pdf.js needs no second thread.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { MAX_PDF_PAGES, MAX_PDF_PICTURE_PIXELS } from '../../../../shared/limits.ts'
import { unpacksSoundly } from '../../../../shared/pdf/expansion.ts'
import { CanvasFactory, FilterFactory } from '../../../worker/drawing.ts'
import { type FromDrawer, isToDrawer } from './pdf-words.ts'

const PLAIN = {
  verbosity: 0,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  isImageDecoderSupported: false,
  CanvasFactory,
  FilterFactory,
  maxImageSize: MAX_PDF_PICTURE_PIXELS,
} as const

/** Pixels of a drawn page at most, whatever its format. */
const MOST_PIXELS = 16_000_000

let opened: PDFDocumentProxy | undefined

async function open(bytes: Uint8Array): Promise<FromDrawer> {
  if (!unpacksSoundly(bytes)) return { fault: 'tooLong' }
  opened = await getDocument({ ...PLAIN, data: bytes }).promise
  return opened.numPages > MAX_PDF_PAGES ? { fault: 'tooLong' } : { pages: opened.numPages }
}

async function draw(number: number, width: number): Promise<FromDrawer> {
  if (!opened) return { fault: 'broken' }
  const page = await opened.getPage(number)
  const whole = page.getViewport({ scale: 1 })
  const scale = Math.min(width / whole.width, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)))
  const viewport = page.getViewport({ scale })
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
  const canvasContext = canvas.getContext('2d', { alpha: false })
  if (!canvasContext) return { fault: 'broken' }
  // pdf.js draws on either kind of canvas; its types know the one of a document only.
  await page.render({ canvas: null, canvasContext: canvasContext as unknown as CanvasRenderingContext2D, viewport }).promise
  page.cleanup()
  return { page: number, drawn: canvas.transferToImageBitmap() }
}

const faultOf = (error: unknown): FromDrawer => ({
  fault: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken',
})

/** Pages one after the other: two at once would share a canvas's worth of memory each. */
let last: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToDrawer(data)) return
  last = last.then(async () => {
    const answer = await ('open' in data ? open(data.open) : draw(data.page, data.width)).catch(faultOf)
    postMessage(answer, { transfer: 'drawn' in answer ? [answer.drawn] : [] })
  })
})

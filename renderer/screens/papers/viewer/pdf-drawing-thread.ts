/**
 * The start of the thread that draws one PDF page by page: a PDF made to harm can keep pdf.js busy for ever, and only a thread can be
 * ended. Letters are drawn as shapes, so that no font of a file reaches the page; nothing is fetched or compiled.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Registers itself under a global name, so that pdf.js needs no second thread.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { MAX_PDF_PAGES } from '../../../../shared/limits.ts'
import { unpacksSoundly } from '../../../../shared/pdf/expansion.ts'
import { type FromDrawer, isToDrawer } from './pdf-words.ts'

/** What pdf.js asks for when it needs a canvas: a thread has no document to make one. */
class ThreadCanvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width
    canvas.height = height
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = 0
    canvas.height = 0
  }
  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext('2d', { alpha: false })
  }
}

/** Filters are made of SVG in a document; without one, pages are drawn without them. */
class NoFilters {
  addFilter = (): string => 'none'
  addHCMFilter = (): string => 'none'
  addAlphaFilter = (): string => 'none'
  addLuminosityFilter = (): string => 'none'
  addKnockoutFilter = (): string => 'none'
  addHighlightHCMFilter = (): string => 'none'
  addSelectionHCMFilter = (): string => 'none'
  destroy = (): void => {}
}

const PLAIN = {
  verbosity: 0,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  isImageDecoderSupported: false,
  CanvasFactory: ThreadCanvases,
  FilterFactory: NoFilters,
  /** Pixels of one picture in the file: a page scanned as finely as scanners do. */
  maxImageSize: 64_000_000,
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

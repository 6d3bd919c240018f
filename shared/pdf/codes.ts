/**
 * Looks for codes on the pages of a PDF, after its text: pages that could hold one are drawn and searched. A bill is short, so a long PDF
 * is not searched, and a page of text alone is not drawn: five pages of a statement cost less than 0.1 s.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Drawing } from '../codes/drawing.ts'
import type { FindCodes } from '../codes/zxing.ts'
import { MAX_CODE_PAGES, MAX_PDF_PICTURE_BYTES, MAX_PDF_PICTURE_PIXELS } from '../limits.ts'
import type { FoundCode, PdfText } from '../model/text-page.ts'
import { unpacksSoundly } from './expansion.ts'
import { type Document, pdfText } from './text.ts'
import type { FromThread } from './thread.ts'

type Page = Awaited<ReturnType<Document['getPage']>>
type Operators = Awaited<ReturnType<Page['getOperatorList']>>

/** What a search needs beside the file. */
export interface Search {
  find: FindCodes
  drawing: Drawing
  /** How pdf.js makes canvases and filters of its own, where it does not find them itself. */
  options: object
}

/** Pixels a point (1/72 inch): 216 and 360 dots an inch. A square of the finest codes on bills is about one point wide. */
const SCALES = [3, 5]
/** The larger scale takes a third of a second a page: for bills, not for booklets. */
const FINE_PAGES = 4
/** No page is drawn larger than this: a poster would fill the memory. */
const LARGEST_DRAWN = 20_000_000

/** Numbers of the paths that are filled: a square has 13, and the smallest code of a bill some 200 strips of squares. Tables have less. */
const MANY_FILLS = 2_600
const PAINTS = new Set(Object.entries(OPS).flatMap(([name, code]) => (/^paint.*(?:Image|Mask)/.test(name) ? [code] : [])))
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** Whether a code may stand among these: a picture, or so many small fills that they may be its squares. */
export function mayHoldCode({ fnArray, argsArray }: Pick<Operators, 'fnArray' | 'argsArray'>): boolean {
  let filled = 0
  for (const [at, operator] of fnArray.entries()) {
    if (PAINTS.has(operator)) return true
    if (operator !== OPS.constructPath) continue
    const [painted, paths] = argsArray[at] as [unknown, readonly ({ length: number } | null)[] | undefined]
    if (FILLS.has(painted)) filled += paths?.[0]?.length ?? 0
    if (filled >= MANY_FILLS) return true
  }
  return false
}

/** Does the whole work of the thread: says the text, then the codes as they are found. Without `search` the text alone. Never rejects. */
export async function takeApart(bytes: Uint8Array, search: Search | undefined, say: (said: FromThread) => void): Promise<void> {
  let said = false
  const tell = (fraction: number): void => say({ fraction })
  const run = async (document: Document, text: PdfText): Promise<void> => {
    said = true
    const isSearched =
      search !== undefined && document.numPages <= MAX_CODE_PAGES && unpacksSoundly(bytes, MAX_PDF_PICTURE_BYTES, 'pictures')
    say({ text, more: isSearched })
    if (search && isSearched) await searchPages(document, search, say)
  }
  const text = await pdfText(bytes, tell, { options: { ...search?.options, maxImageSize: MAX_PDF_PICTURE_PIXELS }, run })
  if (!said) say({ text, more: false })
}

async function searchPages(document: Document, search: Search, say: (said: FromThread) => void): Promise<void> {
  const codes: FoundCode[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const found = await codesOfPage(document, number, search).catch(() => [])
    codes.push(...found.map((bytes) => ({ bytes, page: number })))
    say({ codes: [...codes], more: number < document.numPages })
  }
}

async function codesOfPage(document: Document, number: number, { find, drawing }: Search): Promise<Uint8Array[]> {
  const page = await document.getPage(number)
  if (!mayHoldCode(await page.getOperatorList())) return []
  for (const scale of document.numPages <= FINE_PAGES ? SCALES : SCALES.slice(0, 1)) {
    const plain = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(LARGEST_DRAWN / (plain.width * plain.height))) })
    const surface = drawing.surface(Math.ceil(viewport.width), Math.ceil(viewport.height))
    const canvas = surface.canvas as NonNullable<Parameters<Page['render']>[0]['canvas']>
    await page.render({ canvas, viewport, background: '#ffffff' }).promise
    const codes = await find(surface.pixels())
    if (codes && codes.length > 0) return codes
  }
  return []
}

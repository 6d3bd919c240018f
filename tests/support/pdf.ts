/**
 * Makes PDFs for tests: text at given places, as plain PDF objects with a table of letters, so that a reader must go the whole way. The
 * same text can be had as positioned runs, without the detour.
 */
import { deflateSync } from 'node:zlib'
import type { TextItem, TextPage } from '../../shared/model/text-page.ts'

/** A run of letters; `y` is the line they stand on, from the top, in points. */
export interface Placed {
  text: string
  x: number
  y: number
  size: number
}
export type Sheet = readonly Placed[]

const WIDTH = 595
const HEIGHT = 842
const SPACE = 0.28
const LETTER = 0.5

/** How wide the made font sets a text. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter === ' ' ? SPACE : LETTER) * size, 0)

/** The sheets as runs of letters, as the library would give them. */
export const pagesOf = (sheets: readonly Sheet[]): TextPage[] =>
  sheets.map((sheet) => ({
    width: WIDTH,
    height: HEIGHT,
    items: sheet.map(({ text, x, y, size }): TextItem => ({ text, x, y, width: widthOf(text, size), height: size })),
  }))

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

const content = (sheet: Sheet): string =>
  sheet
    .map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(HEIGHT - y).toFixed(2)} Tm <${hex(text)}> Tj ET`)
    .join('\n')

/** Codes are UTF-16 units; a range may not leave its block of 256. */
const BLOCKS = ['00', '04', '20', '21', '22']
const TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def',
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  `${BLOCKS.length} beginbfrange`,
  ...BLOCKS.map((block) => `<${block}00> <${block}ff> <${block}00>`),
  'endbfrange endcmap end end',
].join('\n')

export interface PdfOptions {
  /** With a password nobody knows. */
  locked?: boolean
  /** Content is packed, as it is in almost every real file. */
  packed?: boolean
  /** What is drawn under the text, as page operators: one for each sheet. */
  drawn?: readonly string[]
}

/** The sheets as the bytes of a PDF 1.7. */
export function pdfOf(sheets: readonly Sheet[], { locked = false, packed = false, drawn = [] }: PdfOptions = {}): Uint8Array {
  const objects: Uint8Array[] = []
  const add = (body: string | Uint8Array): number => objects.push(typeof body === 'string' ? latin(body) : body)
  const stream = (text: string): Uint8Array => {
    const plain = latin(text)
    const data = packed ? new Uint8Array(deflateSync(plain)) : plain
    return joined(latin(`<< /Length ${data.length}${packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n`), data, latin('\nendstream'))
  }
  const pagesAt = 2
  add(`<< /Type /Catalog /Pages ${pagesAt} 0 R >>`)
  const first = pagesAt + 5
  const kids = sheets.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`)
  add('<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>')
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW ${LETTER * 1000} /W [32 [${SPACE * 1000}]] >>`,
  )
  add(
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  add(stream(TO_UNICODE))
  for (const [at, sheet] of sheets.entries()) {
    const page = first + at * 2
    add(
      `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page + 1} 0 R >>`,
    )
    add(stream(`${drawn[at] ?? ''}\n${content(sheet)}`))
  }
  const secret = '41'.repeat(32)
  const encrypt = locked ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${secret}> /U <${secret}> >>`) : 0
  return written(objects, encrypt)
}

function written(objects: readonly Uint8Array[], encrypt: number): Uint8Array {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')]
  let length = parts[0]?.length ?? 0
  const offsets: number[] = []
  for (const [at, body] of objects.entries()) {
    offsets.push(length)
    const whole = joined(latin(`${at + 1} 0 obj\n`), body, latin('\nendobj\n'))
    parts.push(whole)
    length += whole.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const extra = encrypt > 0 ? ` /Encrypt ${encrypt} 0 R /ID [<${'42'.repeat(16)}> <${'42'.repeat(16)}>]` : ''
  const size = objects.length + 1
  parts.push(
    latin(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R${extra} >>\nstartxref\n${length}\n%%EOF\n`),
  )
  return joined(...parts)
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Whether what is packed in a PDF unpacks to a size that a document may have. pdf.js unpacks a stream whole before it looks at it, outside
 * of the memory that a thread can be limited to: a file of one megabyte made for it would fill gigabytes.
 */
import { Unzlib } from 'fflate'
import { MAX_PDF_UNPACKED_BYTES } from '../limits.ts'

/** Packed bytes unpacked at a time; each gives at most a thousand times as many. */
const SLICE = 16 * 1024
/** A stream's dictionary stands before it and is short. */
const DICTIONARY = 1024
const WORD = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const
const PACKED = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g
/** Pictures are not unpacked when text is taken out, only when pages are drawn. */
const PICTURE = /\/Subtype\s*\/Image(?![A-Za-z])/

/** What is unpacked: all but pictures, or pictures too. */
export type Unpacked = 'text' | 'pictures'

/** False when all packed streams together unpack to more than a document has, or one is packed twice, as only traps are. */
export function unpacksSoundly(bytes: Uint8Array, limit: number = MAX_PDF_UNPACKED_BYTES, what: Unpacked = 'text'): boolean {
  const latin = new TextDecoder('latin1')
  let left = limit
  let before = 0
  for (let at = bytes.indexOf(WORD[0]); at >= 0; at = bytes.indexOf(WORD[0], at + 1)) {
    const start = dataAfter(bytes, at)
    if (start === undefined) continue
    const whole = latin.decode(bytes.subarray(Math.max(before, at - DICTIONARY), at))
    const dictionary = whole.slice(Math.max(0, whole.lastIndexOf(' obj')))
    before = start
    const packings = dictionary.match(PACKED)?.length ?? 0
    if (packings === 0 || (what === 'text' && PICTURE.test(dictionary))) continue
    if (packings > 1) return false
    left -= unpackedSize(bytes.subarray(start, endOf(bytes, start, dictionary)), left)
    if (left < 0) return false
  }
  return true
}

/** Where a stream's data begins, when the word `stream` with its end of line stands here. */
function dataAfter(bytes: Uint8Array, at: number): number | undefined {
  if (WORD.some((code, i) => bytes[at + i] !== code) || bytes[at - 1] === 0x64) return undefined
  const end = at + WORD.length
  if (bytes[end] === 0x0a) return end + 1
  if (bytes[end] !== 0x0d) return undefined
  return bytes[end + 1] === 0x0a ? end + 2 : end + 1
}

/** Where a stream's data ends: as its dictionary says, else before the word that closes it. */
function endOf(bytes: Uint8Array, start: number, dictionary: string): number {
  const said = /\/Length\s+(\d{1,12})(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (said !== undefined) return Math.min(bytes.length, start + Number(said))
  for (let at = bytes.indexOf(WORD[0], start); at >= 0; at = bytes.indexOf(WORD[0], at + 1))
    if (bytes[at - 1] === 0x64 && bytes[at - 2] === 0x6e && WORD.every((code, i) => bytes[at + i] === code)) return at - 3
  return bytes.length
}

/** Bytes that packed data unpacks to; what is above the limit is not counted further. Damaged data ends the count. */
function unpackedSize(packed: Uint8Array, limit: number): number {
  let size = 0
  const unpack = new Unzlib((data) => {
    size += data.length
  })
  try {
    for (let at = 0; at < packed.length && size <= limit; at += SLICE) unpack.push(packed.subarray(at, at + SLICE), false)
  } catch {
    // What was unpacked until here counts.
  }
  return size
}

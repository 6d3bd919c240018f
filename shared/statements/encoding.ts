/**
 * Finds the encoding of a text from its bytes, because names and declarations lie. The order that was right on every sample:
 * byte order mark, UTF-16 by its zero bytes, strict UTF-8, Cyrillic by its words, what the file declares, chardet for the rest.
 */

import { SAMPLE_BYTES } from '../limits.ts'
import { detectCyrillic } from './cyrillic.ts'
import { latinEncoding } from './latin.ts'

export interface DecodedText {
  /** Without byte order mark, line ends as in the file. */
  text: string
  /** WHATWG label. */
  encoding: string
  /** How many characters were broken (only in text that is otherwise clearly UTF-8). */
  broken: number
}

/** Zero bytes and control characters that no text has: more of them than one in this many bytes means that it is no text. */
const CONTROL_SHARE = 200
/** A telephone's message or a code may have some, one in this many bytes, where it is otherwise sound UTF-8. */
const CONTROL_SHARE_OF_SHORT = 10
const SHORT = 4_000

/** Decodes bytes as text, or gives undefined when they are no text. Only a sample is looked at; the decoding itself is native. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (marked) return decoded(bytes, marked)
  if (looksBinary(bytes) && !isShortText(bytes)) return undefined
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', broken: 0 }
  const sample = highSample(bytes)
  const broken = brokenUtf8(sample)
  if (broken) return decoded(bytes, 'utf-8')
  return decoded(bytes, detectCyrillic(sample) ?? latinEncoding(bytes, sample))
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  let broken = 0
  if (encoding === 'utf-8') for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++
  return { text, encoding, broken }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: digits, separators and Latin letters have a zero as one of their two bytes, always the same one, and
 * Cyrillic letters have a 4 there.
 */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  if (length < 4 || bytes.length % 2 === 1) return undefined
  const zeros = [0, 0]
  const fours = [0, 0]
  for (let i = 0; i < length; i++) {
    const side = i & 1
    if (bytes[i] === 0) zeros[side] = (zeros[side] ?? 0) + 1
    else if (bytes[i] === 4) fours[side] = (fours[side] ?? 0) + 1
  }
  const pairs = length / 2
  const fits = (high: 0 | 1): boolean => {
    const zero = zeros[high] ?? 0
    return zero > 0 && (zeros[1 - high] ?? 0) === 0 && zero + (fours[high] ?? 0) > pairs * 0.8
  }
  if (fits(1)) return 'utf-16le'
  return fits(0) ? 'utf-16be' : undefined
}

/** Whether the first and the middle bytes hold more control characters than any text does. */
function looksBinary(bytes: Uint8Array): boolean {
  const middle = Math.max(0, (bytes.length >> 1) - SAMPLE_BYTES / 2)
  return [bytes.subarray(0, SAMPLE_BYTES), bytes.subarray(middle, middle + SAMPLE_BYTES)].some((sample) => {
    return controlsIn(sample) * CONTROL_SHARE > sample.length
  })
}

/** Letters enough in sound UTF-8, though with more control characters than a file has. */
const isShortText = (bytes: Uint8Array): boolean =>
  bytes.length <= SHORT && controlsIn(bytes) * CONTROL_SHARE_OF_SHORT <= bytes.length && /\p{L}{4}/u.test(strictUtf8(bytes) ?? '')

function controlsIn(bytes: Uint8Array): number {
  let controls = 0
  const { length } = bytes
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls++
  }
  return controls
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A sample that begins a little before the first byte above ASCII: a long ASCII beginning says nothing. */
function highSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127)
  const start = Math.max(0, first - 64)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

/** Text that is UTF-8 but for a few characters, which some program cut in half. */
function brokenUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample)
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 127) whole++
  }
  return whole >= 20 && broken * 20 < whole
}

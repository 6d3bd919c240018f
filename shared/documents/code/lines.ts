/** The lines of a code of lines (EPC, Swiss): its bytes in the charset that they really are, whatever ends its lines. */
import { decodeStrictly } from './payload.ts'

export interface CodeLines {
  lines: string[]
  /** WHATWG label of the charset that the bytes were read in. */
  encoding: string
}

/** Both standards stay far below: an EPC code holds 331 bytes, a Swiss one 997 characters. */
const LONGEST = 8_000

/**
 * The lines, each without blanks around it. `declared`: which charset the lines themselves name, where they do. Bytes that are UTF-8 are
 * read so whatever is declared; what is neither is read as windows-1252, of which ISO 8859-1 is a part.
 */
export function linesOfCode(bytes: Uint8Array, declared: (lines: readonly string[]) => string | undefined): CodeLines {
  const start = bytes.subarray(0, LONGEST)
  const utf8 = decodeStrictly(start)
  if (utf8 !== undefined) return { lines: split(utf8), encoding: 'utf-8' }
  const plain = split(new TextDecoder('windows-1252').decode(start))
  const label = declared(plain) ?? 'windows-1252'
  const encoding = label === 'utf-8' ? 'windows-1252' : label
  return { lines: split(new TextDecoder(encoding).decode(start)), encoding }
}

const split = (text: string): string[] =>
  text
    .replace(/^[\ufeff\s]+/u, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())

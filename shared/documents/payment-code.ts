/** Payment codes as text, dropped or pasted: the same road as codes found in pictures. */
import type { FoundCode } from '../model/text-page.ts'
import type { ReadContext, Reader, Reading, ReadResult, Source } from '../reader.ts'
import { explained, parsePaymentCode } from './code/parse.ts'
import { codesInText, findPayload } from './code/payload.ts'
import { papersOfCodes } from './codes.ts'

export { type ParsedCode, parsePaymentCode } from './code/parse.ts'

/** Enough to see a code; a text of codes is short. */
const START = 4_000

/** The codes of a file. The bytes first, because only they tell the charset; the text where the bytes are UTF-16. */
function codesOf({ bytes, text = '' }: Source): FoundCode[] {
  const inBytes = codesInText(bytes)
  const found = inBytes.length > 0 ? inBytes : codesInText(new TextEncoder().encode(text))
  // A link or a receipt is the whole of its text.
  const codes = found.length > 0 ? found : [new TextEncoder().encode(text.trim().slice(0, START))]
  return codes.map((code) => ({ bytes: code, page: 1 }))
}

function readCodes(source: Source, context: ReadContext): ReadResult {
  return (
    papersOfCodes(codesOf(source), context) ?? {
      kind: 'unknown',
      format: 'qr-gost',
      problems: [{ level: 'error', message: explained({ kind: 'none' }) }],
    }
  )
}

export const paymentCodeReader: Reader = {
  format: 'qr-gost',
  accepts: ({ bytes, text = '' }) => {
    const start = text.slice(0, START)
    if (/^\s*ST0001/i.test(start) || findPayload(bytes) !== undefined) return true
    return parsePaymentCode(start).kind !== 'none'
  },
  *read(source, context): Reading {
    const result = readCodes(source, context)
    yield 1
    return result
  },
}

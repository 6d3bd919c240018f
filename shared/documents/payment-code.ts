/** Payment codes as text, dropped or pasted: the same road as codes found in pictures. */
import type { FoundCode } from '../model/text-page.ts'
import type { ReadContext, Reader, Reading, ReadResult, Source } from '../reader.ts'
import { visible } from '../text/visible.ts'
import { explained, parsePaymentCode } from './code/parse.ts'
import { codesInText, findPayload } from './code/payload.ts'
import { papersOfCodes } from './codes.ts'

export { type ParsedCode, parsePaymentCode } from './code/parse.ts'

/** Enough to see a code; a text of codes is short. */
const START = 4_000
/** No code is looked for behind so many letters. */
const LONGEST_CODES = 64_000

/** The codes of a file. The bytes first, because only they tell the charset; the text where the bytes are UTF-16. */
function codesOf(source: Source): FoundCode[] {
  const { text = '' } = source
  const inBytes = codesInText(seenBytes(source))
  const found = inBytes.length > 0 ? inBytes : codesInText(new TextEncoder().encode(text))
  // A link or a receipt is the whole of its text.
  const codes = found.length > 0 ? found : [new TextEncoder().encode(text.trim().slice(0, START))]
  return codes.map((code) => ({ bytes: code, page: 1 }))
}

/** What begins a code, whatever shows nothing between its letters, and what parts its fields. */
const START_OF_CODE = /S\p{Cf}{0,4}T\p{Cf}{0,4}0\p{Cf}{0,4}0\p{Cf}{0,4}0\p{Cf}{0,4}1\p{Cf}{0,4}[123]\p{Cf}{0,4}(.)/su

/** The text without what shows nothing; the character that parts the fields stays, also where it is a control character. */
const seen = (text: string): string => visible(text, START_OF_CODE.exec(text)?.[1])

/** The bytes of a code; those of Unicode without what shows nothing. */
function seenBytes({ bytes, text = '', encoding = '' }: Source): Uint8Array {
  if (!encoding.startsWith('utf-')) return bytes
  const written = text.slice(0, LONGEST_CODES)
  const shown = seen(written)
  return shown === written && encoding === 'utf-8' ? bytes : new TextEncoder().encode(shown)
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
  accepts: (source) => {
    const start = seen((source.text ?? '').slice(0, START))
    if (/^\s*ST0001/i.test(start) || findPayload(seenBytes(source)) !== undefined) return true
    return parsePaymentCode(start).kind !== 'none'
  },
  *read(source, context): Reading {
    const result = readCodes(source, context)
    yield 1
    return result
  },
}

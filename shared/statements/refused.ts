/**
 * Files whose kind is recognised but that cannot be read yet: one line each, with what to do instead. When a format gets its
 * reader, its line here goes away.
 */

import type { MessageKey } from '../i18n/dictionary.ts'
import { message } from '../i18n/message.ts'
import type { FileFormat } from '../model/inspected.ts'
import type { Reader, Source } from '../reader.ts'

const HEAD = 8 * 1024

/** The beginning of the text, without leading blank lines. */
const head = (source: Source): string => source.text?.slice(0, HEAD).trimStart() ?? ''

/** Whether these ASCII characters stand in the bytes, within the first or the last part that is looked at. */
function holds(bytes: Uint8Array, ascii: string, within = bytes.length): boolean {
  const wanted = [...ascii].map((letter) => letter.charCodeAt(0))
  const found = (from: number, to: number): boolean => {
    for (let at = bytes.indexOf(wanted[0] ?? 0, from); at >= 0 && at < to; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
      if (wanted.every((code, i) => bytes[at + i] === code)) return true
    return false
  }
  return found(0, within) || found(Math.max(0, bytes.length - within), bytes.length)
}

const startsWith = (bytes: Uint8Array, ...codes: number[]): boolean => codes.every((code, i) => bytes[i] === code)

function isPicture({ bytes }: Source): boolean {
  const png = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)
  const jpeg = startsWith(bytes, 0xff, 0xd8, 0xff)
  const webp = startsWith(bytes, 0x52, 0x49, 0x46, 0x46) && holds(bytes.subarray(8, 12), 'WEBP')
  const heic = holds(bytes.subarray(4, 8), 'ftyp')
  return png || jpeg || webp || heic || holds(bytes.subarray(0, 4), 'GIF8')
}

function refuse(format: FileFormat, said: MessageKey, accepts: (source: Source) => boolean): Reader {
  return {
    format,
    accepts,
    read: function* () {
      yield 1
      return { kind: 'unknown', format, problems: [{ level: 'error', message: message(said) }] }
    },
  }
}

/** Recognised by bytes: these are no text. */
export const REFUSED_BINARIES: readonly Reader[] = [refuse('text', 'problems.known.picture', isPicture)]

const MAIL_HEADERS = /^(?:MIME-Version|Received|Return-Path|Message-ID|Content-Type|Delivered-To|DKIM-Signature):/im

/** Recognised by their text. */
export const REFUSED_TEXTS: readonly Reader[] = [
  refuse('text', 'problems.known.belarus', (source) => /^\*{3,}\s*\^Type=/.test(head(source))),
  refuse('text', 'problems.known.html', (source) =>
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(head(source)),
  ),
  refuse('text', 'problems.known.xml', (source) => /^<(?:\?xml|[a-z][\w:.-]*[\s>])/i.test(head(source))),
  refuse('text', 'problems.known.ics', (source) => /^BEGIN:VCALENDAR/i.test(head(source))),
  refuse(
    'eml',
    'problems.known.eml',
    (source) => /^[\w-]+:\s/.test(head(source)) && MAIL_HEADERS.test(head(source).split(/\r?\n\r?\n/, 1)[0] ?? ''),
  ),
  refuse(
    'text',
    'problems.known.slip',
    (source) => head(source).length < HEAD - 1 && /(?:справка|чек|квитанция) (?:по|об) операции/i.test(head(source).slice(0, 400)),
  ),
]

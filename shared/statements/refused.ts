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

/** Recognised by their text. */
export const REFUSED_TEXTS: readonly Reader[] = [
  refuse('text', 'problems.known.belarus', (source) => /^\*{3,}\s*\^Type=/.test(head(source))),
  refuse('text', 'problems.known.html', (source) =>
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(head(source)),
  ),
  refuse('text', 'problems.known.xml', (source) => /^<(?:\?xml|[a-z][\w:.-]*[\s>])/i.test(head(source))),
  refuse('text', 'problems.known.ics', (source) => /^BEGIN:VCALENDAR/i.test(head(source))),
  refuse(
    'text',
    'problems.known.slip',
    (source) => head(source).length < HEAD - 1 && /(?:справка|чек|квитанция) (?:по|об) операции/i.test(head(source).slice(0, 400)),
  ),
]

/**
 * The words between a thread that takes a PDF apart and whoever started it: bytes go in; progress, the text and then, page by page, the
 * codes come out. So the text is there even where the drawing of a page never ends.
 */
import type { FoundCode, PdfText } from '../model/text-page.ts'

export type FromThread =
  | { fraction: number }
  /** `more`: codes are still looked for. */
  | { text: PdfText; more: boolean }
  /** All that were found until now. */
  | { codes: FoundCode[]; more: boolean }

/** Whether this is a word of ours: pdf.js posts messages of its own from its thread. */
export function isFromThread(data: unknown): data is FromThread {
  return typeof data === 'object' && data !== null && ('text' in data || 'fraction' in data || 'codes' in data) && !('targetName' in data)
}

/** Puts a thread's words together. */
export class PdfAnswer {
  private text: PdfText | undefined
  private codes: FoundCode[] | undefined

  /** Takes a word: `text` when the text is there and codes are looked for, `done` after the last word, else nothing of note. */
  hear(said: FromThread): 'text' | 'done' | undefined {
    if ('fraction' in said) return undefined
    if ('text' in said) this.text = said.text
    else this.codes = said.codes
    if (!said.more) return 'done'
    return 'text' in said ? 'text' : undefined
  }

  /** What there is; `otherwise` where not even the text came. */
  result(otherwise: PdfText): PdfText {
    const { text, codes } = this
    if (!text) return otherwise
    return text.state === 'read' && codes ? { ...text, codes } : text
  }
}

/**
 * Text as a person sees it: without the characters that show nothing and yet part words and numbers (fillers and marks of direction that
 * sites and messengers put in, soft hyphens, byte order marks, control characters), accents joined to their letters.
 */

/** `Cf`: format characters of Unicode; `Cc`: control characters, of which tabs and line ends are seen. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|(?![\t\n\v\f\r\u0085])\p{Cc}/u
const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu')
/** Line ends that only word processors write. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g
/** «е» and two dots apart, as macOS and some PDFs write «ё». */
const APART = /\p{M}/u

/** `kept`: one character that stays though it shows nothing, as one that parts the fields of a code. */
export function visible(text: string, kept?: string): string {
  const seen = UNSEEN.test(text) ? text.replace(EVERY_UNSEEN, (unseen) => (unseen === kept ? unseen : '')) : text
  const lines = seen.replace(LINE_ENDS, '\n')
  return APART.test(lines) ? lines.normalize('NFC') : lines
}

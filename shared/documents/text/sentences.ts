/** A text cut into sentences. Lines of one paragraph run on: letters are wrapped in the middle of a sentence. */
import type { Span } from './flat.ts'

export interface Sentence extends Span {
  text: string
}

/** The end of a sentence: a mark, blanks, a capital; or an empty line. A dot after «г.», «ул.» and the like ends nothing. */
const END = /[.!?…]["»)]?(?:[ \n]{1,20})(?=[\p{Lu}«"\d])|\n[ ]{0,80}\n/gu
const ABBREVIATION = /(?<!\p{L})(?:г|ул|д|кв|им|стр|п|т|тел|no|nr|№|mr|st|\d)\.["»)]?\s*$/iu
/** No sentence is longer; what is, is cut, so that no pattern has to look further. */
const LONGEST = 1200

/** The sentences of a flattened text with their places. */
export function sentencesOf(text: string, from = 0): Sentence[] {
  const sentences: Sentence[] = []
  let at = from
  const push = (end: number): void => {
    for (let start = at; start < end; start += LONGEST) {
      const stop = Math.min(end, start + LONGEST)
      const piece = text.slice(start, stop)
      if (piece.trim() !== '') sentences.push({ at: start, end: stop, text: piece.replace(/\n/g, ' ') })
    }
    at = end
  }
  for (const mark of text.slice(from).matchAll(END)) {
    const end = from + mark.index + mark[0].length
    // Where a letter has no «№», it comes as a question mark.
    if (/^\? ?\d?$/.test(mark[0].trim()) && /\d/.test(text.charAt(end))) continue
    if (mark[0].includes('.') && ABBREVIATION.test(text.slice(Math.max(at, end - mark[0].length - 12), end))) continue
    push(end)
  }
  push(text.length)
  return sentences
}

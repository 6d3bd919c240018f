/** The words of a paper around a value, as it writes them: what a person looks at to see that the value was read right. */
import type { Span } from './flat.ts'

/** Longer is no quotation; a line of a bill has about eighty characters. */
export const LONGEST_WORDS = 120
/** Of these so many may stand before the value: labels stand before their values. */
const BEFORE = 72
const SENTENCE_END = /[.!?…;]["»)]? +(?=[\p{Lu}«"\d])/gu

/**
 * The words around a stretch of the original text, at most 120 characters: within its line and its sentence, whole words only.
 * `span` must be a stretch of `original`; a longer one is cut.
 */
export function quoteOf(original: string, { at, end }: Span): string {
  const stop = Math.min(end, at + LONGEST_WORDS)
  const lead = original.slice(Math.max(0, at - BEFORE), at)
  const from = at - lead.length + Math.max(lineStart(lead), sentenceStart(lead, original[at] ?? ''), wordStart(lead, at > BEFORE))
  const rest = original.slice(stop, Math.max(stop, from + LONGEST_WORDS))
  const words = original.slice(from, stop) + rest.slice(0, restEnd(rest, from + LONGEST_WORDS < original.length))
  return words.replace(/\s+/gu, ' ').trim()
}

const lineStart = (lead: string): number => Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1

/** `next`: the letter after the lead, which may begin a sentence. */
function sentenceStart(lead: string, next: string): number {
  let start = 0
  for (const mark of `${lead}${next}`.matchAll(SENTENCE_END))
    if (!ENDS_SHORT.test(lead.slice(0, mark.index + 1))) start = mark.index + mark[0].length
  return start
}
/** «г.», «№ 5.», «руб.» and the like end no sentence. */
const ENDS_SHORT = /(?:(?<!\p{L})\p{L}{1,2}|(?<!\d)\d{1,2})\.$/u

/** Where the first whole word begins, if the stretch was cut in the middle of one. */
function wordStart(lead: string, cut: boolean): number {
  if (!cut) return 0
  const space = lead.search(/\s/u)
  return space < 0 ? 0 : space + 1
}

/** Up to the end of the line or sentence, else up to the last whole word. */
function restEnd(rest: string, goesOn: boolean): number {
  const line = rest.search(/[\n\r]/u)
  const within = line < 0 ? rest : rest.slice(0, line)
  const sentence = [...within.matchAll(SENTENCE_END)].find((mark) => !ENDS_SHORT.test(within.slice(0, mark.index + 1)))
  if (sentence) return sentence.index + 1
  if (line >= 0 || !goesOn) return within.length
  const space = within.lastIndexOf(' ')
  return Math.max(space, 0)
}

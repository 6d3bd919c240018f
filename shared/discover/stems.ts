/** Beginnings of words, folded like the words of rows: ` вода ` finds the whole word, ` водоканал` every word that begins so. */
import { normaliseWords, type Words } from '../text/normalise.ts'

/** A stem as it is looked for; one that is written with a space at its end is a whole word. */
export const stemOf = (stem: string): string => ` ${normaliseWords(stem).trim()}${stem.endsWith(' ') ? ' ' : ''}`

/** Whether some word of the text begins with one of the stems. */
export const hasStem = (words: Words, stems: readonly string[]): boolean => stems.some((stem) => words.includes(stem))

/** Whether a row says nothing but the beginnings of a name's words: «МЕГА.», «Домоф. Плюс», «LEEDS CC CO», «КАПИТАЛЬНОГО» alone. */
import { isChatter, isLegalForm, isTown } from '../../learning/plain-words.ts'
import { normaliseWords } from '../../text/normalise.ts'

/** Fewer letters of a name may be anything; so many only where a point says that the word was cut: «МЕГА.», but not «Рост». */
const FEWEST_LETTERS = 5
const FEWEST_WITH_POINT = 4
const FIRST_LETTERS = 3
/** Words that say neither who nor what for, where nothing else stands beside them. */
const SAYS_NOTHING = new Set(
  'filial oblast oblasti raion obshestvo organizacia centr edinii gorod servis plius group company limited city london moscow trading'.split(
    ' ',
  ),
)

/** The words of a folded text that may be part of a name: no numbers, no towns, nothing that banks print around names. */
export const tellingWords = (words: readonly string[]): string[] =>
  words.filter((word) => word !== '' && !/\d/.test(word) && !isChatter(word) && !isTown(word) && !isLegalForm(word))

/**
 * Whether every word of the row, each in the sounds it may have, begins a word of the name, in the name's order; some of the name's words
 * may be left out. `isPointed`: the row's text cuts its first word with a point.
 */
export function abbreviates(row: readonly (readonly string[])[], name: readonly string[], isPointed: boolean): boolean {
  let at = 0
  let letters = 0
  for (const [place, sounds] of row.entries()) {
    const found = name.findIndex((word, step) => step >= at && sounds.some((sound) => sound !== '' && word.startsWith(sound)))
    if (found < 0) return false
    const longest = Math.max(...sounds.filter((sound) => name[found]?.startsWith(sound)).map((sound) => sound.length))
    if (place === 0 && longest < FIRST_LETTERS) return false
    letters += longest
    at = found + 1
  }
  const [only = []] = row
  return letters >= (isPointed ? FEWEST_WITH_POINT : FEWEST_LETTERS) && !(row.length === 1 && only.some((sound) => SAYS_NOTHING.has(sound)))
}

/** The folded words of a text that end in a point, without it. */
export const pointedWords = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(POINTED)].map(([, word = '']) => normaliseWords(word).trim()))
const POINTED = /(?<![\p{L}\p{N}])(\p{L}+)\./gu

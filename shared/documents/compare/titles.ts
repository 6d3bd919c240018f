/** How alike the titles of two lines are: the same words, the same but for months and numbers, or nearly the same. */
import { monthNumber } from '../../catalogue/wording-months.ts'
import { normaliseWords } from '../../text/normalise.ts'

export interface Title {
  /** All words and numbers, folded. */
  exact: string
  /** The letters of all words that say what is charged, without spaces; '' where there are none. */
  bare: string
  /** An abbreviation keeps its dot. */
  words: readonly string[]
}

/** Words that say nothing of what is charged. */
const NOISE = new Set(
  ['за', 'по', 'на', 'в', 'с', 'и', 'услуга', 'услуги', 'услуг', 'плата', 'оплата', 'г', 'год', 'года', 'месяц', 'мес'].concat([
    'the',
    'for',
    'of',
    'and',
    'fee',
    'month',
    'für',
    'und',
    'im',
    'monat',
  ]),
)

/** Titles are short; what is longer differs in its beginning too. */
const LONGEST = 200

export function titleOf(text: string): Title {
  const plain = text.slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/ё/g, 'е')
  const all = plain.match(/\p{L}+\.?/gu) ?? []
  const telling = all.map(undotted).filter((word) => monthNumber(word) === undefined && !NOISE.has(word))
  const kept = telling.length > 0 ? new Set(telling) : undefined
  const words = all
    .filter((word) => kept?.has(undotted(word)) ?? true)
    .map((word) => normaliseWords(word).trim() + (word.endsWith('.') ? '.' : ''))
  return { exact: normaliseWords(plain).trim(), bare: words.map(undotted).join(''), words }
}

const undotted = (word: string): string => word.replace(/\.$/, '')

export const EXACT = 3_000
export const SAME_BUT_NUMBERS = 2_000
const MOST_ALIKE = 1_000
const LEAST_ALIKE = 600

/** From 0 (two different things) to `EXACT`. The same whichever title comes first. */
export function likeness(a: Title, b: Title): number {
  if (a.exact === b.exact) return EXACT
  if (a.bare !== '' && a.bare === b.bare) return SAME_BUT_NUMBERS
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  if (few.length === 0) return 0
  const left = [...many]
  let alike = 0
  for (const word of few) {
    const at = left.findIndex((other) => sameWord(word, other))
    // A word of its own in each is a contrast: «день» and «ночь», «холодная» and «горячая».
    if (at < 0) return 0
    left.splice(at, 1)
    alike++
  }
  const score = Math.round((MOST_ALIKE * 2 * alike) / (a.words.length + b.words.length))
  return score >= LEAST_ALIKE ? score : 0
}

/** Another form of the word, its abbreviation, or one letter mistaken. */
function sameWord(one: string, other: string): boolean {
  const [a, b] = [undotted(one), undotted(other)]
  if (a === b) return true
  const [short, long, cut] = a.length <= b.length ? [a, b, one.endsWith('.')] : [b, a, other.endsWith('.')]
  if (cut && long.startsWith(short)) return true
  let common = 0
  while (common < short.length && short[common] === long[common]) common++
  const ending = long.length - common
  if ((common >= 3 && ending <= 3 && common * 2 >= long.length) || (common >= 4 && common / long.length >= 0.65)) return true
  return short.length >= 6 && long.length - short.length <= 1 && oneLetterApart(short, long, common)
}

/** One letter put for another, left out or put in, behind the letters that are common. */
const oneLetterApart = (short: string, long: string, common: number): boolean =>
  short.length === long.length ? short.slice(common + 1) === long.slice(common + 1) : short.slice(common) === long.slice(common + 1)

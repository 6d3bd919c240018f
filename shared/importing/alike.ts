/** Whether two banks' texts about a row may speak of the same payee: «Пятёрочка 7134» and PYATEROCHKA MOSKVA RUS. */
import type { Transaction } from '../model/household.ts'
import { normaliseWords } from '../text/normalise.ts'
import { toLatin } from '../text/transliterate.ts'

/** `words`: a telling word in common, or one text within the other; `none`: nothing in common; `silent`: one of them says nothing. */
export type Likeness = 'words' | 'none' | 'silent'

/** Said of any payment, so in common with none. Beginnings of words, in Latin letters as `toLatin` writes them. */
const CHATTER =
  /^(?:oplat|pokupk|tovar|kart|perevod|plat[ie]zh|sche?t|uslug|operats|terminal|kod|avtoplat|bezn|spisan|zachisl|popoln|vozvrat|dlya|pos|retail|payment|purchase|card|transfer|debit|credit|visa|mastercard|mir|moskva|moscow|gorod|rus|russia|rub|ooo|oao|pao|zao|the|und|für|von|bank|data|nomer|dogovor|cherez|sbp|online|onlayn)/

interface Told {
  words: ReadonlySet<string>
  /** All letters of the text in a row. */
  letters: string
}

const SHORTEST_WORD = 3
/** Letters in a row that say something: «dom ru» within «domru internet». */
const SHORTEST_TEXT = 4

/** A comparer of texts that remembers: rows repeat a few thousand texts. Lives for one plan. */
export function likenessReader(): (a: Transaction, b: Transaction) => Likeness {
  const known = new Map<string, Told>()
  const told = ({ description, counterparty }: Transaction): Told => {
    const text = counterparty && !description.includes(counterparty) ? `${counterparty} ${description}` : description
    let found = known.get(text)
    if (!found) {
      found = readText(text)
      known.set(text, found)
    }
    return found
  }
  return (a, b) => {
    const [one, other] = [told(a), told(b)]
    if (one.letters === '' || other.letters === '') return 'silent'
    for (const word of one.words) if (other.words.has(word)) return 'words'
    const [short, long] = one.letters.length <= other.letters.length ? [one, other] : [other, one]
    return short.letters.length >= SHORTEST_TEXT && long.letters.includes(short.letters) ? 'words' : 'none'
  }
}

/** In both scripts: look-alike letters folded as everywhere, and Cyrillic written in Latin letters as card terminals do. */
function readText(text: string): Told {
  const latin = toLatin(text)
  const words = new Set<string>()
  for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < SHORTEST_WORD || !/\p{L}/u.test(word)) continue
    const written = toLatin(word)
    if (!CHATTER.test(written)) words.add(normaliseWords(word)).add(normaliseWords(written))
  }
  return { words, letters: normaliseWords(latin).replace(/[^\p{L}]/gu, '') }
}

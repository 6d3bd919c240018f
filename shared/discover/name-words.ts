/** The words of a row that are a name: «Рассвет» of «Оплата услуг ООО Рассвет по договору 12-34», and a key under which its spellings meet. */
import { normaliseWords } from '../text/normalise.ts'
import { Stems } from '../text/stems.ts'
import { toLatin } from '../text/transliterate.ts'
import { CHATTER, CHATTER_WHOLE, LEGAL_FORMS, NUMBER_WORDS, SAID_FORMS, WAYS_TO_PAY } from './wording.ts'

const MOST_WORDS = 5
/** Longer fields are a purpose of many lines; a name stands at their beginning. */
const MOST_LETTERS = 200

const folded = (words: readonly string[]): string[] => words.map((word) => normaliseWords(word).trim())
const SAID = new Set(folded(SAID_FORMS))
const NO_NAME = new Set([...folded(CHATTER_WHOLE), ...folded(LEGAL_FORMS).filter((form) => !SAID.has(form))])
const LITTLE = new Set(folded(CHATTER_WHOLE))
const CHATTER_STEMS = new Stems(CHATTER.map((stem) => [stem, true] as const))
const NUMBER_STEMS = new Stems(NUMBER_WORDS.map((stem) => [stem, true] as const))

const TOKEN = /[\p{L}\p{N}*]+/gu
/** Rows repeat their words; a family's statements have some thousands. */
const judged = new Map<string, boolean>()
const MOST_JUDGED = 50_000

/** Whether a word is no part of a name: numbers, masked cards, single letters, legal forms, what rows say around names. */
function isNoise(token: string): boolean {
  if (/[\d*]/.test(token) && !/^\p{L}+\d{1,2}$|^\d{1,2}\p{L}+$/u.test(token)) return true
  let noise = judged.get(token)
  if (noise === undefined) {
    const words = normaliseWords(token)
    const word = words.trim()
    noise = word.length < 2 || NO_NAME.has(word) || CHATTER_STEMS.has(words)
    if (judged.size >= MOST_JUDGED) judged.clear()
    judged.set(token, noise)
  }
  return noise
}

/** Card rows end in the terminal's town and country, and a chain of terminals stands in many towns: «DOMOFON SERVIS UFA RUS». */
const CITY = /(?<=\p{L}{2}.*\s)[A-Z][A-Z-]*\s+(?:RUS?|RUSSIA)\b/u
const withoutCity = (text: string): string => (/\bRU/.test(text) ? text.replace(CITY, ' ') : text)

/** A quote that opens before the name and closes after it would stand alone. */
const QUOTES = /["«»„“”]/g

interface Run {
  from: number
  to: number
  letters: number
  words: number
}

/** The longest run of words that are a name, as the row writes it; empty where there is none. */
export function nameIn(text: string): string {
  const bare = text.slice(0, MOST_LETTERS).replace(WAYS_TO_PAY, ' · ')
  // «MOSKVA TROYKA RUS»: what stands before the country may be the name, and the town before it.
  return longestName(withoutCity(bare)) || longestName(bare)
}

function longestName(bare: string): string {
  let best: Run | undefined
  let run: Run | undefined
  for (const { 0: token, index } of bare.matchAll(TOKEN)) {
    if (isNoise(token)) {
      run = undefined
      continue
    }
    if (!run || run.words >= MOST_WORDS) run = { from: index, to: index, letters: 0, words: 0 }
    run.to = index + token.length
    run.letters += token.length
    run.words += 1
    if (!best || run.letters > best.letters) best = run
  }
  return best ? bare.slice(best.from, best.to).replace(QUOTES, '') : ''
}

/** A row's words without numbers: what a payment without a name is called («Погашение кредита»). */
export function wordsWithoutNumbers(text: string): string {
  const kept = (withoutCity(text.slice(0, MOST_LETTERS).replace(WAYS_TO_PAY, ' · ')).match(TOKEN) ?? []).filter(
    (token) => !/[\d*]/.test(token) && token.length > 1 && !NUMBER_STEMS.has(normaliseWords(token)),
  )
  const last = kept.slice(0, MOST_WORDS).findLastIndex((token) => !LITTLE.has(normaliseWords(token).trim()))
  return kept.slice(0, last + 1).join(' ')
}

/** Letters that systems of writing Russian in Latin disagree about, made one. */
const ONE_WAY: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ts/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/(.)\1/g, '$1'],
]

/** A name for comparing: Latin and Cyrillic spellings of one name give the same key. */
export function soundOf(name: string): string {
  let sound = toLatin(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [from, to] of ONE_WAY) sound = sound.replace(from, to)
  return sound
}

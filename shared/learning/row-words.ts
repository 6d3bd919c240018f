/** The words of a row that tell whom it pays, and would stand in next month's row as well. */
import { collectorsIn } from '../catalogue/collectors.ts'
import { kindInWords } from '../catalogue/kind-words.ts'
import { monthNumber } from '../catalogue/wording-months.ts'
import type { Transaction } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'
import { isChatter, isLegalForm, isService, isTown } from './plain-words.ts'

/**
 * `name`: may be a name by itself; `trade`: a word that many providers are called by («водоканал»); `service`: what is paid for; `around`:
 * a town, a legal form.
 */
type Rank = 'name' | 'trade' | 'service' | 'around'

export interface Token {
  /** Folded as `normaliseWords` does. */
  word: string
  shown: string
  rank: Rank
}

/** Neighbouring words of one text, nothing left out between them: folded, they stand in the folded text as they are. */
export type Run = readonly Token[]

export interface Spelling {
  words: Words
  /** As the row writes it. */
  shown: string
}

/** Words that stand in rows of many payees of this household: a town nobody listed, a bank's own phrase. */
export type IsCommon = (word: string) => boolean

const WORD = /[\p{L}\p{N}]+/gu
/** A name shorter than this tells too little: «МТС» does. */
const FEWEST_LETTERS = 3
/** A trade that tells by itself: «водоканал», but not «газ». */
const TRADE_LETTERS = 6
const MOST_WORDS = 5

/** The runs of words in a text: numbers, dates, collectors and what rows say around names part them. */
export function runsIn(text: string): Run[] {
  const plain = text.normalize('NFKC')
  const found = [...plain.matchAll(WORD)].map(({ 0: shown, index }) => ({ shown, index, word: normaliseWords(shown).trim() }))
  const collected = collectedWords(found.map(({ word }) => word))
  const runs: Token[][] = [[]]
  found.forEach(({ shown, index, word }, at) => {
    const run = runs.at(-1)
    const isInitial = run !== undefined && run.length > 0 && /^\p{Lu}$/u.test(shown) && plain[index + 1] === '.'
    const rank = isInitial && !isTown(found[at + 1]?.word ?? '') ? 'name' : rankOf(word, shown)
    if (rank === undefined || collected.has(at)) runs.push([])
    else run?.push({ word, shown, rank })
  })
  return runs.filter((run) => run.length > 0)
}

/** Undefined for what is no part of a name. */
function rankOf(word: string, shown: string): Rank | undefined {
  const digits = word.replace(/\D/g, '').length
  // «Tele2» is a name; «K0123», «5» and «T2» may be anything.
  if (digits > 1 || (digits === 1 && word.length <= FEWEST_LETTERS)) return undefined
  if (word === '' || word.includes(' ') || monthNumber(shown) !== undefined) return undefined
  if (isLegalForm(word) || isTown(word)) return 'around'
  if (isChatter(word)) return undefined
  if (word.length < 2) return undefined
  if (isService(word)) return 'service'
  return kindInWords(` ${word} ` as Words) === undefined ? 'name' : 'trade'
}

/** The places of words that belong to a collector's name. */
function collectedWords(words: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const phrase of collectorsIn(` ${words.join(' ')} ` as Words)) {
    const parts = phrase.trim().split(' ')
    for (let at = 0; at + parts.length <= words.length; at += 1)
      if (parts.every((part, step) => words[at + step] === part)) for (let step = 0; step < parts.length; step += 1) places.add(at + step)
  }
  return places
}

/** The run without what stands around a name at its ends, and how much of a name it is; 0: none. */
function trimmed(run: Run, isCommon: IsCommon): { run: Run; letters: number } {
  const nameLetters = lettersOf(run.filter(({ rank, word }) => rank === 'name' && !isCommon(word)))
  const tradeLetters = lettersOf(run.filter(({ rank, word }) => rank === 'trade' && !isCommon(word)))
  if (nameLetters < FEWEST_LETTERS) {
    // «Водоканал Тверь»: the town is what tells it from the others of its trade.
    const whole = run.slice(0, MOST_WORDS)
    return tradeLetters >= TRADE_LETTERS ? { run: whole, letters: tradeLetters } : { run: [], letters: 0 }
  }
  const isEdge = ({ rank, word }: Token): boolean => rank === 'around' || isCommon(word)
  const from = run.findIndex((token) => !isEdge(token))
  const to = run.findLastIndex((token) => !isEdge(token))
  return { run: run.slice(from, Math.min(to + 1, from + MOST_WORDS)), letters: nameLetters }
}

const lettersOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { word }) => sum + (word.length > 1 ? word.length : 0), 0)

/** The runs of a row, the payee's own field first. */
export const runsOf = ({ counterparty = '', description }: Transaction): { run: Run; field: number }[] =>
  [counterparty, description].flatMap((text, field) => runsIn(text).map((run) => ({ run, field })))

/**
 * How the row writes its payee: the run with most of a name, in the payee's own field where that has one. Undefined where the row names
 * nobody.
 */
export function spellingIn(row: Transaction, isCommon: IsCommon = () => false): Spelling | undefined {
  const all = runsOf(row)
    .map(({ run, field }) => ({ ...trimmed(run, isCommon), field }))
    .filter(({ letters }) => letters > 0)
  const field = Math.min(...all.map((one) => one.field))
  const [best] = all.filter((one) => one.field === field).sort((a, b) => b.letters - a.letters)
  return best && spellingOf(best.run)
}

const spellingOf = (run: Run): Spelling => ({
  words: ` ${run.map(({ word }) => word).join(' ')} ` as Words,
  shown: run.map(({ shown }) => shown).join(' '),
})

/** The names in a row whatever their numbers and towns: rows with the same key look like rows of one payee. */
export const keyOf = (row: Transaction): string => {
  const names = runsOf(row).flatMap(({ run }) => run.filter(({ rank }) => rank === 'name' || rank === 'trade').map(({ word }) => word))
  return [...new Set(names)].sort().join(' ')
}

/** What a row that names nobody says: its words without the numbers, so that rows that say the same are one. */
export function sayingOf({ counterparty = '', description }: Transaction): Spelling {
  const shown = (`${counterparty} ${description}`.normalize('NFKC').match(WORD) ?? [])
    .filter((word) => !/\d/.test(word))
    .slice(0, MOST_WORDS)
  return { words: normaliseWords(shown.join(' ')), shown: shown.join(' ') }
}

/** The rows that nobody decided about, asked how many of them have certain words or numbers, and whose they look like. */
import { findProviders } from '../catalogue/providers.ts'
import type { Transaction } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'
import { forEachNumber } from '../text/numbers.ts'
import { keyOf } from './row-words.ts'

/** A word that rows with so many different names have is none of them. */
const COMMON_KEYS = 6

/** All rows of one text. */
interface Text {
  sample: Transaction
  words: Words
  rows: number
  /** The first and the last month, `YYYY-MM`. */
  from: string
  to: string
}

/** What some words or a number catch among the undecided rows. */
export interface Caught {
  rows: number
  /** Names in these rows: rows with another key look like another payee's. */
  keys: ReadonlySet<string>
  /** Providers of the catalogue that these rows name outright. */
  providers: ReadonlySet<string>
  from: string
  to: string
}

/** Rows never change, and the same ones are asked about in every reconciliation. */
const folded = new WeakMap<Transaction, Words>()

/** A row's folded words, field by field: no phrase reaches over the end of a field. */
export function wordsOf(row: Transaction): Words {
  let words = folded.get(row)
  if (words === undefined) {
    words = `${row.counterparty ? normaliseWords(row.counterparty) : ''}${normaliseWords(row.description)}` as Words
    folded.set(row, words)
  }
  return words
}

export class Crowd {
  readonly #texts: readonly Text[]
  readonly #keys = new Map<Text, string>()
  /** The texts that have a word; only of words that matter. */
  readonly #byWord = new Map<string, Text[]>()

  /** `rows`: undecided debits; `words`: all that will be asked about. Linear in the texts of the rows. */
  constructor(rows: readonly Transaction[], words: ReadonlySet<string>) {
    this.#texts = textsOf(rows)
    for (const text of this.#texts)
      for (let at = 0; at < text.words.length - 1; ) {
        const end = text.words.indexOf(' ', at + 1)
        const word = text.words.slice(at + 1, end)
        at = end
        if (!words.has(word)) continue
        const same = this.#byWord.get(word)
        if (!same) this.#byWord.set(word, [text])
        else if (same.at(-1) !== text) same.push(text)
      }
  }

  /** Whether the word stands in rows of so many names that it names none of them. */
  isCommon(word: string): boolean {
    return new Set((this.#byWord.get(word) ?? []).map((text) => this.#keyOf(text))).size >= COMMON_KEYS
  }

  withWords(phrase: Words): Caught {
    const first = phrase.slice(1, phrase.indexOf(' ', 1))
    return this.#caught((this.#byWord.get(first) ?? []).filter(({ words }) => words.includes(phrase)))
  }

  withNumber(digits: string): Caught {
    return this.#caught(this.#texts.filter(({ sample }) => numbersOf(sample).has(digits)))
  }

  #caught(texts: readonly Text[]): Caught {
    const providers = texts.flatMap(({ words }) => findProviders(words).flatMap(({ provider }) => (provider.generic ? [] : [provider.key])))
    return {
      rows: texts.reduce((sum, { rows }) => sum + rows, 0),
      keys: new Set(texts.map((text) => this.#keyOf(text))),
      providers: new Set(providers),
      from: texts.map(({ from }) => from).sort()[0] ?? '',
      to:
        texts
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? '',
    }
  }

  #keyOf(text: Text): string {
    const key = this.#keys.get(text) ?? keyOf(text.sample)
    this.#keys.set(text, key)
    return key
  }
}

function textsOf(rows: readonly Transaction[]): Text[] {
  const texts = new Map<string, Text>()
  for (const row of rows) {
    const month = row.on.slice(0, 7)
    const written = row.counterparty ? `${row.counterparty}\n${row.description}` : row.description
    const known = texts.get(written)
    if (!known) texts.set(written, { sample: row, words: wordsOf(row), rows: 1, from: month, to: month })
    else {
      known.rows += 1
      if (month < known.from) known.from = month
      if (month > known.to) known.to = month
    }
  }
  return [...texts.values()]
}

/** Every number of a row's texts, whole and in its parts, as matching looks numbers up. */
export function numbersOf({ counterparty = '', description, reference = '' }: Transaction): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const text of [description, counterparty, reference]) forEachNumber(text, (digits) => numbers.add(digits))
  return numbers
}

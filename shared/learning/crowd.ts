/** The rows that nobody decided about, asked how many of them have certain words or numbers, and whose they look like. */
import { findProviders } from '../catalogue/providers.ts'
import type { Transaction } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'
import { forEachNumber } from '../text/numbers.ts'
import { keyOf } from './row-words.ts'

/** A word that rows with so many different names have is none of them. */
const COMMON_KEYS = 6

/** All rows of one text. */
class Text {
  readonly rows: Transaction[] = []
  readonly #sample: Transaction
  #words: Words | undefined
  #key: string | undefined
  #providers: readonly string[] | undefined

  constructor(sample: Transaction) {
    this.#sample = sample
  }

  get words(): Words {
    this.#words ??= wordsOf(this.#sample)
    return this.#words
  }

  /** The name in it. */
  get key(): string {
    this.#key ??= keyOf(this.#sample)
    return this.#key
  }

  /** Providers of the catalogue that it names outright. */
  get providers(): readonly string[] {
    this.#providers ??= findProviders(this.words).flatMap(({ provider }) => (provider.generic ? [] : [provider.key]))
    return this.#providers
  }
}

/** What some words or a number catch among the undecided rows. */
export interface Caught {
  rows: number
  /** Names in these rows: rows with another key look like another payee's. */
  keys: ReadonlySet<string>
  /** Providers of the catalogue that these rows name outright. */
  providers: ReadonlySet<string>
  /** From the first month with such a row to the last. */
  months: () => number
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

/** Texts are many, and looked at only once something was taught that they may speak against. */
export class Crowd {
  readonly #rows: () => readonly Transaction[]
  #texts: Map<string, Text> | undefined
  /** The texts that have a word; of the words that were asked about so far. */
  readonly #byWord = new Map<string, Set<Text>>()

  /** `rows`: the undecided debits at the time when they are first asked. */
  constructor(rows: () => readonly Transaction[]) {
    this.#rows = rows
  }

  /** One undecided debit more. */
  add(row: Transaction): void {
    if (this.#texts) this.#put(row, this.#texts)
  }

  /** One less. */
  remove(row: Transaction): void {
    const written = writtenIn(row)
    const text = this.#texts?.get(written)
    if (!text) return
    // Late rows go sooner than early ones.
    text.rows.splice(text.rows.lastIndexOf(row), 1)
    if (text.rows.length > 0) return
    this.#texts?.delete(written)
    for (const texts of this.#byWord.values()) texts.delete(text)
  }

  /** Whether the word stands in rows of so many names that it names none of them. */
  isCommon(word: string): boolean {
    const keys = new Set<string>()
    for (const { key } of this.#withWord(word)) if (keys.add(key).size >= COMMON_KEYS) return true
    return false
  }

  withWords(phrase: Words): Caught {
    const first = phrase.slice(1, phrase.indexOf(' ', 1))
    return caught([...this.#withWord(first)].filter(({ words }) => words.includes(phrase)).map((text) => ({ text, rows: text.rows })))
  }

  withNumber(digits: string): Caught {
    const found: Found[] = []
    for (const text of this.#all().values()) {
      const rows = text.rows.filter((row) => mayHold(row, digits) && numbersOf(row).has(digits))
      if (rows.length > 0) found.push({ text, rows })
    }
    return caught(found)
  }

  /** Makes ready for questions about words, all at once: it takes a look at every text. */
  expect(words: Iterable<string>): void {
    const unknown = new Set([...words].filter((word) => !this.#byWord.has(word)))
    if (unknown.size === 0) return
    const texts = this.#all().values()
    for (const word of unknown) this.#byWord.set(word, new Set())
    for (const text of texts) this.#index(text, unknown)
  }

  #withWord(word: string): ReadonlySet<Text> {
    this.expect([word])
    return this.#byWord.get(word) ?? new Set()
  }

  #all(): ReadonlyMap<string, Text> {
    if (this.#texts) return this.#texts
    const texts = new Map<string, Text>()
    for (const row of this.#rows()) this.#put(row, texts)
    this.#texts = texts
    return texts
  }

  #put(row: Transaction, texts: Map<string, Text>): void {
    const written = writtenIn(row)
    let text = texts.get(written)
    if (!text) {
      text = new Text(row)
      texts.set(written, text)
      if (this.#byWord.size > 0) this.#index(text, this.#byWord)
    }
    text.rows.push(row)
  }

  #index(text: Text, wanted: { has: (word: string) => boolean }): void {
    const { words } = text
    for (let at = 0; at < words.length - 1; ) {
      const end = words.indexOf(' ', at + 1)
      const word = words.slice(at + 1, end)
      at = end
      if (wanted.has(word)) this.#byWord.get(word)?.add(text)
    }
  }
}

interface Found {
  text: Text
  rows: readonly Transaction[]
}

function caught(found: readonly Found[]): Caught {
  return {
    rows: found.reduce((sum, { rows }) => sum + rows.length, 0),
    keys: new Set(found.map(({ text }) => text.key)),
    providers: new Set(found.flatMap(({ text }) => text.providers)),
    months: () => monthsOf(found.flatMap(({ rows }) => rows)),
  }
}

function monthsOf(rows: readonly Transaction[]): number {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { on } of rows) {
    const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
    from = Math.min(from, month)
    to = Math.max(to, month)
  }
  return rows.length === 0 ? 1 : to - from + 1
}

const writtenIn = ({ counterparty, description }: Transaction): string => (counterparty ? `${counterparty}\n${description}` : description)

/** Whether the digits of a row's text hold these at all: most do not, and are not taken apart. */
const mayHold = ({ counterparty = '', description, reference = '' }: Transaction, digits: string): boolean =>
  [description, counterparty, reference].some((text) => text.replace(/\D/g, '').includes(digits))

/** Every number of a row's texts, whole and in its parts, as matching looks numbers up. */
export function numbersOf({ counterparty = '', description, reference = '' }: Transaction): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const text of [description, counterparty, reference]) forEachNumber(text, (digits) => numbers.add(digits))
  return numbers
}

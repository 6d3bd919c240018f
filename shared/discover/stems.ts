/** Finds beginnings of words in folded words, each distinct word looked at once: 100,000 rows are made of some thousand words. */
import { normaliseWords, type Words } from '../text/normalise.ts'

interface Stem<T> {
  /** With a space where a word begins, and where it must end. */
  text: string
  /** The first word of more than one. */
  first: string | undefined
  value: T
}

interface Known<T> {
  /** Of the word alone, in the order of the list. */
  values: readonly { order: number; value: T }[]
  /** Phrases that may begin with it. */
  phrases: readonly { order: number; stem: Stem<T> }[]
}

const MOST_KNOWN = 50_000

/**
 * A list of stems, each with what it says. One that is written with a space at its end is a whole word, one with `*` before it may stand
 * within a word; of two words, the first must stand whole.
 */
export class Stems<T> {
  private readonly stems: readonly Stem<T>[]
  private readonly known = new Map<string, Known<T>>()

  constructor(entries: readonly (readonly [stem: string, value: T])[]) {
    this.stems = entries.map(([stem, value]) => {
      const plain = normaliseWords(stem).trim()
      const text = `${stem.startsWith('*') ? '' : ' '}${plain}${stem.endsWith(' ') ? ' ' : ''}`
      return { text, first: plain.includes(' ') ? plain.slice(0, plain.indexOf(' ')) : undefined, value }
    })
  }

  /** What the stems in the words say, the first of the list first. */
  all(words: Words): T[] {
    const found: { order: number; value: T }[] = []
    for (let at = 0; at < words.length - 1; ) {
      const next = words.indexOf(' ', at + 1)
      const code = words.charCodeAt(at + 1)
      // Numbers are many, and no stem begins with a digit.
      if (code < 48 || code > 57) {
        const { values, phrases } = this.ofWord(words.slice(at + 1, next))
        found.push(...values)
        for (const { order, stem } of phrases) if (words.startsWith(stem.text, at)) found.push({ order, value: stem.value })
      }
      at = next
    }
    return found.sort((a, b) => a.order - b.order).map(({ value }) => value)
  }

  has(words: Words): boolean {
    return this.all(words).length > 0
  }

  private ofWord(word: string): Known<T> {
    let known = this.known.get(word)
    if (!known) {
      const padded = ` ${word} `
      const numbered = this.stems.map((stem, order) => ({ order, stem }))
      known = {
        values: numbered
          .filter(({ stem }) => stem.first === undefined && padded.includes(stem.text))
          .map(({ order, stem }) => ({ order, value: stem.value })),
        phrases: numbered.filter(({ stem }) => stem.first === word),
      }
      if (this.known.size >= MOST_KNOWN) this.known.clear()
      this.known.set(word, known)
    }
    return known
  }
}

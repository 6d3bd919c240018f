/** Finds beginnings of words in folded words, each distinct word looked at once: 100,000 rows are made of some thousand words. */
import { normaliseWords, type Words } from './normalise.ts'

interface Part {
  word: string
  isWhole: boolean
  /** May stand within a word. */
  isWithin: boolean
}

interface Stem<T> {
  order: number
  parts: readonly [Part, ...Part[]]
  value: T
}

const MOST_KNOWN = 50_000

/** «*энергосбыт» may stand within a word, «газ.» is a whole word, «городск телефон» are two beginnings that follow each other. */
function partsOf(stem: string): readonly Part[] {
  return stem.split(/[ -]/).map((text) => ({
    word: normaliseWords(text).trim(),
    isWhole: text.endsWith('.'),
    isWithin: text.startsWith('*'),
  }))
}

function fits(word: string | undefined, { word: stem, isWhole, isWithin }: Part): boolean {
  if (word === undefined) return false
  return isWhole ? word === stem : isWithin ? word.includes(stem) : word.startsWith(stem)
}

/** A list of stems, each with what it says; of several that stand in a text the first of the list is told first. */
export class Stems<T> {
  private readonly stems: readonly Stem<T>[]
  /** The stems that may begin at a word. */
  private readonly known = new Map<string, readonly Stem<T>[]>()

  constructor(entries: readonly (readonly [stem: string, value: T])[]) {
    this.stems = entries.flatMap(([stem, value], order) => {
      const [first, ...rest] = partsOf(stem)
      return first ? [{ order, parts: [first, ...rest], value }] : []
    })
  }

  /** What the stems in the words say, the first of the list first. */
  all(words: Words): T[] {
    const list = words.trim().split(' ')
    const found: Stem<T>[] = []
    for (const [at, word] of list.entries())
      for (const stem of this.beginningAt(word))
        if (stem.parts.length === 1 || stem.parts.every((part, step) => step === 0 || fits(list[at + step], part))) found.push(stem)
    if (found.length === 0) return []
    return found.sort((a, b) => a.order - b.order).map(({ value }) => value)
  }

  has(words: Words): boolean {
    return this.all(words).length > 0
  }

  private beginningAt(word: string): readonly Stem<T>[] {
    // Numbers are many, and no stem begins with a digit.
    const code = word.charCodeAt(0)
    if (Number.isNaN(code) || (code >= 48 && code <= 57)) return []
    let known = this.known.get(word)
    if (!known) {
      known = this.stems.filter(({ parts: [first] }) => fits(word, first))
      if (this.known.size >= MOST_KNOWN) this.known.clear()
      this.known.set(word, known)
    }
    return known
  }
}

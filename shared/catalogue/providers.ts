/** The catalogue of providers, most of them Russian, and the finding of a provider in a text. Data of our own; grows by lines, not by code. */
import { containsWords, hasWords, normaliseWords, type Words } from '../text/normalise.ts'
import { ABROAD } from './providers-abroad.ts'
import { ENERGY } from './providers-energy.ts'
import { HOME } from './providers-home.ts'
import { OTHER } from './providers-other.ts'
import { TELECOM } from './providers-telecom.ts'
import type { Provider } from './providers-types.ts'

export type { Provider } from './providers-types.ts'

export const PROVIDERS: readonly Provider[] = [...TELECOM, ...ENERGY, ...HOME, ...OTHER, ...ABROAD]

export interface FoundProvider {
  provider: Provider
  /** The spelling of the catalogue that matched. */
  spelling: string
  /** The folded words it was found by. */
  words: Words
  /** Where in the folded text. */
  at: number
}

interface Entry {
  words: Words
  spelling: string
  /** Absent: a look-alike of some provider, which hides what lies under it. */
  provider?: Provider
}

/** Entries by their first word, longest first, so that the first that fits at a place is the longest there. */
const INDEX = buildIndex()

function buildIndex(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  const put = (entry: Entry): void => {
    const first = entry.words.slice(1, entry.words.indexOf(' ', 1))
    index.set(first, [...(index.get(first) ?? []), entry])
  }
  for (const provider of PROVIDERS) {
    for (const spelling of provider.spellings) put({ words: normaliseWords(spelling), spelling, provider })
    for (const spelling of provider.not ?? []) put({ words: normaliseWords(spelling), spelling })
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** Every provider named in folded words, from left to right; of overlapping names the longest. Linear in the length. */
export function findProviders(words: Words): FoundProvider[] {
  const found: FoundProvider[] = []
  for (let at = 0; at < words.length - 1; ) {
    const end = words.indexOf(' ', at + 1)
    const entry = INDEX.get(words.slice(at + 1, end))?.find((candidate) => words.startsWith(candidate.words, at))
    if (entry?.provider) found.push({ provider: entry.provider, spelling: entry.spelling, words: entry.words, at })
    // A generic word hides nothing: after «Оплата ЖКУ» the name «ЖКУ Москва» may follow within it.
    at = entry && !entry.provider?.generic ? at + entry.words.length - 1 : end
  }
  return found
}

/** Named outright before generic, longer before shorter, earlier before later: the same text always gives the same answer. */
const better = (a: FoundProvider, b: FoundProvider): number =>
  Number(a.provider.generic ?? false) - Number(b.provider.generic ?? false) || b.words.length - a.words.length || a.at - b.at

/** The provider that folded words name: look-alikes such as МТС-Банк left out, the longest name wins. */
export const findProviderInWords = (words: Words): FoundProvider | undefined => findProviders(words).sort(better)[0]

/** The provider a text names. */
export const findProvider = (text: string): FoundProvider | undefined => findProviderInWords(normaliseWords(text))

const BY_INN = new Map<string, Provider[]>()
for (const provider of PROVIDERS) for (const inn of provider.inn ?? []) BY_INN.set(inn, [...(BY_INN.get(inn) ?? []), provider])

/** The providers that use this tax number; several may share one. */
export const providersWithInn = (inn: string): readonly Provider[] => BY_INN.get(inn) ?? []

/** The names of others that carry a provider's words. */
const LOOK_ALIKES: readonly Words[] = [...new Set(PROVIDERS.flatMap((provider) => (provider.not ?? []).map(normaliseWords)))].filter(
  hasWords,
)

/**
 * Whether a payee written in the text is hidden by a look-alike of the catalogue: «МТС» in «МТС-Банк», «Газпром» in «Газпром нефть».
 * True when every place where the payee stands lies inside such a name; a payee that is itself such a name is never hidden.
 */
export function isLookAlike(text: Words, payee: Words): boolean {
  if (!containsWords(text, payee)) return false
  let bare: string = text
  for (const other of LOOK_ALIKES) if (!containsWords(payee, other)) bare = bare.replaceAll(other, ' · ')
  return !bare.includes(payee)
}

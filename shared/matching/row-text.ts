/** What the text of a row says, read once for each distinct text: numbers and payees of the directory, notes about autopays. */
import { type FoundProvider, findProviders, isLookAlike, type Provider } from '../catalogue/providers.ts'
import type { AccountKind } from '../model/household.ts'
import { hasWords, normaliseContract, normaliseWords, type Words } from '../text/normalise.ts'
import { bareAutopay, isAutopayNote } from './autopay-lines.ts'
import type { Directory, Entry, NumberKey } from './directory.ts'
import { forEachNumber } from './numbers.ts'

export interface NumberHit extends NumberKey {
  digits: string
}

/** A payee's words and where they stand, so that «МТС» inside «МТС Домашний» is seen as the lesser name. */
export interface PayeeHit {
  place: number
  shown: string
  isOwn: boolean
  from: number
  to: number
}

export interface TextFacts {
  numbers: readonly NumberHit[]
  payees: readonly PayeeHit[]
  /** Tells of an autopay without being a payment. */
  isNote: boolean
  /** Names nobody but an autopay; the kinds of account it may be for. */
  bare: readonly AccountKind[] | undefined
}

const NOTHING: TextFacts = { numbers: [], payees: [], isNote: false, bare: undefined }

/** A reader of texts that remembers: a household's 100,000 rows repeat a few thousand texts. Lives for one reconciliation. */
export function textReader(directory: Directory): (text: string | undefined) => TextFacts {
  const remembered = new Map<string, TextFacts>()
  return (text) => {
    if (!text) return NOTHING
    let facts = remembered.get(text)
    if (!facts) {
      facts = readText(text, directory)
      remembered.set(text, facts)
    }
    return facts
  }
}

function readText(text: string, directory: Directory): TextFacts {
  const words = normaliseWords(text)
  const numbers = directory.numbers.size > 0 ? numbersOf(text, directory) : NOTHING.numbers
  const payees = payeesOf(words, directory)
  const isNote = isAutopayNote(words)
  const bare = isNote || payees.length > 0 ? undefined : bareAutopay(words)
  return numbers.length === 0 && payees.length === 0 && !isNote && !bare ? NOTHING : { numbers, payees, isNote, bare }
}

function numbersOf(text: string, { numbers }: Directory): NumberHit[] {
  const hits: NumberHit[] = []
  forEachNumber(text, (digits) => {
    for (const key of numbers.get(digits) ?? [])
      if (key.whole === undefined || normaliseContract(text).includes(key.whole)) hits.push({ ...key, digits })
  })
  return hits
}

function payeesOf(words: Words, { payees, entries }: Directory): PayeeHit[] {
  const hits: PayeeHit[] = []
  if (!hasWords(words)) return hits
  let named: FoundProvider[] | undefined
  for (let from = 0; from < words.length - 1; ) {
    const next = words.indexOf(' ', from + 1)
    for (const key of payees.get(words.slice(from + 1, next)) ?? []) {
      if (!words.startsWith(key.words, from) || isLookAlike(words, key.words)) continue
      named ??= findProviders(words)
      const over = named.find((found) => isOver(found, key.words, from))
      for (const holder of key.holders)
        if (!over || !isAnother(over.provider, entries[holder.place])) hits.push({ ...holder, from, to: from + key.words.length })
    }
    from = next
  }
  return hits
}

/** Whether a longer name of the catalogue covers the words that stand at `from`. */
const isOver = (found: FoundProvider, words: Words, from: number): boolean =>
  found.at <= from && found.at + found.words.length >= from + words.length && found.words.length > words.length

/**
 * Whether that longer name is somebody else's: a provider of another kind («МТС Музыка» beside the mobile operator). One of the same kind
 * hides nothing: «Ростелеком Москва» is still Rostelecom to a family in Moscow.
 */
const isAnother = (provider: Provider, entry: Entry | undefined): boolean =>
  provider.key !== entry?.provider?.key && provider.kind !== entry?.account.kind

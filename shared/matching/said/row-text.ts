/** What the text of a row says, read once for each distinct text: numbers and payees of the directory, notes about autopays. */
import { collectedIn, mayCollect } from '../../catalogue/collectors.ts'
import { type FoundProvider, findProviders, isLookAlike, type Provider } from '../../catalogue/providers.ts'
import type { AccountKind } from '../../model/household.ts'
import { hasWords, normaliseContract, normaliseWords, type Words } from '../../text/normalise.ts'
import { forEachNumber, looseNumbers, type Masked, maskedNumbers, namedContracts, phoneTails, shapeOf } from '../../text/numbers.ts'
import { saysOwnTransfer } from '../../transfers.ts'
import { bareAutopay, isAutopayNote } from './autopay-lines.ts'
import type { Directory, Entry, NumberKey, PayeeKey } from './directory.ts'
import { tellsOfGoods } from './goods.ts'
import type { Likeness } from './likeness.ts'
import { silentTexts } from './silence.ts'

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
  /** Names a collector; the kinds of account it collects for. */
  collects: readonly AccountKind[] | undefined
  /** Payees that the text may mean, where it names none outright. */
  likenesses: readonly Likeness[]
  /** Tells of goods. */
  isShop: boolean
  /** Says that it is an own transfer. */
  isTransfer: boolean
  /** Numbers that the text calls a contract's, all that may be one, and how the text looks without them; only beside other evidence. */
  named: readonly string[]
  loose: readonly string[]
  /** The ends of telephones' numbers. */
  tails: readonly string[]
  /** Numbers of which only the ends are shown. */
  masked: readonly Masked[]
  shape: string
}

const NOTHING: TextFacts = {
  numbers: [],
  payees: [],
  isNote: false,
  bare: undefined,
  collects: undefined,
  likenesses: [],
  isShop: false,
  isTransfer: false,
  named: [],
  tails: [],
  loose: [],
  masked: [],
  shape: '',
}
/** No text at all; another than one that says nothing. */
const ABSENT: TextFacts = { ...NOTHING }
export const saysNothing = (facts: TextFacts): boolean => facts === NOTHING || facts === ABSENT
const NOTHING_BUT_TRANSFER: TextFacts = { ...NOTHING, isTransfer: true }
const DIGITS = /\d{4}|\d{3}[\s–-]\d{2}/

/** A reader of texts that remembers: a household's 100,000 rows repeat a few thousand texts. */
export function textReader(directory: Directory): (text: string | undefined) => TextFacts {
  const remembered = new Map<string, TextFacts>()
  const isSilent = silentTexts(directory)
  return (text) => {
    if (!text) return ABSENT
    let facts = remembered.get(text)
    if (!facts) {
      facts = !printsReference(text) && isSilent(text) ? silentFacts(text) : readText(text, directory)
      remembered.set(text, facts)
    }
    return facts
  }
}

/** Reads a text word by word. */
export function readText(text: string, directory: Directory): TextFacts {
  const { words, seen } = seenIn(normaliseWords(text.includes('+') ? text.replace(PLUS, '$1 плюс') : text), directory)
  const numbers = directory.numbers.size > 0 ? numbersOf(text, directory) : NOTHING.numbers
  const isNote = isAutopayNote(words)
  const namesNone = seen.payees.length === 0
  // «Автоплатёж мобильная связь» says what for; «Билайн мобильная связь» is not like it.
  const bare = isNote || !namesNone ? undefined : bareAutopay(words)
  const likenesses = namesNone && !bare && seen.mayBeLike && !seen.isHidden ? likenessesIn(words, text, directory) : NOTHING.likenesses
  const collects = seen.mayCollect ? collectedIn(words) : undefined
  const isSilent = namesNone && likenesses.length === 0
  const isEmpty = numbers.length === 0 && isSilent && !isNote && !bare && !collects
  if (isEmpty && !printsReference(text)) return silentFacts(text)
  const isTransfer = saysOwnTransfer(text)
  const printsNumber = DIGITS.test(text)
  const { payees } = seen
  const isShop = payees.length > 0 && tellsOfGoods(words, payees)
  const facts = { ...NOTHING, numbers, payees, isNote, bare, collects, likenesses, isShop, isTransfer }
  return printsNumber
    ? {
        ...facts,
        named: namedContracts(text),
        loose: looseNumbers(text),
        tails: phoneTails(text),
        masked: maskedNumbers(text),
        shape: shapeOf(text),
      }
    : facts
}

/** The text's words with what is seen in them; where they name nobody, a terminal's number that is glued to a name is parted from it. */
function seenIn(words: Words, directory: Directory): { words: Words; seen: SeenWords } {
  const seen = wordsOf(words, directory)
  if (seen.isHidden || seen.mayCollect || !GLUED.test(words)) return { words, seen }
  const parted = words.replace(GLUED_ALL, ' $1 $2') as Words
  const again = wordsOf(parted, directory)
  // «MTS BANK4417» is a bank's, like «MTS BANK 4417».
  if (again.isHidden || seen.payees.length > 0) return again.isHidden ? { words: parted, seen: again } : { words, seen }
  const isNamed = again.mayCollect || again.payees.some(({ from, to }) => to - from > SHORTEST_GLUED)
  return isNamed ? { words: parted, seen: again } : { words, seen }
}
/** «Т+» is said «Т Плюс». */
const PLUS = /(?<=(?:^|[\s"«(])\p{L}*)(\p{L})\+(?![\p{L}\p{N}+])/gu
/** «MTS4417», «KVARTPLATA24»; but not «T2» nor «A531597». */
const GLUED = / \p{L}{2,}\d{2,}(?= )/u
const GLUED_ALL = / (\p{L}{2,})(\d{2,})(?= )/gu
/** A folded name of two letters, with a blank at each end, says too little beside a number. */
const SHORTEST_GLUED = 4

/** A short text that is little more than a number may be a reference, which says something beside a payee in another field. */
const LONGEST_REFERENCE = 24
const printsReference = (text: string): boolean => text.length <= LONGEST_REFERENCE && DIGITS.test(text)

const silentFacts = (text: string): TextFacts => (saysOwnTransfer(text) ? NOTHING_BUT_TRANSFER : NOTHING)

/** The numbers of a text that the directory knows. */
export function numbersOf(text: string, { numbers }: Directory): NumberHit[] {
  const hits: NumberHit[] = []
  forEachNumber(text, (digits) => {
    for (const key of numbers.get(digits) ?? [])
      if (key.whole === undefined || normaliseContract(text).includes(key.whole)) hits.push({ ...key, digits })
  })
  return hits
}

/** What the catalogue names outright is nobody else, however alike. */
function likenessesIn(words: Words, text: string, { likenesses, entries }: Directory): readonly Likeness[] {
  const all = likenesses.in(words, text)
  if (all.length === 0) return all
  const named = findProviders(words).filter(({ provider }) => !provider.generic)
  return named.length === 0 ? all : all.filter(({ place }) => named.some(({ provider }) => provider.key === entries[place]?.provider?.key))
}

interface SeenWords {
  payees: PayeeHit[]
  /** A payee stands there inside somebody else's name. */
  isHidden: boolean
  mayBeLike: boolean
  mayCollect: boolean
}

/** What a word may begin; undefined: nothing. */
interface KnownWord {
  payees: readonly PayeeKey[]
  mayBeLike: boolean
  mayCollect: boolean
}

/** Texts are made of few words: what each may begin is worked out once for a directory. */
const knownWords = new WeakMap<Directory, Map<string, KnownWord | null>>()
const NO_PAYEES: readonly PayeeKey[] = []

function knownWord(word: string, directory: Directory): KnownWord | undefined {
  // Numbers are many, and begin no name but the catalogue's few.
  if (word.charCodeAt(0) < LETTERS_FROM) {
    const payees = directory.payees.get(word)
    return payees && { payees, mayBeLike: false, mayCollect: false }
  }
  let words = knownWords.get(directory)
  if (!words) {
    words = new Map()
    knownWords.set(directory, words)
  }
  let known = words.get(word)
  if (known === undefined) {
    const payees = directory.payees.get(word) ?? NO_PAYEES
    const [mayBeLike, collects] = [directory.likenesses.hints(word), mayCollect(word)]
    known = payees.length > 0 || mayBeLike || collects ? { payees, mayBeLike, mayCollect: collects } : null
    words.set(word, known)
  }
  return known ?? undefined
}
const LETTERS_FROM = 0x3a

/** One walk over the words: payees that stand there outright, and whether a closer look for others is worth while. */
function wordsOf(words: Words, directory: Directory): SeenWords {
  const { entries } = directory
  const seen: SeenWords = { payees: [], isHidden: false, mayBeLike: false, mayCollect: false }
  if (!hasWords(words)) return seen
  let named: FoundProvider[] | undefined
  for (let from = 0; from < words.length - 1; ) {
    const next = words.indexOf(' ', from + 1)
    const at = from
    const word = words.slice(at + 1, next)
    from = next
    const known = knownWord(word, directory)
    if (known === undefined) continue
    seen.mayBeLike ||= known.mayBeLike
    seen.mayCollect ||= known.mayCollect
    for (const key of known.payees) {
      if (!words.startsWith(key.words, at)) continue
      if (isLookAlike(words, key.words)) {
        seen.isHidden = true
        continue
      }
      named ??= findProviders(words)
      const over = named.find((found) => isOver(found, key.words, at))
      for (const holder of key.holders)
        if (over && isAnother(over.provider, entries[holder.place])) seen.isHidden = true
        else seen.payees.push({ ...holder, from: at, to: at + key.words.length })
    }
  }
  return seen
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

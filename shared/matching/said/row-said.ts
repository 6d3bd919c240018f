/** What a row says of whom it pays: what its texts say, put together once for all rows of the same texts. */
import { isCollector } from '../../catalogue/collectors.ts'
import type { Decided } from '../../learning/decided.ts'
import type { AccountKind, Transaction } from '../../model/household.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { type Claims, claimsOf, foreignIn, NO_CLAIMS, type RowFacts } from './claims.ts'
import type { Directory } from './directory.ts'
import { type NumberHit, numbersOf, saysNothing, type TextFacts, textReader } from './row-text.ts'

/** What is known of whom a row pays that names nobody. */
export interface Bare {
  by: 'autopay-line' | 'collector'
  /** The kinds of account it may be for (empty: any). */
  kinds: readonly AccountKind[]
  /** Accounts a person denied. */
  denied: ReadonlySet<string> | undefined
}

export interface Said {
  claims: Claims
  /** Set where the row names nobody but an autopay or a collector. */
  bare: Bare | undefined
  /** The words tell of goods («салон связи», «роутер»), not of a service. */
  isShop: boolean
  /** Tells of an autopay without being a payment. */
  isNote: boolean
  /** Says that it is an own transfer. */
  isTransfer: boolean
}

const NO_HITS: readonly NumberHit[] = []
const SILENT: Said = { claims: NO_CLAIMS, bare: undefined, isShop: false, isNote: false, isTransfer: false }

/** Reads rows by one directory, and remembers texts and what they say together: a household's 100,000 rows repeat a few thousand texts. */
export class RowReader {
  readonly #directory: Directory
  readonly #read: (text: string | undefined) => TextFacts
  readonly #hasPayTo: boolean
  readonly #accounts = new Map<string, readonly NumberHit[]>()
  readonly #byTexts = new Map<TextFacts, Map<TextFacts, Map<TextFacts, Said>>>()

  constructor(directory: Directory) {
    this.#directory = directory
    this.#hasPayTo = [...directory.numbers.values()].some((keys) => keys.some(({ what }) => what === 'pay-to'))
    this.#read = textReader(directory)
  }

  /** Whose bills ask to be paid into the account that the statement names; mostly nobody's. */
  #account(number: string | undefined): readonly NumberHit[] {
    if (!number || !this.#hasPayTo) return NO_HITS
    let hits = this.#accounts.get(number)
    if (!hits) {
      hits = numbersOf(number, this.#directory).filter(({ what }) => what === 'pay-to')
      this.#accounts.set(number, hits)
    }
    return hits
  }

  said(transaction: Transaction, decided: Decided): Said {
    const description = this.#read(transaction.description)
    const counterparty = this.#read(transaction.counterparty)
    const reference = this.#read(transaction.reference)
    const account = this.#account(transaction.counterpartyAccount)
    const isBack = transaction.amount > 0 && (description.isNote || counterparty.isNote)
    if (account.length > 0 || isBack || isDecided(transaction.id, decided))
      return saidOf(transaction, { description, counterparty, reference, account }, this.#directory, decided)
    if (saysNothing(description) && saysNothing(counterparty) && saysNothing(reference)) return SILENT
    const group = inside(inside(this.#byTexts, description), counterparty)
    let said = group.get(reference)
    if (!said) {
      said = saidOf(transaction, { description, counterparty, reference, account }, this.#directory, decided)
      group.set(reference, said)
    }
    return said
  }
}

const isDecided = (id: string, { belongs, not }: Decided): boolean => (belongs.size > 0 && belongs.has(id)) || (not.size > 0 && not.has(id))

function inside<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = outer.get(key)
  if (known) return known
  const made = new Map<L, V>()
  outer.set(key, made)
  return made
}

function saidOf(transaction: Transaction, facts: RowFacts, directory: Directory, decided: Decided): Said {
  const { description, counterparty } = facts
  // «Отмена операции Автоплатёж» that brings money is no note.
  const isNote = (description.isNote || counterparty.isNote) && transaction.amount < 0
  const found = isNote && !decided.belongs.has(transaction.id) ? NO_CLAIMS : claimsOf(transaction, facts, directory, decided)
  const bare = isNote ? undefined : (collectedOf(transaction, facts, found, decided) ?? bareOf(transaction, facts, found, decided))
  return {
    claims: bare?.by === 'collector' ? throughCollector(found, facts) : found,
    bare,
    isShop: description.isShop || counterparty.isShop,
    isNote,
    isTransfer: description.isTransfer || counterparty.isTransfer,
  }
}

/** A counterparty that says nothing more than the description does not make it less bare. */
function bareOf(transaction: Transaction, facts: RowFacts, { claims }: Claims, decided: Decided): Bare | undefined {
  const { bare: kinds } = facts.description
  if (!kinds || claims.length > 0) return undefined
  const isSilent = !transaction.counterparty || facts.counterparty.bare !== undefined
  return isSilent ? { by: 'autopay-line', kinds, denied: decided.not.get(transaction.id) } : undefined
}

/** A row that names a collector and nobody else, whether or not some account knows the collector as its payee. */
function collectedOf(transaction: Transaction, facts: RowFacts, { claims }: Claims, decided: Decided): Bare | undefined {
  const { description, counterparty } = facts
  const kinds = description.collects ?? counterparty.collects
  if (!kinds || claims.some(({ by }) => by !== 'payee')) return undefined
  const isNamed = [...description.payees, ...counterparty.payees].some(({ shown }) => !isCollector(normaliseWords(shown)))
  return isNamed ? undefined : { by: 'collector', kinds, denied: decided.not.get(transaction.id) }
}

/** The number that a collector's row prints is that of the contract it is for. */
function throughCollector(found: Claims, { description, counterparty, reference }: RowFacts): Claims {
  const fields = [description, counterparty, reference]
  const foreign =
    found.foreign ??
    foreignIn(
      fields.flatMap(({ named }) => named),
      fields.flatMap(({ loose }) => loose),
    )
  return { ...found, claims: found.claims.map((claim) => ({ ...claim, by: 'collector' })), ...(foreign && { foreign }) }
}

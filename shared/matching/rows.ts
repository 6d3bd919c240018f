/** The rows of a household that take part in matching: debits and credits of its currency up to a day, each with its claims. */
import type { CivilDate } from '../dates.ts'
import type { AccountKind, Household, Transaction } from '../model/household.ts'
import { ownTransfers } from '../transfers.ts'
import { type Claims, claimsOf, NO_CLAIMS, type RowFacts } from './claims.ts'
import type { Decided } from './decided.ts'
import type { Directory } from './directory.ts'
import { textReader } from './row-text.ts'

export interface Row {
  transaction: Transaction
  claims: Claims
  /** Set where the row names nobody but an autopay: the kinds of account it may be for (empty: any). */
  bare?: Bare
}

/** What is known of whom a row pays that names nobody. */
export interface Bare {
  kinds: readonly AccountKind[]
  /** Accounts a person denied. */
  denied: ReadonlySet<string> | undefined
}

export interface Rows {
  /** Debits with any evidence, oldest first. */
  debits: Row[]
  /** Credits with any evidence, oldest first. */
  credits: Row[]
  /** Debits that say nothing of any account. */
  unclaimed: number
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const oldestFirst = (a: Row, b: Row): number => order(a.transaction.on, b.transaction.on) || order(a.transaction.id, b.transaction.id)

/**
 * Reads every row once; rows after `asOf`, of another currency, ignored ones and notes about autopays do not take part, nor do own
 * transfers that name no payee of an account: they pay nobody, and nobody has to claim them.
 */
export function rowsOf(household: Household, directory: Directory, decided: Decided, asOf: CivilDate): Rows {
  const read = textReader(directory)
  const rows: Rows = { debits: [], credits: [], unclaimed: 0 }
  const known = (household.transactions ?? []).filter(
    ({ on, currency, amount }) => on <= asOf && currency === household.currency && amount !== 0,
  )
  const transfers = ownTransfers(known)
  for (const transaction of known) {
    if (decided.ignored.has(transaction.id)) continue
    const description = read(transaction.description)
    const counterparty = read(transaction.counterparty)
    const facts: RowFacts = { description, counterparty, reference: read(transaction.reference) }
    const isNote = description.isNote || counterparty.isNote
    const claims = isNote && !decided.belongs.has(transaction.id) ? NO_CLAIMS : claimsOf(transaction, facts, directory, decided)
    if (claims.claims.length === 0 && transfers.has(transaction.id)) continue
    const bare = claims.claims.length === 0 ? bareOf(transaction, facts, decided) : undefined
    if (claims.claims.length === 0 && (!bare || transaction.amount > 0)) {
      if (transaction.amount < 0 && !isNote) rows.unclaimed += 1
      continue
    }
    const side = transaction.amount < 0 ? rows.debits : rows.credits
    side.push(bare ? { transaction, claims, bare } : { transaction, claims })
  }
  rows.debits.sort(oldestFirst)
  rows.credits.sort(oldestFirst)
  return rows
}

/** A counterparty that says nothing more than the description does not make it less bare. */
function bareOf(transaction: Transaction, facts: RowFacts, decided: Decided): Bare | undefined {
  const { bare: kinds } = facts.description
  if (!kinds) return undefined
  const isSilent = !transaction.counterparty || facts.counterparty.bare !== undefined
  return isSilent ? { kinds, denied: decided.not.get(transaction.id) } : undefined
}

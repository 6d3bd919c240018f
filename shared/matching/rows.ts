/** The rows of a household that take part in matching: debits and credits of its currency up to a day, each with its claims. */
import { isCollector } from '../catalogue/collectors.ts'
import type { CivilDate } from '../dates.ts'
import type { Decided } from '../learning/decided.ts'
import type { AccountKind, Household, Transaction } from '../model/household.ts'
import { negate } from '../money.ts'
import { normaliseWords } from '../text/normalise.ts'
import { ownTransfers } from '../transfers.ts'
import { type Claims, claimsOf, foreignIn, NO_CLAIMS, type RowFacts } from './claims.ts'
import { dayNumber } from './day-number.ts'
import type { Directory } from './directory.ts'
import type { Paid } from './likelihood.ts'
import { textReader } from './row-text.ts'

export interface Row {
  transaction: Transaction
  claims: Claims
  /** Set where the row names nobody but an autopay or a collector. */
  bare?: Bare
  /** The words tell of goods («салон связи», «роутер»), not of a service. */
  isShop?: true
}

/** What is known of whom a row pays that names nobody. */
export interface Bare {
  by: 'autopay-line' | 'collector'
  /** The kinds of account it may be for (empty: any). */
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
    const found = isNote && !decided.belongs.has(transaction.id) ? NO_CLAIMS : claimsOf(transaction, facts, directory, decided)
    const bare = isNote ? undefined : (collectedOf(transaction, facts, found, decided) ?? bareOf(transaction, facts, found, decided))
    const claims = bare?.by === 'collector' ? throughCollector(found, facts) : found
    if (claims.claims.length === 0 && transfers.has(transaction.id)) continue
    if (claims.claims.length === 0 && !bare) {
      if (transaction.amount < 0 && !isNote) rows.unclaimed += 1
      continue
    }
    const side = transaction.amount < 0 ? rows.debits : rows.credits
    const isShop = description.isShop || counterparty.isShop
    side.push({ transaction, claims, ...(bare && { bare }), ...(isShop && { isShop }) })
  }
  rows.debits.sort(oldestFirst)
  rows.credits.sort(oldestFirst)
  return rows
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

/** A debit as sums and days see it. */
export const paidOf = ({ transaction }: Pick<Row, 'transaction'>): Paid => ({
  amount: negate(transaction.amount),
  day: dayNumber(transaction.on),
  source: transaction.source,
})

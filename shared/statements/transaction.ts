/** Puts what a reader found in a row together into a transaction. */
import type { CivilDate } from '../dates.ts'
import type { Transaction } from '../model/household.ts'
import type { Money } from '../money.ts'

export interface FoundRow {
  on: CivilDate
  amount: Money
  currency: string
  counterparty?: string | undefined
  /** The bank account of the other side. */
  counterpartyAccount?: string | undefined
  /** What the payment is for, as the bank or the payer wrote it. */
  purpose?: string | undefined
  /** Says what the row is when it names neither a counterparty nor a purpose: the kind of operation. */
  kind?: string | undefined
  reference?: string | undefined
  bankId?: string | undefined
  source?: string | undefined
}

/** A transaction whose id is still to be given; empty fields are left out. */
export function transactionOf(found: FoundRow): Transaction {
  const { on, amount, currency, counterparty = '', counterpartyAccount, purpose = '', kind = '', reference, bankId, source } = found
  const transaction: Transaction = { id: '', on, amount, currency, description: joined(counterparty, purpose) || kind }
  if (counterparty) transaction.counterparty = counterparty
  if (reference) transaction.reference = reference
  if (bankId) transaction.bankId = bankId
  if (source) transaction.source = source
  const account = counterpartyAccount?.replace(/\s/g, '')
  if (account) transaction.counterpartyAccount = account
  return transaction
}

/** Name and purpose, without saying twice what one repeats of the other. */
export function joined(name: string, purpose: string): string {
  if (purpose.includes(name)) return purpose
  return name.includes(purpose) ? name : `${name} ${purpose}`
}

/** The first and the last day of the rows, widened by the days that the file states. */
export function spanOf(rows: readonly Transaction[], from?: CivilDate, to?: CivilDate): { from?: CivilDate; to?: CivilDate } {
  let first = from
  let last = to
  for (const { on } of rows) {
    if (first === undefined || on < first) first = on
    if (last === undefined || on > last) last = on
  }
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}

/**
 * Gives the transactions of one file ids that come from their content, so that the same row has the same id whenever and
 * however often it is imported.
 *
 * The key: source (card or account), day, amount, currency, description, reference, the bank's own id. Why these: they are what
 * a bank prints unchanged from one download to the next; category, MCC and the counterparty's spelling are not. The bank's id
 * alone is never the key: banks give a payment and its fee the same FITID, repeat FITIDs, and reuse them in other accounts.
 * Rows with equal keys are told apart by their number within the file: two equal coffees stay two, and the same two rows in a
 * later file are the same two transactions again.
 */
import { TextHash } from '../hash.ts'
import type { Transaction } from '../model/household.ts'

/** What the key is made of: any reader's transaction, also one that has no id yet. */
export type Identifiable = Pick<Transaction, 'on' | 'amount' | 'currency' | 'description' | 'reference' | 'bankId' | 'source'>

/** One per file. Call it once for each row, in the order of the file. */
export function identifier(): (row: Identifiable) => string {
  const hash = new TextHash()
  const seen = new Map<string, number>()
  return (row) => {
    const id = hash
      .reset()
      .field(row.source ?? '')
      .field(row.on)
      .number(row.amount)
      .field(row.currency)
      .field(row.description)
      .field(row.reference ?? '')
      .field(row.bankId ?? '')
      .text()
    const ordinal = (seen.get(id) ?? 0) + 1
    seen.set(id, ordinal)
    return ordinal === 1 ? id : `${id}-${ordinal}`
  }
}

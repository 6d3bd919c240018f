/** What matching gives: whose debit each row is, with the evidence in words. */
import type { Message } from '../i18n/message.ts'
import type { Transaction } from '../model/household.ts'
import type { Review } from '../model/report.ts'

export interface Link {
  transaction: Transaction
  account: string
  /** 0..1 */
  confidence: number
  reasons: Message[]
  /** The credit that undid this debit: it counts for nothing from that day on. */
  cancelledBy?: Transaction
}

export interface Matching {
  /** Oldest first; by account it is what `AccountReport.payments` lists. */
  links: readonly Link[]
  review: Review[]
  /** The debits asked about, in the order of `review`. */
  asked: readonly Transaction[]
  /** How many debits no account claimed and nobody has to look at. */
  unclaimed: number
}

/** What discovery gives: proposed accounts, each with the payments that speak for it. */
import type { CivilDate } from '../dates.ts'
import type { Language } from '../i18n/dictionary.ts'
import type { Message } from '../i18n/message.ts'
import type { Account } from '../model/household.ts'
import type { Money } from '../money.ts'
import type { Drafts } from './draft.ts'

export interface DiscoverOptions {
  /** The language of the accounts' names; default Russian. */
  language?: Language
  /** ISO 4217; rows of other currencies are left out. Default: the one that most rows are in. */
  currency?: string
  /** The home that the drafts name; default `home`. Who takes them in puts the real one there. */
  home?: string
  /** Accounts that are there already: their contract numbers are not proposed again. */
  accounts?: readonly Account[]
  /** Ids of rows that an account claims already: what consists mostly of them is left out. */
  claimed?: ReadonlySet<string>
}

/** A sum and the day of the first payment of it. */
export interface PaidSince {
  from: CivilDate
  amount: Money
}

export interface Example {
  /** transactions[].id */
  transaction: string
  on: CivilDate
  /** What was paid: positive. */
  amount: Money
  /** The row's own words. */
  text: string
}

export interface Evidence {
  /** Payments seen; parts of one bill count once. */
  count: number
  first: CivilDate
  last: CivilDate
  /** 1..31; the day of the month about which they are paid. */
  usualDay: number
  /** 1, 2, 3, 6 or 12. */
  everyMonths: number
  /** False where the days follow no rule (top-ups when the money runs low): `usualDay` says little then. */
  isRegular: boolean
  /** The sum as it moved, oldest first; where it changes every time, each payment is an entry. */
  history: PaidSince[]
  /** Whether the sum stands still between its steps; where false, papers say what is due. */
  isFixed: boolean
  /** The card or account that paid of late, as on the statements. */
  source?: string
  /** Rows of it, the latest first, at most a few. */
  examples: Example[]
  /** All rows of it, oldest first: transactions[].id. */
  transactions: string[]
}

/** A proposed account. Nothing is stored before a person says yes. */
export interface Proposal {
  /** Made of the payee and the contract: the same in every run and whatever the order of the rows. */
  id: string
  /** Complete but for its home. */
  account: Account
  /** What of the account follows from its kind, for each way of billing: a person may say that it is of another kind. */
  drafts: Drafts
  evidence: Evidence
  /** What was paid last: the sum of the last step, or the last payment where the sum changes. */
  amount: Money
  /** The last payment is older than one and a half periods, seen from the last day that the card's statements cover. */
  stopped: boolean
  /** 0..1 */
  confidence: number
  reasons: Message[]
}

/** How sure a proposal is, in words. */
export type Sureness = 'sure' | 'likely' | 'maybe'

export const surenessOf = ({ confidence }: Pick<Proposal, 'confidence'>): Sureness =>
  confidence >= 0.8 ? 'sure' : confidence >= 0.6 ? 'likely' : 'maybe'

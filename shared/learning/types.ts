/** What the program learned from decisions, and what of it stands. */
import type { CivilDate } from '../dates.ts'
import type { Words } from '../text/normalise.ts'

/** What is recognised from now on: how the payee is written, or a number of the account's that nobody entered. */
export type Sign = { kind: 'words'; words: Words; shown: string } | { kind: 'number'; digits: string; shown: string }

/**
 * `active`: matching goes by it. `contradicted`: rows with the same sign were said to be this account's and not to be. `too-general`: the
 * sign stands in rows of too many payees. `taken-back`: a person said that the program should forget it.
 */
export type LearnedState = 'active' | 'contradicted' | 'too-general' | 'taken-back'

/**
 * Why a sign is too general. `no-name`: the row names nobody («Автоплатёж»); `many-payees`: rows of other payees have it; `too-often`: rows
 * with it come more often than any bill is paid; `many-providers`: it was taught for accounts of several providers.
 */
export type TooGeneral = 'no-name' | 'many-payees' | 'too-often' | 'many-providers'

export interface Learned {
  /** Made of the account and the sign, so that it is the same after an undo and another import. */
  id: string
  account: string
  what: Sign
  /** Rows that taught it, oldest first. */
  rows: readonly string[]
  /** The day of the latest of them. */
  on: CivilDate
  /** Rows that a person said are not this account's although they have the sign, oldest first. */
  denied: readonly string[]
  /** Debits with the sign that nobody decided about. */
  others: number
  state: LearnedState
  /** Only where it is too general. */
  why?: TooGeneral
}

/** A row that a person set aside: not this account's, or (`account` absent) no account's. Known by the row's stable id alone. */
export interface Rejection {
  row: string
  account?: string
}

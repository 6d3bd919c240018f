/** Households for learning tests: what was learned, in a few words, and what becomes of the next rows. */
import { learnedFrom } from '../../../shared/learning/index.ts'
import type { Account, Decision, Transaction } from '../../../shared/model/household.ts'
import { household } from '../../support/build.ts'

export const belongs = (transaction: string, account: string): Decision => ({ kind: 'belongs', transaction, account })
export const not = (transaction: string, account: string): Decision => ({ kind: 'not', transaction, account })
export const ignore = (transaction: string): Decision => ({ kind: 'ignore', transaction })

/** Everything learned as `account: sign (state)`, sorted. */
export const lessonsIn = (accounts: Account[], transactions: Transaction[], decisions: Decision[], unlearned?: string[]): string[] =>
  learnedFrom(household({ accounts, transactions, decisions, ...(unlearned && { unlearned }) }))
    .map(({ account, what, state, why }) => `${account}: ${what.shown} (${why ?? state})`)
    .sort()

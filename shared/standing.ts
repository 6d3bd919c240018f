/**
 * How an account stands for a person: the state of the report, and beside it "due": a bill that nobody pays by itself and that
 * has simply come. Nothing is wrong with it, so it is said as something to do soon and not as something missing.
 */
import type { AccountReport, AccountState } from './model/report.ts'

export type Standing = AccountState | 'due'
export const TONES = ['short', 'soon', 'unknown', 'ok', 'quiet'] as const
/** What colour and shape a standing has; worst first. */
export type Tone = (typeof TONES)[number]

/** From this many days before a cut-off on, what is missing is urgent (the contract's `critical`). */
export const URGENT_DAYS = 7

const urgent = (account: AccountReport): boolean => account.daysLeft !== null && account.daysLeft <= URGENT_DAYS

/** A whole unpaid charge of an account without autopay, well before any cut-off, is due; everything else is as the report says. */
export function standingOf(account: AccountReport): Standing {
  const wholeCharge = account.nextCharge !== null && account.gap === account.nextCharge.amount
  return account.state === 'short' && account.autopay === null && wholeCharge && !urgent(account) ? 'due' : account.state
}

export function toneOf(account: AccountReport): Tone {
  const standing = standingOf(account)
  switch (standing) {
    case 'cut-off':
    case 'overdue':
    case 'short':
      return 'short'
    case 'forecast-short':
      return urgent(account) ? 'short' : 'soon'
    case 'due':
      return 'soon'
    case 'unknown':
      return 'unknown'
    case 'ok':
      return 'ok'
    case 'closed':
      return 'quiet'
  }
}

/** Whether money is missing, now or by forecast. */
export const isTrouble = (account: AccountReport): boolean =>
  ['cut-off', 'overdue', 'short', 'forecast-short'].includes(standingOf(account))

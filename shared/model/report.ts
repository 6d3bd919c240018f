/** What a reconciliation gives: the report of the contract, with sums as Money and sentences as messages yet to be said. */
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Message, Problem } from '../i18n/message.ts'
import type { Money } from '../money.ts'

export const ACCOUNT_STATES = ['cut-off', 'overdue', 'short', 'forecast-short', 'unknown', 'ok', 'closed'] as const
/** Worst first. */
export type AccountState = (typeof ACCOUNT_STATES)[number]
export type PeriodState = 'paid' | 'over' | 'short' | 'unpaid' | 'late' | 'blocked' | 'upcoming'

export interface Report {
  asOf: CivilDate
  files: FileReport[]
  /** Worst first. */
  accounts: AccountReport[]
  /** Worst first. */
  alerts: Alert[]
  /** Put off by a person (`snooze`) to a later day; for the screens, not part of the contract's report. */
  snoozed: Alert[]
  review: Review[]
  /** Debits that no account claimed. */
  unclaimed: number
}

export interface FileReport {
  file: string
  sha256: string
  kind: string
  format: string
  read: number
  added: number
  duplicates: number
  problems: Problem[]
}

export interface AccountReport {
  id: string
  home: string
  name: string
  state: AccountState
  gap: Money
  cutoffOn: CivilDate | null
  payBy: CivilDate | null
  /** From asOf to cutoffOn. */
  daysLeft: number | null
  /** Provider-side, end of asOf; debt is negative. */
  balance: Money
  nextCharge: { on: CivilDate; amount: Money } | null
  autopay: { mode: 'fixed' | 'invoice'; amount: Money | null; nextOn: CivilDate | null; shouldBe: Money | null } | null
  vouchedThrough: CivilDate | null
  periods: Period[]
  payments: LinkedPayment[]
  because: Message[]
}

export interface Period {
  period: YearMonth
  /** Prepaid: the charge day. Postpaid: the due day. */
  on: CivilDate
  expected: Money
  paid: Money
  gap: Money
  state: PeriodState
  payments: { transaction: string; amount: Money }[]
}

export interface LinkedPayment {
  transaction: string
  on: CivilDate
  /** What left the family for this account, positive. */
  amount: Money
  /** 0..1 */
  confidence: number
  reasons: Message[]
}

export const RULES = [
  'short',
  'forecast-short',
  'autopay-stale',
  'autopay-missed',
  'double-debit',
  'overpaid',
  'reversed',
  'tariff-rise',
  'late-notice',
  'no-notice',
  'tariff-unconfirmed',
  'statement-stale',
  'debt-on-invoice',
  'payment-not-credited',
  'invoice-missing',
  'unknown-recurring',
  'unknown-contract',
  'reading-differs',
] as const
export type Rule = (typeof RULES)[number]
export const SEVERITIES = ['critical', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Alert {
  /** Stable from run to run while the fact is the same. */
  id: string
  rule: Rule
  severity: Severity
  account: string | null
  amount: Money | null
  on: CivilDate | null
  payBy: CivilDate | null
  text: Message
  because: Message[]
  do: Todo[]
}

export type Todo =
  | { kind: 'pay'; amount: Money; by: CivilDate }
  | { kind: 'set-autopay'; amount: Money; by: CivilDate }
  | { kind: 'import-statement'; since: CivilDate }
  | { kind: 'confirm-tariff' }
  | { kind: 'ask-provider'; letter: string }
  | { kind: 'review'; transaction: string }

export interface Review {
  transaction: string
  candidates: { account: string; confidence: number; reasons: Message[] }[]
}

/** One debit of a payee, with what is reckoned from it once. */
import type { AccountKind, Transaction } from '../model/household.ts'
import type { Payee } from './payee.ts'

export interface Paid {
  row: Transaction
  payee: Payee
  /** Minor units, positive. */
  amount: number
  /** Days since 1970-01-01. */
  day: number
  /** Months since year 0, and the day within the month. */
  month: number
  dayOfMonth: number
  /** The contract number that the row names; set where the payee's rows name several, or always the same (see contracts.ts). */
  contract?: string
  /** Some row of the payee calls that number a contract. */
  isContractNamed?: boolean
  /** The end of a telephone's number, where the row names no more of it. */
  tail?: string
}

/** What tells the row's contract from others of the payee: its number, or the end of a telephone's. */
export const numberOf = ({ contract, tail }: Paid): string | undefined => contract ?? tail

export const oldestFirst = (a: Paid, b: Paid): number =>
  a.day - b.day || a.amount - b.amount || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)

/** What most rows of a series say: their kind, if any of them names one. */
export function saidBy(paid: readonly Paid[]): AccountKind | undefined {
  const counts = new Map<AccountKind, number>()
  for (const { payee } of paid) if (payee.said) counts.set(payee.said, (counts.get(payee.said) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** Households for matching tests: accounts named by what tells them apart, rows with a text, and what came of each row. */
import { matchPayments } from '../../../shared/matching/index.ts'
import type { Matching } from '../../../shared/matching/types.ts'
import type { Account, Decision, Household, Invoice, Transaction } from '../../../shared/model/household.ts'
import { account, d, debit, fixed, household, m, tariff } from '../../support/build.ts'

/** A prepaid account of 650.00 on the first, since January 2025. */
export const plain = (id: string, parts: Partial<Account> = {}): Account =>
  account({ id, name: id, billing: { model: 'prepaid', day: 1 }, tariffs: [tariff('2025-01-01', '650.00')], payees: [], ...parts })

/** The same with an autopay of a sum on a day. */
export const onAutopay = (id: string, price: string, autopay: string, day: number, parts: Partial<Account> = {}): Account =>
  plain(id, { tariffs: [tariff('2025-01-01', price)], autopay: [fixed(autopay, day)], ...parts })

export const row = (id: string, on: string, amount: string, parts: Partial<Transaction> = {}): Transaction =>
  debit(on, amount, { id, ...parts })
export const credit = (id: string, on: string, amount: string, parts: Partial<Transaction> = {}): Transaction => ({
  ...debit(on, amount, { id, ...parts }),
  amount: m(amount),
})

export const match = (
  accounts: Account[],
  transactions: Transaction[],
  decisions: Decision[] = [],
  asOf = '2025-12-31',
  invoices: Invoice[] = [],
): Matching => matchPayments(household({ accounts, transactions, decisions, invoices }) satisfies Household, d(asOf))

/** What became of each row: the account, `?` for review, `-` for neither. */
export function fates(accounts: Account[], transactions: Transaction[], decisions: Decision[] = [], asOf?: string): Record<string, string> {
  const { links, review } = match(accounts, transactions, decisions, asOf)
  const fate = Object.fromEntries(transactions.map(({ id }) => [id, '-']))
  for (const { transaction, account: id } of links) fate[transaction.id] = id
  for (const { transaction } of review) fate[transaction] = '?'
  return fate
}

/** The keys of the reasons of the one link. */
export const reasonsOf = ({ links }: Matching): string[] => (links[0]?.reasons ?? []).map(({ key }) => key)

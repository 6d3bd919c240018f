/** The decisions about single rows, each with its row: what was given to an account, and what was set aside. */
import { type Provider, providersWithInn } from '../catalogue/providers.ts'
import { providerOf, spellingsOf, withoutLegalForm } from '../catalogue/spellings.ts'
import type { Account, Transaction } from '../model/household.ts'
import { normaliseWords, type Words } from '../text/normalise.ts'
import { type Crowd, wordsOf } from './crowd.ts'
import type { Decided } from './decided.ts'

/** A row that a person gave to an account. */
export interface Lesson {
  row: Transaction
  account: Account
  /** The account's provider: accounts with the same one are told apart by sum and day. */
  provider: string
  /** The row names the provider in words that were known before, so that it teaches no spelling. */
  isNamed: boolean
}

/** A row that a person kept from an account, or (`account` absent) from all. */
export interface Denial {
  row: Transaction
  account?: string
}

export interface Lessons {
  lessons: Lesson[]
  denials: Denial[]
  /** Debits that nobody said anything about. */
  crowd: Crowd
}

const oldestFirst = (a: { row: Transaction }, b: { row: Transaction }): number =>
  a.row.on < b.row.on ? -1 : a.row.on > b.row.on ? 1 : a.row.id < b.row.id ? -1 : 1

/**
 * Gathers them, oldest first. `said`: the debits about which somebody said anything, `crowd` the others. A row that was given to an account
 * speaks by that alone: «not here» said of it before tells of that row, not of its payee.
 */
export function lessonsOf(all: readonly Account[], decided: Decided, said: Iterable<Transaction>, crowd: Crowd): Lessons {
  const accounts = new Map(all.map((account) => [account.id, account]))
  const found: Lessons = { lessons: [], denials: [], crowd }
  const names = namesByProvider(all)
  for (const row of said) {
    const account = accounts.get(decided.belongs.get(row.id) ?? '')
    if (account) {
      const provider = nameOf(account, providerOf(account))
      const words = wordsOf(row)
      const isNamed = (names.get(provider) ?? []).some((name) => words.includes(name))
      found.lessons.push({ row, account, provider, isNamed })
    } else deny(row, decided, found.denials)
  }
  found.lessons.sort(oldestFirst)
  found.denials.sort(oldestFirst)
  return found
}

function deny(row: Transaction, { ignored, not }: Decided, denials: Denial[]): void {
  if (ignored.has(row.id)) denials.push({ row })
  for (const account of [...(not.get(row.id) ?? [])].sort()) denials.push({ row, account })
}

const nameOf = (account: Account, provider: Provider | undefined): string =>
  provider?.key ?? withoutLegalForm(normaliseWords(account.provider))

/** The words by which the accounts of each provider are known already. */
function namesByProvider(accounts: readonly Account[]): Map<string, Words[]> {
  const names = new Map<string, Words[]>()
  for (const account of accounts) {
    const provider = providerOf(account)
    const key = nameOf(account, provider)
    names.set(key, [...(names.get(key) ?? []), ...spellingsOf(account, provider).map(({ words }) => words)])
  }
  return names
}

/** Numbers that tell nothing new: contracts and tax numbers of the household, and those of the catalogue. */
export const isKnownNumber = (digits: string, accounts: readonly Account[]): boolean =>
  providersWithInn(digits).length > 0 ||
  accounts.some(({ contract = '', inn }) => inn === digits || contract.replace(/\D/g, '').includes(digits))

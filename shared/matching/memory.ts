/** What matching keeps of one household for the next: the directory and what rows said by it, what was expected of each account. */
import { Followed } from '../aligned.ts'
import type { CivilDate } from '../dates.ts'
import { Learner } from '../learning/index.ts'
import type { Learned } from '../learning/types.ts'
import type { Account, Household, Transaction } from '../model/household.ts'
import { KnownBook } from '../schedule/known-book.ts'
import { ClaimedDays } from './expected/claimed-days.ts'
import type { Outlook } from './expected/outlook.ts'
import { type Directory, directoryOf, type NamedByBills } from './said/directory.ts'
import { type PayTo, payToOf } from './said/pay-to.ts'
import { RowMemory } from './said/rows.ts'
import { CaseMemory } from './weighed/case-memory.ts'

/** What holds as long as rows name the same accounts by the same words and numbers. */
class Reading {
  readonly rows: RowMemory
  readonly days: ClaimedDays
  readonly cases = new CaseMemory()
  readonly currency: string

  constructor(directory: Directory, currency: string) {
    this.rows = new RowMemory(directory, currency)
    this.days = new ClaimedDays(directory.entries.length)
    this.currency = currency
  }
}

export class MatchMemory {
  readonly transactions = new Followed<Transaction>()
  readonly learner = new Learner()
  /** What is known of each account on the day of the last reconciliation. */
  readonly known = new KnownBook()
  /** What was expected when last asked. */
  outlook: Outlook | undefined
  #directory: Directory | undefined
  #key = ''
  #reading: Reading | undefined
  #named: MatchMemory | undefined

  /** Of the same household with the names that its bills taught. */
  get named(): MatchMemory {
    this.#named ??= new MatchMemory()
    return this.#named
  }

  /** The directory of the household, and what was read by it. A change that names nobody otherwise keeps what rows said. */
  directory(
    { accounts, currency, invoices = [] }: Household,
    learned: readonly Learned[],
    asOf: CivilDate,
    names: readonly NamedByBills[] = [],
  ): { directory: Directory; reading: Reading } {
    const payTo = payToOf(invoices, asOf)
    const key = keyOf(accounts, learned, payTo, names)
    const before = this.#directory
    const isSame = before !== undefined && key === this.#key
    const directory = isSame ? withAccounts(before, accounts) : directoryOf(accounts, learned, payTo, names)
    const reading = isSame && this.#reading?.currency === currency ? this.#reading : new Reading(directory, currency)
    this.#directory = directory
    this.#key = key
    this.#reading = reading
    return { directory, reading }
  }
}

/** All by which a row can name an account: everything but its prices, autopays and days. */
function keyOf(accounts: readonly Account[], learned: readonly Learned[], payTo: PayTo, named: readonly NamedByBills[]): string {
  const names = accounts.map(({ tariffs, autopay, opening, billing, closedOn, creditLagDays, ...name }) => name)
  const signs = learned.filter(({ state }) => state === 'active').map(({ account, what, on }) => [account, what, on])
  return JSON.stringify([names, signs, [...payTo], named])
}

function withAccounts(directory: Directory, accounts: readonly Account[]): Directory {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return { ...directory, entries: directory.entries.map((entry) => ({ ...entry, account: byId.get(entry.account.id) ?? entry.account })) }
}

/** What a person gave with an import beside its files: homes and accounts made from papers, a payment noted, an autopay closed. Its undo takes it back. */

import { MANUAL_PREFIX } from '../../shared/importing/index.ts'
import type { Account, Decision, Home, Household, Transaction } from '../../shared/model/household.ts'

export interface Brought {
  homes: Home[]
  accounts: Account[]
  /** Accounts that were there, as they were and as they became. */
  changed: { before: Account; after: Account }[]
  /** Payments noted by hand, with the words whose they are. */
  transactions: Transaction[]
  decisions: Decision[]
}

/** What of the kinds above the later household has more than the earlier; undefined: nothing. */
export function broughtBetween(before: Household, after: Household): Brought | undefined {
  const known = new Map(before.accounts.map((account) => [account.id, account]))
  const homes = new Set(before.homes.map(({ id }) => id))
  const rows = new Set(before.transactions?.map(({ id }) => id))
  const said = new Set(before.decisions)
  const brought: Brought = {
    homes: after.homes.filter(({ id }) => !homes.has(id)),
    accounts: after.accounts.filter(({ id }) => !known.has(id)),
    changed: after.accounts.flatMap((account) => {
      const old = known.get(account.id)
      return old && old !== account ? [{ before: old, after: account }] : []
    }),
    transactions: (after.transactions ?? []).filter(({ id }) => id.startsWith(MANUAL_PREFIX) && !rows.has(id)),
    decisions: (after.decisions ?? []).filter((decision) => !said.has(decision)),
  }
  return Object.values(brought).some((list) => list.length > 0) ? brought : undefined
}

/**
 * The household without it. What a person has changed since stays as it is; an account stays while anything else hangs on it, a home while
 * an account is there.
 */
export function withoutBrought(household: Household, brought: Brought | undefined): Household {
  if (!brought) return household
  const gone = new Set(brought.transactions.map(({ id }) => id))
  const said = new Set(brought.decisions.map(text))
  const isGone = (decision: Decision): boolean => said.has(text(decision)) || ('transaction' in decision && gone.has(decision.transaction))
  const left: Household = { ...household }
  if (household.transactions && gone.size > 0) left.transactions = household.transactions.filter(({ id }) => !gone.has(id))
  if (household.decisions && gone.size + said.size > 0) left.decisions = household.decisions.filter((decision) => !isGone(decision))
  return withoutPlaces(withOldAccounts(left, brought), brought)
}

function withOldAccounts(household: Household, { changed }: Brought): Household {
  const old = new Map(changed.map(({ before, after }) => [text(after), before]))
  return old.size === 0 ? household : { ...household, accounts: household.accounts.map((account) => old.get(text(account)) ?? account) }
}

function withoutPlaces(household: Household, { accounts, homes }: Brought): Household {
  const { invoices = [], notices = [], readings = [], decisions = [] } = household
  const used = new Set([...invoices, ...notices, ...readings, ...decisions].flatMap((entry) => ('account' in entry ? [entry.account] : [])))
  const made = new Set(accounts.map(text))
  const left = household.accounts.filter((account) => used.has(account.id) || !made.has(text(account)))
  const lived = new Set(left.map(({ home }) => home))
  const named = new Set(homes.map(text))
  return { ...household, accounts: left, homes: household.homes.filter((home) => lived.has(home.id) || !named.has(text(home))) }
}

/** Equal content whatever the order of the keys, which a database may change. */
const text = (value: object): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  )
}

/** What a person can change by hand, as plain functions of the household: each gives the changed household, or why not. */
import type { CivilDate } from '../../shared/dates.ts'
import type { MessageKey } from '../../shared/i18n/dictionary.ts'
import { type MessageValue, message, type Problem } from '../../shared/i18n/message.ts'
import { MANUAL_PREFIX } from '../../shared/importing/index.ts'
import { faultsOfAccount, faultsOfDecision, faultsOfHome, faultsOfReading } from '../../shared/model/check.ts'
import type { Account, Decision, Home, Household, Reading, Transaction } from '../../shared/model/household.ts'
import { type Money, money, negate } from '../../shared/money.ts'
import { withoutSupersededBy } from './manual.ts'

/** The household after the change, or the problems that forbid it. */
export type Changed = Household | Problem[]

export const problem = (key: MessageKey, values?: Record<string, MessageValue>, path?: string): Problem => ({
  level: 'error',
  ...(path ? { at: { path } } : {}),
  message: message(key, values),
})

/** Replaces the entry with this id where it stands, or adds it at the end. */
const put = <T extends { id: string }>(list: readonly T[], entry: T): T[] =>
  list.some(({ id }) => id === entry.id) ? list.map((each) => (each.id === entry.id ? entry : each)) : [...list, entry]

const hasAccount = (household: Household, id: string): boolean => household.accounts.some((account) => account.id === id)
const noAccount = (id: string, path?: string): Problem[] => [problem('household.invalid.noAccount', { found: JSON.stringify(id) }, path)]

export function saveHome(household: Household, home: Home): Changed {
  const faults = faultsOfHome(home)
  return faults.length > 0 ? faults : { ...household, homes: put(household.homes, home) }
}

export function saveAccount(household: Household, account: Account): Changed {
  const faults = faultsOfAccount(account)
  if (faults.length > 0) return faults
  if (!household.homes.some((home) => home.id === account.home)) {
    return [problem('household.invalid.noHome', { found: JSON.stringify(account.home) }, 'home')]
  }
  return { ...household, accounts: put(household.accounts, account) }
}

/** A list of the household without some entries; a household without the list stays without it. */
function without<K extends 'invoices' | 'notices' | 'readings' | 'decisions' | 'transactions' | 'imports'>(
  household: Household,
  key: K,
  gone: (entry: NonNullable<Household[K]>[number]) => boolean,
): Household {
  const list = household[key] as NonNullable<Household[K]>[number][] | undefined
  if (!list?.some(gone)) return household
  return { ...household, [key]: list.filter((entry) => !gone(entry)) }
}

/** Takes the account away with its papers, readings and decisions; transactions stay. */
export function removeAccount(household: Household, id: string): Changed {
  if (!hasAccount(household, id)) return noAccount(id)
  const ofIt = (entry: { account?: string }): boolean => entry.account === id
  let next: Household = { ...household, accounts: household.accounts.filter((account) => account.id !== id) }
  next = without(next, 'invoices', ofIt)
  next = without(next, 'notices', ofIt)
  next = without(next, 'readings', ofIt)
  return without(next, 'decisions', (decision) => 'account' in decision && decision.account === id)
}

/** A cabinet shows one balance a day: a second one for the same day replaces the first. */
export function saveReading(household: Household, reading: Reading): Changed {
  const faults = faultsOfReading(reading)
  if (faults.length > 0) return faults
  if (!hasAccount(household, reading.account)) return noAccount(reading.account, 'account')
  const others = (household.readings ?? []).filter((each) => each.account !== reading.account || each.on !== reading.on)
  return { ...household, readings: [...others, reading] }
}

export const removeReading = (household: Household, account: string, on: CivilDate): Changed =>
  household.readings?.some((reading) => reading.account === account && reading.on === on)
    ? without(household, 'readings', (reading) => reading.account === account && reading.on === on)
    : [problem('household.refused.noReading')]

/** Whether a new decision leaves no room for an old one. */
function supersedes(now: Decision, old: Decision): boolean {
  switch (now.kind) {
    case 'belongs':
      if (old.kind === 'belongs' || old.kind === 'ignore') return old.transaction === now.transaction
      return old.kind === 'not' && old.transaction === now.transaction && old.account === now.account
    case 'not':
      return (old.kind === 'belongs' || old.kind === 'not') && old.transaction === now.transaction && old.account === now.account
    case 'ignore':
      return (old.kind === 'belongs' || old.kind === 'ignore') && old.transaction === now.transaction
    case 'forgive':
      return old.kind === 'forgive' && old.account === now.account && old.period === now.period
    case 'snooze':
      return old.kind === 'snooze' && old.alert === now.alert
    case 'confirm-tariff':
      return old.kind === 'confirm-tariff' && old.account === now.account && old.on === now.on
  }
}

export function decide(household: Household, decision: Decision): Changed {
  const faults = faultsOfDecision(decision)
  if (faults.length > 0) return faults
  if ('account' in decision && !hasAccount(household, decision.account)) return noAccount(decision.account, 'account')
  const others = (household.decisions ?? []).filter((old) => !supersedes(decision, old))
  const decided = { ...household, decisions: [...others, decision] }
  return decision.kind === 'belongs' ? withoutSupersededBy(decided, decision) : decided
}

const sameEntries = (a: object, b: object): boolean => {
  const entries = (value: object): string => JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
  return entries(a) === entries(b)
}

/** Takes a decision back; one that is not there is no fault. */
export const undecide = (household: Household, decision: Decision): Changed =>
  without(household, 'decisions', (old) => sameEntries(old, decision))

export const removeInvoice = (household: Household, id: string): Changed =>
  household.invoices?.some((invoice) => invoice.id === id)
    ? without(household, 'invoices', (invoice) => invoice.id === id)
    : [problem('household.refused.noInvoice')]

export const removeNotice = (household: Household, id: string): Changed =>
  household.notices?.some((notice) => notice.id === id)
    ? without(household, 'notices', (notice) => notice.id === id)
    : [problem('household.refused.noNotice')]

/** How many days ahead a provider must announce a change: a whole number of days up to a year. */
export function saveNoticeDays(household: Household, noticeDays: number): Changed {
  const fits = Number.isSafeInteger(noticeDays) && noticeDays >= 0 && noticeDays <= 365
  return fits ? { ...household, settings: { ...household.settings, noticeDays } } : [problem('settings.noticeDaysWrong')]
}

/** Records a payment that no statement shows yet, with the person's word whose it is. The same payment twice is two payments. */
export function recordPayment(household: Household, account: string, on: CivilDate, amount: number): Changed {
  const payee = household.accounts.find((each) => each.id === account)
  if (!payee) return noAccount(account)
  if (!Number.isSafeInteger(amount) || amount <= 0) return [problem('household.refused.notPositive')]
  const rows = household.transactions ?? []
  const taken = new Set(rows.map((row) => row.id))
  const stem = `${MANUAL_PREFIX}${account}-${on}-${amount}`
  let id = stem
  for (let nth = 2; taken.has(id); nth += 1) id = `${stem}-${nth}`
  const paid: Money = negate(money(amount))
  const row: Transaction = { id, on, amount: paid, currency: household.currency, description: payee.provider }
  return decide({ ...household, transactions: [...rows, row] }, { kind: 'belongs', transaction: id, account })
}

/** Takes back a payment recorded by hand, with what was said of it; a statement's row leaves only with its import. */
export function removePayment(household: Household, id: string): Changed {
  if (!id.startsWith(MANUAL_PREFIX) || !household.transactions?.some((row) => row.id === id))
    return [problem('household.refused.noPayment')]
  const left = without(household, 'transactions', (row) => row.id === id)
  return without(left, 'decisions', (decision) => 'transaction' in decision && decision.transaction === id)
}

/** Takes proposed accounts into the household, all or none, and takes back exactly what came. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Account, Decision, Home, Household } from '../../shared/model/household.ts'
import { type Changed, problem, removeAccount, saveAccount, saveHome } from './changes.ts'

export interface Accepted {
  accounts: Account[]
  /** Homes that are new. */
  homes: Home[]
  /** The day on which the person looked the prices over. */
  on: CivilDate
}

/** What `withoutAccepted` takes back. */
export interface AcceptedIds {
  accounts: string[]
  homes: string[]
}

/** A person has seen the price of each and said yes: that confirms it, or the first day would bring a question for every account. */
export function withAccepted(household: Household, { accounts, homes, on }: Accepted): Changed {
  const taken = [...household.accounts, ...accounts].map(({ id }) => id)
  const twice = taken.find((id, at) => taken.indexOf(id) !== at)
  if (twice !== undefined) return [problem('household.invalid.duplicate', { found: JSON.stringify(twice) })]
  let next: Changed = household
  for (const home of homes) {
    if (Array.isArray(next)) return next
    next = saveHome(next, home)
  }
  for (const account of accounts) {
    if (Array.isArray(next)) return next
    next = saveAccount(next, account)
  }
  if (Array.isArray(next)) return next
  const confirmed = accounts.filter(({ tariffs }) => tariffs.length > 0)
  const decisions = confirmed.map(({ id }): Decision => ({ kind: 'confirm-tariff', account: id, on }))
  return decisions.length > 0 ? { ...next, decisions: [...(next.decisions ?? []), ...decisions] } : next
}

/** The accounts go with what hangs on them; a home goes where nothing stands in it. */
export function withoutAccepted(household: Household, { accounts, homes }: AcceptedIds): Changed {
  let next: Changed = household
  for (const id of accounts) {
    if (Array.isArray(next)) return next
    next = removeAccount(next, id)
  }
  if (Array.isArray(next)) return next
  const lived = new Set(next.accounts.map(({ home }) => home))
  return { ...next, homes: next.homes.filter(({ id }) => !homes.includes(id) || lived.has(id)) }
}

/** Puts the demo into a household and takes it out again: exactly what begins with `demo-`, and what would hang in the air without it. */
import type { Decision, Household } from '../model/household.ts'
import { DEMO } from './plan.ts'

const isDemo = (id: string | undefined): boolean => id?.startsWith(DEMO) ?? false

/** The household with the demo beside it. An older demo gives way. Both must have one currency. */
export function withDemo(household: Household, demo: Household): Household {
  const own = withoutDemo(household)
  const joined = { ...own, homes: withIds(own.homes, demo.homes), accounts: [...own.accounts, ...demo.accounts] }
  const lists = ['invoices', 'notices', 'readings', 'transactions', 'imports', 'decisions'] as const
  const rest = lists
    .map((list) => [list, [...(own[list] ?? []), ...(demo[list] ?? [])]] as const)
    .filter(([, entries]) => entries.length > 0)
  return Object.assign(joined, Object.fromEntries(rest))
}

/** A demo home that a person's own account lives in has stayed and must not stand twice. */
const withIds = <T extends { id: string }>(own: readonly T[], more: readonly T[]): T[] => [
  ...own,
  ...more.filter(({ id }) => !own.some((entry) => entry.id === id)),
]

/**
 * The household without the demo. What a person added stays, in its order; only papers, readings and words about a demo account
 * go with it, payments recorded by hand for one too, and a demo home stays while an own account lives in it.
 */
export function withoutDemo(household: Household): Household {
  if (!hasDemo(household)) return household
  const accounts = household.accounts.filter((account) => !isDemo(account.id))
  const recorded = paymentsRecordedFor(household.decisions ?? [])
  const next: Household = {
    ...household,
    homes: household.homes.filter(({ id }) => !isDemo(id) || accounts.some((account) => account.home === id)),
    accounts,
  }
  strike(next, 'invoices', (paper) => isDemo(paper.id) || isDemo(paper.account))
  strike(next, 'notices', (paper) => isDemo(paper.id) || isDemo(paper.account))
  strike(next, 'readings', (reading) => isDemo(reading.account))
  strike(next, 'transactions', (row) => isDemo(row.id) || recorded.has(row.id))
  strike(next, 'imports', (record) => isDemo(record.id))
  strike(next, 'decisions', isAboutDemo)
  return next
}

type ListKey = 'invoices' | 'notices' | 'readings' | 'transactions' | 'imports' | 'decisions'

/** Takes entries out of a list of a fresh copy; a list that held nothing else goes too, as it was not there before. */
function strike<K extends ListKey>(copy: Household, key: K, gone: (entry: NonNullable<Household[K]>[number]) => boolean): void {
  const list = copy[key] as NonNullable<Household[K]>[number][] | undefined
  if (!list?.some(gone)) return
  const left = list.filter((entry) => !gone(entry))
  if (left.length > 0) Object.assign(copy, { [key]: left })
  else delete copy[key]
}

/** Whether any of the demo is there. */
export const hasDemo = ({ homes, accounts, transactions = [], imports = [] }: Household): boolean =>
  accounts.some(({ id }) => isDemo(id)) ||
  imports.some(({ id }) => isDemo(id)) ||
  transactions.some(({ id }) => isDemo(id)) ||
  homes.some(({ id }) => isDemo(id) && !accounts.some((account) => account.home === id))

function isAboutDemo(decision: Decision): boolean {
  if (decision.kind === 'snooze') return decision.alert.includes(DEMO)
  return ('account' in decision && isDemo(decision.account)) || ('transaction' in decision && isDemo(decision.transaction))
}

const paymentsRecordedFor = (decisions: readonly Decision[]): Set<string> =>
  new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'belongs' && isDemo(decision.account) && decision.transaction.startsWith('manual-') ? [decision.transaction] : [],
    ),
  )

/** What a schema cannot see: that every id is taken once and that every name of a home or an account leads to one. */
import { message, type Problem } from '../i18n/message.ts'
import { fault, type Path, quoted } from './faults.ts'
import type { Decision, Household } from './household.ts'

function duplicates(list: string, items: readonly { id: string }[]): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  items.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push(fault([list, index, 'id'], message('household.invalid.duplicate', { found: quoted(id) })))
    seen.add(id)
  })
  return problems
}

const noHome = (path: Path, id: string): Problem => fault(path, message('household.invalid.noHome', { found: quoted(id) }))
const noAccount = (path: Path, id: string): Problem => fault(path, message('household.invalid.noAccount', { found: quoted(id) }))

/** A decision may speak of a transaction that is gone (it may come again with the next statement), never of an unknown account. */
const accountOf = (decision: Decision): string | undefined => ('account' in decision ? decision.account : undefined)

/** Faults of names and ids; none in a household that holds together. */
export function faultsOfReferences(household: Household): Problem[] {
  const { homes, accounts, invoices = [], notices = [], readings = [], transactions = [], imports = [], decisions = [] } = household
  const homeIds = new Set(homes.map((home) => home.id))
  const accountIds = new Set(accounts.map((account) => account.id))
  const problems = [...duplicates('homes', homes), ...duplicates('accounts', accounts)]
  accounts.forEach(({ home }, index) => {
    if (!homeIds.has(home)) problems.push(noHome(['accounts', index, 'home'], home))
  })
  const named = (list: string, items: readonly { account?: string | undefined }[]): void =>
    items.forEach(({ account }, index) => {
      if (account !== undefined && !accountIds.has(account)) problems.push(noAccount([list, index, 'account'], account))
    })
  problems.push(...duplicates('invoices', invoices))
  named('invoices', invoices)
  problems.push(...duplicates('notices', notices))
  named('notices', notices)
  named('readings', readings)
  problems.push(...duplicates('transactions', transactions), ...duplicates('imports', imports))
  named(
    'decisions',
    decisions.map((decision) => ({ account: accountOf(decision) })),
  )
  return problems
}

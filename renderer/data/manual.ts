/**
 * Lets a payment that was recorded by hand give way to the statement's row for it. Equal sums are not enough (a coffee may cost
 * as much): the row must belong to the same account, by what matching finds or by a person's word.
 */
import { type CivilDate, later } from '../../shared/dates.ts'
import { MANUAL_PREFIX, supersededManual } from '../../shared/importing/index.ts'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Decision, Household, Transaction } from '../../shared/model/household.ts'

const isManual = ({ id }: Transaction): boolean => id.startsWith(MANUAL_PREFIX)

/** The payments recorded by hand, by the account that the person named. */
function manualByAccount({ transactions = [], decisions = [] }: Household): Map<string, Transaction[]> {
  const recorded = new Map(transactions.filter(isManual).map((row) => [row.id, row]))
  const byAccount = new Map<string, Transaction[]>()
  for (const decision of decisions) {
    const row = decision.kind === 'belongs' ? recorded.get(decision.transaction) : undefined
    if (decision.kind === 'belongs' && row) byAccount.set(decision.account, [...(byAccount.get(decision.account) ?? []), row])
  }
  return byAccount
}

/** Takes away the recorded payments of one account that these rows of it now show. */
function giveWay(household: Household, manuals: readonly Transaction[], shown: readonly Transaction[]): Household {
  const gone = new Set(supersededManual({ ...household, transactions: [...manuals] }, shown).map(({ manual }) => manual.id))
  if (gone.size === 0) return household
  const isAbout = (decision: Decision): boolean => 'transaction' in decision && gone.has(decision.transaction)
  return {
    ...household,
    transactions: (household.transactions ?? []).filter(({ id }) => !gone.has(id)),
    decisions: (household.decisions ?? []).filter((decision) => !isAbout(decision)),
  }
}

/** After an import: recorded payments give way to the new rows that matching gives to their accounts. */
export function withoutSuperseded(household: Household, newRows: readonly Transaction[], asOf: CivilDate): Household {
  const manuals = manualByAccount(household)
  if (manuals.size === 0 || newRows.length === 0) return household
  const fresh = new Set(newRows.map(({ id }) => id))
  // Matched as if nothing had been recorded: else the record itself would stand in the row's place.
  const bare = { ...household, transactions: (household.transactions ?? []).filter((row) => !isManual(row)) }
  const through = newRows.reduce((last, { on }) => later(last, on), asOf)
  const links = matchPayments(bare, through).links.filter(({ transaction }) => fresh.has(transaction.id))
  let next = household
  for (const [account, recorded] of manuals) {
    const shown = links.filter((link) => link.account === account).map(({ transaction }) => transaction)
    next = giveWay(next, recorded, shown)
  }
  return next
}

/** After a person's word whose a row is: the payment that was recorded for it gives way. */
export function withoutSupersededBy(household: Household, { transaction, account }: { transaction: string; account: string }): Household {
  const row = household.transactions?.find(({ id }) => id === transaction)
  if (!row || isManual(row)) return household
  return giveWay(household, manualByAccount(household).get(account) ?? [], [row])
}

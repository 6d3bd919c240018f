/** The one door to the domain: a household and a day in, the report of the contract out. Pure; `asOf` is the day of knowledge. */
import { alertsOf } from './alerts/index.ts'
import type { CivilDate } from './dates.ts'
import { type Ledger, ledgerOf } from './ledger/index.ts'
import { coverage, vouchedThrough } from './ledger/vouched.ts'
import { matchPayments } from './matching/index.ts'
import type { Link } from './matching/types.ts'
import type { Household } from './model/household.ts'
import { ACCOUNT_STATES, type AccountReport, type Report } from './model/report.ts'
import { knownOn, papersByAccount } from './schedule/known.ts'

/** Matches, reckons and raises alerts for a day. `files` is left to who imported some (see shared/importing). */
export function reconcile(household: Household, asOf: CivilDate): Report {
  const matching = matchPayments(household, asOf)
  const linksByAccount = new Map<string, Link[]>()
  for (const link of matching.links) {
    const links = linksByAccount.get(link.account)
    if (links) links.push(link)
    else linksByAccount.set(link.account, [link])
  }
  const papers = papersByAccount(household)
  const statements = coverage(household, asOf)
  const decisions = household.decisions ?? []
  const ledgers: Ledger[] = household.accounts.map((account) =>
    ledgerOf({
      account,
      known: knownOn(account, papers.get(account.id), asOf),
      links: linksByAccount.get(account.id) ?? [],
      decisions,
      vouchedThrough: vouchedThrough(account, statements, asOf),
      asOf,
    }),
  )
  return {
    asOf,
    files: [],
    accounts: ledgers.map((ledger) => ledger.report).sort(worstFirst),
    ...alertsOf(ledgers, { asOf, decisions }),
    review: matching.review,
    unclaimed: matching.unclaimed,
  }
}

/** Whether anything is or will be short: the command line's exit status 1. */
export const isAnythingShort = (report: Report): boolean =>
  report.accounts.some(({ state }) => state === 'short' || state === 'forecast-short' || state === 'overdue' || state === 'cut-off')

const LAST = '9999-12-31'
function worstFirst(a: AccountReport, b: AccountReport): number {
  return (
    ACCOUNT_STATES.indexOf(a.state) - ACCOUNT_STATES.indexOf(b.state) ||
    order(a.payBy ?? LAST, b.payBy ?? LAST) ||
    order(a.cutoffOn ?? LAST, b.cutoffOn ?? LAST) ||
    b.gap - a.gap ||
    order(a.id, b.id)
  )
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

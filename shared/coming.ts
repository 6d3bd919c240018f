/** What is to happen in the coming days: charges, autopays and cut-offs, for the strip of days on the Today screen. */
import { addDays, type CivilDate } from './dates.ts'
import type { Account, Household } from './model/household.ts'
import type { AccountReport, Report } from './model/report.ts'
import type { Money } from './money.ts'
import { plannedDebits } from './schedule/autopay.ts'
import { chargesBetween, HORIZON_DAYS } from './schedule/charges.ts'
import { type AccountPapers, knownOn, papersByAccount } from './schedule/known.ts'

export interface Coming {
  /** `cutoff`: when the service goes off if the gap stays. */
  kind: 'cutoff' | 'charge' | 'autopay'
  on: CivilDate
  account: string
  /** Cut-off: what is missing. Null: an autopay by invoice, whose sum is not known yet. */
  amount: Money | null
}

/** A postpaid charge may be made up to two months before it is due. */
const DUE_AFTER_DAYS = 62
const KINDS = ['cutoff', 'charge', 'autopay'] as const satisfies Coming['kind'][]

/** The events after the report's day and up to 45 days on, by day. */
export function comingOf(report: Report, household: Household): Coming[] {
  const papers = papersByAccount(household)
  const events = report.accounts.flatMap((state) => {
    const account = household.accounts.find(({ id }) => id === state.id)
    return account && state.state !== 'closed' ? ofAccount(account, state, papers.get(account.id), report.asOf) : []
  })
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)))
}

function ofAccount(account: Account, state: AccountReport, papers: AccountPapers | undefined, asOf: CivilDate): Coming[] {
  const last = addDays(asOf, HORIZON_DAYS)
  const within = (day: CivilDate): boolean => day > asOf && day <= last
  const { id } = account
  const cutoff: Coming[] =
    state.cutoffOn !== null && within(state.cutoffOn) && state.gap > 0
      ? [{ kind: 'cutoff', on: state.cutoffOn, account: id, amount: state.gap }]
      : []
  const settled = new Set(state.periods.filter((period) => period.state === 'paid' || period.state === 'over').map(({ period }) => period))
  // A service that is off is charged nothing until somebody pays, and that day is not known.
  const charges: Coming[] =
    state.state === 'cut-off'
      ? []
      : chargesBetween(account, knownOn(account, papers, asOf), addDays(asOf, -DUE_AFTER_DAYS), last)
          .filter((charge) => within(charge.dueOn) && charge.amount > 0 && !settled.has(charge.period))
          .filter((charge) => !cutoff.some(({ on }) => on === charge.dueOn))
          .map((charge) => ({ kind: 'charge', on: charge.dueOn, account: id, amount: charge.amount }))
  const autopays: Coming[] = plannedDebits(account, asOf, last)
    .filter(({ on }) => within(on) || state.autopay?.nextOn === on)
    .map(({ on, autopay }) => ({ kind: 'autopay', on, account: id, amount: autopay.mode === 'fixed' ? autopay.amount : null }))
  return [...cutoff, ...charges, ...autopays]
}

/** The one door to the domain: a household and a day in, the report of the contract out. Pure; `asOf` is the day of knowledge. */
import type { CivilDate } from './dates.ts'
import type { Household } from './model/household.ts'
import type { Report } from './model/report.ts'
import { Reconciler } from './reconciler.ts'

/** Matches, reckons and raises alerts for a day. `files` is left to who imported some (see shared/importing). */
export const reconcile = (household: Household, asOf: CivilDate): Report => new Reconciler().reconcile(household, asOf)

/** Whether anything is or will be short: the command line's exit status 1. */
export const isAnythingShort = (report: Report): boolean =>
  report.accounts.some(({ state }) => state === 'short' || state === 'forecast-short' || state === 'overdue' || state === 'cut-off')

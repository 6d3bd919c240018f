/** The month of a bill that names none: from its due day, its date, or the day it came. Always said, never taken in silence. */
import { addMonths, type CivilDate, monthOf, type YearMonth } from '../../dates.ts'
import type { Account } from '../../model/household.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'

/**
 * A postpaid bill is for the month before its due day; a prepaid one for the month of its charge day, which is the next one to come.
 */
export function likelyPeriod({ billing }: Account, { dueOn, issuedOn }: InvoiceDraft, asOf: CivilDate): YearMonth {
  const day = dueOn ?? issuedOn ?? asOf
  if (billing.model === 'postpaid') return addMonths(monthOf(day), -1)
  const charged = dueOn !== undefined || Number(day.slice(8, 10)) <= billing.day
  return charged ? monthOf(day) : addMonths(monthOf(day), 1)
}

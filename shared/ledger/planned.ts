/** What became of each debit an autopay planned: done, missed, assumed or pending (contract, "Planned debits"). */
import { addDays, type CivilDate } from '../dates.ts'
import type { Link } from '../matching/types.ts'
import type { Account } from '../model/household.ts'
import { negate } from '../money.ts'
import { type PlannedDebit, plannedDebits } from '../schedule/autopay.ts'

export type PlanStatus = 'done' | 'missed' | 'assumed' | 'pending'
export interface Plan extends PlannedDebit {
  status: PlanStatus
}

/** A debit counts for a plan from three days before its day to five days after it. */
const DAYS_BEFORE = 3
export const DAYS_AFTER = 5

/** The plans with days in from..to, each with its status on `asOf`. One debit does one plan; the earliest plan takes the earliest debit. */
export function plansOf(
  account: Account,
  links: readonly Link[],
  days: { from: CivilDate; to: CivilDate; asOf: CivilDate; vouchedThrough: CivilDate | null },
): Plan[] {
  const free = new Set(links.filter((link) => !link.cancelledBy))
  return plannedDebits(account, days.from, days.to).map((planned) => {
    const debit = [...free].find((link) => isDoneBy(planned, link))
    if (debit) free.delete(debit)
    return { ...planned, status: debit ? 'done' : statusWithoutDebit(planned.on, days) }
  })
}

function isDoneBy({ on, autopay }: PlannedDebit, { transaction }: Link): boolean {
  if (autopay.mode === 'fixed' && negate(transaction.amount) !== autopay.amount) return false
  return transaction.on >= addDays(on, -DAYS_BEFORE) && transaction.on <= addDays(on, DAYS_AFTER)
}

function statusWithoutDebit(on: CivilDate, { asOf, vouchedThrough }: { asOf: CivilDate; vouchedThrough: CivilDate | null }): PlanStatus {
  if (vouchedThrough !== null && vouchedThrough > on) return 'missed'
  return on < asOf ? 'assumed' : 'pending'
}

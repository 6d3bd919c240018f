/** What became of each debit an autopay planned: done, missed, assumed or pending (contract, "Planned debits"). */
import { type CivilDate, dayNumber } from '../dates.ts'
import type { Link } from '../matching/types.ts'
import type { Account } from '../model/household.ts'
import { type Money, negate } from '../money.ts'
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
  const debits = links
    .filter((link) => !link.cancelledBy)
    .map(({ transaction: { on, amount } }): Debit => ({ day: dayNumber(on), paid: negate(amount), isTaken: false }))
  let first = 0
  return plannedDebits(account, days.from, days.to).map((planned) => {
    const day = dayNumber(planned.on)
    // Plans and debits come in the order of their days: what is too early for this plan is so for the next.
    while ((debits[first]?.day ?? Number.POSITIVE_INFINITY) < day - DAYS_BEFORE) first += 1
    const debit = takenBy(planned, day, debits, first)
    if (debit) debit.isTaken = true
    return { ...planned, status: debit ? 'done' : statusWithoutDebit(planned.on, days) }
  })
}

interface Debit {
  day: number
  paid: Money
  isTaken: boolean
}

function takenBy({ autopay }: PlannedDebit, day: number, debits: readonly Debit[], first: number): Debit | undefined {
  for (let at = first; at < debits.length; at += 1) {
    const debit = debits[at]
    if (!debit || debit.day > day + DAYS_AFTER) return undefined
    if (!debit.isTaken && (autopay.mode !== 'fixed' || debit.paid === autopay.amount)) return debit
  }
  return undefined
}

function statusWithoutDebit(on: CivilDate, { asOf, vouchedThrough }: { asOf: CivilDate; vouchedThrough: CivilDate | null }): PlanStatus {
  if (vouchedThrough !== null && vouchedThrough > on) return 'missed'
  return on < asOf ? 'assumed' : 'pending'
}

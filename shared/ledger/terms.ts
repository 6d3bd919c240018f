/** What an account and its papers say by themselves on a day, whatever was paid: its charges, its planned debits, the charge to come. */
import { addDays, type CivilDate } from '../dates.ts'
import type { Account } from '../model/household.ts'
import { type PlannedDebit, plannedDebits } from '../schedule/autopay.ts'
import { type Charge, chargesBetween, HORIZON_DAYS, nextCharge } from '../schedule/charges.ts'
import type { Known } from '../schedule/known.ts'

/** A planned debit with the days between which a payment does it. */
export interface Planned extends PlannedDebit {
  from: CivilDate
  to: CivilDate
}

export interface Terms {
  account: Account
  known: Known
  asOf: CivilDate
  /** From the start to `asOf`, in the order of their days. */
  charges: readonly Charge[]
  /** Up to the horizon. */
  planned: readonly Planned[]
  /** Prepaid: after the day; postpaid: due on it or later. */
  next: Charge | undefined
}

/** A debit counts for a plan from three days before its day to five days after it (contract, "Planned debits"). */
const DAYS_BEFORE = 3
export const DAYS_AFTER = 5

export function termsOf(account: Account, known: Known, asOf: CivilDate): Terms {
  const start = known.start?.on
  const planned = start ? plannedDebits(account, start, addDays(asOf, HORIZON_DAYS)) : []
  return {
    account,
    known,
    asOf,
    charges: start ? chargesBetween(account, known, start, asOf) : [],
    planned: planned.map(({ on, autopay }) => ({ on, autopay, from: addDays(on, -DAYS_BEFORE), to: addDays(on, DAYS_AFTER) })),
    next: nextCharge(account, known, asOf, account.billing.model === 'postpaid'),
  }
}

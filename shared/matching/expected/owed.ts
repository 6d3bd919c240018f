/** What was owed to a provider on a day, reckoned from the charges and from the debits that were read as the account's. */
import { addDays, type CivilDate } from '../../dates.ts'
import { add, type Money, subtract, ZERO } from '../../money.ts'
import type { Charge } from '../../schedule/charges.ts'
import type { Known } from '../../schedule/known.ts'

/** A reckoning that begins later than this after the account's start does not know what came between. */
const MOST_DAYS_BEFORE = 62

interface Reckoning {
  known: Known
  /** By day. */
  charges: readonly Charge[]
  /** A prepaid provider that takes a charge whole or not at all. */
  isBlocking: boolean
  /** By day. */
  paid: readonly { on: CivilDate; amount: Money }[]
}

/**
 * The sums that would settle the account on that day, each with the day it is said with: what is owed, and that with the next charge.
 * Negative where there is credit. A charge that a blocking provider could not take is not owed: it waits until the money is there, and the
 * charges after it are never made (contract, "The provider's side").
 */
export function owedOn(day: CivilDate, { known, charges, isBlocking, paid }: Reckoning): { amount: Money; on: CivilDate }[] {
  const next = charges.find((charge) => charge.on > day)
  const last = charges.findLast((charge) => charge.on <= day)
  const begins = charges[0]?.on
  const isWhole = known.start !== undefined && begins !== undefined && begins <= addDays(known.start.on, MOST_DAYS_BEFORE)
  const start = known.start?.on ?? ''
  let balance = isWhole && known.start ? known.start.balance : ZERO
  let waiting: Money | undefined
  let at = 0
  const payUntil = (until: CivilDate): void => {
    for (let one = paid[at]; one && one.on < until; one = paid[at]) {
      at += 1
      if (one.on < start) continue
      balance = add(balance, one.amount)
      if (waiting === undefined || balance < waiting) continue
      balance = subtract(balance, waiting)
      waiting = undefined
    }
  }
  for (const charge of charges) {
    if (charge.on > day) break
    payUntil(charge.on)
    if (!isBlocking || !isWhole) balance = subtract(balance, charge.amount)
    else if (waiting !== undefined) waiting = charge.amount
    else if (balance >= charge.amount) balance = subtract(balance, charge.amount)
    else waiting = charge.amount
  }
  payUntil(day)
  const owed = subtract(waiting ?? ZERO, balance)
  return [{ amount: owed, on: last?.dueOn ?? day }, ...(next ? [{ amount: add(owed, next.amount), on: next.dueOn }] : [])]
}

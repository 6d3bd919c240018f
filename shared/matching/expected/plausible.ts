/** Whether a debit known only by its payee may be a payment for the service at all, or is rather goods bought from the same seller. */
import { addDays, type CivilDate } from '../../dates.ts'
import { add, type Money, negate, positivePart, ZERO } from '../../money.ts'
import type { Known } from '../../schedule/known.ts'
import type { Expectations } from './expected.ts'

/**
 * A sum above this many times the largest tariff, charge, total or autopay of the account. People do pay ahead or run up a debt, so three
 * times is common; a telephone from the operator's shop is ten times a tariff.
 */
const TIMES_THE_LARGEST = 4
/** Paid ahead: up to a year, in whole periods. */
const MOST_PERIODS_AHEAD = 12
/** Shops of goods in the code lists of the card schemes; digital goods and subscriptions are services and stay out. */
const GOODS_FROM = 5000
const GOODS_TO = 5999
const SERVICES_AMONG_GOODS: readonly (readonly [number, number])[] = [
  [5541, 5542],
  [5815, 5818],
  [5960, 5969],
]

export type Doubt = 'sum' | 'goods' | 'shop'

/**
 * What makes a person doubt that the sum was paid for the service: far above everything the account ever cost, no whole number of
 * periods, and more than all that was charged since the payment before; or a shop of goods by its category code with a sum that the
 * account is not known by; or a shop by its name, whatever the sum. `before`: the day of the account's debit before this one, if any, worked out only where it matters.
 */
export function doubtOf(
  paid: { amount: Money; on: CivilDate; mcc: string | undefined; isShop?: boolean },
  expectations: Expectations,
  known: Known,
  before: () => CivilDate | undefined,
): Doubt | undefined {
  if (paid.isShop) return 'shop'
  if (expectations.sums.has(paid.amount)) return undefined
  if (isGoods(paid.mcc)) return 'goods'
  if (expectations.isUnknown || paid.amount <= expectations.largest * TIMES_THE_LARGEST) return undefined
  for (const amount of expectations.sums) if (paid.amount % amount === 0 && paid.amount / amount <= MOST_PERIODS_AHEAD) return undefined
  return paid.amount <= owedAtMost(paid.on, expectations, known, before()) ? undefined : 'sum'
}

/** All that was charged since the payment before and is charged next; before the first payment, with the debt at the start. */
function owedAtMost(on: CivilDate, { charges }: Expectations, known: Known, before: CivilDate | undefined): Money {
  const until = addDays(on, 31)
  let owed = before === undefined && known.start ? positivePart(negate(known.start.balance)) : ZERO
  for (let at = charges.length - 1; at >= 0; at -= 1) {
    const charge = charges[at]
    if (!charge || (before !== undefined && charge.on <= before)) break
    if (charge.on <= until) owed = add(owed, charge.amount)
  }
  return owed
}

/** Whether a merchant of that category code sells goods. */
export function isGoods(mcc: string | undefined): boolean {
  if (!mcc || !/^\d{4}$/.test(mcc)) return false
  const code = Number(mcc)
  if (code < GOODS_FROM || code > GOODS_TO) return false
  return !SERVICES_AMONG_GOODS.some(([from, to]) => code >= from && code <= to)
}

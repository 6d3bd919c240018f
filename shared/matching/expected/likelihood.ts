/** What it costs to read one debit as one expected payment: sum and day against the ways in which that payment could be made. */
import type { Money } from '../../money.ts'
import { normaliseWords } from '../../text/normalise.ts'
import {
  COMMISSION_PERCENT,
  COST,
  EARLY_DAYS,
  LATE_DAYS,
  OTHER_SUM_PERCENT,
  PLAN_DAYS_AFTER,
  PLAN_DAYS_BEFORE,
  PLAN_FAR_AFTER,
  PLAN_FAR_BEFORE,
} from './costs.ts'
import type { Expected, Way } from './expected.ts'

/** A debit as the costs see it. */
export interface Paid {
  /** What left the family, positive. */
  amount: Money
  /** Day number. */
  day: number
  source: string | undefined
}

/** The reading of a debit as an expected payment. */
export interface Fit {
  cost: number
  way: Way
  /** The way's own sum, to the kopeck. */
  isExact: boolean
  /** Or in whole fifties, as the account is always paid. */
  isRound?: true
}

/** How a debit may be read. */
export interface Reach {
  /** To the kopeck, and an autopay within its days: for a row that names nobody. */
  exactly: boolean
  /** Then, too, any payment by hand; else the whole charge alone. */
  byHand: boolean
  /** The commission that the bank always adds for this account, in hundredths of a percent; ROUNDED: it is paid in round sums. */
  rate: number
}

/** The cheapest reading, or undefined where none holds. */
export function fitOf({ ways }: Expected, paid: Paid, { exactly, byHand, rate }: Reach): Fit | undefined {
  let best: Fit | undefined
  for (const way of ways) {
    const isPlan = way.what === 'autopay' || way.what === 'by-invoice'
    const isExact =
      paid.amount === way.amount ||
      (rate < 0 ? way.what === 'charge' && isRounded(paid.amount, way.amount) : isWithCommission(paid.amount, way.amount, rate))
    if (exactly && !(isExact && (isPlan ? isWithinPlan(way, paid) : byHand || way.what === 'charge'))) continue
    const days = isPlan ? planDays(way, paid) : handDays(way, paid)
    const amount = isExact ? exactCost(way) : otherCost(way, paid)
    if (days === undefined || amount === undefined) continue
    const cost = days + amount + (isPlan ? sourceCost(way.source, paid.source) : 0)
    if (best && cost >= best.cost) continue
    best = rate < 0 && isExact && paid.amount !== way.amount ? { cost, way, isExact, isRound: true } : { cost, way, isExact }
  }
  return best
}

/** In place of a commission: the family always pays the account in whole fifties, and what is too much counts for the next time. */
export const ROUNDED = -1
const ROUND_TO = 5_000
/** Of a smaller sum, whole fifties tell nothing. */
const LEAST_ROUNDED = 60_000

/** Whether the sum is the other in whole fifties, less what an earlier one left over. */
export const isRounded = (paid: number, amount: number): boolean =>
  paid % ROUND_TO === 0 && amount >= LEAST_ROUNDED && amount % ROUND_TO !== 0 && Math.abs(paid - amount) < ROUND_TO

/** Whether the sum is the other with a commission of `rate` hundredths of a percent; banks round kopecks either way. */
export const isWithCommission = (paid: number, amount: number, rate: number): boolean =>
  rate > 0 && Math.abs(amount + (amount * rate) / 10_000 - paid) <= 1

/** Whether what stands above the charge may be a bank's commission: up to 3 %. */
export const isCommission = (paid: number, amount: number): boolean => paid > amount && (paid - amount) * 100 <= amount * COMMISSION_PERCENT

function exactCost({ what }: Way): number {
  switch (what) {
    case 'autopay':
    case 'by-invoice':
      return 0
    case 'charge':
      return COST.byHand
    case 'owed':
      return COST.owed
    case 'rest':
      return COST.rest
    case 'arrears':
      return COST.arrears
    case 'former-tariff':
      return COST.formerTariff
  }
}

/** Another sum than the way's: only what a bank really debits for it. */
function otherCost(way: Way, paid: Paid): number | undefined {
  if (way.what === 'by-invoice' && isWithinPlan(way, paid)) return way.amount > 0 ? COST.byInvoiceOther : COST.byInvoice
  if (way.what !== 'autopay' && way.what !== 'charge' && way.what !== 'by-invoice') return undefined
  if (way.amount <= 0) return undefined
  if (isCommission(paid.amount, way.amount)) return COST.commission
  const percent = Math.floor((Math.abs(paid.amount - way.amount) * 100) / way.amount)
  return percent > OTHER_SUM_PERCENT ? undefined : COST.otherSum + percent
}

/** Whether the debit lies in the days on which it does what was planned. */
const isWithinPlan = ({ at }: Way, { day }: Paid): boolean => day >= at - PLAN_DAYS_BEFORE && day <= at + PLAN_DAYS_AFTER

function planDays({ at }: Way, { day }: Paid): number | undefined {
  const off = day - at
  if (off < -PLAN_FAR_BEFORE || off > PLAN_FAR_AFTER) return undefined
  const near = Math.min(Math.abs(off), off < 0 ? PLAN_DAYS_BEFORE : PLAN_DAYS_AFTER)
  return near * COST.planDayOff + (Math.abs(off) - near) * COST.planDayFar
}

function handDays({ at, since }: Way, { day }: Paid): number | undefined {
  if (day < since - EARLY_DAYS || day > at + LATE_DAYS) return undefined
  if (day < since) return COST.early + (since - day) * COST.earlyDay
  return Math.max(0, day - at) * COST.lateDay
}

function sourceCost(planned: string | undefined, row: string | undefined): number {
  const same = isSameSource(planned, row)
  return same === undefined ? COST.unknownSource : same ? 0 : COST.otherSource
}

/** How many of a card's last digits statements show. */
const CARD_TAIL = 4

/** Whether two names of a card or account mean the same one: by their last four digits, else by their words; undefined: cannot be said. */
export function isSameSource(a: string | undefined, b: string | undefined): boolean | undefined {
  if (!a || !b) return undefined
  const tails = [a, b].map((source) => source.replace(/\D/g, ''))
  if (tails.every((digits) => digits.length >= CARD_TAIL)) return tails[0]?.slice(-CARD_TAIL) === tails[1]?.slice(-CARD_TAIL)
  return normaliseWords(a) === normaliseWords(b) ? true : undefined
}

/** How alike two payments are: by sum, by day of the month, by what the rows say. */
import { numberOf, type Paid } from './paid.ts'

/** Days between two days of the month, the month being a circle. */
export function daysApart(a: number, b: number): number {
  const distance = Math.abs(a - b)
  return Math.min(distance, 31 - distance)
}

/** What another sum costs at least, and at most; prices move by some percent, another service costs something else. */
const OTHER_SUM = 0.25
const FAR_SUM = 0.75
/** A sum that differs by the half is as far as any. */
const SUM_SLOPE = 2
const DAYS_FAR = 10
const OTHER_KIND = 0.5
/** Of two contracts with one provider each has its card and its way: an autopay beside a payment by hand. */
const OTHER_CARD = 0.3
const OTHER_WAY = 0.3

export const sumCost = (a: number, b: number): number =>
  a === b ? 0 : OTHER_SUM + Math.min(FAR_SUM, SUM_SLOPE * Math.abs(Math.log(a / b)))
export const dayCost = (a: number, b: number): number => Math.min(1, daysApart(a, b) / DAYS_FAR)

/** 0: the same payment a month later; infinite: another contract. */
export function costBetween(one: Paid, usualDay: number, other: Paid): number {
  const [number, otherNumber] = [numberOf(one), numberOf(other)]
  if (number !== undefined && otherNumber !== undefined && number !== otherNumber) return Number.POSITIVE_INFINITY
  const isOther = one.payee.said !== undefined && other.payee.said !== undefined && one.payee.said !== other.payee.said
  return sumCost(one.amount, other.amount) + dayCost(usualDay, other.dayOfMonth) + (isOther ? OTHER_KIND : 0) + wayCost(one, other)
}

/** What it costs that two payments go by different cards, or only one of them by itself. */
export function wayCost(one: Paid, other: Paid): number {
  const isOtherCard = one.row.source !== undefined && other.row.source !== undefined && one.row.source !== other.row.source
  const isOtherWay = one.payee.isAutopay !== other.payee.isAutopay || (one.payee.inn === undefined) !== (other.payee.inn === undefined)
  return (isOtherCard ? OTHER_CARD : 0) + (isOtherWay ? OTHER_WAY : 0)
}

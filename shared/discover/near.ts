/** How alike two payments are: by sum, by day of the month, by what the rows say. */
import type { Paid } from './paid.ts'

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

export const sumCost = (a: number, b: number): number =>
  a === b ? 0 : OTHER_SUM + Math.min(FAR_SUM, SUM_SLOPE * Math.abs(Math.log(a / b)))
export const dayCost = (a: number, b: number): number => Math.min(1, daysApart(a, b) / DAYS_FAR)

/** 0: the same payment a month later; infinite: another contract. */
export function costBetween(one: Paid, usualDay: number, other: Paid): number {
  if (one.contract !== undefined && other.contract !== undefined && one.contract !== other.contract) return Number.POSITIVE_INFINITY
  const isOther = one.payee.said !== undefined && other.payee.said !== undefined && one.payee.said !== other.payee.said
  return sumCost(one.amount, other.amount) + dayCost(usualDay, other.dayOfMonth) + (isOther ? OTHER_KIND : 0)
}

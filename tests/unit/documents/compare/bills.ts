/** Bills for the tests of the comparison, with sums in roubles. */
import { yearMonth } from '../../../../shared/dates.ts'
import type { Invoice, InvoiceLine } from '../../../../shared/model/household.ts'
import { type Money, money, sum } from '../../../../shared/money.ts'

export const roubles = (amount: number): Money => money(Math.round(amount * 100))

/** A line as `[title, sum]`, or with volume, price and unit. */
export type Row = readonly [title: string, amount: number, quantity?: string, price?: string, unit?: string]

export const lineOf = ([title, amount, quantity, price, unit]: Row): InvoiceLine => ({
  title,
  amount: roubles(amount),
  ...(quantity !== undefined && { quantity }),
  ...(price !== undefined && { price }),
  ...(unit !== undefined && { unit }),
})

/** A bill that charges what its lines come to. */
export function bill(rows: readonly Row[], more: Partial<Invoice> = {}): Invoice {
  const lines = rows.map(lineOf)
  return { id: 'i', account: 'a', period: yearMonth('2025-06'), charged: sum(lines.map(({ amount }) => amount)), lines, ...more }
}

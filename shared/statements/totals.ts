/** Checks the totals that a statement prints against its rows: what came in, what went out, or both together. */
import { type MessageValue, message, type Problem } from '../i18n/message.ts'
import type { Transaction } from '../model/household.ts'
import { absolute, formatMoney, type Money, money } from '../money.ts'
import type { ReadContext } from '../reader.ts'

export type TotalKind = 'income' | 'expense' | 'net'

export interface StatedTotal {
  kind: TotalKind
  /** Without a sign for `income` and `expense`, with one for `net`. */
  amount: Money
  /** Where it stands. */
  line: number
}

/** An error with both figures for every total that the rows do not give. A currency that is not the household's is named. */
export function checkTotals(
  totals: readonly StatedTotal[],
  rows: readonly Transaction[],
  currency: string | undefined,
  context: ReadContext,
): Problem[] {
  const said = (amount: Money): MessageValue =>
    currency === undefined || currency === context.currency ? { money: amount } : `${formatMoney(amount)} ${currency}`
  return totals.flatMap(({ kind, amount, line }): Problem[] => {
    const computed = totalOf(kind, rows)
    const stated = kind === 'net' ? amount : absolute(amount)
    if (computed === undefined || computed === stated) return []
    const values = { stated: said(stated), computed: said(computed) }
    return [{ level: 'error', at: { line }, message: message(`statementFormats.totals.${kind}`, values) }]
  })
}

/** Undefined when the sum is beyond what can be counted to the kopeck, which only a made-up file reaches. */
function totalOf(kind: TotalKind, rows: readonly Transaction[]): Money | undefined {
  let total = 0
  for (const { amount } of rows) {
    if (kind === 'net' || (kind === 'income') === amount > 0) total += kind === 'expense' ? -amount : amount
  }
  return Number.isSafeInteger(total) ? money(total) : undefined
}

/** Checks stated balances against the rows: what was there, plus what came and went, must be what is there. */
import { type MessageValue, message, type Problem } from '../i18n/message.ts'
import type { Statement } from '../model/inspected.ts'
import { formatMoney, type Money, money, subtract } from '../money.ts'
import type { ReadContext } from '../reader.ts'

/** An error with the figures when a statement states both balances and they do not fit its rows. */
export function checkBalance(statement: Statement, context: ReadContext): Problem[] {
  const { opening, closing, transactions, currency } = statement
  if (opening === undefined || closing === undefined) return []
  const total = transactions.reduce<number>((so, { amount }) => so + amount, opening)
  // Sums that large are no money; the rows themselves are told and shown.
  if (total === closing || !Number.isSafeInteger(total) || !Number.isSafeInteger(closing - total)) return []
  const computed = money(total)
  const said = (amount: Money): MessageValue =>
    currency === undefined || currency === context.currency ? { money: amount } : `${formatMoney(amount)} ${currency}`
  const values = { opening: said(opening), closing: said(closing), computed: said(computed), difference: said(subtract(closing, computed)) }
  return [{ level: 'error', message: message('problems.balance.mismatch', values) }]
}

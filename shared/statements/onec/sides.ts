/** Decides from whose side a document of 1C is seen: which of our accounts it touches, and whether the money came or went. */
import type { OneCDocument, OneCValues } from './collect.ts'

export interface Side {
  account?: string
  direction: 'in' | 'out'
}

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const accountKey = (text: string): string => text.replace(/\s+/g, '').toUpperCase()

export const payerAccounts = ({ payerAccount, payerAccount2 }: OneCValues): string[] =>
  [payerAccount, payerAccount2].filter(filled).map(accountKey)
export const payeeAccounts = ({ payeeAccount, payeeAccount2 }: OneCValues): string[] =>
  [payeeAccount, payeeAccount2].filter(filled).map(accountKey)

/** The accounts of the file's owner, as written in comparable form. */
export function ownAccounts(accounts: readonly string[]): ReadonlySet<string> {
  return new Set(accounts.filter(filled).map(accountKey))
}

/**
 * The legs of a document: one, or two for a transfer between two of our accounts, or none when nothing tells the side. Our own
 * account decides; then a sum written as income or expense; then which day is filled in: that of debiting or that of crediting.
 */
export function sidesOf({ values }: OneCDocument, own: ReadonlySet<string>): Side[] {
  const payer = payerAccounts(values).find((account) => own.has(account))
  const payee = payeeAccounts(values).find((account) => own.has(account))
  const out: Side = { direction: 'out', ...(payer !== undefined && { account: payer }) }
  const income: Side = { direction: 'in', ...(payee !== undefined && { account: payee }) }
  if (payer !== undefined && payee === undefined) return [out]
  if (payee !== undefined && payer === undefined) return [income]
  const stated = statedDirection(values)
  if (payer === undefined || payer === payee) {
    const only = [...own]
    const account = payer ?? (only.length === 1 ? only[0] : undefined)
    return stated === undefined ? [] : [{ direction: stated, ...(account !== undefined && { account }) }]
  }
  return stated === undefined ? [out, income] : [stated === 'out' ? out : income]
}

/** Undefined when the document says neither, or both. */
function statedDirection({ amountIn, amountOut, wentOut, cameIn }: OneCValues): Side['direction'] | undefined {
  for (const [income, expense] of [
    [amountIn, amountOut],
    [cameIn, wentOut],
  ]) {
    const isIncome = filled(income) && !/^[0.,\s]*$/.test(income)
    const isExpense = filled(expense) && !/^[0.,\s]*$/.test(expense)
    if (isIncome !== isExpense) return isIncome ? 'in' : 'out'
  }
  return undefined
}

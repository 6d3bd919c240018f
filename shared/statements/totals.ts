/** Checks the totals that a statement prints against its rows: what came in, what went out, or both together. */
import { type MessageValue, message, type Problem } from '../i18n/message.ts'
import { MAX_ROWS_TOLD } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import { absolute, formatMoney, type Money, money } from '../money.ts'
import { addTo } from '../multimap.ts'
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
  const sums = new Map(totals.map(({ kind }) => [kind, 0]))
  for (const kind of sums.keys()) sums.set(kind, totalOf(kind, rows))
  return totals.flatMap((total) => checkTotal(total, sums.get(total.kind) ?? 0, currency, context))
}

/** The same for one total whose rows are added up already, in minor units. */
export function checkTotal(
  { kind, amount, line }: StatedTotal,
  computed: number,
  currency: string | undefined,
  context: ReadContext,
): Problem[] {
  const stated = kind === 'net' ? amount : absolute(amount)
  // A sum beyond what can be counted to the kopeck is one that only a made-up file reaches.
  if (computed === stated || !Number.isSafeInteger(computed)) return []
  const said = (sum: Money): MessageValue =>
    currency === undefined || currency === context.currency ? { money: sum } : `${formatMoney(sum)} ${currency}`
  const values = { stated: said(stated), computed: said(money(computed)) }
  return [{ level: 'error', at: { line }, message: message(`statementFormats.totals.${kind}`, values) }]
}

function totalOf(kind: TotalKind, rows: readonly Transaction[]): number {
  let total = 0
  for (const { amount } of rows) {
    if (kind === 'net' || (kind === 'income') === amount > 0) total += kind === 'expense' ? -amount : amount
  }
  return total
}

/** Many problems of one kind as one with their number, so that a file of a thousand statements does not give a thousand errors. */
export function collapsed(problems: readonly Problem[]): Problem[] {
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    addTo(kinds, problem.message.key, problem)
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same
    if (same.length <= MAX_ROWS_TOLD || !first) return same
    const lines = same.slice(0, MAX_ROWS_TOLD).flatMap(({ at }) => (at && 'line' in at ? [at.line] : []))
    const values = { first: { message: first.message }, count: same.length, lines: lines.join(', ') }
    return [{ ...first, message: message('problems.row.many', values) }]
  })
}

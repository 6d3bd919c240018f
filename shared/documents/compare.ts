/** Compares a bill with the one before it, line by line: what is new, what is gone, what became dearer and why. Pure; the words are beside it. */
import type { Invoice, InvoiceLine } from '../model/household.ts'
import { money, subtract, sum, ZERO } from '../money.ts'
import type { InvoiceChange, LineChange, LineKind, Move } from './compare/change.ts'
import { pairLines } from './compare/pair.ts'
import { splitOf } from './compare/split.ts'

export type { InvoiceChange, LineChange, LineKind, Move, Split } from './compare/change.ts'
export { compareSummary, compareWords } from './compare/words.ts'

/**
 * What changed from `before` to `after`. The other way round gives the same with every sign turned; the order of lines in a bill does not
 * matter. The changes of the lines and `rest` are together the change of the charge.
 */
export function compareInvoices(before: Invoice, after: Invoice): InvoiceChange {
  const charged = moveOf(before.charged, after.charged)
  const missing = withoutLines(before, after)
  const lines = missing ? [] : changesOf(before.lines ?? [], after.lines ?? [])
  const { total: old } = before
  return {
    charged,
    lines,
    rest: subtract(charged.change, sum(lines.map(({ change }) => change))),
    ...(missing && { withoutLines: missing }),
    debt: moveOf(before.openingDebt, after.openingDebt),
    penalty: moveOf(before.penalty, after.penalty),
    recalculation: moveOf(before.recalculation, after.recalculation),
    ...(old !== undefined && after.total !== undefined && { total: moveOf(old, after.total) }),
  }
}

const moveOf = (before = ZERO, after = ZERO): Move => ({ before, after, change: subtract(after, before) })

function withoutLines(before: Invoice, after: Invoice): InvoiceChange['withoutLines'] {
  const [old, recent] = [(before.lines ?? []).length, (after.lines ?? []).length]
  if (old === 0) return recent === 0 ? 'both' : 'before'
  return recent === 0 ? 'after' : undefined
}

function changesOf(before: readonly InvoiceLine[], after: readonly InvoiceLine[]): LineChange[] {
  const changes = pairLines(before, after).map(([old, recent]) => changeOf(old, recent))
  const byTitle = (a: LineChange, b: LineChange): number => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)
  return changes.sort((a, b) => b.change - a.change || byTitle(a, b) || a.before - b.before)
}

function changeOf(old: InvoiceLine | undefined, recent: InvoiceLine | undefined): LineChange {
  const move = moveOf(old?.amount, recent?.amount)
  const title = recent?.title ?? old?.title ?? ''
  const kind: LineKind = !old ? 'new' : !recent ? 'gone' : move.change > 0 ? 'dearer' : move.change < 0 ? 'cheaper' : 'same'
  const split = old && recent && splitOf(old, recent)
  return { kind, title, ...move, ...(split && { split }) }
}

/**
 * The bill to compare with: of the same account, for the nearest earlier month. Of two for one month the later issued stands, then the larger,
 * as when charges are reckoned; what gave money back is no bill to compare with.
 */
export function previousInvoice(invoices: readonly Invoice[], invoice: Invoice): Invoice | undefined {
  const earlier = invoices.filter(
    ({ account, period, charged }) => account === invoice.account && period < invoice.period && charged >= ZERO,
  )
  return earlier.reduce<Invoice | undefined>((best, one) => (best === undefined || stands(one, best) ? one : best), undefined)
}

function stands(one: Invoice, other: Invoice): boolean {
  if (one.period !== other.period) return one.period > other.period
  const [mine, theirs] = [one.issuedOn ?? '', other.issuedOn ?? '']
  if (mine !== theirs) return mine > theirs
  const apart = money(one.charged - other.charged)
  return apart === 0 ? one.id > other.id : apart > 0
}

/** Sorts transactions into months and finds the months a change touched, so that only those are written. */
import { monthOf, type YearMonth } from '../../shared/dates.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { addTo } from '../../shared/multimap.ts'

export type Months = Map<YearMonth, Transaction[]>

/** By month; within a month in the order given. */
export function byMonth(rows: readonly Transaction[]): Months {
  const months: Months = new Map()
  for (const row of rows) {
    const month = monthOf(row.on)
    addTo(months, month, row)
  }
  return months
}

/** Oldest month first, within a month as they came: the order in which the database gives them back. */
export function inOrder(rows: readonly Transaction[]): Transaction[] {
  const months = byMonth(rows)
  return [...months.keys()].sort().flatMap((month) => months.get(month) ?? [])
}

const sameRows = (a: readonly Transaction[], b: readonly Transaction[]): boolean =>
  a.length === b.length && a.every((row, place) => row === b[place])

/** What must be written and deleted to come from one list to the other. Rows are compared by identity: a changed row is a new object. */
export function changedMonths(
  before: readonly Transaction[],
  after: readonly Transaction[],
): { write: [YearMonth, Transaction[]][]; remove: YearMonth[] } {
  if (before === after) return { write: [], remove: [] }
  const old = byMonth(before)
  const now = byMonth(after)
  return {
    write: [...now].filter(([month, rows]) => !sameRows(rows, old.get(month) ?? [])),
    remove: [...old.keys()].filter((month) => !now.has(month)),
  }
}

/** A payment that a person recorded by hand gives way to the statement's row for it. */
import { type CivilDate, daysBetween } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
import type { Money } from '../money.ts'

/** Ids of payments recorded by hand begin so. */
export const MANUAL_PREFIX = 'manual-'

/** A bank books a payment up to this many days before or after the day a person noted. */
const EARLIEST = -1
const LATEST = 5

export interface Superseded {
  manual: Transaction
  by: Transaction
}

/**
 * The recorded payments of the household that the new rows are: the same sum and currency, from a day before to five days after. Each
 * row stands for one record at most, the nearest first, so that two equal payments noted stay two until both rows have come.
 */
export function supersededManual(household: Household, newTransactions: readonly Transaction[]): Superseded[] {
  const manuals = (household.transactions ?? []).filter(({ id }) => id.startsWith(MANUAL_PREFIX))
  const pairs = manuals.flatMap((manual) =>
    newTransactions
      .filter((row) => !row.id.startsWith(MANUAL_PREFIX) && row.amount === manual.amount && row.currency === manual.currency)
      .map((by) => ({ manual, by, days: daysBetween(manual.on, by.on) }))
      .filter(({ days }) => days >= EARLIEST && days <= LATEST),
  )
  pairs.sort((a, b) => Math.abs(a.days) - Math.abs(b.days) || compare(a.manual.id, b.manual.id) || compare(a.by.id, b.by.id))
  const used = new Set<string>()
  return pairs.flatMap(({ manual, by }) => {
    if (used.has(manual.id) || used.has(by.id)) return []
    used.add(manual.id).add(by.id)
    return [{ manual, by }]
  })
}

/** The row that such a payment may be already: noting it once more would count it twice. The nearest day first. */
export function rowOfPayment({ transactions = [], currency }: Household, on: CivilDate, amount: Money): Transaction | undefined {
  const off = (row: Transaction): number => daysBetween(on, row.on)
  return transactions
    .filter((row) => row.amount === -amount && row.currency === currency && off(row) >= EARLIEST && off(row) <= LATEST)
    .sort((a, b) => Math.abs(off(a)) - Math.abs(off(b)))[0]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

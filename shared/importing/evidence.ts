/**
 * How far a file and an earlier import agree on the days that both cover: files of one account hold the same sums on the same days,
 * files of two accounts meet only by chance.
 */
import { dayNumber } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'
import { addTo } from '../multimap.ts'

/** Days as numbers, both ends included. */
export interface Span {
  from: number
  to: number
}
export const covers = ({ from, to }: Span, day: number): boolean => from <= day && day <= to

/** One account of a file: its statements taken together. */
export interface Part extends Span {
  rows: readonly Transaction[]
}

/** An earlier import, or all rows of the household that no import brought. */
export interface Origin extends Span {
  file: string | undefined
  format: string | undefined
  /** Its rows that the file holds under the same ids. */
  exact: number
}

/** What both hold of the days that both cover. `common`: rows of the one that has fewer; `agreed`: as many have a row of the same sum in the other, on the same day or as near as banks book. */
export interface Accord {
  common: number
  agreed: number
}

/** More accounts in one file than this are looked at as one: a file may name a new account in every row. */
const MOST_PARTS = 50

/** The accounts of a file, each with the days it covers, and which one a row is of. */
export function partsOf(statements: readonly Statement[], isOurs: (row: Transaction) => boolean): Map<Transaction, Part> {
  const names = new Set(statements.map(({ account }) => account))
  const parts = new Map<string | undefined, { rows: Transaction[]; from: number; to: number }>()
  const partOf = new Map<Transaction, Part>()
  for (const { account, from, to, transactions } of statements) {
    const name = names.size > MOST_PARTS ? undefined : account
    const part = parts.get(name) ?? { rows: [], from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
    parts.set(name, part)
    for (const day of [from, to, ...transactions.map(({ on }) => on)]) if (day !== undefined) widen(part, dayNumber(day))
    for (const row of transactions) {
      if (!isOurs(row)) continue
      part.rows.push(row)
      partOf.set(row, part)
    }
  }
  return partOf
}

function widen(span: Span, day: number): void {
  if (day < span.from) span.from = day
  if (day > span.to) span.to = day
}

/** Compares the parts of a file with the imports of a household; each pair is counted once, when it is first asked for. */
export class Evidence {
  private readonly origins = new Map<string | undefined, Origin>()
  private readonly rowsOf = new Map<Origin, Transaction[]>()
  private readonly accords = new Map<Part, Map<Origin, Accord>>()

  constructor({ transactions = [], imports = [] }: Household, found: readonly { there: Transaction }[]) {
    for (const { id, file, format, from, to } of imports) {
      const span = { from: from ? dayNumber(from) : Number.POSITIVE_INFINITY, to: to ? dayNumber(to) : Number.NEGATIVE_INFINITY }
      this.origins.set(id, { file, format, ...span, exact: 0 })
    }
    for (const row of transactions) {
      const origin = this.originOf(row)
      widen(origin, dayNumber(row.on))
      addTo(this.rowsOf, origin, row)
    }
    for (const { there } of found) this.originOf(there).exact += 1
  }

  /** Rows that name no import, or one that is gone, have one origin together. */
  originOf({ import: id }: Transaction): Origin {
    const known = this.origins.get(id) ?? this.origins.get(undefined)
    if (known) return known
    const origin: Origin = {
      file: undefined,
      format: undefined,
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
      exact: 0,
    }
    this.origins.set(undefined, origin)
    return origin
  }

  /** `days`: how far apart the two may say that one payment was. */
  accord(part: Part, origin: Origin, days: number): Accord {
    const known = this.accords.get(part)?.get(origin)
    if (known) return known
    const accord = this.count(part, origin, days)
    const ofPart = this.accords.get(part) ?? new Map<Origin, Accord>()
    this.accords.set(part, ofPart.set(origin, accord))
    return accord
  }

  private count(part: Part, origin: Origin, days: number): Accord {
    const shared: Span = { from: Math.max(part.from, origin.from), to: Math.min(part.to, origin.to) }
    const ours = daysBySum(part.rows, shared, days)
    const theirs = daysBySum(this.rowsOf.get(origin) ?? [], shared, days)
    let agreed = 0
    for (const [sum, list] of ours.bySum) agreed += pairsWithin(list, theirs.bySum.get(sum) ?? [], days)
    return { common: Math.min(ours.count, theirs.count), agreed }
  }
}

/** How many rows lie within a span, and the days, sorted, by sum: also those just beyond it, which may be the other's day of booking. */
function daysBySum(rows: readonly Transaction[], span: Span, beyond: number): { count: number; bySum: Map<number, number[]> } {
  const wide: Span = { from: span.from - beyond, to: span.to + beyond }
  const bySum = new Map<number, number[]>()
  let count = 0
  for (const { on, amount } of rows) {
    const day = dayNumber(on)
    if (!covers(wide, day)) continue
    if (covers(span, day)) count += 1
    addTo(bySum, amount, day)
  }
  for (const list of bySum.values()) list.sort((a, b) => a - b)
  return { count, bySum }
}

/** How many pairs of one day of each list can be made that are at most so many days apart; both lists sorted. */
function pairsWithin(a: readonly number[], b: readonly number[], days: number): number {
  let pairs = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] ?? 0) - (b[j] ?? 0)
    if (Math.abs(apart) <= days) {
      pairs += 1
      i += 1
      j += 1
    } else if (apart < 0) i += 1
    else j += 1
  }
  return pairs
}

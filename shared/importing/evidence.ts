/**
 * How far a file and an earlier import agree on the days that both cover: files of one account hold the same sums on the same days,
 * files of two accounts meet only by chance.
 */
import { dayNumber } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'

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

/** What both hold of the days that both cover. `common`: rows of the one that has fewer; `agreed`: as many have a row of the same sum and day in the other. */
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

type Counts = Map<string, number>
const keyOf = (row: Transaction): string => `${row.amount} ${row.on}`

/** Compares the parts of a file with the imports of a household; each pair is counted once, when it is first asked for. */
export class Evidence {
  private readonly origins = new Map<string | undefined, Origin>()
  private readonly rowsOf = new Map<Origin, Transaction[]>()
  private readonly countsOf = new Map<readonly Transaction[], Counts>()
  private readonly accords = new Map<Part, Map<Origin, Accord>>()

  constructor({ transactions = [], imports = [] }: Household, found: readonly { there: Transaction }[]) {
    for (const { id, file, format, from, to } of imports) {
      const span = { from: from ? dayNumber(from) : Number.POSITIVE_INFINITY, to: to ? dayNumber(to) : Number.NEGATIVE_INFINITY }
      this.origins.set(id, { file, format, ...span, exact: 0 })
    }
    for (const row of transactions) {
      const origin = this.originOf(row)
      widen(origin, dayNumber(row.on))
      const rows = this.rowsOf.get(origin)
      if (rows) rows.push(row)
      else this.rowsOf.set(origin, [row])
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

  accord(part: Part, origin: Origin): Accord {
    const known = this.accords.get(part)?.get(origin)
    if (known) return known
    const accord = this.count(part, origin)
    const ofPart = this.accords.get(part) ?? new Map<Origin, Accord>()
    this.accords.set(part, ofPart.set(origin, accord))
    return accord
  }

  private count(part: Part, origin: Origin): Accord {
    const shared: Span = { from: Math.max(part.from, origin.from), to: Math.min(part.to, origin.to) }
    const isShared = ({ on }: Transaction): boolean => covers(shared, dayNumber(on))
    const counted = this.countsIn(this.rowsOf.get(origin) ?? [])
    const left = new Map<string, number>()
    let ours = 0
    let agreed = 0
    for (const row of part.rows) {
      if (!isShared(row)) continue
      ours += 1
      const key = keyOf(row)
      const count = left.get(key) ?? counted.get(key) ?? 0
      if (count > 0) agreed += 1
      left.set(key, count - 1)
    }
    const theirs = (this.rowsOf.get(origin) ?? []).filter(isShared).length
    return { common: Math.min(ours, theirs), agreed }
  }

  private countsIn(rows: readonly Transaction[]): Counts {
    const known = this.countsOf.get(rows)
    if (known) return known
    const counts: Counts = new Map()
    for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
    this.countsOf.set(rows, counts)
    return counts
  }
}

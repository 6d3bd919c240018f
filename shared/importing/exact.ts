/**
 * Recognises the rows of a file by their ids: counted, not compared for existence, so that two equal payments stay two and an export cut
 * anywhere neither doubles nor swallows one.
 */
import type { Household, Transaction } from '../model/household.ts'
import { addTo } from '../multimap.ts'
import { MANUAL_PREFIX } from './manual.ts'

export interface Exact {
  /** Rows that are there already, each with the row it is. */
  found: { row: Transaction; there: Transaction }[]
  /** Rows that no id knows, as read and with the id to bear: one whose id another payment already bears has a new number. */
  rest: { row: Transaction; read: Transaction }[]
  /** Rows that the file itself holds twice under one id. */
  repeated: number
}

/** An id without the number of the equal row. */
const stemOf = (id: string): string => {
  const dash = id.lastIndexOf('-')
  return dash > 0 && /^\d+$/.test(id.slice(dash + 1)) ? id.slice(0, dash) : id
}

/**
 * Rows of equal content bear one stem and are numbered within each file, so the first of one file may be the second of another: an export
 * that begins in the middle of a day holds the evening's coffee as its first, an earlier export the morning's. Where both rows have a
 * time, the time decides; where one has none, they are counted off against each other.
 */
export function recogniseExact(household: Household, rows: readonly Transaction[]): Exact {
  const there = new Index(household)
  const exact: Exact = { found: [], rest: [], repeated: 0 }
  const byStem = new Map<string, Transaction[]>()
  const seen = new Set<string>()
  for (const row of rows) {
    if (seen.has(row.id)) {
      exact.repeated += 1
      continue
    }
    seen.add(row.id)
    const stem = stemOf(row.id)
    addTo(byStem, stem, row)
  }
  for (const [stem, group] of byStem) takeGroup(stem, group, there, exact)
  return exact
}

/** The rows of the household by id, by stem, and by the ids under which other files held them. */
class Index {
  readonly byId = new Map<string, Transaction>()
  private readonly byStem = new Map<string, Transaction[]>()
  private readonly aliases = new Map<string, string>()
  /** The last number given out, by stem. */
  private readonly numbered = new Map<string, number>()

  constructor({ transactions = [], imports = [] }: Household) {
    for (const row of transactions) {
      this.byId.set(row.id, row)
      if (row.id.startsWith(MANUAL_PREFIX)) continue
      const stem = stemOf(row.id)
      addTo(this.byStem, stem, row)
    }
    for (const { sameAs } of imports) for (const [id, is] of Object.entries(sameAs ?? {})) this.aliases.set(id, is)
  }

  alias(id: string): string | undefined {
    return this.aliases.get(id)
  }

  /** The rows that rows of this stem may be. */
  of(stem: string, group: readonly Transaction[]): Transaction[] {
    const [first] = group
    const rows = (this.byStem.get(stem) ?? []).filter((row) => row.on === first?.on && row.amount === first.amount)
    if (this.aliases.size === 0) return rows
    const aliased = group.flatMap(({ id }) => this.byId.get(this.aliases.get(id) ?? '') ?? [])
    return [...new Set([...rows, ...aliased])]
  }

  /** The row's id, or its stem with the first number that is free. */
  freeId(row: Transaction, stem: string): string {
    let id = row.id
    let number = this.numbered.get(stem) ?? 1
    while (this.byId.has(id)) {
      number += 1
      id = `${stem}-${number}`
    }
    if (number > 1) this.numbered.set(stem, number)
    this.byId.set(id, row)
    return id
  }
}

function takeGroup(stem: string, group: readonly Transaction[], there: Index, exact: Exact): void {
  const known = there.of(stem, group)
  let left = group
  if (known.length > 0) {
    const free = new Set(known)
    // Each round gives every row that is still left the row it is, or nothing.
    const round = (find: (row: Transaction) => Transaction | undefined): void => {
      left = left.filter((row) => {
        const is = find(row)
        if (!is) return true
        free.delete(is)
        exact.found.push({ row, there: is })
        return false
      })
    }
    const byTime = queues(known, ({ time }) => time)
    round(({ time }) => (time === undefined ? undefined : byTime.get(time)?.pop()))
    const byId = new Map([...free].map((row) => [row.id, row]))
    round((row) => {
      const is = [row.id, there.alias(row.id) ?? ''].map((id) => byId.get(id)).find((one) => one && free.has(one))
      return is && !differInTime(row, is) ? is : undefined
    })
    const timed = [...free].filter(({ time }) => time !== undefined).reverse()
    const timeless = [...free].filter(({ time }) => time === undefined).reverse()
    round(({ time }) => timeless.pop() ?? (time === undefined ? timed.pop() : undefined))
  }
  for (const read of left) {
    const id = there.freeId(read, stem)
    exact.rest.push({ read, row: id === read.id ? read : { ...read, id } })
  }
}

/** Rows by a key, the first of each to be popped first; rows without the key are left out. */
function queues(rows: readonly Transaction[], keyOf: (row: Transaction) => string | undefined): Map<string, Transaction[]> {
  const byKey = new Map<string, Transaction[]>()
  for (const row of rows.toReversed()) {
    const key = keyOf(row)
    if (key === undefined) continue
    addTo(byKey, key, row)
  }
  return byKey
}

const differInTime = (a: Transaction, b: Transaction): boolean => a.time !== undefined && b.time !== undefined && a.time !== b.time

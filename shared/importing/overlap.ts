/**
 * Recognises payments that are there already under another id: the same month as a table and as OFX, a held row and the posted one.
 * One to one, so that two equal coffees in both files stay two.
 */
import { dayNumber } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
import { addTo } from '../multimap.ts'
import { likenessReader } from './alike.ts'
import { Evidence, type Part } from './evidence.ts'
import type { Exact } from './exact.ts'
import { HELD_DAYS, isAsked, type Judging, judge, RANKS, type Rank, type Verdict } from './judge.ts'
import { MANUAL_PREFIX } from './manual.ts'

/** A row of the file that a row of the household is, or may be. */
export interface Overlap {
  row: Transaction
  there: Transaction
  /** The file that brought it, where that is known. */
  file: string | undefined
  verdict: Verdict
}

export interface Overlaps {
  sure: Overlap[]
  asked: Overlap[]
}

/** What names a payee is paired before what merely falls on one day: the bread that was booked a day late must not take the coffee's place. */
const BY_NAME: readonly Rank[] = ['same-number', 'same-day']
/** Equal sums of one day that a row is held against at most; above that rows are counted off in their order. */
const MOST_CANDIDATES = 50
/** Pairs that are looked through to make room for one more. */
const MOST_TURNS = 500

/**
 * The rows of `exact.rest` that the household has already, surely or perhaps. Near-linear: rows are found by sum and day. As many are sure as
 * can be, so taking A then B recognises as many as B then A; only more than fifty equal sums on one day are counted off in their order.
 */
export function recogniseAcross(
  household: Household,
  exact: Exact,
  { format, partOf }: { format: string; partOf: ReadonlyMap<Transaction, Part> },
): Overlaps {
  const overlaps: Overlaps = { sure: [], asked: [] }
  const pool = new Pool(household, exact)
  if (pool.isEmpty) return overlaps
  const judging: Judging = { format, evidence: new Evidence(household, exact.found), likeness: likenessReader() }
  const partOfRow = new Map(exact.rest.map(({ row, read }) => [row, partOf.get(read)]))
  const options = (row: Transaction, days: number): Option[] => {
    const part = partOfRow.get(row)
    return part ? pool.around(row, days).flatMap((there) => option(row, there, part, judging)) : []
  }
  const pairs = new Pairs(
    exact.rest.map(({ row }) => row),
    options,
  )
  // Most rows meet on their own day; only what is left is looked for on the days around it.
  for (const rank of BY_NAME) pairs.make(rank, 0)
  for (const rank of RANKS) if (!isAsked(rank)) pairs.make(rank, HELD_DAYS)
  overlaps.sure = pairs.take(judging)
  for (const rank of RANKS) if (isAsked(rank)) pairs.make(rank, HELD_DAYS)
  overlaps.asked = pairs.take(judging)
  return overlaps
}

interface Option {
  there: Transaction
  verdict: Verdict
}

function option(row: Transaction, there: Transaction, part: Part, judging: Judging): Option[] {
  const verdict = judge(row, there, part, judging)
  return verdict ? [{ there, verdict }] : []
}

/** The rows of the household that a row of the file may be, by sum and day. */
class Pool {
  private readonly bySum = new Map<number, Map<number, Transaction[]>>()
  private readonly turns = new Map<Transaction[], number>()

  constructor({ transactions = [] }: Household, { rest, found }: Exact) {
    for (const { row } of rest) this.bySum.set(row.amount, new Map())
    if (rest.length === 0) return
    const met = new Set(found.map(({ there }) => there))
    for (const row of transactions) {
      const days = this.bySum.get(row.amount)
      // What a person noted by hand gives way to the bank's row by a rule of its own.
      if (!days || met.has(row) || row.id.startsWith(MANUAL_PREFIX)) continue
      const day = dayNumber(row.on)
      addTo(days, day, row)
    }
  }

  get isEmpty(): boolean {
    return [...this.bySum.values()].every((days) => days.size === 0)
  }

  /** Rows of the same sum, up to so many days before and after. */
  around(row: Transaction, days: number): Transaction[] {
    const byDay = this.bySum.get(row.amount)
    if (!byDay || byDay.size === 0) return []
    const found: Transaction[] = []
    const day = dayNumber(row.on)
    for (let at = day - days; at <= day + days; at += 1)
      for (const there of this.window(byDay.get(at))) if (there.currency === row.currency) found.push(there)
    return found
  }

  /** All rows of a day, or of very many the next one in turn. */
  private window(rows: Transaction[] | undefined): readonly Transaction[] {
    if (!rows || rows.length <= MOST_CANDIDATES) return rows ?? []
    const turn = this.turns.get(rows) ?? 0
    this.turns.set(rows, turn + 1)
    return rows.slice(turn, turn + 1)
  }
}

/** Pairs of rows, each row in one at most. Pairs of a rank are added to those of the ranks before, as many as can be. */
class Pairs {
  private readonly rows: readonly Transaction[]
  private readonly look: (row: Transaction, days: number) => Option[]
  private readonly known = new Map<number, Map<Transaction, Option[]>>()
  /** The pairs of the ranks being made, by the row of the household. */
  private holders = new Map<Transaction, { row: Transaction; verdict: Verdict }>()
  private ranks = new Set<Rank>()
  /** Rows of either side that have their partner, now and for good. */
  private readonly paired = new Set<Transaction>()
  private readonly settled = new Set<Transaction>()

  constructor(rows: readonly Transaction[], look: (row: Transaction, days: number) => Option[]) {
    this.rows = rows
    this.look = look
  }

  make(rank: Rank, days: number): void {
    this.ranks.add(rank)
    const open = this.rows.filter((row) => !this.paired.has(row))
    // Who finds a free partner takes it, before anybody is moved: a coffee booked later must not send the coffee of the day to another shop.
    for (const row of open) if (this.takeFree(row, days)) this.paired.add(row)
    for (const row of open) if (!this.paired.has(row) && this.settle(row, days, new Set())) this.paired.add(row)
  }

  private takeFree(row: Transaction, days: number): boolean {
    const free = this.options(row, days).find(
      ({ there, verdict }) => this.ranks.has(verdict.rank) && !this.settled.has(there) && !this.holders.has(there),
    )
    if (free) this.holders.set(free.there, { row, verdict: free.verdict })
    return free !== undefined
  }

  /** A row gives up its partner where it has another one and this row has none. */
  private settle(row: Transaction, days: number, seen: Set<Transaction>): boolean {
    for (const { there, verdict } of this.options(row, days)) {
      if (!this.ranks.has(verdict.rank) || this.settled.has(there) || seen.has(there) || seen.size > MOST_TURNS) continue
      seen.add(there)
      const held = this.holders.get(there)
      if (held && !this.settle(held.row, days, seen)) continue
      this.holders.set(there, { row, verdict })
      return true
    }
    return false
  }

  /** The nearest first, looked for once. */
  private options(row: Transaction, days: number): readonly Option[] {
    let byRow = this.known.get(days)
    if (!byRow) {
      byRow = new Map()
      this.known.set(days, byRow)
    }
    let options = byRow.get(row)
    if (!options) {
      const place = (verdict: Verdict): number => RANKS.indexOf(verdict.rank)
      options = this.look(row, days).sort((a, b) => place(a.verdict) - place(b.verdict) || a.verdict.distance - b.verdict.distance)
      byRow.set(row, options)
    }
    return options
  }

  /** The pairs made since the last call; they stand, and what comes after takes none of their rows. */
  take({ evidence }: Judging): Overlap[] {
    const taken = [...this.holders].map(([there, { row, verdict }]) => ({ row, there, file: evidence.originOf(there).file, verdict }))
    for (const there of this.holders.keys()) this.settled.add(there)
    this.holders = new Map()
    this.ranks = new Set()
    return taken
  }
}

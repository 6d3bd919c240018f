/**
 * Recognises payments that are there already under another id: the same month as a table and as OFX, a held row and the posted one.
 * One to one, so that two equal coffees in both files stay two.
 */
import { dayNumber } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
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
 * The rows of `exact.rest` that the household has already, surely or perhaps. Near-linear: rows are found by sum and day. Symmetric but
 * for rare ties: taking A then B recognises as many as B then A.
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
  let left = exact.rest
  // Most rows meet on their own day; only what is left is looked for on the days around it.
  for (const days of [0, HELD_DAYS]) {
    const options = left.flatMap(({ row, read }) => {
      const part = partOf.get(read)
      return part ? [{ row, found: pool.around(row, days).flatMap((there) => option(row, there, part, judging)) }] : []
    })
    for (const rank of RANKS) {
      if (days === 0 && !BY_NAME.includes(rank)) continue
      for (const { row, there, verdict } of assign(options, rank, pool)) {
        const file = judging.evidence.originOf(there).file
        overlaps[isAsked(rank) ? 'asked' : 'sure'].push({ row, there, file, verdict })
      }
    }
    left = left.filter(({ row }) => !pool.isTaken(row))
  }
  return overlaps
}

interface Option {
  there: Transaction
  verdict: Verdict
}
interface Choice {
  row: Transaction
  found: Option[]
}

function option(row: Transaction, there: Transaction, part: Part, judging: Judging): Option[] {
  const verdict = judge(row, there, part, judging)
  return verdict ? [{ there, verdict }] : []
}

/** The rows of the household that a row of the file may be, by sum and day. */
class Pool {
  private readonly bySum = new Map<number, Map<number, Transaction[]>>()
  private readonly taken = new Set<Transaction>()
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
      const rows = days.get(day)
      if (rows) rows.push(row)
      else days.set(day, [row])
    }
  }

  get isEmpty(): boolean {
    return [...this.bySum.values()].every((days) => days.size === 0)
  }

  /** Free rows of the same sum, up to so many days before and after. */
  around(row: Transaction, days: number): Transaction[] {
    const byDay = this.bySum.get(row.amount)
    if (!byDay || byDay.size === 0) return []
    const found: Transaction[] = []
    const day = dayNumber(row.on)
    for (let at = day - days; at <= day + days; at += 1) {
      const rows = byDay.get(at)
      if (rows) found.push(...this.window(rows).filter((there) => there.currency === row.currency && !this.taken.has(there)))
    }
    return found
  }

  /** All rows of a day, or of very many the next ones in turn. */
  private window(rows: Transaction[]): Transaction[] {
    if (rows.length <= MOST_CANDIDATES) return rows
    const turn = this.turns.get(rows) ?? 0
    this.turns.set(rows, turn + 1)
    return rows.slice(turn, turn + 1)
  }

  take(row: Transaction, there: Transaction): void {
    this.taken.add(row).add(there)
  }

  isTaken(row: Transaction): boolean {
    return this.taken.has(row)
  }
}

/** As many pairs of a rank as can be made, the nearest first: a row gives up its partner where it has another and the next row has none. */
function assign(choices: readonly Choice[], rank: Verdict['rank'], pool: Pool): (Option & { row: Transaction })[] {
  const holder = new Map<Transaction, { choice: Choice; option: Option }>()
  const optionsOf = new Map<Choice, Option[]>()
  const settle = (choice: Choice, seen: Set<Transaction>): boolean => {
    for (const option of optionsOf.get(choice) ?? []) {
      if (seen.has(option.there) || seen.size > MOST_TURNS) continue
      seen.add(option.there)
      const held = holder.get(option.there)
      if (held && !settle(held.choice, seen)) continue
      holder.set(option.there, { choice, option })
      return true
    }
    return false
  }
  for (const choice of choices) {
    if (pool.isTaken(choice.row)) continue
    const options = choice.found.filter(({ there, verdict }) => verdict.rank === rank && !pool.isTaken(there))
    if (options.length === 0) continue
    options.sort((a, b) => a.verdict.distance - b.verdict.distance)
    optionsOf.set(choice, options)
    settle(choice, new Set())
  }
  for (const [there, { choice }] of holder) pool.take(choice.row, there)
  return [...holder.values()].map(({ choice, option }) => ({ ...option, row: choice.row }))
}

/**
 * What a run through an account's days keeps, with the days at whose end nothing was owed: what came before them is closed, and a run that
 * differs only afterwards goes on from there.
 */
import type { CivilDate } from '../dates.ts'
import type { Money } from '../money.ts'
import type { Book, Entry, Part } from './book.ts'

export interface Simulation {
  book: Book
  /** Prepaid `block`: the period that could not be taken. */
  block: Entry | null
  /** The day since which the balance is below zero. */
  belowZeroSince: CivilDate | null
  /** Postpaid: the day since which the whole debt is at least `cutoffDebt`. */
  overDebtSince: CivilDate | null
  /** Debits taken as paid although no statement covers their day. */
  assumed: { on: CivilDate; amount: Money }[]
  /** Readings that showed another balance than ours. */
  differences: { on: CivilDate; computed: Money; shown: Money }[]
  /** Days from which another run may go on. */
  quiet: Quiet[]
}

/** How far a run had come on a quiet day; its entries were settled, or blocked for good, and change no more. */
export interface Quiet {
  on: CivilDate
  entries: number
  credit: readonly Part[]
  received: Money
  assumed: number
  differences: number
}

/** Not every such day is kept: so many charges lie between two of them. */
const CHARGES_APART = 4

/** Notes the end of a day if it is one. */
export function noteQuiet({ book, block, assumed, differences, quiet }: Simulation, on: CivilDate): void {
  if (book.dues.length > 0 || block !== null) return
  const entries = book.entries.length
  if (entries < (quiet.at(-1)?.entries ?? 0) + CHARGES_APART) return
  quiet.push({
    on,
    entries,
    credit: copied(book.credit),
    received: book.received,
    assumed: assumed.length,
    differences: differences.length,
  })
}

/** A run as it stood at the end of a quiet day. */
export interface Resumed {
  from: Quiet
  run: Simulation
}

/** The run as it stood at the end of its last quiet day before `day`, ready to go on; undefined where there is none. */
export function resumedBefore(day: CivilDate, run: Simulation): Resumed | undefined {
  const at = run.quiet.findLastIndex(({ on }) => on < day)
  const from = run.quiet[at]
  if (!from) return undefined
  const book: Book = { entries: run.book.entries.slice(0, from.entries), dues: [], credit: copied(from.credit), received: from.received }
  return {
    from,
    run: {
      book,
      block: null,
      belowZeroSince: null,
      overDebtSince: null,
      assumed: run.assumed.slice(0, from.assumed),
      differences: run.differences.slice(0, from.differences),
      quiet: run.quiet.slice(0, at + 1),
    },
  }
}

/** The book uses its credit up in place. */
const copied = (credit: readonly Part[]): Part[] => credit.map(({ transaction, amount }) => ({ transaction, amount }))

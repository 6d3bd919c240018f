/** The rows of a household that take part in matching: debits and credits of its currency up to a day, each with its claims. */
import { type Followed, NEW } from '../../aligned.ts'
import type { CivilDate } from '../../dates.ts'
import { type Decided, placesOf } from '../../learning/decided.ts'
import type { Transaction } from '../../model/household.ts'
import { negate } from '../../money.ts'
import { transferLegs } from '../../transfers.ts'
import { dayNumber } from '../day-number.ts'
import type { Paid } from '../expected/likelihood.ts'
import type { Claims } from './claims.ts'
import { changedRows } from './decided-rows.ts'
import type { Directory } from './directory.ts'
import { type Bare, RowReader } from './row-said.ts'

export type { Bare } from './row-said.ts'

export interface Row {
  transaction: Transaction
  /** The day as a number. */
  day: number
  claims: Claims
  /** Set where the row names nobody but an autopay or a collector. */
  bare?: Bare
  /** The words tell of goods («салон связи», «роутер»), not of a service. */
  isShop?: true
}

export interface Rows {
  /** Debits with any evidence, oldest first. */
  debits: Row[]
  /** Credits with any evidence, oldest first. */
  credits: Row[]
  /** Debits that say nothing of any account. */
  unclaimed: number
  /** Whether the transaction at that place is one of those. */
  isSilent: (at: number) => boolean
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const oldestFirst = (a: Row, b: Row): number => a.day - b.day || order(a.transaction.id, b.transaction.id)

const SAYS_TRANSFER = 1
const SILENT_DEBIT = 2
const FOUND = 4

/** What was read of all transactions of a household, place by place. */
interface Sheet {
  transactions: readonly Transaction[]
  decided: Decided
  asOf: CivilDate
  /** Rows with any evidence, in the order of their places. */
  found: Row[]
  /** What moved; 0 where the row takes no part: it is after the day, of another currency, or moved nothing. */
  amounts: Float64Array
  marks: Uint8Array
}

/** The end of a sheet, from some place on. */
type Rest = Pick<Sheet, 'found' | 'amounts' | 'marks'>

/** What rows said: read once, and kept for the next time as long as the directory and a person's decisions about them are the same. */
export class RowMemory {
  readonly #currency: string
  readonly #reader: RowReader
  #sheet: Sheet | undefined

  constructor(directory: Directory, currency: string) {
    this.#currency = currency
    this.#reader = new RowReader(directory)
  }

  /** The sheet of all rows; it is written over the next time. */
  read(rows: Followed<Transaction>, decided: Decided, asOf: CivilDate): Sheet {
    const before = this.#sheet
    this.#sheet = undefined
    const { found, amounts, marks } = columnsFor(rows.now.length, before)
    const sheet: Sheet = { transactions: rows.now, decided, asOf, found, amounts, marks }
    if (before?.transactions === rows.before) this.#readAgain(sheet, before, rows)
    else {
      sheet.found.length = 0
      for (let at = 0; at < rows.now.length; at += 1) this.#readRow(sheet, at)
    }
    this.#sheet = sheet
    return sheet
  }

  #readAgain(sheet: Sheet, before: Sheet, { places, stood }: Followed<Transaction>): void {
    const { transactions, asOf } = sheet
    const decided = placesOf(transactions, changedRows(before.decided, sheet.decided))
    const changed = new Set(decided)
    const [isSameDay, isLater] = [asOf === before.asOf, asOf > before.asOf]
    const start = isSameDay ? Math.min(stood, ...decided.slice(-1)) : 0
    const stands = (at: number, amount: number, { on }: Transaction): boolean =>
      (isSameDay || (amount !== 0 && (isLater || on <= asOf))) && !changed.has(at)
    const rest = takeRest(before, start)
    /** The places of the rows that are gone, or stood before, and how many of them were found. */
    let passed = start
    let found = 0
    for (let at = start; at < transactions.length; at += 1) {
      const place = places[at] ?? NEW
      for (; passed < place; passed += 1) if (((rest.marks[passed - start] ?? 0) & FOUND) !== 0) found += 1
      const row = transactions[at]
      const amount = place === NEW ? 0 : (rest.amounts[place - start] ?? 0)
      if (place !== NEW && row && stands(at, amount, row)) {
        const marks = rest.marks[place - start] ?? 0
        sheet.amounts[at] = amount
        sheet.marks[at] = marks
        const kept = (marks & FOUND) !== 0 ? rest.found[found] : undefined
        if (kept) sheet.found.push(kept)
      } else this.#readRow(sheet, at)
    }
  }

  #readRow({ transactions, decided, asOf, found, amounts, marks }: Sheet, at: number): void {
    const transaction = transactions[at]
    if (!transaction) return
    const { id, on, amount, currency } = transaction
    amounts[at] = 0
    marks[at] = 0
    if (currency !== this.#currency || amount === 0 || on > asOf) return
    amounts[at] = amount
    const { claims, bare, isShop, isNote, isTransfer } = this.#reader.said(transaction, decided)
    if (isTransfer) marks[at] = SAYS_TRANSFER
    if (decided.ignored.size > 0 && decided.ignored.has(id)) return
    if (claims.claims.length > 0 || bare) {
      marks[at] = (marks[at] ?? 0) | FOUND
      found.push({ transaction, day: dayNumber(on), claims, ...(bare && { bare }), ...(isShop && { isShop }) })
    } else if (amount < 0 && !isNote) marks[at] = (marks[at] ?? 0) | SILENT_DEBIT
  }
}

/** The columns are large: they are written over as long as they are long enough. */
function columnsFor(rows: number, before: Sheet | undefined): Rest {
  if (before && before.marks.length >= rows) return before
  const room = rows + (before ? rows >> 3 : 0)
  const columns = { found: before?.found ?? [], amounts: new Float64Array(room), marks: new Uint8Array(room) }
  if (before) columns.amounts.set(before.amounts)
  if (before) columns.marks.set(before.marks)
  return columns
}

/** Takes the sheet's rows from a place on out of it. */
function takeRest({ transactions, found, amounts, marks }: Sheet, from: number): Rest {
  const rest = { amounts: amounts.slice(from, transactions.length), marks: marks.slice(from, transactions.length) }
  const count = rest.marks.reduce((sum, mark) => sum + (mark & FOUND ? 1 : 0), 0)
  return { ...rest, found: found.splice(found.length - count) }
}

/**
 * Reads every row once; rows after `asOf`, of another currency, ignored ones and notes about autopays do not take part, nor do own
 * transfers that name no payee of an account: they pay nobody, and nobody has to claim them.
 */
export function rowsOf(all: Followed<Transaction>, memory: RowMemory, decided: Decided, asOf: CivilDate): Rows {
  const { transactions, found, amounts, marks } = memory.read(all, decided, asOf)
  const said = new Set<number>()
  for (let at = 0; at < transactions.length; at += 1) if (((marks[at] ?? 0) & SAYS_TRANSFER) !== 0) said.add(at)
  const transfers = transferLegs(transactions, amounts, said)
  const isSilent = (at: number): boolean => ((marks[at] ?? 0) & SILENT_DEBIT) !== 0 && !transfers.has(at)
  const rows: Rows = { debits: [], credits: [], unclaimed: 0, isSilent }
  let next = 0
  for (let at = 0; at < transactions.length; at += 1) {
    const mark = marks[at] ?? 0
    if ((mark & SILENT_DEBIT) !== 0) rows.unclaimed += 1
    if ((mark & FOUND) === 0) continue
    const row = found[next]
    next += 1
    if (row && (row.claims.claims.length > 0 || !transfers.has(at))) (row.transaction.amount < 0 ? rows.debits : rows.credits).push(row)
  }
  for (const at of transfers) if (((marks[at] ?? 0) & SILENT_DEBIT) !== 0) rows.unclaimed -= 1
  rows.debits.sort(oldestFirst)
  rows.credits.sort(oldestFirst)
  return rows
}

/** A debit as sums and days see it. */
export const paidOf = ({ transaction, day }: Row): Paid => ({
  amount: negate(transaction.amount),
  day,
  source: transaction.source,
})

/** The rows of a household that take part in matching: debits and credits of its currency up to a day, each with its claims. */
import { type Followed, NEW } from '../aligned.ts'
import type { CivilDate } from '../dates.ts'
import type { Decided } from '../learning/decided.ts'
import type { Transaction } from '../model/household.ts'
import { negate } from '../money.ts'
import { transferLegs } from '../transfers.ts'
import type { Claims } from './claims.ts'
import { dayNumber } from './day-number.ts'
import { changedRows } from './decided-rows.ts'
import type { Directory } from './directory.ts'
import type { Paid } from './likelihood.ts'
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

/** What rows said: read once, and kept for the next time as long as the directory and a person's decisions about them are the same. */
export class RowMemory {
  readonly #currency: string
  readonly #reader: RowReader
  #sheet: Sheet | undefined
  #spare: Sheet | undefined

  constructor(directory: Directory, currency: string) {
    this.#currency = currency
    this.#reader = new RowReader(directory)
  }

  read(rows: Followed<Transaction>, decided: Decided, asOf: CivilDate): Sheet {
    const before = this.#sheet
    const sheet = this.#blankSheet(rows.now, decided, asOf)
    if (before?.transactions === rows.before) this.#readAgain(sheet, before, rows.places)
    else for (let at = 0; at < rows.now.length; at += 1) this.#readRow(sheet, at)
    this.#spare = before
    this.#sheet = sheet
    return sheet
  }

  /** The columns of the sheet before the last are used again: they are large. */
  #blankSheet(transactions: readonly Transaction[], decided: Decided, asOf: CivilDate): Sheet {
    const spare = this.#spare
    const isLargeEnough = spare !== undefined && spare.marks.length >= transactions.length
    const count = transactions.length + (this.#sheet ? transactions.length >> 3 : 0)
    const amounts = isLargeEnough ? spare.amounts.fill(0) : new Float64Array(count)
    const marks = isLargeEnough ? spare.marks.fill(0) : new Uint8Array(count)
    return { transactions, decided, asOf, found: [], amounts, marks }
  }

  #readAgain(sheet: Sheet, before: Sheet, places: Int32Array): void {
    const { transactions, asOf } = sheet
    const changed = changedRows(before.decided, sheet.decided)
    const isLater = asOf >= before.asOf
    const stands = (place: number, { id, on }: Transaction): boolean =>
      (asOf === before.asOf || (before.amounts[place] !== 0 && (isLater || on <= asOf))) && (changed.size === 0 || !changed.has(id))
    /** The places of the rows that are gone, or stood before, and how many of them were found. */
    let passed = 0
    let found = 0
    for (let at = 0; at < transactions.length; at += 1) {
      const place = places[at] ?? NEW
      for (; passed < place; passed += 1) if (((before.marks[passed] ?? 0) & FOUND) !== 0) found += 1
      const row = transactions[at]
      if (place !== NEW && row && stands(place, row)) {
        const marks = before.marks[place] ?? 0
        sheet.amounts[at] = before.amounts[place] ?? 0
        sheet.marks[at] = marks
        const kept = (marks & FOUND) !== 0 ? before.found[found] : undefined
        if (kept) sheet.found.push(kept)
      } else this.#readRow(sheet, at)
    }
  }

  #readRow({ transactions, decided, asOf, found, amounts, marks }: Sheet, at: number): void {
    const transaction = transactions[at]
    if (!transaction) return
    const { id, on, amount, currency } = transaction
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

/**
 * Reads every row once; rows after `asOf`, of another currency, ignored ones and notes about autopays do not take part, nor do own
 * transfers that name no payee of an account: they pay nobody, and nobody has to claim them.
 */
export function rowsOf(all: Followed<Transaction>, memory: RowMemory, decided: Decided, asOf: CivilDate): Rows {
  const { transactions, found, amounts, marks } = memory.read(all, decided, asOf)
  const transfers = transferLegs(
    transactions,
    (at) => amounts[at] ?? 0,
    (at) => ((marks[at] ?? 0) & SAYS_TRANSFER) !== 0,
  )
  const rows: Rows = { debits: [], credits: [], unclaimed: 0 }
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

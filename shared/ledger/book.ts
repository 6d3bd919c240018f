/** The provider's book for one account: what is owed, oldest first, and what was paid ahead. Sums move, none appears or vanishes. */
import type { CivilDate } from '../dates.ts'
import { add, type Money, negate, smaller, subtract, sum, ZERO } from '../money.ts'
import type { Charge } from '../schedule/charges.ts'

/** A part of a payment that went into a period; `transaction` is null for an opening balance, a reading or an assumed debit. */
export interface Part {
  transaction: string | null
  amount: Money
}

/** One charged (or blocked) period and what went into it. */
export interface Entry {
  charge: Charge
  /** What the provider takes for it; a blocked period that is lifted later costs the tariff of that later day. */
  expected: Money
  parts: Part[]
  /** The day it was paid in full. */
  settledOn: CivilDate | null
  /** Prepaid `block`: charged in vain on its day. A later charge day under the same block expects nothing. */
  blocked: boolean
  /** More came in for it than it takes; the rest is credit. */
  over: boolean
  /** Taken out of money that we never saw: the cabinet showed a balance that a blocked account could not have. */
  unseen: boolean
}

interface Due {
  entry: Entry | null
  dueOn: CivilDate
  left: Money
}

export interface Book {
  entries: Entry[]
  /** Unpaid, in the order in which payments settle them. */
  dues: Due[]
  /** Paid ahead, in the order in which charges use it up. */
  credit: Part[]
  /** Paid in since the last charge; decides `over`. */
  received: Money
}

/** A book that begins with a balance; a debt is due on the day it begins. */
export function openBook(on: CivilDate, balance: Money): Book {
  const book: Book = { entries: [], dues: [], credit: [], received: ZERO }
  if (balance < 0) book.dues.push({ entry: null, dueOn: on, left: negate(balance) })
  else if (balance > 0) book.credit.push({ transaction: null, amount: balance })
  return book
}

export const creditOf = (book: Book): Money => sum(book.credit.map((part) => part.amount))
export const debtOf = (book: Book): Money => sum(book.dues.map((due) => due.left))
/** Provider-side balance; debt is negative. */
export const balanceOf = (book: Book): Money => subtract(creditOf(book), debtOf(book))
/** What is unpaid and due on these days. */
export const owed = (book: Book, isCounted: (dueOn: CivilDate) => boolean): Money =>
  sum(book.dues.filter((due) => isCounted(due.dueOn)).map((due) => due.left))

export const paidOf = (entry: Entry): Money => sum(entry.parts.map((part) => part.amount))

/** A payment of `amount` > 0: settles the oldest debt first, what is left over is credit. */
export function pay(book: Book, amount: Money, transaction: string | null, on: CivilDate): void {
  book.received = add(book.received, amount)
  let left = amount
  let settled: Entry | null = null
  while (left > 0 && book.dues[0]) {
    const due = book.dues[0]
    const part = smaller(left, due.left)
    due.left = subtract(due.left, part)
    left = subtract(left, part)
    due.entry?.parts.push({ transaction, amount: part })
    if (due.left === 0) {
      settled = due.entry
      if (settled) settled.settledOn = on
      book.dues.shift()
    }
  }
  if (settled && left > 0) settled.over = true
  if (left > 0) book.credit.push({ transaction, amount: left })
}

/** Takes what an entry expects out of the credit; the rest becomes debt. An expectation below zero (a recalculation) is credit. */
export function take(book: Book, entry: Entry, on: CivilDate): void {
  if (entry.expected < 0) {
    entry.settledOn = on
    pay(book, negate(entry.expected), null, on)
    return
  }
  entry.over = book.received > entry.expected
  book.received = ZERO
  let left = entry.expected
  while (left > 0 && book.credit[0]) {
    const source = book.credit[0]
    const part = smaller(left, source.amount)
    entry.parts.push({ transaction: source.transaction, amount: part })
    source.amount = subtract(source.amount, part)
    left = subtract(left, part)
    if (source.amount === 0) book.credit.shift()
  }
  if (left > 0) insertDue(book, { entry, dueOn: entry.charge.dueOn, left })
  else entry.settledOn = on
  entry.over = entry.over && book.credit.length > 0
}

function insertDue(book: Book, due: Due): void {
  const at = book.dues.findIndex((other) => other.dueOn > due.dueOn)
  book.dues.splice(at < 0 ? book.dues.length : at, 0, due)
}

/**
 * A reading of the cabinet replaces the balance from that day on. What it shows beyond our sum counts as paid or owed without a
 * transaction; a debt that we did not know of is due on the day of the reading.
 */
export function replaceBalance(book: Book, balance: Money, on: CivilDate): void {
  const difference = subtract(balance, balanceOf(book))
  const received = book.received
  if (difference > 0) pay(book, difference, null, on)
  if (difference < 0) {
    const fromCredit = smaller(creditOf(book), negate(difference))
    dropCredit(book, fromCredit)
    const rest = subtract(negate(difference), fromCredit)
    if (rest > 0) insertDue(book, { entry: null, dueOn: on, left: rest })
  }
  book.received = received
}

function dropCredit(book: Book, amount: Money): void {
  let left = amount
  while (left > 0 && book.credit[0]) {
    const part = smaller(left, book.credit[0].amount)
    book.credit[0].amount = subtract(book.credit[0].amount, part)
    left = subtract(left, part)
    if (book.credit[0].amount === 0) book.credit.shift()
  }
}

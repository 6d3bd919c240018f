/**
 * Gives the transactions of one file ids that come from their content, so that the same row has the same id whenever and
 * however often it is imported.
 *
 * The key: source (card or account), day, amount, currency, description, reference, the bank's own id. Why these: they are what
 * a bank prints unchanged from one download to the next; category, MCC and the counterparty's spelling are not. The bank's id
 * alone is never the key: banks give a payment and its fee the same FITID, repeat FITIDs, and reuse them in other accounts.
 * Rows with equal keys are told apart by their number within the file: two equal coffees stay two, and the same two rows in a
 * later file are the same two transactions again.
 */
import { TextHash } from '../hash.ts'
import type { Transaction } from '../model/household.ts'
import { boundRows } from './bounds.ts'

/** What the key is made of: any reader's transaction, also one that has no id yet. */
export type Identifiable = Pick<Transaction, 'on' | 'amount' | 'currency' | 'description' | 'reference' | 'bankId' | 'source'>

/** One per file. Call it once for each row, in the order of the file. */
export function identifier(): (row: Identifiable) => string {
  const hash = new TextHash()
  const seen = new Ordinals()
  let count = 0
  return (row) => {
    boundRows(++count)
    hash
      .reset()
      .field(row.source ?? '')
      .field(row.on)
      .number(row.amount)
      .field(row.currency)
      .field(row.description)
      .field(row.reference ?? '')
      .field(row.bankId ?? '')
      .finish()
    const ordinal = seen.next(hash.high, hash.low)
    const id = hash.letters()
    return ordinal === 1 ? id : `${id}-${ordinal}`
  }
}

/** How many times each hash came, in tables of plain numbers: a `Map` of 100,000 texts costs more than making the hashes. */
class Ordinals {
  private size = 1024
  private used = 0
  private highs = new Int32Array(this.size)
  private lows = new Int32Array(this.size)
  private counts = new Int32Array(this.size)

  /** 1 for a hash that is new, 2 when it comes again, and so on. */
  next(high: number, low: number): number {
    if (this.used * 2 > this.size) this.grow()
    const at = this.place(high, low)
    const count = (this.counts[at] ?? 0) + 1
    if (count === 1) {
      this.highs[at] = high
      this.lows[at] = low
      this.used++
    }
    this.counts[at] = count
    return count
  }

  /** Where the hash stands, or the empty place where it belongs. Hashes are spread evenly, so their own bits say where to look. */
  private place(high: number, low: number): number {
    const mask = this.size - 1
    let at = (high ^ low) & mask
    while (this.counts[at] !== 0 && (this.highs[at] !== high || this.lows[at] !== low)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { highs, lows, counts, size } = this
    this.size = size * 4
    this.highs = new Int32Array(this.size)
    this.lows = new Int32Array(this.size)
    this.counts = new Int32Array(this.size)
    for (let i = 0; i < size; i++) {
      const count = counts[i] ?? 0
      if (count === 0) continue
      const at = this.place(highs[i] ?? 0, lows[i] ?? 0)
      this.highs[at] = highs[i] ?? 0
      this.lows[at] = lows[i] ?? 0
      this.counts[at] = count
    }
  }
}

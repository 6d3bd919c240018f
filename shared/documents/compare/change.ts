/** What changed from one bill to the next: the types that the comparison gives and its words are made of. */
import type { Money } from '../../money.ts'

/** A sum of the bill before, of the bill after, and what lies between them (after less before). */
export interface Move {
  before: Money
  after: Money
  change: Money
}

/**
 * Why a line changed, in minor units that add up to its change: by its price, by how much was used, and what neither explains (a line whose
 * sum is not price times quantity).
 */
export interface Split {
  price: Money
  volume: Money
  other: Money
}

export type LineKind = 'same' | 'new' | 'gone' | 'dearer' | 'cheaper'

/** A line of either bill, or of both. A negative sum is a discount: one that is `gone` has a positive change. */
export interface LineChange extends Move {
  kind: LineKind
  /** As the later of the bills that have it writes it. */
  title: string
  /** Only where both bills say how much was used. */
  split?: Split
}

export interface InvoiceChange {
  /** The period's own charge: the changes of `lines` and `rest` together are its change. */
  charged: Move
  /** Every line of both bills once; empty where one of them has no lines. Largest rise first. */
  lines: LineChange[]
  /** What of the change of the charge no line explains. */
  rest: Money
  /** Which bill has no lines, so that only the sums could be compared. */
  withoutLines?: 'before' | 'after' | 'both'
  debt: Move
  penalty: Move
  recalculation: Move
  /** Where both bills say what is to pay. */
  total?: Move
}

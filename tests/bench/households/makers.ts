/**
 * Who sends the bills of the made households, and how banks print them: a table of spellings of its own, written down from what
 * statements look like, so that the benchmark owes nothing to the words the program knows. About half are small local companies that no
 * catalogue has.
 */
import type { AccountKind } from '../../../shared/model/household.ts'

export interface Maker {
  /** As on its papers. */
  doc: string
  /** As statements print it; an account settles on one of them. */
  rows: readonly string[]
  /** In Latin letters, as terminals print it. */
  latin: string
  /** Its initials, where people use them. */
  initials?: string
  kind: AccountKind
  model: 'prepaid' | 'accrue' | 'postpaid' | 'metered'
  /** Whole units a month. */
  price: readonly [from: number, to: number]
  number: 'short' | 'long' | 'phone' | 'letters'
  inn?: string
  mcc?: string
  /** What it was called before. */
  former?: readonly string[]
  /** What else is bought there, as printed, and its usual price. */
  shop?: readonly (readonly [text: string, from: number, to: number, mcc?: string])[]
}

/** Who collects for others: the row names the collector and not whom the money is for. */
export const COLLECTORS = ['GIS ZKH', 'ГИС ЖКХ', 'EPR_GIS', 'Оплата ЖКУ', 'Госуслуги Дом', 'Система Город', 'Коммунальные платежи'] as const
/** What collectors collect for. */
export const COLLECTED: readonly AccountKind[] = ['housing', 'water', 'heating', 'gas', 'electricity', 'waste', 'repair-fund']

/** What a bank's table layout is, as data: how its header is recognised and which column is what. Names are compared by `plainName`. */

/** Which of day and month stands first in a date such as `03/04/2025`. */
export type DateOrder = 'dmy' | 'mdy'
export type DecimalMark = ',' | '.'

/** A column by its name; several: the first that the header has. */
export type ColumnName = string | readonly string[]

export interface LayoutColumns {
  date: ColumnName
  /** A sum with its sign; minus is money out. */
  amount?: ColumnName
  /** Two columns of unsigned sums. */
  moneyIn?: ColumnName
  moneyOut?: ColumnName
  /** The word that says which way an unsigned sum went (`Списание`, `Af`); see words.ts. */
  direction?: ColumnName
  currency?: ColumnName
  /** Joined by a space where several are filled. */
  description: readonly string[]
  counterparty?: ColumnName
  /** The bank account of the other side, whichever way the money went. */
  counterpartyAccount?: ColumnName
  reference?: ColumnName
  /** The bank's own id of the row. */
  bankId?: ColumnName
  mcc?: ColumnName
  /** Rows of several accounts become several statements. */
  account?: ColumnName
  /** The card, where rows name one: it does not split an account. */
  card?: ColumnName
  status?: ColumnName
  /** The bank's own fee, not part of the sum: it becomes a row of its own. */
  fee?: ColumnName
}

export interface Layout {
  /** Stable name, told as `preset`. */
  preset: string
  /** Names that the header must all have. Of two layouts that fit, the one with more names stands. */
  header: readonly string[]
  columns: LayoutColumns
  /** Taken without looking at the rows, because the bank always writes so. */
  dates?: DateOrder
  /** Taken only when no sum of the file decides. */
  decimal: DecimalMark
  /** The status column is another column that only sometimes holds a status word: unknown words say nothing. */
  looseStatus?: boolean
  /** What the sums are in when no column says so. */
  currency?: string
}

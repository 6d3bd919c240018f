/** What the reader needs to know of a table before its rows are read: which column is what, and from which row on. */
import { LAYOUTS } from '../../catalogue/layouts/index.ts'
import type { ColumnName, Layout } from '../../catalogue/layouts/layout.ts'
import type { StatusMeaning } from '../../catalogue/layouts/words.ts'
import { HEADER_LINES } from '../../limits.ts'
import type { DateOrder } from '../dates.ts'
import type { DecimalMark } from '../numbers.ts'
import { plainName } from '../text.ts'

/** Places of columns in a row; −1 where the table has none. */
export interface Columns {
  date: number
  amount: number
  moneyIn: number
  moneyOut: number
  direction: number
  currency: number
  description: readonly number[]
  counterparty: number
  counterpartyAccount: number
  /** The account that was paid into: the other side's only where money went out. */
  payeeAccount: number
  reference: number
  bankId: number
  mcc: number
  account: number
  card: number
  status: number
  fee: number
}

/** Which way a sum went, as a person's own layout says: as its sign says, or the other way round. */
export type Way = 'in' | 'out' | 'signed' | 'inverse'

/** What only a person's own layout says of rows. */
export interface OwnRules {
  /** From the text of the sum and the word of the direction column; undefined: the word is not known. */
  way(sum: string, word: string): Way | undefined
  /** `leftOut`: a person said that such rows are no payments. Undefined for a word that is not known. */
  status(cell: string): StatusMeaning | 'leftOut' | undefined
}

export interface Plan {
  preset: string
  own?: OwnRules
  /** The names as written; empty for a table without header. */
  header: readonly string[]
  /** Rows before this one are the preamble. */
  headerRow: number
  firstRow: number
  columns: Columns
  /** Known by the layout; otherwise decided from the rows. */
  dates?: DateOrder
  decimal?: DecimalMark
  looseStatus: boolean
  /** Of the layout or of the header (`Amount (EUR)`). */
  currency?: string
}

export const NO_COLUMNS: Columns = {
  date: -1,
  amount: -1,
  moneyIn: -1,
  moneyOut: -1,
  direction: -1,
  currency: -1,
  description: [],
  counterparty: -1,
  counterpartyAccount: -1,
  payeeAccount: -1,
  reference: -1,
  bankId: -1,
  mcc: -1,
  account: -1,
  card: -1,
  status: -1,
  fee: -1,
}

const CURRENCY_TAIL = /(?:\s*\(([A-Z]{3})\)|\s([A-Z]{3}))\s*$/

/** A column's name for comparing, without the currency that it names: `Amount (EUR)` and `Amount CZK` are `amount`. */
/** No column has a longer name; the pattern would look through a cell of blanks ever anew. */
const LONGEST_NAME = 200

export const columnName = (cell: string): string => plainName(cell.slice(0, LONGEST_NAME).replace(CURRENCY_TAIL, ''))
export function columnCurrency(cell: string): string | undefined {
  const tail = CURRENCY_TAIL.exec(cell.slice(0, LONGEST_NAME))
  return tail?.[1] ?? tail?.[2]
}

const KNOWN = LAYOUTS.map((layout) => ({ layout, names: layout.header.map(columnName) }))

/** The plan of the bank's layout whose header stands in these first rows, or undefined. */
export function layoutPlan(rows: readonly string[][]): Plan | undefined {
  for (let at = 0; at < Math.min(rows.length, HEADER_LINES); at++) {
    const header = rows[at] ?? []
    if (header.length < 4) continue
    const names = new Set(header.map(columnName))
    const fitting = KNOWN.filter((known) => known.names.every((name) => names.has(name)))
    const best = fitting.reduce<(typeof KNOWN)[number] | undefined>(
      (longest, known) => (longest && longest.names.length >= known.names.length ? longest : known),
      undefined,
    )
    if (best) return planOf(best.layout, header, at)
  }
  return undefined
}

function planOf(layout: Layout, header: readonly string[], headerRow: number): Plan {
  const names = header.map(columnName)
  const place = (name: ColumnName | undefined): number => {
    for (const one of typeof name === 'string' ? [name] : (name ?? [])) {
      const at = names.indexOf(columnName(one))
      if (at >= 0) return at
    }
    return -1
  }
  const { description, ...single } = layout.columns
  const places = Object.fromEntries(Object.entries(single).map(([role, name]) => [role, place(name)]))
  const columns: Columns = { ...NO_COLUMNS, ...places, description: description.map((name) => place(name)).filter((at) => at >= 0) }
  const currency = columnCurrency(header[columns.amount] ?? '') ?? layout.currency
  return {
    preset: layout.preset,
    header,
    headerRow,
    firstRow: headerRow + 1,
    columns,
    ...(layout.dates && { dates: layout.dates }),
    decimal: layout.decimal,
    looseStatus: layout.looseStatus ?? false,
    ...(currency && { currency }),
  }
}

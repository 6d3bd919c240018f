/** Recognises the tables that a family's own layout was made for: by the names of the header, or by what the columns hold. */
import { HEADER_LINES } from '../../limits.ts'
import type { ColumnKind, CustomLayout } from '../../model/custom-layout.ts'
import { isAmount, isDay } from './columns.ts'
import { columnName } from './plan.ts'

/** Where a layout fits a table. */
export interface Fit {
  /** The row of the header; −1 where the table has none. */
  headerRow: number
  firstRow: number
  /** The place in the table of each place in the layout. */
  places: readonly number[]
}

/** Rows that say what a column holds. */
const KIND_ROWS = 60
/** Of ten cells this many must be days, or sums, for the column to be one. */
const MOST = 8

/** The names of a header as layouts compare them; empty names at its end are only a separator too many. */
export function headerNames(row: readonly string[]): string[] {
  const names = row.map(columnName)
  while (names.at(-1) === '') names.pop()
  return names
}

/** Where the layout fits these first rows of a table, or undefined. */
export const fitOf = ({ match }: CustomLayout, rows: readonly string[][]): Fit | undefined =>
  'header' in match ? fitHeader(match.header, rows) : fitKinds(match.kinds, rows)

/** All names, in any order: a bank that moves a column is followed, one that adds a column is asked about. */
function fitHeader(header: readonly string[], rows: readonly string[][]): Fit | undefined {
  const named = header.slice(0, header.findLastIndex((name) => name !== '') + 1)
  const wanted = named.toSorted().join('\n')
  for (let at = 0; at < Math.min(rows.length, HEADER_LINES); at++) {
    const names = headerNames(rows[at] ?? [])
    if (names.length === 0 || names.length !== named.length || names.toSorted().join('\n') !== wanted) continue
    const taken = new Set<number>()
    const places = header.map((name, index) => {
      if (index >= named.length) return index
      const place = names.findIndex((other, at) => other === name && !taken.has(at))
      taken.add(place)
      return place
    })
    return { headerRow: at, firstRow: at + 1, places }
  }
  return undefined
}

function fitKinds(kinds: readonly ColumnKind[], rows: readonly string[][]): Fit | undefined {
  const firstRow = firstDataRow(rows, kinds.length)
  if (firstRow < 0) return undefined
  const found = kindsOf(rows.slice(firstRow), kinds.length)
  const fits = kinds.every((kind, at) => kind === found[at] || kind === 'any' || found[at] === 'any')
  return fits ? { headerRow: -1, firstRow, places: kinds.map((_, at) => at) } : undefined
}

/** The first row as wide as the table that holds a day; −1 where none does. */
export const firstDataRow = (rows: readonly string[][], width: number): number =>
  rows.findIndex((row) => row.length === width && row.some(isDay))

/** What each of the first `width` columns holds. */
export function kindsOf(rows: readonly string[][], width: number): ColumnKind[] {
  const sample = rows.filter((row) => row.length > 1).slice(0, KIND_ROWS)
  return Array.from({ length: width }, (_, at) => {
    const cells = sample.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
    if (cells.length === 0) return 'any'
    const most = (fits: (cell: string) => boolean): boolean => cells.filter(fits).length * 10 >= cells.length * MOST
    if (most(isDay)) return 'day'
    return most(isAmount) ? 'sum' : 'text'
  })
}

/**
 * Splits the text of a table into rows with papaparse, a piece at a time so that progress can be told and the reading stopped,
 * and knows the line of the file on which a row begins. Quotes that never close do not swallow the rest of the file.
 */
import Papa from 'papaparse'
import { TEXT_PER_STEP } from '../../limits.ts'
import { boundRows } from '../bounds.ts'

export interface Dialect {
  delimiter: string
  newline: '\r\n' | '\n' | '\r'
}

export interface Records {
  rows: string[][]
  /** Numbers of rows whose quotes are broken: their fields may be cut wrongly. */
  broken: Set<number>
  /** The line of the file (from 1) on which a row begins. */
  lineOf(row: number): number
}

/** Rows of more characters or lines are taken for a quote that never closed. */
const LONGEST_ROW = 8 * 1024
const MOST_LINES = 16

interface Piece {
  data: string[][]
  errors: { code: string; row?: number }[]
  meta: { cursor: number }
}

/** Some rows of a table that follow one another. */
export interface RowPiece {
  rows: string[][]
  /** Numbers in the table of those that have broken quotes. */
  broken: ReadonlySet<number>
  /** The number in the table of the first of them. */
  first: number
  /** The fraction of the text that is cut with this piece. */
  done: number
}

const NONE: ReadonlySet<number> = new Set()
const shifted = (rows: readonly number[], by: number): ReadonlySet<number> => new Set(rows.map((row) => row + by))

/**
 * Cuts a table's text into rows a piece at a time. What is done with a piece may forget it: 100,000 rows kept as arrays of cells
 * cost the garbage collector as much time as reading them takes. The lines of a file are counted only when one is asked for.
 */
export class TableText {
  private readonly text: string
  private readonly dialect: Dialect
  /** Where each piece begins: its row, its place in the text, and its line once that is known. */
  private readonly starts: { row: number; at: number; line?: number }[] = []
  private recut: { start: number; rows: string[][] } | undefined

  constructor(text: string, dialect: Dialect) {
    this.text = text
    this.dialect = dialect
  }

  /** All rows; blank lines come as rows of one empty field, also one after the last line end. */
  *pieces(): Generator<RowPiece, void, void> {
    const { length } = this.text
    let at = 0
    let first = 0
    while (at < length) {
      this.starts.push({ row: first, at })
      const { rows, broken, used } = this.take(at)
      at += used
      yield { rows, broken: broken.length === 0 ? NONE : shifted(broken, first), first, done: at / length }
      first += rows.length
    }
  }

  /** The line of the file (from 1) on which a row of the pieces given out begins. Cuts the piece of that row once more. */
  lineOf(row: number): number {
    const index = this.starts.findLastIndex((start) => start.row <= row)
    const start = this.starts[index]
    if (!start) return 1
    if (this.recut?.start !== index) this.recut = { start: index, rows: this.take(start.at).rows }
    const { newline } = this.dialect
    let line = this.lineAt(index)
    for (const fields of this.recut.rows.slice(0, row - start.row)) {
      line++
      for (const field of fields) if (field.includes(newline)) line += countLines(field, newline)
    }
    return line
  }

  private take(at: number): Taken {
    const end = at + TEXT_PER_STEP
    return takePiece(this.text.slice(at, end), this.dialect, end >= this.text.length)
  }

  /** The line on which a piece begins, counted from the nearest piece whose line is known. */
  private lineAt(index: number): number {
    let from = index
    while (from > 0 && this.starts[from]?.line === undefined) from--
    let line = this.starts[from]?.line ?? 1
    for (let i = from; i < index; i++) {
      const next = this.starts[i + 1]
      line += countLines(this.text.slice(this.starts[i]?.at, next?.at), this.dialect.newline)
      if (next) next.line = line
    }
    return line
  }
}

/** Reads all rows; blank lines come as rows of one empty field. Yields the fraction of the text that is done. */
export function* readRecords(text: string, dialect: Dialect): Generator<number, Records, void> {
  const table = new TableText(text, dialect)
  return yield* collectRows(table, table.pieces(), [])
}

/** The rows of pieces taken already and of all that are left, as one table. */
export function* collectRows(
  table: TableText,
  left: Generator<RowPiece, void, void>,
  taken: readonly RowPiece[],
): Generator<number, Records, void> {
  const rows: string[][] = []
  const broken = new Set<number>()
  const keep = (piece: RowPiece): void => {
    for (const row of piece.broken) broken.add(row)
    for (const row of piece.rows) rows.push(row)
    boundRows(rows.length)
  }
  for (const piece of taken) keep(piece)
  for (const piece of left) {
    keep(piece)
    yield piece.done
  }
  // The line end of the last row begins no row.
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop()
  return { rows, broken, lineOf: (row) => table.lineOf(row) }
}

interface Taken {
  rows: string[][]
  broken: number[]
  /** Characters used; the rest belongs to a row that ends later. */
  used: number
}

/** The first rows of a table, for recognising it. */
export function firstRows(text: string, dialect: Dialect, count: number): string[][] {
  return parser(dialect, { preview: count }).parse(text, 0, false).data.slice(0, count)
}

function parser(
  dialect: Dialect,
  more: { preview?: number; fastMode?: boolean } = {},
): { parse(text: string, base: number, ignoreLast: boolean): Piece } {
  return new Papa.Parser({ delimiter: dialect.delimiter, newline: dialect.newline, ...more })
}

function takePiece(text: string, dialect: Dialect, last: boolean): Taken {
  const piece = parser(dialect).parse(text, 0, !last)
  const swallowing = piece.errors.some(
    ({ code, row }) => code === 'MissingQuotes' || (row !== undefined && spansLines(piece.data[row], dialect.newline)),
  )
  if (swallowing || piece.meta.cursor === 0) return takeOneByOne(text, dialect, last)
  return { rows: piece.data, broken: piece.errors.flatMap(({ row }) => (row === undefined ? [] : [row])), used: piece.meta.cursor }
}

const spansLines = (row: string[] | undefined, newline: string): boolean => row?.some((field) => field.includes(newline)) ?? false

/**
 * The careful way for a piece with a quote that swallowed lines: such a row is cut at its line end. Looks no further than the
 * longest believable row, so that the work stays linear however many quotes are broken.
 */
function takeOneByOne(text: string, dialect: Dialect, last: boolean): Taken {
  const taken: Taken = { rows: [], broken: [], used: 0 }
  while (taken.used < text.length) {
    const reach = believableEnd(text, taken.used, dialect.newline)
    const toEnd = reach >= text.length
    if (toEnd && !last && taken.used > 0) break
    const rest = text.slice(taken.used, reach)
    const one = parser(dialect, { preview: 1, fastMode: false }).parse(rest, 0, !(toEnd && last))
    const row = one.data[0]
    const spoiled = one.errors.length > 0
    if (row && !(spoiled && spansLines(row, dialect.newline))) {
      if (spoiled) taken.broken.push(taken.rows.length)
      taken.rows.push(row)
      taken.used += one.meta.cursor
      continue
    }
    const end = rest.indexOf(dialect.newline)
    const cut = end < 0 ? rest : rest.slice(0, end)
    taken.broken.push(taken.rows.length)
    taken.rows.push(cut.split(dialect.delimiter).map((field) => field.replace(/^"|"$/g, '')))
    taken.used += end < 0 ? rest.length : end + dialect.newline.length
  }
  return taken
}

/** Where the longest believable row that begins here would end. */
function believableEnd(text: string, from: number, newline: string): number {
  let end = from
  for (let lines = 0; lines < MOST_LINES && end - from < LONGEST_ROW; lines++) {
    const next = text.indexOf(newline, end)
    if (next < 0) return Math.min(text.length, from + LONGEST_ROW)
    end = next + newline.length
  }
  return end
}

function countLines(text: string, newline: string): number {
  let lines = 0
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + newline.length)) lines++
  return lines
}

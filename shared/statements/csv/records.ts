/**
 * Splits the text of a table into rows with papaparse, a piece at a time so that progress can be told and the reading stopped,
 * and knows the line of the file on which a row begins. Quotes that never close do not swallow the rest of the file.
 */
import Papa from 'papaparse'
import { TEXT_PER_STEP } from '../../limits.ts'

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

/** Reads all rows; blank lines come as rows of one empty field. Yields the fraction of the text that is done. */
export function* readRecords(text: string, dialect: Dialect): Generator<number, Records, void> {
  const rows: string[][] = []
  const broken = new Set<number>()
  /** Row and line at which each piece begins. */
  const pieces: { row: number; line: number }[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    pieces.push({ row: rows.length, line })
    const taken = takePiece(text.slice(at, at + TEXT_PER_STEP), dialect, at + TEXT_PER_STEP >= text.length)
    for (const row of taken.broken) broken.add(rows.length + row)
    for (const row of taken.rows) rows.push(row)
    line += countLines(text.slice(at, at + taken.used), dialect.newline)
    at += taken.used
    yield at / text.length
  }
  // The line end of the last row begins no row.
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop()
  return { rows, broken, lineOf: (row) => lineOf(row, rows, pieces, dialect.newline) }
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

function lineOf(row: number, rows: string[][], pieces: { row: number; line: number }[], newline: string): number {
  const piece = pieces.findLast((start) => start.row <= row) ?? { row: 0, line: 1 }
  let line = piece.line
  for (let i = piece.row; i < row; i++) {
    line++
    for (const field of rows[i] ?? []) if (field.includes(newline)) line += countLines(field, newline)
  }
  return line
}

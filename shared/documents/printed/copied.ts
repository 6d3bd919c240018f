/** The rows of a bill's text that was copied with its columns, in the form that those of a page have. */
import { flatten } from '../text/flat.ts'
import { findLabels } from '../text/labels.ts'
import { TOTALS } from '../text/total.ts'
import { headAt } from './heads.ts'
import type { Cell, Row } from './sheet.ts'
import { tableAt } from './table.ts'

/** Points that a letter of plain text takes, and a column between tabs. */
const LETTER = 5
const TAB = 160
const LEADING = 12
const SIZE = 10
const MOST_ROWS = 2_000
const LONGEST_LINE = 1_000

/** Tabs part columns by their number, runs of spaces by their place in the line. */
export function rowsOfText(text: string): Row[] {
  const rows: Row[] = []
  for (const [at, raw] of text.split(/\r\n|\n|\r|\f/).entries()) {
    const cells = cellsOf(raw.slice(0, LONGEST_LINE), at * LEADING, rows.length)
    if (cells.length > 0) rows.push({ page: 1, y: at * LEADING, size: SIZE, cells })
    if (rows.length >= MOST_ROWS) break
  }
  return rows
}

function cellsOf(line: string, y: number, row: number): Cell[] {
  const place = (text: string, x: number): Cell => ({
    text: text.trim(),
    x,
    right: x + text.trim().length * LETTER,
    y,
    size: SIZE,
    page: 1,
    row,
  })
  const parts = line.includes('\t')
    ? line.split('\t').map((part, column) => place(part.replace(/\s+/gu, ' '), column * TAB))
    : [...line.matchAll(/\S+(?: \S+)*/gu)].map((part) => place(part[0], part.index * LETTER))
  return parts.filter(({ text }) => text !== '')
}

/** Whether a text names what to pay and holds a table of services below headings. */
export function looksLikeCopiedBill(text: string): boolean {
  if (!/\t|\S {2,}\S/.test(text)) return false
  const rows = rowsOfText(text)
  const names = rows.some(({ cells }) => cells.some((cell) => cell.text.length < 120 && findLabels(flatten(cell.text)).some(isTotal)))
  return names && rows.some((_, at) => holdsLines(rows, at))
}

const isTotal = ({ field }: { field: string }): boolean => TOTALS.some((name) => name === field)

function holdsLines(rows: readonly Row[], at: number): boolean {
  const head = headAt(rows, at)
  const table = head?.columns.some(({ kind }) => kind === 'title') ? tableAt(rows, head) : undefined
  return (table?.lines.length ?? 0) > 0
}

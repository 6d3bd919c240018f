/** Finds where a table begins: the row of its headings with the rows they wrap into, as columns from left to right. */
import { type Column, headingOf, joinHeading } from './headings.ts'
import { type Cell, distance, type Row } from './sheet.ts'
import { sumOf } from './values.ts'

export interface HeadColumn {
  kind: Column
  /** The whole heading. */
  heading: string
  x: number
  right: number
}

export interface Head {
  columns: HeadColumn[]
  cells: Cell[]
  /** Indices of its first and last row. */
  first: number
  last: number
  /** Cells beside the headings on their rows bound the table: a counterfoil stands there. */
  left: number
  right: number
}

/** More columns than any bill has; a row of more cells is no head. */
const MOST_COLUMNS = 30
/** In sizes of the type: lines of one heading are nearer to each other. */
const WRAPPED = 1.75
const LONGEST_WRAP = 4

interface Stack {
  x: number
  right: number
  cells: Cell[]
}

/** The head that has this row, or undefined where the row names no columns of a bill. */
export function headAt(rows: readonly Row[], index: number): Head | undefined {
  const row = rows[index]
  if (!row || row.cells.length < 2 || row.cells.length > MOST_COLUMNS || hasSums(row)) return undefined
  const known = row.cells.map(({ text }) => headingOf(text) !== undefined)
  const [from, to] = [known.indexOf(true), known.lastIndexOf(true)]
  if (known.filter(Boolean).length < 2) return undefined
  const stacks = row.cells.slice(from, to + 1).map((cell): Stack => ({ x: cell.x, right: cell.right, cells: [cell] }))
  const last = extend(rows, index, 1, stacks)
  const first = extend(rows, index, -1, stacks)
  const columns = namedColumns(stacks)
  if (!columns) return undefined
  const bounds = boundsOf(rows.slice(first, last + 1), columns)
  return { columns, cells: stacks.flatMap(({ cells }) => cells), first, last, ...bounds }
}

const hasSums = ({ cells }: Row): boolean => cells.some(({ text }) => sumOf(text) !== undefined)

/** Adds the rows above or below into which the headings wrap; gives the index of the outermost. */
function extend(rows: readonly Row[], from: number, step: 1 | -1, stacks: Stack[]): number {
  let reached = from
  for (let count = 0; count < LONGEST_WRAP; count += 1) {
    const [row, near] = [rows[reached + step], rows[reached]]
    if (!row || !near || row.cells.length > MOST_COLUMNS || hasSums(row)) break
    if (distance(step > 0 ? near : row, step > 0 ? row : near) > WRAPPED * Math.max(row.size, near.size)) break
    const inside = row.cells.filter((cell) => belongsToHead(cell, row, stacks, step))
    if (inside.length === 0) break
    for (const cell of inside) put(cell, stacks)
    reached += step
  }
  return reached
}

/** A title of a first group of lines is no heading: it stands alone in its row and begins with a capital. */
function belongsToHead(cell: Cell, row: Row, stacks: readonly Stack[], step: 1 | -1): boolean {
  const over = stacks.filter((stack) => overlaps(stack, cell))
  if (over.length > 1) return false
  if (over.length === 0) return headingOf(cell.text) !== undefined && isBetween(cell, stacks)
  const alone = row.cells.filter((other) => stacks.some((stack) => overlaps(stack, other))).length === 1
  if (step < 0) return headingOf(cell.text) !== undefined || !alone
  return !alone || /^[\p{Ll}(]/u.test(cell.text) || (over[0] !== stacks[0] && headingOf(cell.text) !== undefined)
}

const overlaps = (a: { x: number; right: number }, b: { x: number; right: number }): boolean => a.x < b.right && b.x < a.right

const isBetween = ({ x, right }: Cell, stacks: readonly Stack[]): boolean =>
  stacks.some((stack) => stack.right <= x) && stacks.some((stack) => stack.x >= right)

function put(cell: Cell, stacks: Stack[]): void {
  const stack = stacks.find((one) => overlaps(one, cell))
  if (!stack) {
    stacks.push({ x: cell.x, right: cell.right, cells: [cell] })
    stacks.sort((a, b) => a.x - b.x)
    return
  }
  stack.cells.push(cell)
  stack.x = Math.min(stack.x, cell.x)
  stack.right = Math.max(stack.right, cell.right)
}

/** The columns with their kinds, or undefined where they are no table of a bill. */
function namedColumns(stacks: readonly Stack[]): HeadColumn[] | undefined {
  const columns = stacks.map(({ cells, x, right }): HeadColumn => {
    const heading = joinHeading(cells.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text))
    return { heading, kind: headingOf(heading) ?? 'other', x, right }
  })
  const titles = columns.filter(({ kind }) => kind === 'title')
  const hasAmount = (): boolean => columns.some(({ kind }) => kind === 'amount' || kind === 'total')
  // «Размер платы за услуги» is no title of a service.
  for (const column of titles.slice(1)) column.kind = hasAmount() ? 'other' : 'amount'
  const [first] = columns
  const taxes = columns.filter(({ kind }) => kind === 'tax').length
  const counted = columns.some(({ kind }) => kind === 'quantity' || kind === 'price')
  if (titles.length === 0 && first?.kind === 'other' && hasAmount() && taxes < 2) first.kind = 'title'
  if (taxes >= 2 && !counted) for (const column of columns) column.kind = 'tax'
  return isTable(columns) ? columns : undefined
}

const SUMMED: readonly Column[] = ['amount', 'total', 'debt', 'advance', 'paid', 'penalty', 'recalculation']

function isTable(columns: readonly HeadColumn[]): boolean {
  const has = (...kinds: readonly Column[]): boolean => columns.some(({ kind }) => kinds.includes(kind))
  const named = new Set(columns.map(({ kind }) => kind))
  if (named.has('tax') && named.size === 1) return true
  return (has('title') && has('amount', 'total')) || SUMMED.filter((kind) => named.has(kind)).length >= 2
}

/** Half of the way to the nearest cell beside the headings. */
function boundsOf(rows: readonly Row[], columns: readonly HeadColumn[]): { left: number; right: number } {
  const [x, end] = [columns[0]?.x ?? 0, Math.max(...columns.map(({ right }) => right))]
  let [left, right] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell.right <= x) left = Math.max(left, cell.right)
      if (cell.x >= end) right = Math.min(right, (cell.x + end) / 2)
    }
  return { left, right }
}

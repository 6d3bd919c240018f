/** Finds where a table begins: the row of its headings with the rows they wrap into, as columns from left to right. */
import { type Column, headingOf, joinHeading, NO_SERVICES, WHOLE_CHARGE } from './headings.ts'
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
/** Points: numbers set to the right edge of their column may begin behind the words of its heading. */
const BEYOND = 60

interface Stack {
  x: number
  right: number
  cells: Cell[]
  /** The words that span this heading and others: «Начислено» over «Тариф» and «Сумма». */
  over?: readonly Cell[]
}

/** The head that has this row, or undefined where the row names no columns of a bill. */
export function headAt(rows: readonly Row[], index: number): Head | undefined {
  const row = rows[index]
  if (!row || row.cells.length < 2 || row.cells.length > MOST_COLUMNS) return undefined
  const all = wordsAround(row.cells).map((cell): Stack => ({ x: cell.x, right: cell.right, cells: [cell] }))
  if (all.length < 2) return undefined
  const last = extend(rows, index, 1, all)
  const first = extend(rows, index, -1, all)
  // Words beside the table stand on the row of its headings too.
  const known = all.map((stack) => headingOf(headingWords(stack)) !== undefined)
  const from = known.indexOf(true)
  const stacks = all.slice(from - Number(isTitled(all, from, rows[last + 1])), known.lastIndexOf(true) + 1)
  const columns = namedColumns(stacks)
  if (!columns) return undefined
  const bounds = boundsOf(rows.slice(first, last + 1), columns)
  return { columns, cells: stacks.flatMap(wholeOf), first, last, ...bounds }
}

/** Whether words left of the known headings head the titles: none of the others does, and words stand below. */
function isTitled(all: readonly Stack[], from: number, below: Row | undefined): boolean {
  const [before, ...others] = all.slice(Math.max(0, from - 1))
  if (from < 1 || !before || others.some((stack) => headingOf(headingWords(stack)) === 'title')) return false
  return below?.cells.some((cell) => overlaps(cell, before) && !isSum(cell)) ?? false
}

const isSum = ({ text }: Cell): boolean => sumOf(text) !== undefined

/** The cells of a row that name at least two columns, with the words beside them; none where a sum stands between. */
function wordsAround(cells: readonly Cell[]): readonly Cell[] {
  const known = cells.map(({ text }) => headingOf(text) !== undefined)
  let [from, to] = [known.indexOf(true), known.lastIndexOf(true)]
  if (from === to || cells.slice(from, to).some(isSum)) return []
  for (let before = cells[from - 1]; before && !isSum(before); before = cells[from - 1]) from -= 1
  for (let after = cells[to + 1]; after && !isSum(after); after = cells[to + 1]) to += 1
  return cells.slice(from, to + 1)
}

/** Adds the rows above or below into which the headings wrap; gives the index of the outermost. */
function extend(rows: readonly Row[], from: number, step: 1 | -1, stacks: Stack[]): number {
  let reached = from
  for (let count = 0; count < LONGEST_WRAP; count += 1) {
    const [row, near] = [rows[reached + step], rows[reached]]
    if (!row || !near || row.cells.length > MOST_COLUMNS) break
    const [x, right] = [stacks[0]?.x ?? 0, stacks.at(-1)?.right ?? 0]
    if (row.cells.some((cell) => cell.x < right + BEYOND && cell.right > x && isSum(cell))) break
    if (distance(step > 0 ? near : row, step > 0 ? row : near) > WRAPPED * Math.max(row.size, near.size)) break
    const inside = row.cells.filter((cell) => belongsToHead(cell, row, stacks, step))
    if (inside.length === 0) break
    if (step > 0) split(inside, stacks)
    for (const cell of inside) put(cell, stacks)
    reached += step
  }
  return reached
}

/** A title of a first group of lines is no heading: it stands alone in its row and begins with a capital. */
function belongsToHead(cell: Cell, row: Row, stacks: readonly Stack[], step: 1 | -1): boolean {
  // A day or an account number heads nothing.
  if (/\d{2}[./]\d{2}|\d{4}/.test(cell.text)) return false
  const over = stacks.filter((stack) => overlaps(stack, cell))
  if (over.length > 1) return false
  if (over.length === 0) return headingOf(cell.text) !== undefined && (isBetween(cell, stacks) || (step > 0 && isBeside(cell, row, stacks)))
  const alone = row.cells.filter((other) => stacks.some((stack) => overlaps(stack, other))).length === 1
  if (step < 0) return headingOf(cell.text) !== undefined && (!alone || over.every((stack) => headingOf(headingWords(stack)) === undefined))
  return !alone || /^[\p{Ll}(]/u.test(cell.text) || (over[0] !== stacks[0] && headingOf(cell.text) !== undefined)
}

const overlaps = (a: { x: number; right: number }, b: { x: number; right: number }): boolean => a.x < b.right && b.x < a.right

const isBetween = ({ x, right }: Cell, stacks: readonly Stack[]): boolean =>
  stacks.some((stack) => stack.right <= x) && stacks.some((stack) => stack.x >= right)

/** A heading above several that stand side by side spans them: each becomes one of its own. */
function split(below: readonly Cell[], stacks: Stack[]): void {
  for (const [at, stack] of [...stacks.entries()].reverse()) {
    const parts = below.filter((cell) => overlaps(cell, stack))
    if (parts.length > 1) stacks.splice(at, 1, ...parts.map(({ x, right }): Stack => ({ x, right, cells: [], over: wholeOf(stack) })))
  }
}

const wholeOf = ({ cells, over = [] }: Stack): Cell[] => [...over, ...cells]

/** The last of several headings below one that spans them stands right of it. */
function isBeside(cell: Cell, { cells }: Row, stacks: readonly Stack[]): boolean {
  const before = cells[cells.indexOf(cell) - 1]
  return (
    before !== undefined && cell.x - before.right < 2 * BEYOND && headingOf(before.text) !== undefined && before.x > (stacks[0]?.right ?? 0)
  )
}

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

const wordsOf = (cells: readonly Cell[]): string => joinHeading(cells.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text))
const headingWords = (stack: Stack): string => wordsOf(wholeOf(stack))

/** By its own words, else by those that span it: a part of what is paid for is no quantity, whatever it is called. */
function kindOf(stack: Stack): Column | undefined {
  const whole = headingOf(headingWords(stack))
  if (!stack.over) return whole
  const [own, over] = [headingOf(wordsOf(stack.cells)), headingOf(wordsOf(stack.over))]
  return own === 'quantity' && over !== undefined ? over : (own ?? whole)
}

/** The columns with their kinds, or undefined where they are no table of a bill. */
function namedColumns(stacks: readonly Stack[]): HeadColumn[] | undefined {
  const columns = stacks.map((stack): HeadColumn => {
    const heading = headingWords(stack)
    return { heading, kind: kindOf(stack) ?? 'other', x: stack.x, right: stack.right }
  })
  if (columns.some(({ heading }) => NO_SERVICES.test(heading))) return undefined
  const titles = columns.filter(({ kind }) => kind === 'title')
  const hasAmount = (): boolean => columns.some(({ kind }) => kind === 'amount' || kind === 'total')
  // «Размер платы за услуги» is no title of a service.
  for (const column of titles.slice(1)) column.kind = hasAmount() ? 'other' : 'amount'
  const whole = columns.find(({ heading, kind }) => kind === 'amount' && WHOLE_CHARGE.test(heading))
  if (whole && columns.some((column) => column !== whole && column.kind === 'amount')) whole.kind = 'total'
  const [first] = columns
  const taxes = columns.filter(({ kind }) => kind === 'tax').length
  const counted = columns.some(({ kind }) => kind === 'quantity' || kind === 'price')
  if (titles.length === 0 && first && headingOf(first.heading) === undefined && hasAmount() && taxes < 2) first.kind = 'title'
  if (taxes >= 2 && !counted) for (const column of columns) column.kind = 'tax'
  return isTable(columns) ? columns : undefined
}

const SUMMED: readonly Column[] = ['amount', 'total', 'debt', 'advance', 'balance', 'paid', 'penalty', 'recalculation']

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

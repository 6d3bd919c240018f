/** The cells of a printed paper with their places, row by row, and who stands beside or below whom. */
import type { TextPage } from '../../model/text-page.ts'
import { linesOf } from '../../pdf/lines.ts'
import { finish } from '../../reader.ts'
import { visible } from '../../text/visible.ts'

/** Words that stand together. Lengths are in points from the top left corner of the page. */
export interface Cell {
  text: string
  x: number
  right: number
  /** The line its letters stand on. */
  y: number
  size: number
  page: number
  /** Index of its row. */
  row: number
}

export interface Row {
  page: number
  y: number
  size: number
  /** From left to right. */
  cells: Cell[]
}

/** The rows of all pages from top to bottom. */
export function rowsOf(pages: readonly TextPage[]): Row[] {
  return finish(linesOf(pages)).map(({ page, y, size, cells }, row) => ({
    page,
    y,
    size,
    cells: withKopecks(cells.map(({ text, x, right }): Cell => ({ text: visible(text), x, right, y, size, page, row }))),
  }))
}

/** «1234 руб.» and «56 коп.» in two cells are one sum. */
function withKopecks(cells: Cell[]): Cell[] {
  for (let at = cells.length - 1; at > 0; at -= 1) {
    const [roubles, kopecks] = [cells[at - 1], cells[at]]
    if (!roubles || !kopecks || !/^\d{1,2} ?коп\.?$/iu.test(kopecks.text) || !/\d ?(?:руб|р)\.?$/iu.test(roubles.text)) continue
    cells.splice(at - 1, 2, { ...roubles, text: `${roubles.text} ${kopecks.text}`, right: kopecks.right })
  }
  return cells
}

/** Points between two rows; infinite between pages. */
export const distance = (above: Row, below: Row): number => (above.page === below.page ? below.y - above.y : Number.POSITIVE_INFINITY)

/** The first cell of a row that ends right of a place, found by halving. */
export function firstAfter(cells: readonly Cell[], x: number): number {
  let low = 0
  for (let high = cells.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.right ?? 0) <= x) low = middle + 1
    else high = middle
  }
  return low
}

/** Cells of one line are set by one program, but not always to the same tenth of a point: so many sizes of the type are one line still. */
const ONE_LINE = 0.6

/** The nearest cell right of a stretch, on the rows between its top and its bottom. */
export function rightOf(rows: readonly Row[], first: Cell, last: Cell, right: number): Cell | undefined {
  let nearest: Cell | undefined
  for (let row = first.row - 1; row <= last.row + 1; row += 1) {
    const line = rows[row]
    if (line?.page !== first.page) continue
    if (line.y < first.y - ONE_LINE * first.size || line.y > last.y + ONE_LINE * last.size) continue
    let at = firstAfter(line.cells, right - 1)
    // A cell that reaches over the stretch is not right of it.
    while ((line.cells[at]?.x ?? Number.POSITIVE_INFINITY) < right - 1) at += 1
    const cell = line.cells[at]
    if (cell && (!nearest || cell.x < nearest.x)) nearest = cell
  }
  return nearest
}

/** Rows further down than so many sizes of the type do not belong to a label; a sum to pay is often set in type of its own, and larger. */
const REACH_DOWN = 3.2
const reachOf = (label: Cell, below: Row): number => Math.max(REACH_DOWN * label.size, 1.5 * below.size)

/** The cell right below a stretch: on the first row that has one there. A row of as many cells stands below the labels one by one. */
export function below(rows: readonly Row[], last: Cell, x: number, right: number): Cell | undefined {
  const labels = rows[last.row]?.cells ?? []
  for (let row = last.row + 1; row <= last.row + 3; row += 1) {
    const line = rows[row]
    if (line?.page !== last.page || line.y - last.y > reachOf(last, line)) return undefined
    const cell = line.cells[firstAfter(line.cells, x)]
    if (cell && cell.x < right && cell !== last) return cell
    if (labels.length > 1 && line.cells.length === labels.length) return line.cells[labels.indexOf(last)]
  }
  return undefined
}

/** The cell in larger type right above: «888,80 ₽», and below it in small letters what it is. */
export function above(rows: readonly Row[], cell: Cell): Cell | undefined {
  const line = rows[cell.row - 1]
  if (line?.page !== cell.page || cell.y - line.y > REACH_DOWN * cell.size) return undefined
  const over = line.cells[firstAfter(line.cells, cell.x)]
  return over && over.x < cell.right && line.size >= 1.2 * cell.size ? over : undefined
}

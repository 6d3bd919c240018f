/** Sets the tables and lists of bills on sheets: headings that wrap, numbers that end at one edge, titles that wrap. */
import { widthOf } from '../pdf.ts'
import type { Cell, Sheets } from '../pdf-sheets.ts'
import { wrapped } from './bill.ts'

export interface Column {
  /** Where it begins; of numbers: where it ends. */
  x: number
  heading: readonly string[]
  align?: 'right'
}

/** The headings of a table, those of fewer lines beginning on the first. */
export function headings(press: Sheets, columns: readonly Column[]): Sheets {
  const height = Math.max(...columns.map(({ heading }) => heading.length))
  for (let at = 0; at < height; at += 1)
    press.line(
      columns.flatMap(({ x, heading, align }): Cell[] => {
        const text = heading[at]
        return text === undefined ? [] : [align ? [x, text, align] : [x, text]]
      }),
      at === 0 ? 2 : 1.1,
    )
  return press.gap(0.6)
}

/** One row; the first column's words wrap below it. */
export function row(press: Sheets, columns: readonly Column[], values: readonly string[], titleAt = 0, letters = 34): Sheets {
  const [first = '', ...more] = wrapped(values[titleAt] ?? '', letters)
  press.room(3 + more.length)
  press.line(
    columns.flatMap(({ x, align }, at): Cell[] => {
      const text = at === titleAt ? first : (values[at] ?? '')
      return text === '' ? [] : [align ? [x, text, align] : [x, text]]
    }),
    1.9,
  )
  for (const words of more) press.line([[columns[titleAt]?.x ?? 40, words]], 1.1)
  return press
}

/** A label at the left and its value ending at an edge, dots between where asked. */
export function pair(press: Sheets, label: string, value: string, { x = 40, right = 400, dots = false } = {}): Sheets {
  const size = 8
  const from = x + widthOf(label, size) + 2
  const until = right - widthOf(value, size) - 2
  const count = dots ? Math.max(0, Math.floor((until - from) / widthOf('.', size))) : 0
  const cells: Cell[] = [[x, label]]
  if (count > 2) cells.push([from, '.'.repeat(count)])
  return press.room(2).line([...cells, [right, value, 'right']], 1.6)
}

/** Labels side by side and their values below them. */
export function above(press: Sheets, pairs: readonly (readonly [x: number, label: string, value: string])[]): Sheets {
  press.line(
    pairs.map(([x, label]): Cell => [x, label]),
    2,
  )
  return press.line(
    pairs.map(([x, , value]): Cell => [x, value]),
    1.3,
  )
}

/** Words beside what is already set, from the top of the page, which leave the place of the next line alone. */
export function beside(press: Sheets, x: number, y: number, lines: readonly string[]): Sheets {
  const before = press.y
  press.y = y
  for (const words of lines) press.line([[x, words]], 1.6)
  press.y = before
  return press
}

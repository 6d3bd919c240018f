/**
 * Which column the numbers of a table stand in. A heading may begin where its numbers end, or stand in the middle above them, so numbers are
 * first put together into lanes, as they stand one below the other, and the lanes are given to the headings from left to right.
 */
import type { HeadColumn } from './heads.ts'
import type { Cell } from './sheet.ts'

interface Lane {
  x: number
  right: number
  column: number
}

/** The column of a number's cell; undefined where its lane belongs to none. */
export type ColumnOfNumber = (cell: Cell) => number | undefined

/** A number that far from every heading belongs to none, in points. */
const FAR = 60

/** Puts the numbers of a table's rows into the columns of its head. */
export function lanesOf(numbers: readonly Cell[], columns: readonly HeadColumn[]): ColumnOfNumber {
  const lanes = assigned(overlapping(numbers), columns)
  return (cell) => {
    const middle = (cell.x + cell.right) / 2
    const lane = lanes.find(({ x, right }) => x <= middle && middle <= right)
    return lane && lane.column >= 0 ? lane.column : undefined
  }
}

/** Stretches that the numbers cover, from left to right. */
function overlapping(numbers: readonly Cell[]): Lane[] {
  const lanes: Lane[] = []
  for (const { x, right } of numbers.toSorted((a, b) => a.x - b.x)) {
    const last = lanes.at(-1)
    if (last && x < last.right) last.right = Math.max(last.right, right)
    else lanes.push({ x, right, column: -1 })
  }
  return lanes.slice(0, 60)
}

const away = (lane: Lane, { x, right }: HeadColumn): number =>
  Math.max(0, x - lane.right, lane.x - right) + 0.02 * Math.abs(lane.x + lane.right - x - right)

/**
 * Gives each lane a heading of its own so that all together are nearest, none crossing another (the cheapest alignment of two rows). A lane
 * may be left without one, for the price of a far one.
 */
function assigned(lanes: readonly Lane[], columns: readonly HeadColumn[]): readonly Lane[] {
  const cost = Array.from({ length: lanes.length + 1 }, () => new Array<number>(columns.length + 1).fill(0))
  const at = (row: number, column: number): number => cost[row]?.[column] ?? 0
  for (const [i, lane] of lanes.entries())
    for (let j = 0; j <= columns.length; j += 1) {
      const column = columns[j - 1]
      const left = at(i, j) + FAR
      const given = column ? at(i, j - 1) + away(lane, column) : Number.POSITIVE_INFINITY
      const line = cost[i + 1]
      if (line) line[j] = Math.min(left, given, j > 0 ? at(i + 1, j - 1) : Number.POSITIVE_INFINITY)
    }
  for (let i = lanes.length, j = columns.length; i > 0; ) {
    const [lane, column] = [lanes[i - 1], columns[j - 1]]
    if (!lane) break
    if (column && at(i, j) === at(i, j - 1)) j -= 1
    else if (column && at(i, j) === at(i - 1, j - 1) + away(lane, column)) {
      lane.column = j - 1
      i -= 1
      j -= 1
    } else i -= 1
  }
  return lanes
}

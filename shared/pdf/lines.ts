/**
 * Puts the runs of letters of a page together into lines as a reader sees them: by height on the page, then from left to right, with
 * words mended and columns kept apart. In the text of a line a tab stands between columns.
 */
import type { TextItem, TextPage } from '../model/text-page.ts'
import { collapse } from '../text/collapse.ts'

export interface Line {
  /** From 1. */
  page: number
  /** Of the letters' foot, in points from the top of the page. */
  y: number
  /** Size of the type. */
  size: number
  text: string
  cells: Cell[]
}

export interface Cell {
  text: string
  x: number
  right: number
}

/** Runs whose feet are this near to each other stand on one line (points). */
const SAME_LINE = 2
/** In sizes of the type: a wider gap parts columns. A space has about 0.28, in typewriter faces 0.6. */
const COLUMN_GAP = 0.65
const WORD_GAP = 0.12
/** Longer lines are no lines of a paper; what stands behind is left off. */
export const LONGEST_LINE = 2_000

/** The lines of all pages from top to bottom. */
export function* linesOf(pages: readonly TextPage[]): Generator<number, Line[], void> {
  const lines: Line[] = []
  for (const [index, page] of pages.entries()) {
    for (const row of rowsOf(page.items.filter(isSound))) {
      const line = lineOf(withoutMarks(row), index + 1)
      if (line) lines.push(line)
    }
    yield (index + 1) / pages.length
  }
  return lines
}

const isSound = ({ text, x, y, width, height }: TextItem): boolean =>
  text.trim() !== '' && Number.isFinite(x + y + width + height) && height > 0

/** Runs by line. The first run of a line sets its height; a raised mark belongs to the line below it, and is nothing without one. */
function rowsOf(items: readonly TextItem[]): TextItem[][] {
  const sorted = items.toSorted((a, b) => a.y - b.y)
  const rows: TextItem[][] = []
  let row: TextItem[] = []
  let foot = Number.NEGATIVE_INFINITY
  let marks: TextItem[] = []
  for (const item of sorted) {
    if (item.y - foot <= SAME_LINE) row.push(item)
    else if (isMark(item)) marks.push(item)
    else {
      row = [item, ...marks.filter((mark) => item.y - mark.y < item.height)]
      marks = []
      foot = item.y
      rows.push(row)
    }
  }
  return rows
}

/** The figure of a footnote: one or two digits or stars. Whether it is one is seen beside its line. */
const isMark = ({ text }: TextItem): boolean => /^\s*(?:\d{1,2}|\*{1,3}|[¹²³⁴-⁹])\s*$/u.test(text)

/** A footnote's figure is smaller than the word it is raised beside; it says nothing and would be read as a number. */
function withoutMarks(row: readonly TextItem[]): TextItem[] {
  const largest = row.reduce((size, { height }) => Math.max(size, height), 0)
  if (!row.some((item) => isMark(item) && item.height < largest * 0.8)) return [...row]
  return row.filter((item) => !isMark(item) || item.height >= largest * 0.8)
}

function lineOf(row: readonly TextItem[], page: number): Line | undefined {
  const [first] = row
  if (!first) return undefined
  const runs = row.toSorted((a, b) => a.x - b.x)
  const size = middle(runs.map(({ height }) => height))
  const cells = cellsOf(runs, size)
  const text = cells.map((cell) => cell.text).join('\t')
  return text === '' ? undefined : { page, y: first.y, size, text: text.slice(0, LONGEST_LINE), cells }
}

function cellsOf(runs: readonly TextItem[], size: number): Cell[] {
  const spread = letterSpace(runs)
  const wordGap = spread === undefined ? WORD_GAP * size : spread + 0.3 * size
  const columnGap = spread === undefined ? COLUMN_GAP * size : spread + 1.5 * size
  const cells: Cell[] = []
  let cell: Cell | undefined
  let previous = ''
  for (const run of runs) {
    const gap = cell ? run.x - cell.right : 0
    const right = run.x + Math.max(run.width, 0)
    // Some programs print a word twice to make it bold.
    if (cell && run.text === previous && gap < -0.6 * Math.max(run.width, 1)) continue
    previous = run.text
    if (!cell || gap > columnGap) {
      if (cell) cells.push(cell)
      cell = { text: run.text.slice(0, LONGEST_LINE), x: run.x, right }
    } else {
      if (cell.text.length < LONGEST_LINE) cell.text += `${gap > wordGap ? ' ' : ''}${run.text.slice(0, LONGEST_LINE)}`
      cell.right = Math.max(cell.right, right)
    }
  }
  if (cell) cells.push(cell)
  return cells.map((one) => ({ ...one, text: unspaced(collapse(one.text)) })).filter(({ text }) => text !== '')
}

/** The usual gap between letters where a line is set letter by letter; undefined where it is not. */
function letterSpace(runs: readonly TextItem[]): number | undefined {
  const single = runs.filter(({ text }) => text.trim().length === 1).length
  if (single < 8 || single < runs.length * 0.7) return undefined
  const gaps = runs.slice(1).map(({ x }, at) => x - ((runs[at]?.x ?? 0) + (runs[at]?.width ?? 0)))
  return Math.max(0, middle(gaps))
}

/** `В ы п и с к а` in one run is `Выписка`. Where words are told apart by wider gaps, those were made columns or spaces above. */
function unspaced(text: string): string {
  return /^(?:\S ){5,}\S$/u.test(text) ? text.replaceAll(' ', '') : text
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

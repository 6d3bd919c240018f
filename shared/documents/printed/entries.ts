/** Reads the rows below a table's headings: which value stands in which column, which words are a title, where the table ends. */

import { flatten } from '../text/flat.ts'
import { type FoundLabel, findLabels } from '../text/labels.ts'
import { TOTALS } from '../text/total.ts'
import type { Column } from './headings.ts'
import { type Head, headAt } from './heads.ts'
import { type ColumnOfNumber, lanesOf } from './lanes.ts'
import { type Cell, distance, type Row } from './sheet.ts'
import { countedOf, isDash, isFiller, isMarked, sumOf } from './values.ts'

/** One service or one total with its cells by the index of their column. */
export interface Entry {
  title: string
  values: Map<number, Cell>
  cells: Cell[]
}

/** A row that adds others up. */
export const TOTAL_ROW = /^(?:итого|всего|в сумме|сумма|total|sub-?total|summe|gesamt|zwischensumme|zusammen)(?!\p{L})/iu

/** In sizes of the type: what is further down belongs to no table. */
const FAR = 7
const WRAPPED = 1.75
/** Rows without a value, one after another: more of them are no groups of lines but other text. */
const MOST_WORDS = 4
const MOST_ENTRIES = 400

interface Found {
  title: Cell[]
  values: Map<number, Cell>
  cells: Cell[]
  row: Row
}

/** The entries of a table and the index of the row after it. */
export function entriesOf(rows: readonly Row[], head: Head): { entries: Entry[]; end: number } {
  const entries: Entry[] = []
  const margin = titleMargin(rows, head)
  const numbers = lanesOf(numbersBelow(rows, head), head.columns)
  let waiting: Found[] = []
  let last: { entry: Entry; found: Found } | undefined
  let end = head.last + 1
  let foot = rows[head.last]
  for (let index = head.last + 1; index < rows.length && entries.length < MOST_ENTRIES; index += 1) {
    const row = rows[index]
    if (!row || !foot || (row.page === foot.page && distance(foot, row) > FAR * row.size) || row.page > foot.page + 1) break
    if (repeatsHead(row, head)) {
      // On the same page the head begins another table.
      if (row.page === foot.page) break
      foot = row
      continue
    }
    if (index > head.last + 1 && headAt(rows, index)) break
    const found = foundIn(row, head, margin, numbers)
    if (!found || isNumbering(found)) {
      if (found) foot = row
      continue
    }
    if (endsTable(found)) break
    if (found.values.size === 0) {
      if (found.title.length === 0) continue
      if (last && waiting.length === 0 && continues(last, found, rows, index)) {
        last.entry.title = joined([last.entry.title, textOf(found.title)])
        last.entry.cells.push(...found.cells)
        last.found = found
        end = index + 1
      } else waiting.push(found)
      if (waiting.length > MOST_WORDS) break
      foot = row
      continue
    }
    if (last && waiting.length === 0 && completes(last, found)) {
      for (const [column, cell] of found.values) last.entry.values.set(column, cell)
      last.entry.title = joined([last.entry.title, textOf(found.title)])
      last.entry.cells.push(...found.cells)
    } else {
      const lead = leadOf(waiting, found)
      const entry: Entry = {
        title: joined([...lead, found].map(({ title }) => textOf(title))),
        values: found.values,
        cells: [...waiting, found].flatMap(({ cells }) => cells),
      }
      entries.push(entry)
      last = { entry, found }
    }
    waiting = []
    foot = row
    end = index + 1
  }
  return { entries, end }
}

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join(' ')
const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .reduce((whole, part) => (/\p{L}-$/u.test(whole) && /^\p{Ll}/u.test(part) ? whole.slice(0, -1) + part : `${whole} ${part}`.trim()), '')

const isTitleColumn = (kind: Column | undefined): boolean => kind === 'title'
const HOLDS_NUMBERS: ReadonlySet<Column> = new Set<Column>([
  'quantity',
  'price',
  'amount',
  'benefit',
  'recalculation',
  'penalty',
  'paid',
  'debt',
  'advance',
  'balance',
  'total',
])

/** Where titles begin: headings may be centred above them, and a counterfoil may stand to their left. */
function titleMargin(rows: readonly Row[], head: Head): number {
  const at = head.columns.findIndex(({ kind }) => isTitleColumn(kind))
  const column = head.columns[at]
  if (!column) return Number.NEGATIVE_INFINITY
  // A row of other words may begin under the numbers of the rows.
  if (at > 0) return (head.columns[0]?.x ?? 0) - 3
  const before = head.left
  const counts = new Map<number, number>()
  for (const row of rows.slice(head.last + 1, head.last + 41)) {
    if (!row.cells.some(({ x, text }) => x > column.right && sumOf(text) !== undefined)) continue
    for (const { x, text } of row.cells)
      if (x > before - 2 && x <= column.right && sumOf(text) === undefined) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  }
  const near = [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(Math.round(column.x) + by) ?? 0), 0)
  if (near >= 2) return column.x - 3
  const usual = [...counts].toSorted(([a, n], [b, m]) => m - n || Math.abs(a - column.x) - Math.abs(b - column.x))[0]?.[0]
  return Math.max(Math.min(usual ?? column.x, column.x) - 3, before - 2)
}

const isNumber = ({ text }: Cell): boolean => sumOf(text) !== undefined || isDash(text) || countedOf(text) !== undefined

/** Where two numbers of a row share a lane, the second goes to the heading nearest to it. */
const freeColumn = (lane: number, nearest: number, { values }: Found): number => (values.has(lane) ? nearest : lane)

/** Rows below the head that are looked at to see how its numbers stand. */
const LOOKED_AT = 60

function numbersBelow(rows: readonly Row[], head: Head): Cell[] {
  const title = head.columns.find(({ kind }) => isTitleColumn(kind))
  const [from, to] = [title?.right ?? head.columns[0]?.x ?? 0, head.columns.at(-1)?.right ?? 0]
  const numbers: Cell[] = []
  for (const row of rows.slice(head.last + 1, head.last + LOOKED_AT)) {
    if (row.page !== rows[head.last]?.page) break
    const found = row.cells.filter((cell) => cell.right > from && cell.x < to + BESIDE && cell.x > head.left && isNumber(cell))
    // A row that numbers the columns says nothing of where their numbers end.
    if (found.some(({ text }) => isMarked(text))) numbers.push(...found)
  }
  return numbers
}

/** What of a row belongs to the table; undefined where nothing does. */
function foundIn(row: Row, head: Head, margin: number, numbers: ColumnOfNumber): Found | undefined {
  const found: Found = { title: [], values: new Map(), cells: [], row }
  const numbered: Cell[] = []
  for (const cell of row.cells) {
    if (cell.x < head.left || cell.x > head.right) continue
    const nearest = columnOf(cell, head)
    const column = nearest >= 0 && isNumber(cell) ? freeColumn(numbers(cell) ?? nearest, nearest, found) : nearest
    const kind = head.columns[column]?.kind
    if (kind === undefined || isFiller(cell.text)) continue
    const numeric = HOLDS_NUMBERS.has(kind) && isNumber(cell)
    if (numeric || (kind === 'unit' && cell.text.length <= 12)) {
      if (!found.values.has(column)) found.values.set(column, cell)
      found.cells.push(cell)
    } else if (isTitleColumn(kind) || spreadsFromTitle(cell, head)) {
      if (cell.x < margin) continue
      found.title.push(cell)
      found.cells.push(cell)
    } else {
      if (isTitleOf(column, cell, head)) numbered.push(cell)
      found.cells.push(cell)
    }
  }
  if (found.title.length === 0) found.title = numbered.filter(({ x }) => x >= margin)
  if (found.title.length === 0 && found.values.size > 0) found.title = found.cells.filter(namesSum)
  return found.cells.length === 0 ? undefined : found
}

/** «Итого:» set right before its sum, below other columns. */
const namesSum = ({ text }: Cell): boolean =>
  text.length < 80 && (TOTAL_ROW.test(text) || findLabels(flatten(text)).some(({ at }) => at === 0))

/** Words below the numbers of the rows: a total begins there, and so do titles whose heading is centred far right of them. */
const isTitleOf = (column: number, { text }: Cell, { columns }: Head): boolean =>
  columns[column]?.kind === 'position' && isTitleColumn(columns[column + 1]?.kind) && /\p{L}{2}/u.test(text)

/** Words that begin in the title's column or before it and reach into it or over others. */
function spreadsFromTitle({ x, right }: Cell, { columns }: Head): boolean {
  const title = columns.find(({ kind }) => isTitleColumn(kind))
  return title !== undefined && x <= title.right && right > title.x
}

/** Points: what is further from the table than that stands beside it. */
const BESIDE = 40

/** The column a cell stands in: where it overlaps one heading most, else the nearest; undefined beyond the table's ends. */
function columnOf(cell: Cell, { columns }: Head): number {
  let [best, most] = [-1, Number.NEGATIVE_INFINITY]
  for (const [at, { x, right }] of columns.entries()) {
    const shared = Math.min(right, cell.right) - Math.max(x, cell.x)
    if (shared > most) [best, most] = [at, shared]
  }
  const [first, last] = [columns[0], columns.at(-1)]
  if (!first || !last || cell.x - last.right > BESIDE) return -1
  return isTitleColumn(first.kind) || first.x - cell.right < BESIDE ? best : -1
}

const isNumbering = ({ cells, title }: Found): boolean =>
  cells.length >= 3 && cells.every(({ text }) => /^(?:\d{1,2}|\p{L})(?: (?:\d{1,2}|\p{L}))*$/u.test(text)) && title.length <= 1

const repeatsHead = (row: Row, { cells }: Head): boolean =>
  row.cells.length >= 2 && row.cells.every(({ text }) => cells.some((cell) => cell.text === text))

/** A second line with the values that the first one lacks. */
function completes({ entry, found }: { entry: Entry; found: Found }, next: Found): boolean {
  if (distance(found.row, next.row) > WRAPPED * next.row.size) return false
  if ([...next.values.keys()].some((column) => entry.values.has(column))) return false
  const title = textOf(next.title)
  return next.title.length === 0 || /^[\p{Ll}(]/u.test(title) || next.values.size < entry.values.size
}

/** Whether words below an entry go on with its title: they begin small, or stand nearer to it than to the next. */
function continues({ entry, found }: { entry: Entry; found: Found }, next: Found, rows: readonly Row[], index: number): boolean {
  const gap = distance(found.row, next.row)
  if (gap > WRAPPED * next.row.size) return false
  const text = textOf(next.title)
  if (/^[\p{Ll}(]/u.test(text) || /[,(-]$/u.test(entry.title)) return true
  const after = rows[index + 1]
  return after !== undefined && distance(next.row, after) > gap * 1.15 && gap <= 1.35 * next.row.size
}

/** Of the words before an entry those that begin its title: the entry itself has none, or goes on in small letters. */
function leadOf(waiting: readonly Found[], found: Found): Found[] {
  const nearest = waiting.at(-1)
  if (!nearest || distance(nearest.row, found.row) > WRAPPED * found.row.size) return []
  const own = textOf(found.title)
  return own === '' || /^[\p{Ll}(]/u.test(own) ? [nearest] : []
}

/** «Итого к оплате» with one sum is no row of the table but the total of the bill; so are words that hold a named sum themselves. */
function endsTable({ title, values, row }: Found): boolean {
  const text = flatten(textOf(title))
  if (values.size > 1 || text === '') return false
  const labels = findLabels(text)
  if (values.size > 0) return labels.some(isTotalAtStart)
  return (labels.length > 0 && /\d[.,]\d{2}(?!\d)/.test(text)) || row.cells.filter(headsTotal).length > 1
}

const isTotalAtStart = ({ field, at }: FoundLabel): boolean => at === 0 && TOTALS.some((name) => name === field)

/** Two totals side by side, each above its sum, stand in boxes below the table. */
const headsTotal = ({ text }: Cell): boolean => text.length < 80 && findLabels(flatten(text)).some(isTotalAtStart)

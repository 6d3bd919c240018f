/**
 * The text of a printed paper in the order a person reads it: each label with its value on a line of its own, wrapped words joined again,
 * columns apart. So the readers of plain text understand what places on a page say.
 */
import { CONTRACT_LABELS, DUE_LABELS, ISSUED_LABELS, PAYEE_LABELS } from '../../catalogue/wording.ts'
import { NUMBER } from '../text/contract.ts'
import { flatten } from '../text/flat.ts'
import { findLabels } from '../text/labels.ts'
import { above, below, type Cell, distance, firstAfter, type Row, rightOf } from './sheet.ts'
import { isDash, isFiller, isMarked, sumOf } from './values.ts'

/** What a label asks for. */
type Wanted = 'sum' | 'number' | 'day' | 'month' | 'name'

interface Unit {
  cells: Cell[]
  text: string
  x: number
  right: number
  /** What stands beside or below it, where it is a label. */
  value?: string
}

const atEnd = (labels: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${labels.join('|')})[ :№#.]{0,4}$`, 'iu')
const NUMBER_LABEL = new RegExp(`${atEnd(CONTRACT_LABELS).source}|(?<!\\p{L})инн(?: ?/ ?кпп)?[ :№]{0,3}$`, 'iu')
const NUMBERED = new RegExp(`(?<![\\p{L}\\d])(?:${CONTRACT_LABELS.join('|')})[ :№#.]{0,4}\\d[\\d /-]{3,24}$`, 'iu')
const A_NUMBER = new RegExp(`^(?:№ ?)?${NUMBER}`, 'u')
const DAY_LABEL = atEnd([...DUE_LABELS, ...ISSUED_LABELS])
const MONTH_LABEL =
  /(?<!\p{L})(?:(?:расчетный |отчетный |оплачиваемый )?период(?: оплаты| начисления)?|месяц|billing (?:period|month)|period|[a-z]{0,12}zeitraum)[ :]{0,3}$/iu
const NAME_LABEL = atEnd(PAYEE_LABELS)
/** A label is short, and what follows it before its value is shorter. */
const LONGEST_LABEL = 140
const LONGEST_REST = 48

const WRAPPED = 1.8
const MOST_WRAPPED = 200

/** The text of all cells that are not in `used`, which stand in tables. */
export function readingText(rows: readonly Row[], used: ReadonlySet<Cell>): string {
  const taken = new Set(used)
  const units = unitsOf(rows, taken)
  const wanting = units.flatMap((unit) => {
    const wanted = wantedBy(unit.text)
    return wanted ? [{ unit, wanted }] : []
  })
  const labels = new Set(wanting.map(({ unit }) => unit))
  const claimed = new Set<Cell>()
  const byFirst = new Map(units.map((unit) => [unit.cells[0], unit]))
  const give = (unit: Unit, cell: Cell): void => {
    const whole = byFirst.get(cell)
    // In brackets stands what is below zero.
    unit.value = (whole?.text ?? cell.text).replace(/^\((\d[\d  ]*(?:[.,]\d{1,2})?)\)/u, '-$1')
    for (const each of whole?.cells ?? [cell]) claimed.add(each)
  }
  // What stands right of a label is its own before anything below may be.
  for (const { unit, wanted } of wanting) {
    const cell = valueRight(rows, unit, taken, claimed)
    if (cell && fits(cell.text, wanted)) give(unit, cell)
  }
  for (const { unit, wanted } of wanting) {
    const last = unit.cells.at(-1)
    const cell = unit.value || !last ? undefined : below(rows, last, unit.x, unit.right)
    if (!cell || taken.has(cell) || claimed.has(cell) || !fits(cell.text, wanted)) continue
    give(unit, cell)
    const until = wanted === 'sum' ? below(rows, cell, unit.x, Math.max(unit.right, cell.right)) : undefined
    if (!until || taken.has(until) || claimed.has(until) || !UNTIL_DAY.test(flatten(until.text))) continue
    unit.value += ` ${until.text}`
    claimed.add(until)
  }
  for (const { unit, wanted } of wanting) {
    const cell = unit.value === undefined && wanted === 'sum' && unit.cells[0] ? above(rows, unit.cells[0]) : undefined
    if (cell && !taken.has(cell) && !claimed.has(cell) && isMarked(cell.text) && sumOf(cell.text) !== undefined) give(unit, cell)
  }
  for (const unit of units) {
    if (unit.value || claimed.has(unit.cells[0] as Cell) || !/\p{L}{3}/u.test(unit.text) || isFiller(unit.text) || labels.has(unit))
      continue
    // A number that bears its label is whole; what stands beside it belongs to another.
    if (NUMBERED.test(flatten(unit.text))) continue
    const cell = valueRight(rows, unit, taken, claimed)
    if (cell && isAlone(rows, cell) && isMarked(cell.text) && sumOf(cell.text) !== undefined) give(unit, cell)
  }
  return written(units, claimed)
}

/** A page has no header of a letter: indented, no line is taken for one. */
const INDENT = '    '

function written(units: readonly Unit[], claimed: ReadonlySet<Cell>): string {
  const lines = units
    .filter((unit) => !unit.cells.every((cell) => claimed.has(cell)))
    .map(({ text, value }) => INDENT + (value ? `${text.replace(/[ :]+$/, '')}: ${value}` : text).replaceAll('\n', `\n${INDENT}`))
  return lines.join('\n\n')
}

/** Dots that lead the eye to the value. */
const LEADER = / ?(?:[.…·_] ?){4,}/gu

/** Cells with the cells that they wrap into, from top to bottom. */
function unitsOf(rows: readonly Row[], taken: ReadonlySet<Cell>): Unit[] {
  const units: Unit[] = []
  const joined = new Set<Cell>()
  for (const row of rows)
    for (const cell of row.cells) {
      if (taken.has(cell) || joined.has(cell)) continue
      const unit = headlineAt(row, cell)
      for (const other of unit.cells) joined.add(other)
      for (let count = 0; count < MOST_WRAPPED; count += 1) {
        const next = wrappedInto(rows, unit)
        if (!next || hasValue(rows, unit) || taken.has(next.cell) || joined.has(next.cell)) break
        unit.cells.push(next.cell)
        joined.add(next.cell)
        unit.text =
          /\p{L}-$/u.test(unit.text) && /^\p{Ll}/u.test(next.cell.text)
            ? unit.text.slice(0, -1) + next.cell.text
            : unit.text + next.by + next.cell.text
        unit.x = Math.min(unit.x, next.cell.x)
        unit.right = Math.max(unit.right, next.cell.right)
      }
      unit.text = unit.text.replace(LEADER, ' … ').replace(/[ …:]*…[ …]*$/u, '')
      units.push(unit)
    }
  return units
}

const PAPER = /(?:(?<!(?:банковск|расчетн|лицев)\p{L}{2,3} )счет|квитанци|извещени|rechnung|invoice|(?<!\p{L})bill(?!\p{L}))/iu
const NUMBER_OR_DAY = /^(?:(?:№|nr\.?|no\.?|n°?)? ?[\p{L}\d][\p{L}\d./-]{0,30}|(?:vom|от|dated|von) ?[\d.]{0,10}|№)$/iu

/** The name of the paper, its number and its day stand side by side: «Rechnung · Nr. 471102 · vom · 05.03.2018». */
function headlineAt({ cells }: Row, cell: Cell): Unit {
  const unit: Unit = { cells: [cell], text: cell.text, x: cell.x, right: cell.right }
  if (cell.text.length > 60 || !PAPER.test(flatten(cell.text)) || /[:]$/.test(cell.text)) return unit
  const at = cells.indexOf(cell)
  if (!/^(?:№|nr|no|n°|vom|от|dated)/iu.test(cells[at + 1]?.text ?? '')) return unit
  for (const next of cells.slice(at + 1, at + 6)) {
    if (!NUMBER_OR_DAY.test(next.text)) break
    unit.cells.push(next)
    unit.text += ` ${next.text}`
    unit.right = next.right
  }
  return unit
}

/** «Оплатить до | 10.07.2025» is whole, whatever stands in the row below. */
function hasValue(rows: readonly Row[], { cells, text, right }: Unit): boolean {
  const [first, last] = [cells[0], cells.at(-1)]
  const wanted = OPEN.test(text) ? wantedBy(text) : undefined
  const cell = wanted && first && last && rightOf(rows, first, last, right)
  return wanted !== undefined && cell !== undefined && fits(cell.text, wanted)
}

/** Ends in the middle of a phrase. */
const OPEN = /(?:[,(-]|(?<![\p{L}/])(?:до|за|с|по|от|на|в|и|или|не|the|of|by|to|and|for|bis|zum|von|und|für))$/iu

/** The cell of the row below that goes on with a unit, and what stands between: a space within a phrase, a line end within a paragraph. */
function wrappedInto(rows: readonly Row[], { cells, text }: Unit): { cell: Cell; by: ' ' | '\n' } | undefined {
  const last = cells.at(-1)
  const [row, next] = [rows[last?.row ?? -1], rows[(last?.row ?? -2) + 1]]
  if (!last || !row || !next || distance(row, next) > WRAPPED * row.size) return undefined
  if (sumOf(last.text) !== undefined || isFiller(text)) return undefined
  const at = firstAfter(next.cells, last.x)
  const cell = next.cells[at]
  if (!cell || !sharesEdge(last, cell) || sumOf(cell.text) !== undefined) return undefined
  // Two rows with a sum each are two labels, however the second begins.
  if (hasSumRight(row, last) && hasSumRight(next, cell)) return undefined
  if (/^[\p{Ll}(]/u.test(cell.text) ? !/[.:;]$/.test(text) : OPEN.test(text)) return { cell, by: ' ' }
  const prose = row.cells.length === 1 && next.cells.length === 1 && last.text.length > 30 && !wantedBy(cell.text)
  return prose ? { cell, by: '\n' } : undefined
}

/** Whether the next cell of its row is a sum. */
function hasSumRight({ cells }: Row, cell: Cell): boolean {
  const next = cells[cells.indexOf(cell) + 1]
  return next !== undefined && isMarked(next.text) && sumOf(next.text) !== undefined
}

const sharesEdge = (a: Cell, b: Cell): boolean =>
  Math.abs(a.x - b.x) <= 0.5 * a.size || Math.abs(a.x + a.right - b.x - b.right) <= 4 || (a.x < b.x && b.right <= a.right && b.x - a.x < 4)

/** What a unit asks for where it is a label without its value. */
function wantedBy(text: string): Wanted | undefined {
  if (text.length > LONGEST_LABEL || sumOf(text) !== undefined) return undefined
  const plain = flatten(text).replaceAll('\n', ' ')
  if (NUMBER_LABEL.test(plain)) return 'number'
  if (DAY_LABEL.test(plain)) return 'day'
  const label = findLabels(plain).at(-1)
  const named = label !== undefined && isLabelOnly(plain.slice(label.end))
  if (named && label.at === 0) return 'sum'
  if (MONTH_LABEL.test(plain)) return 'month'
  if (NAME_LABEL.test(plain)) return 'name'
  if (named) return 'sum'
  return label === undefined && /^[^:\d]{2,60}:$/.test(plain) ? 'name' : undefined
}

/** Whether what follows a label is no value but more of the label: «за июнь 2025 г., руб.». */
const isLabelOnly = (rest: string): boolean =>
  rest.length <= LONGEST_REST && !/\d[.,]\d{2}(?!\d|\.)|\d ?(?:₽|руб|€|\$|£)|: ?-?\d/u.test(rest)

/** «К оплате», the sum, «до 15 июля 2025»: three lines of one box. */
const UNTIL_DAY = /^(?:до|не позднее|by|bis(?: zum)?) \d/iu

const DAY =
  /\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? ?\p{L}{3,9}|\p{L}{3,9} \d{1,2}|\d{1,2}(?:-?го)? числа|\d{1,3} (?:tage|days|дн)/iu

function fits(text: string, wanted: Wanted): boolean {
  switch (wanted) {
    case 'sum':
      return sumOf(text) !== undefined
    case 'number':
      return A_NUMBER.test(text)
    case 'day':
      return DAY.test(text)
    case 'month':
      return /\d{4}|\d{2}\.\d{2}/.test(text)
    case 'name':
      return /\p{L}{2}|^\p{L}{1,3}-?\d/u.test(text) && !/\p{L}:$/u.test(text)
  }
}

/** The cell right of a unit, fillers passed over. */
function valueRight(rows: readonly Row[], unit: Unit, taken: ReadonlySet<Cell>, claimed: ReadonlySet<Cell>): Cell | undefined {
  const [first, last] = [unit.cells[0], unit.cells.at(-1)]
  if (!first || !last) return undefined
  let { right } = unit
  for (let passed = 0; passed < 4; passed += 1) {
    const cell = rightOf(rows, first, last, right)
    if (!cell || taken.has(cell) || claimed.has(cell)) return undefined
    if (!isFiller(cell.text) || isDash(cell.text)) return cell
    right = cell.right
  }
  return undefined
}

/** Whether no other sum follows in the row: a row of several is of a table that nobody knows. */
function isAlone(rows: readonly Row[], cell: Cell): boolean {
  const cells = rows[cell.row]?.cells ?? []
  const next = cells[firstAfter(cells, cell.right)]
  return next === undefined || next === cell || sumOf(next.text) === undefined
}

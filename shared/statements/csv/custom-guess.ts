/** What the program itself makes of an unknown table, so that the wizard asks only what nothing in the file decides. */
import { directionMeaning, statusMeaning } from '../../catalogue/layouts/words.ts'
import {
  DELIMITERS,
  type Delimiter,
  type LayoutColumns,
  SINGLE_COLUMNS,
  type SignRule,
  type TableRules,
} from '../../model/custom-layout.ts'
import { decideOrder } from '../dates.ts'
import { decideDecimal } from '../numbers.ts'
import { contentPlan, isAmount, isDay, namedPlan, planAt, tableColumns } from './columns.ts'
import { likelyDelimiters } from './dialect.ts'
import { signsOf } from './forms.ts'
import { layoutPlan, type Plan } from './plan.ts'
import { type Dialect, firstRows } from './records.ts'

/** What no cell of the file decides: the wizard asks, with these examples. */
export interface Doubts {
  /** Dates that can be read in two ways. */
  dates?: string[]
  /** A sum that can be read in two ways. */
  decimal?: string
}

export interface Guess {
  rules: TableRules
  doubts: Doubts
}

/** Rows that say what a column holds. */
const GUESS_ROWS = 60
/** Longer digits are numbers of accounts and cards, no sums. */
const LONGEST_WHOLE_SUM = 8
/** Words of one column that may be a direction or a status: more of them are names. */
const MOST_WORDS = 12

const known = (rows: readonly string[][]): Plan | undefined => layoutPlan(rows) ?? namedPlan(rows) ?? contentPlan(rows)

/** The sign that separates the fields: the one under which the program knows the columns, else one that gives equal columns. */
export function guessDelimiter(text: string, newline: Dialect['newline']): Delimiter {
  const likely = likelyDelimiters(text, newline).filter((one): one is Delimiter => DELIMITERS.some((delimiter) => delimiter === one))
  const rowsBy = (delimiter: Delimiter): string[][] => firstRows(text, { delimiter, newline }, GUESS_ROWS)
  return (
    likely.find((one) => known(rowsBy(one)) !== undefined) ??
    likely.find((one) => tableColumns(rowsBy(one)) !== undefined) ??
    likely[0] ??
    ';'
  )
}

/** The row of the header, or null where the rows begin at once. */
export function guessHeaderRow(rows: readonly string[][]): number | null {
  const plan = known(rows)
  if (plan) return plan.header.length > 0 ? plan.headerRow : null
  const first = rows.findIndex((row) => row.length > 1 && row.some(isDay))
  if (first < 0) return rows.findIndex((row) => row.length > 1)
  const above = rows[first - 1]
  return above !== undefined && above.length > 1 && !above.some(isDay) ? first - 1 : null
}

/** The columns of the rows below a header, or from `firstRow` on where there is none. The forms are still to be settled. */
export function guessRules(rows: readonly string[][], headerRow: number | null, firstRow: number): TableRules {
  const plan = planAt(rows, headerRow ?? firstRow, headerRow !== null)
  const sample = rows.slice(firstRow, firstRow + GUESS_ROWS).filter((row) => row.length > 1 && row.some((cell) => cell.trim() !== ''))
  return { columns: plan ? columnsOf(plan) : looseColumns(sample), dates: 'dmy', decimal: ',' }
}

/**
 * The rules with all that the cells themselves decide: what separates the kopecks, what stands first in a date, and, where nobody has
 * said it yet, the sign and the words. What a cell decides, no person needs to.
 */
export function settleRules(given: TableRules, rows: readonly string[][], delimiter: string): Guess {
  const { columns } = given
  const cells = (at: number | undefined): string[] => (at === undefined ? [] : rows.flatMap((row) => (row[at]?.trim() ? [row[at]] : [])))
  const rules: TableRules = { ...given }
  const doubts: Doubts = {}
  const sums = given.sign === 'columns' ? [...cells(columns.moneyIn), ...cells(columns.moneyOut)] : cells(columns.amount)
  const { decimal, doubt } = decideDecimal(sums, delimiter === ';' ? ',' : '.')
  if (doubt === undefined) rules.decimal = decimal
  else doubts.decimal = doubt
  const days = decideOrder(cells(columns.date))
  if (days.doubt === undefined) rules.dates = days.order
  else doubts.dates = days.doubt
  const sign = given.sign ?? guessSign(columns, cells(columns.amount))
  if (sign !== undefined) rules.sign = sign
  if (rules.sign === 'word' && columns.direction !== undefined) rules.words ??= sortWords(cells(columns.direction))
  if (columns.status !== undefined) rules.leaveOut ??= leftOut(cells(columns.status))
  return { rules, doubts }
}

export type Signs = 'minus' | 'plus' | 'none'

/** A plus counts only where nothing has a minus. */
export function signsIn(sums: readonly string[]): Signs {
  const { plainIsOut, unsigned } = signsOf(sums, -1)
  if (plainIsOut) return 'plus'
  return unsigned ? 'none' : 'minus'
}

/** Undefined where no sum has a sign and no column says which way it went: only a person knows. */
function guessSign({ amount, moneyIn, moneyOut, direction }: LayoutColumns, sums: readonly string[]): SignRule | undefined {
  if (amount === undefined) return (moneyIn ?? moneyOut) === undefined ? undefined : 'columns'
  if (direction !== undefined) return 'word'
  const signs = signsIn(sums)
  if (signs === 'none') return undefined
  return signs === 'plus' ? 'out' : 'signed'
}

function columnsOf({ columns }: Plan): LayoutColumns {
  const single = SINGLE_COLUMNS.flatMap((role) => (columns[role] >= 0 ? [[role, columns[role]]] : []))
  return { ...Object.fromEntries(single), description: [...columns.description] }
}

/** By what the cells hold alone, where no sum has kopecks and no name is known. */
function looseColumns(sample: readonly string[][]): LayoutColumns {
  const width = Math.max(0, ...sample.map((row) => row.length))
  const all = Array.from({ length: width }, (_, at) => at)
  const filled = (at: number): string[] => sample.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
  const most = (at: number, fits: (cell: string) => boolean): boolean => filled(at).filter(fits).length * 2 > sample.length
  const date = all.find((at) => most(at, isDay))
  const isSum = (cell: string): boolean => isAmount(cell) && cell.replace(/\D/g, '').length <= LONGEST_WHOLE_SUM && !isDay(cell)
  const sums = all.filter((at) => at !== date && most(at, isSum))
  // Equal numbers in every row (a code) and numbers that only count up are no sums.
  const amount =
    sums.find((at) => filled(at).some((cell) => /[-−–+.,]/.test(cell))) ?? sums.find((at) => new Set(filled(at)).size > 1) ?? sums[0]
  const letters = (at: number): number =>
    filled(at)
      .join('')
      .replace(/[^\p{L}]/gu, '').length
  const texts = all.filter((at) => at !== date && at !== amount && letters(at) > 0).sort((a, b) => letters(b) - letters(a))
  return {
    ...(date !== undefined && { date }),
    ...(amount !== undefined && { amount }),
    description: texts.slice(0, 1),
  }
}

/** The different words of a column, in the order in which they come; none where there are too many to be words that decide. */
export function wordsOf(cells: Iterable<string>): string[] {
  const words = new Set<string>()
  for (const cell of cells) {
    words.add(cell.trim())
    if (words.size > MOST_WORDS) return []
  }
  return [...words]
}

/** Words of the direction column that the program knows, by what they mean. */
function sortWords(cells: Iterable<string>): { out: string[]; in: string[] } {
  const words = wordsOf(cells)
  return {
    out: words.filter((word) => directionMeaning(word) === 'out'),
    in: words.filter((word) => directionMeaning(word) === 'in'),
  }
}

/** Words of the status column that are known to mean no payment. */
const leftOut = (cells: Iterable<string>): string[] =>
  wordsOf(cells).filter((word) => {
    const meaning = statusMeaning(word)
    return meaning !== undefined && meaning !== 'done'
  })

/** Recognises the columns of a table of no known bank: by their names first, then by what stands in them. */
import { COLUMN_NAMES, COLUMN_WORDS, type ColumnRole } from '../../catalogue/layouts/column-names.ts'
import { directionMeaning, statusMeaning } from '../../catalogue/layouts/words.ts'
import { HEADER_LINES, MAX_LAYOUT_COLUMNS } from '../../limits.ts'
import { parseDay } from '../dates.ts'
import { parseAmount } from '../numbers.ts'
import { currencyCode, plainName } from '../text.ts'
import { type Columns, columnCurrency, columnName, NO_COLUMNS, type Plan } from './plan.ts'

/** The name told as `preset` when no bank's layout but the columns were recognised. */
export const BY_COLUMNS = 'columns'
/** Rows looked at to see what a column holds. */
const SAMPLE_ROWS = 60
/** Digits of a bank's account, and how much may stand in its cell. */
const FEWEST_ACCOUNT_DIGITS = 8
const LONGEST_ACCOUNT = 60
/** Text columns that become the description of a table without header. */
const MOST_TEXTS = 4

const NAMES = Object.fromEntries(
  Object.entries(COLUMN_NAMES).map(([role, names]) => [role, [...new Set(names.map(plainName))]]),
) as unknown as Record<ColumnRole, readonly string[]>
const DATE_WORDS = COLUMN_WORDS.date.map(plainName)
const AMOUNT_WORDS = COLUMN_WORDS.amount.map(plainName)
const OTHER_AMOUNT_WORDS = COLUMN_WORDS.notAmount.map(plainName)

type Places = Partial<Record<ColumnRole, number>>

/** Rows of no more columns than a table can have: each is compared with every name known. */
const narrow = (rows: readonly string[][]): readonly string[][] =>
  rows.some((row) => row.length > MAX_LAYOUT_COLUMNS) ? rows.map((row) => row.slice(0, MAX_LAYOUT_COLUMNS)) : rows

/** A plan when a header names at least a date and a sum and the rows below agree; else undefined. */
export function namedPlan(all: readonly string[][]): Plan | undefined {
  const rows = narrow(all)
  let best: { at: number; places: Places; score: number } | undefined
  for (let at = 0; at < Math.min(rows.length, HEADER_LINES); at++) {
    const header = rows[at] ?? []
    if (header.length < 2 || header.some(isDay)) continue
    const places = placesByName(header)
    const score = Object.keys(places).length
    if (places.date === undefined || (places.amount ?? places.moneyIn ?? places.moneyOut) === undefined) continue
    if (!best || score > best.score) best = { at, places, score }
  }
  return best && planFrom(rows, best.at, best.places)
}

/** A plan from what the columns hold, for tables without header or in a language that is not known. */
export function contentPlan(all: readonly string[][]): Plan | undefined {
  const rows = narrow(all)
  const first = rows.findIndex((row) => row.some(isDay) && row.some(isSum))
  if (first < 0) return undefined
  const above = rows[first - 1]
  const headed =
    above !== undefined &&
    above.length > 1 &&
    above.length + 1 >= (rows[first]?.length ?? 0) &&
    !above.some(isSum) &&
    above.every((cell) => !/\d{3}/.test(cell))
  return planFrom(rows, headed ? first - 1 : first, headed ? placesByName(above) : {}, headed ? 1 : 0)
}

/** A plan for a table whose header is said to stand in this row; without one, its rows begin there. */
export const planAt = (rows: readonly string[][], row: number, headed: boolean): Plan | undefined =>
  planFrom(rows, row, headed ? placesByName(rows[row] ?? []) : {}, headed ? 1 : 0)

/** The first row of the widest part of a table, for telling what was found; undefined when most lines do not have equal columns. */
export function tableColumns(rows: readonly string[][]): readonly string[] | undefined {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const widths = filled.map((row) => row.length)
  const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0
  if (usual < 2 || widths.filter((width) => width === usual).length * 2 <= widths.length) return undefined
  return filled.find((row) => row.length === usual)
}

export const isDay = (cell: string): boolean => cell.length <= 32 && (parseDay(cell, 'dmy') ?? parseDay(cell, 'mdy')) !== undefined
/** A sum with kopecks: whole numbers may be anything. */
const isSum = (cell: string): boolean =>
  /[.,]\d{2}\D*$/.test(cell) && cell.length <= 40 && (parseAmount(cell, ',') ?? parseAmount(cell, '.')) !== undefined && !isDay(cell)
export const isAmount = (cell: string): boolean => (parseAmount(cell, ',') ?? parseAmount(cell, '.')) !== undefined

function placesByName(header: readonly string[]): Places {
  const names = header.map(columnName)
  const places: Places = {}
  const taken = new Set<number>()
  const take = (role: ColumnRole, at: number): void => {
    if (at < 0 || taken.has(at) || places[role] !== undefined) return
    places[role] = at
    taken.add(at)
  }
  for (const role of Object.keys(NAMES) as ColumnRole[]) {
    const known = NAMES[role].find((name) => names.some((other, at) => other === name && !taken.has(at)))
    if (known !== undefined)
      take(
        role,
        names.findIndex((other, at) => other === known && !taken.has(at)),
      )
  }
  const has = (name: string, words: readonly string[]): boolean => name.split(' ').some((word) => words.includes(word))
  take(
    'date',
    names.findIndex((name, at) => !taken.has(at) && has(name, DATE_WORDS)),
  )
  if (places.moneyIn === undefined && places.moneyOut === undefined)
    take(
      'amount',
      names.findIndex((name, at) => !taken.has(at) && has(name, AMOUNT_WORDS) && !has(name, OTHER_AMOUNT_WORDS)),
    )
  return places
}

/** Drops the places that the cells contradict and finds the missing ones by content. */
function planFrom(rows: readonly string[][], headerRow: number, named: Places, headerRows = 1): Plan | undefined {
  const header = headerRows === 0 ? [] : (rows[headerRow] ?? [])
  const firstRow = headerRow + headerRows
  const sample = rows.slice(firstRow, firstRow + SAMPLE_ROWS).filter((row) => row.length > 1)
  const cells = (at: number | undefined): string[] =>
    at === undefined ? [] : sample.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
  const kept = (at: number | undefined, fits: (cell: string) => boolean, share = 1): number =>
    at !== undefined && cells(at).filter(fits).length > 0 && cells(at).filter(fits).length >= cells(at).length * share ? at : -1
  const width = Math.max(header.length, ...sample.map((row) => row.length), 0)
  const all = Array.from({ length: width }, (_, at) => at)
  const empty = sample.length === 0

  const date = empty ? (named.date ?? -1) : firstOf(kept(named.date, isDay, 0.3), mostOf(all, cells, isDay, sample.length), named.date)
  let amount = empty ? (named.amount ?? -1) : kept(named.amount, isAmount, 0.5)
  const moneyIn = empty || kept(named.moneyIn, isAmount, 0.5) >= 0 ? (named.moneyIn ?? -1) : -1
  const moneyOut = empty || kept(named.moneyOut, isAmount, 0.5) >= 0 ? (named.moneyOut ?? -1) : -1
  const sums = all.filter((at) => at !== date && at !== named.balance && !isOtherAmount(header[at] ?? ''))
  if (amount < 0 && moneyIn < 0 && moneyOut < 0) amount = amountByContent(sums, cells, sample.length)
  if (date < 0 || (amount < 0 && moneyIn < 0 && moneyOut < 0)) return undefined

  const direction = kept(named.direction ?? (header.length === 0 ? all.find((at) => kept(at, isDirection) >= 0) : undefined), isDirection)
  const currencyAt = kept(named.currency ?? all.find((at) => !header[at] && kept(at, isCapitalCurrency) >= 0), isCurrency)
  const columns: Columns = {
    ...NO_COLUMNS,
    ...Object.fromEntries(
      (['counterparty', 'reference', 'bankId', 'mcc', 'account', 'card'] as const).map((role) => [role, named[role] ?? -1]),
    ),
    counterpartyAccount: kept(named.counterpartyAccount, isAccountNumber, 0.5),
    payeeAccount: kept(named.payeeAccount, isAccountNumber, 0.5),
    date,
    amount,
    moneyIn: amount >= 0 ? -1 : moneyIn,
    moneyOut: amount >= 0 ? -1 : moneyOut,
    direction: amount >= 0 ? direction : -1,
    currency: currencyAt,
    status: kept(named.status, (cell) => statusMeaning(cell) !== undefined, 0.01),
    description: descriptionPlaces(header, named, all, cells, [date, amount, direction, currencyAt]),
  }
  const currency = columnCurrency(header[amount >= 0 ? amount : Math.max(moneyOut, moneyIn)] ?? '')
  return { preset: BY_COLUMNS, header, headerRow, firstRow, columns, looseStatus: true, ...(currency && { currency }) }
}

const firstOf = (...places: (number | undefined)[]): number => places.find((at) => at !== undefined && at >= 0) ?? -1
/** A bank's account number, not a word for an account nor the end of a card's. */
const isAccountNumber = (cell: string): boolean => cell.length <= LONGEST_ACCOUNT && cell.replace(/\D/g, '').length >= FEWEST_ACCOUNT_DIGITS
const isDirection = (cell: string): boolean => directionMeaning(cell) !== undefined
const isCurrency = (cell: string): boolean => currencyCode(cell) !== undefined
const isCapitalCurrency = (cell: string): boolean => /^[A-Z]{3}$/.test(cell.trim())
const isOtherAmount = (name: string): boolean => {
  const plain = plainName(name)
  return NAMES.balance.includes(plain) || plain.split(' ').some((word) => OTHER_AMOUNT_WORDS.includes(word))
}

function mostOf(places: number[], cells: (at: number) => string[], fits: (cell: string) => boolean, rows: number): number | undefined {
  return places.find((at) => cells(at).filter(fits).length * 2 > rows)
}

/** The first column of sums with a minus, else the first column of sums. */
function amountByContent(places: number[], cells: (at: number) => string[], rows: number): number {
  const sums = places.filter((at) => cells(at).filter(isSum).length * 2 > rows)
  return sums.find((at) => cells(at).some((cell) => /^\s*[-−–(]/.test(cell))) ?? sums[0] ?? -1
}

/** The named description with its numbered continuations (`VWZ1` … `VWZ14`), else the column with most letters; without header, all texts. */
function descriptionPlaces(
  header: readonly string[],
  named: Places,
  all: number[],
  cells: (at: number) => string[],
  not: number[],
): number[] {
  if (named.description !== undefined) {
    const name = columnName(header[named.description] ?? '')
    const stem = name.replace(/\s?\d+$/, '')
    const numbered = all.filter((at) => at !== named.description && new RegExp(`^${stem}\\s?\\d+$`).test(columnName(header[at] ?? '')))
    const before = named.counterparty === undefined ? [] : [named.counterparty]
    return [...before, named.description, ...numbered]
  }
  if (named.counterparty !== undefined) return [named.counterparty]
  const letters = (at: number): number => cells(at).reduce((count, cell) => count + (cell.match(/\p{L}/gu)?.length ?? 0), 0)
  const texts = all.filter((at) => !not.includes(at) && letters(at) > 0)
  if (header.length > 0) return texts.sort((a, b) => letters(b) - letters(a)).slice(0, 1)
  return texts.slice(0, MOST_TEXTS)
}

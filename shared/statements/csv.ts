/**
 * Reads statements that are tables of text (CSV, TSV). Three readers for the table of formats: tables of known banks, tables
 * whose header names a day and a sum, and tables recognised by what their columns hold.
 */

import type { CivilDate } from '../dates.ts'
import { message, type Problem } from '../i18n/message.ts'
import { HEADER_LINES, ROWS_PER_STEP, SAMPLE_BYTES } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'
import type { Money } from '../money.ts'
import { finish, type ReadContext, type Reader, type Reading, type ReadResult, type Source } from '../reader.ts'
import { checkBalance } from './balance.ts'
import { contentPlan, namedPlan, tableColumns } from './csv/columns.ts'
import { evenLines, likelyDelimiters } from './csv/dialect.ts'
import { decideForms, type Forms } from './csv/forms.ts'
import { layoutPlan, type Plan } from './csv/plan.ts'
import { type Preamble, readPreamble } from './csv/preamble.ts'
import { collectRows, type Dialect, firstRows, type Records, type RowPiece, readRecords, TableText } from './csv/records.ts'
import { RowReader, WIDTH_ROWS } from './csv/rows.ts'
import { parseDay } from './dates.ts'
import { identifier } from './identity.ts'
import { parseAmount } from './numbers.ts'
import { currencyCode, hideEntities } from './text.ts'
import { Troubles } from './troubles.ts'

/** What `find` makes of the first lines under the likeliest delimiter that makes sense of them. */
function survey<T>(source: Source, find: (rows: readonly string[][]) => T | undefined): { found: T; dialect: Dialect } | undefined {
  if (source.text === undefined) return undefined
  const { text, newline } = evenLines(source.text.slice(0, SAMPLE_BYTES))
  for (const delimiter of likelyDelimiters(text, newline)) {
    const dialect: Dialect = { delimiter, newline }
    const found = find(firstRows(text, dialect, HEADER_LINES * 2))
    if (found !== undefined) return { found, dialect }
  }
  return undefined
}

const tableReader = (planner: (rows: readonly string[][]) => Plan | undefined): Reader => ({
  format: 'csv',
  accepts: (source) => survey(source, planner) !== undefined,
  read: function* (source, context) {
    const known = survey(source, planner)
    return known ? yield* readTable(source.text ?? '', known.found, known.dialect, context) : refuseTable(source)
  },
})

/** Tables of banks in the catalogue. */
export const bankTableReader: Reader = tableReader(layoutPlan)
/** Tables whose header names at least a day and a sum in one of the languages known. */
export const namedTableReader: Reader = tableReader(namedPlan)
/** Tables without a header, or with one in an unknown language. */
export const unnamedTableReader: Reader = tableReader(contentPlan)

/** The last resort for text that is a table but not one of operations: says which columns were found and what was looked for. */
export const strangeTableReader: Reader = {
  format: 'csv',
  accepts: (source) => survey(source, tableColumns) !== undefined,
  read: function* (source) {
    yield 1
    return refuseTable(source)
  },
}

function refuseTable(source: Source): ReadResult {
  const columns = survey(source, tableColumns)?.found ?? []
  const found = columns.map((name) => name.trim().slice(0, 40)).filter((name) => name !== '')
  const problem: Problem = { level: 'error', message: message('problems.table.strange', { found: found.slice(0, 20).join(', ') }) }
  return { kind: 'unknown', format: 'csv', problems: [problem] }
}

/** Reads a table whose plan is known: piece by piece where its first rows decide how all are written, else all rows at once. */
export function* readTable(source: string, plan: Plan, dialect: Dialect, context: ReadContext): Reading {
  const { text: even } = evenLines(source)
  const table = new TableText(dialect.delimiter === ';' ? hideEntities(even) : even, dialect)
  const pieces = table.pieces()
  const head = pieces.next()
  if (head.done) return yield* readRows({ rows: [], broken: new Set(), lineOf: () => 1 }, plan, dialect.delimiter, context)
  const reader = startReading(head.value.rows, plan, dialect.delimiter, context)
  if (reader.forms.certain && head.value.rows.length >= plan.firstRow + WIDTH_ROWS) {
    takePiece(reader, head.value)
    yield head.value.done
    for (const piece of pieces) {
      takePiece(reader, piece)
      yield piece.done
    }
    return conclude(
      reader,
      context,
      identifier(),
      (row) => table.lineOf(row),
      () => finish(readRecords(even, dialect)).rows,
    )
  }
  const collecting = collectRows(table, pieces, [head.value])
  let step = collecting.next()
  for (; !step.done; step = collecting.next()) yield step.value * 0.5
  return yield* readRows(step.value, plan, dialect.delimiter, context)
}

interface TableReading {
  plan: Plan
  forms: Forms
  preamble: Preamble
  troubles: Troubles
  currency: string
  rows: RowReader
}

/** `rows`: all of the table, or at least as many as decide how it is written. */
function startReading(rows: readonly string[][], plan: Plan, delimiter: string, context: ReadContext): TableReading {
  const forms = decideForms(rows, plan, delimiter)
  const preamble = readPreamble(rows.slice(0, plan.headerRow))
  const troubles = new Troubles()
  const { account } = preamble
  const currency = currencyCode(preamble.currency ?? '') ?? context.currency
  const reader = new RowReader({ plan, forms, delimiter, troubles, currency, ...(account && { account }) }, rows)
  return { plan, forms, preamble, troubles, currency, rows: reader }
}

/** Reads rows that are cut into cells already, of a text or of a workbook's sheet. `identify`: one for all tables of a file. */
export function* readRows(records: Records, plan: Plan, delimiter: string, context: ReadContext, identify = identifier()): Reading {
  const reader = startReading(records.rows, plan, delimiter, context)
  const count = records.rows.length
  for (let from = 0; from < count; from += ROWS_PER_STEP) {
    const rows = records.rows.slice(from, from + ROWS_PER_STEP)
    takePiece(reader, { rows, broken: records.broken, first: from })
    yield 0.5 + (from / count) * 0.5
  }
  return conclude(reader, context, identify, records.lineOf, () => records.rows)
}

function takePiece({ rows: reader, plan }: TableReading, { rows, broken, first }: Omit<RowPiece, 'done'>): void {
  const { length } = rows
  for (let i = Math.max(0, plan.firstRow - first); i < length; i++) {
    const row = rows[i]
    if (row) reader.take(row, first + i, broken.size > 0 && broken.has(first + i))
  }
}

/** The result of a table all of whose rows were taken. `rows` is asked only where none of them could be read. */
function conclude(
  { plan, forms, preamble, troubles, currency, rows: reader }: TableReading,
  context: ReadContext,
  identify: ReturnType<typeof identifier>,
  lineOf: (row: number) => number,
  rows: () => readonly string[][],
): ReadResult {
  const statements = statementsOf(reader, preamble, forms, plan, currency)
  for (const statement of statements) for (const row of statement.transactions) row.id = identify(row)
  const problems: Problem[] = [
    ...forms.doubts.map((said): Problem => ({ level: 'warning', message: said })),
    ...troubles.problems(lineOf),
    ...statements.flatMap((statement) => checkBalance(statement, context)),
  ]
  if (statements.every(({ transactions }) => transactions.length === 0)) problems.push(nothingTaken(rows(), plan))
  return { kind: 'statement', format: 'csv', preset: plan.preset, statements, problems }
}

/** An empty statement is a fact (a month without operations); rows of which none could be read are a fault. */
function nothingTaken(rows: readonly string[][], plan: Plan): Problem {
  const filled = rows.slice(plan.firstRow).filter((row) => row.some((cell) => cell.trim() !== '')).length
  if (filled === 0) return { level: 'warning', message: message('problems.table.noRows') }
  return { level: 'error', message: message('problems.table.noneTaken', { count: filled }) }
}

function statementsOf(rows: RowReader, preamble: Preamble, forms: Forms, plan: Plan, currency: string): Statement[] {
  const groups = rows.groups.size > 0 ? [...rows.groups] : [['', []] as [string, Transaction[]]]
  const single = groups.length === 1
  const amount = (text: string | undefined): Money | undefined => (text === undefined ? undefined : parseAmount(text, forms.decimal))
  const day = (text: string | undefined): CivilDate | undefined => (text === undefined ? undefined : parseDay(text, forms.order))
  const opening = rows.opening ?? amount(preamble.opening)
  const closing = rows.closing ?? amount(preamble.closing)
  return groups.map(([name, transactions]) => {
    const [first, last] = span(transactions)
    const from = day(preamble.from) ?? first
    const to = day(preamble.to) ?? last
    const account = name || preamble.account
    const currencies = new Set(transactions.map((row) => row.currency))
    const stated = currencies.size > 1 ? undefined : ([...currencies][0] ?? plan.currency ?? currency)
    return {
      ...(account && { account }),
      ...(stated && { currency: stated }),
      ...(from && { from }),
      ...(to && { to }),
      ...(single && opening !== undefined && { opening }),
      ...(single && closing !== undefined && { closing }),
      transactions,
    }
  })
}

function span(transactions: readonly Transaction[]): [CivilDate | undefined, CivilDate | undefined] {
  let first: CivilDate | undefined
  let last: CivilDate | undefined
  let before: CivilDate | undefined
  for (const { on } of transactions) {
    if (on === before) continue
    before = on
    if (first === undefined || on < first) first = on
    if (last === undefined || on > last) last = on
  }
  return [first, last]
}

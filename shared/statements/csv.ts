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
import type { ReadContext, Reader, Reading, ReadResult, Source } from '../reader.ts'
import { checkBalance } from './balance.ts'
import { contentPlan, namedPlan, tableColumns } from './csv/columns.ts'
import { evenLines, likelyDelimiters } from './csv/dialect.ts'
import { decideForms, type Forms } from './csv/forms.ts'
import { layoutPlan, type Plan } from './csv/plan.ts'
import { type Preamble, readPreamble } from './csv/preamble.ts'
import { type Dialect, firstRows, type Records, readRecords } from './csv/records.ts'
import { RowReader } from './csv/rows.ts'
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

/** Reads a table whose plan is known. */
export function* readTable(source: string, plan: Plan, dialect: Dialect, context: ReadContext): Reading {
  const { text: even } = evenLines(source)
  const text = dialect.delimiter === ';' ? hideEntities(even) : even
  const reading = readRecords(text, dialect)
  let step = reading.next()
  for (; !step.done; step = reading.next()) yield step.value * 0.5
  return yield* readRows(step.value, plan, dialect.delimiter, context)
}

/** Reads rows that are cut into cells already, of a text or of a workbook's sheet. `identify`: one for all tables of a file. */
export function* readRows(records: Records, plan: Plan, delimiter: string, context: ReadContext, identify = identifier()): Reading {
  const forms = decideForms(records.rows, plan, delimiter)
  const preamble = readPreamble(records.rows.slice(0, plan.headerRow))
  const troubles = new Troubles()
  const account = preamble.account
  const currency = currencyCode(preamble.currency ?? '') ?? context.currency
  const rows = new RowReader({ plan, forms, delimiter, troubles, currency, ...(account && { account }) }, records.rows)
  yield* takeRows(rows, records, plan)
  const statements = statementsOf(rows, preamble, forms, plan, currency)
  for (const statement of statements) for (const row of statement.transactions) row.id = identify(row)
  const problems: Problem[] = [
    ...forms.doubts.map((said): Problem => ({ level: 'warning', message: said })),
    ...troubles.problems(records.lineOf),
    ...statements.flatMap((statement) => checkBalance(statement, context)),
  ]
  if (statements.every(({ transactions }) => transactions.length === 0)) problems.push(nothingTaken(records, plan))
  return { kind: 'statement', format: 'csv', preset: plan.preset, statements, problems }
}

function* takeRows(rows: RowReader, records: Records, plan: Plan): Generator<number, void, void> {
  const count = records.rows.length
  for (let i = plan.firstRow; i < count; i++) {
    const row = records.rows[i]
    if (row) rows.take(row, i, records.broken.size > 0 && records.broken.has(i))
    if (i % ROWS_PER_STEP === 0) yield 0.5 + (i / count) * 0.5
  }
}

/** An empty statement is a fact (a month without operations); rows of which none could be read are a fault. */
function nothingTaken(records: Records, plan: Plan): Problem {
  const filled = records.rows.slice(plan.firstRow).filter((row) => row.some((cell) => cell.trim() !== '')).length
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
  for (const { on } of transactions) {
    if (first === undefined || on < first) first = on
    if (last === undefined || on > last) last = on
  }
  return [first, last]
}

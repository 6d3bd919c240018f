/** Reads statements in workbooks (XLSX, XLS): each visible sheet is a table like those of CSV, with the same layouts and the same rules. */
import { type Message, message, type Problem } from '../../i18n/message.ts'
import { HEADER_LINES, MAX_CELLS, MAX_SHEETS, MAX_UNPACKED_MEGABYTES, ROWS_PER_STEP } from '../../limits.ts'
import type { Statement } from '../../model/inspected.ts'
import type { Cell, Sheet, WorkbookCells } from '../../model/workbook.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../../reader.ts'
import { zipDirectory } from '../archive/directory.ts'
import { contentPlan, namedPlan, tableColumns } from '../csv/columns.ts'
import { ownPlan } from '../csv/custom-plan.ts'
import { layoutPlan, type Plan } from '../csv/plan.ts'
import { readRows } from '../csv.ts'
import { identifier } from '../identity.ts'
import { decideDecimal } from '../numbers.ts'
import { rowTexts, sumColumns } from './cells.ts'
import { isOffice, isOle, officeKind } from './kind.ts'

/** Files of office programs; which of them can be read, the edge has found out when it took the cells out. */
export const workbookReader: Reader = {
  format: 'xlsx',
  accepts: ({ bytes }) => isOffice(bytes) && (isOle(bytes) || isOfficeZip(bytes)),
  read: function* ({ workbook = { state: 'broken' } }, context) {
    yield 0
    return workbook.state === 'read' ? yield* readSheets(workbook.sheets, context) : refused(workbook)
  },
}

function isOfficeZip(bytes: Uint8Array): boolean {
  const directory = zipDirectory(bytes)
  return directory.state === 'read' && officeKind(directory.entries) !== undefined
}

function refused(workbook: Exclude<WorkbookCells, { state: 'read' }>): ReadResult {
  if (workbook.state === 'foreign') {
    const { program } = workbook
    const format = program === 'xlsb' || program === 'ods' ? 'xlsx' : 'text'
    return unknown(message(`statementFiles.workbook.program.${program}`), format)
  }
  const limits = { megabytes: MAX_UNPACKED_MEGABYTES, cells: { number: MAX_CELLS }, sheets: MAX_SHEETS }
  return unknown(message(`statementFiles.workbook.${workbook.state}`, workbook.state === 'tooLarge' ? limits : undefined))
}

const unknown = (said: Message, format: 'xlsx' | 'text' = 'xlsx'): ReadResult => ({
  kind: 'unknown',
  format,
  problems: [{ level: 'error', message: said }],
})

interface Table {
  sheet: Sheet
  plan: Plan
}

function* readSheets(sheets: readonly Sheet[], context: ReadContext): Reading {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return unknown(message('statementFiles.workbook.empty'))
  const tables: Table[] = []
  const left: Problem[] = []
  for (const sheet of filled) {
    const plan = sheet.hidden ? undefined : planOf(sheet, context)
    if (plan) tables.push({ sheet, plan })
    else {
      const key = sheet.hidden ? 'statementFiles.workbook.hiddenLeft' : 'statementFiles.workbook.sheetLeft'
      left.push({ level: 'warning', message: message(key, { sheet: sheet.name }) })
    }
  }
  if (tables.length === 0) return unknown(message('statementFiles.workbook.strange', { found: columnsFound(filled) }))

  const identify = identifier()
  const statements: Statement[] = []
  const problems: Problem[] = []
  for (const [index, { sheet, plan }] of tables.entries()) {
    const part = (fraction: number): number => (index + fraction) / tables.length
    const rows = yield* textRows(sheet, plan, part)
    const reading = readRows({ rows, broken: new Set(), lineOf: (row) => sheet.numbers[row] ?? row + 1 }, plan, '\t', context, identify)
    let step = reading.next()
    for (; !step.done; step = reading.next()) yield part(step.value)
    statements.push(...(step.value.statements ?? []))
    problems.push(...(tables.length === 1 ? step.value.problems : step.value.problems.map((problem) => onSheet(sheet, problem))))
  }
  const presets = new Set(tables.map(({ plan }) => plan.preset))
  const [preset] = presets
  return { kind: 'statement', format: 'xlsx', ...(preset && { preset }), statements, problems: [...problems, ...left] }
}

/** Excel's own way to name a place: the sheet, an exclamation mark, the row. */
const onSheet = ({ name }: Sheet, problem: Problem): Problem =>
  problem.at && 'line' in problem.at ? { ...problem, at: { path: `${name}!${problem.at.line}` } } : problem

function head({ rows }: Sheet): string[][] {
  const first = rows.slice(0, HEADER_LINES * 2)
  const sums = sumColumns(first)
  return first.map((row) => rowTexts(row, '.', sums))
}

/** A family's own layouts stand before all others, as they do for text tables. */
function planOf(sheet: Sheet, { layouts = [] }: ReadContext): Plan | undefined {
  const rows = head(sheet)
  for (const layout of layouts) {
    const plan = ownPlan(layout, rows)
    if (plan) return plan
  }
  return layoutPlan(rows) ?? namedPlan(rows) ?? contentPlan(rows)
}

function columnsFound(sheets: readonly Sheet[]): string {
  const columns = sheets.flatMap((sheet) => tableColumns(head(sheet)) ?? [])
  const names = columns.map((name) => name.trim().slice(0, 40)).filter((name) => name !== '')
  return [...new Set(names)].slice(0, 20).join(', ')
}

/** All rows as texts; numbers with the decimal mark that the sums written as text have. */
function* textRows({ rows }: Sheet, plan: Plan, part: (fraction: number) => number): Generator<number, string[][], void> {
  const { columns } = plan
  const sums = [columns.amount, columns.moneyIn, columns.moneyOut, columns.fee].filter((at) => at >= 0)
  const decided = decideDecimal(writtenSums(rows, plan.firstRow, sums), '.').decimal
  const decimal = plan.own ? (plan.decimal ?? decided) : decided
  const withDecimals = sumColumns(rows.slice(0, HEADER_LINES * 2))
  const texts: string[][] = []
  for (const row of rows) {
    texts.push(rowTexts(row, decimal, withDecimals))
    if (texts.length % ROWS_PER_STEP === 0) yield part((texts.length / rows.length) * 0.5)
  }
  return texts
}

function* writtenSums(rows: readonly Cell[][], firstRow: number, places: readonly number[]): Generator<string> {
  for (let i = firstRow; i < rows.length; i++) {
    for (const at of places) {
      const cell = rows[i]?.[at]
      if (typeof cell === 'string' && cell !== '') yield cell
    }
  }
}

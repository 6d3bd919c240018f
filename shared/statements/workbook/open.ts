/**
 * Takes the cells out of a workbook: the one place that knows hucre. Every part with cells is unpacked here first, only to see that
 * it stays within bounds and is whole; after that the library unpacks it again, bit by bit, believing the size that was proved.
 * Parts that are no cells (macros, pictures, links to other files) it never gets to read.
 */
import { zipSync } from 'fflate'
import { MAX_CELLS, MAX_SHEETS, MAX_UNPACKED_BYTES, ROWS_PER_STEP } from '../../limits.ts'
import type { Cell, Sheet, WorkbookCells } from '../../model/workbook.ts'
import { type ZipEntry, zipDirectory } from '../archive/directory.ts'
import { inflateEntry } from '../archive/inflate.ts'
import { countXlsSheets, isOle, officeKind, oleKind } from './kind.ts'

/** Loaded for the first workbook: the command line starts sooner without it. */
const library = () => import('hucre/xlsx')

/** Gets the fraction done; may let other work through, and rejects to stop the reading. */
export type Tell = (fraction: number) => void | Promise<void>

/** Never rejects for bad input, only when `tell` does. */
export async function openWorkbook(bytes: Uint8Array, tell: Tell): Promise<WorkbookCells> {
  return isOle(bytes) ? openXls(bytes) : openXlsx(bytes, tell)
}

async function openXls(bytes: Uint8Array): Promise<WorkbookCells> {
  const kind = oleKind(bytes)
  if (kind === 'locked') return { state: 'locked' }
  if (kind !== 'xls') return { state: 'foreign', program: kind }
  if (countXlsSheets(bytes) > MAX_SHEETS) return { state: 'tooLarge' }
  try {
    const { readXls } = await library()
    const { sheets } = await readXls(bytes)
    const room = { cells: MAX_CELLS }
    const read = sheets.map(({ name, rows }) => {
      const sheet: Sheet = { name, hidden: false, rows: [], numbers: [] }
      // Blank rows are holes.
      for (const [index, row] of rows.entries()) if (row) take(sheet, row, index, room)
      return sheet
    })
    return room.cells < 0 ? { state: 'tooLarge' } : { state: 'read', sheets: read }
  } catch (fault) {
    return refusal(fault)
  }
}

async function openXlsx(bytes: Uint8Array, tell: Tell): Promise<WorkbookCells> {
  const directory = zipDirectory(bytes)
  if (directory.state !== 'read') return { state: directory.state === 'tooMany' ? 'tooLarge' : 'broken' }
  const kind = officeKind(directory.entries)
  if (kind !== undefined && kind !== 'xlsx') return { state: 'foreign', program: kind }
  const parts = unpack(directory.entries)
  if ('state' in parts) return parts
  const stopped = { by: undefined as unknown }
  try {
    return await readParts(bytes, parts, async (fraction) => {
      try {
        await tell(fraction)
      } catch (fault) {
        stopped.by = fault
        throw fault
      }
    })
  } catch (fault) {
    if (stopped.by !== undefined) throw stopped.by
    return refusal(fault)
  }
}

/** The unpacked parts that matter, by name. */
interface Parts {
  files: Record<string, Uint8Array>
  /** The library hands over rows as it unpacks; of what is not packed it would gather all rows first, which takes ever longer. */
  isUnpacked: boolean
}

/** Drawings, macros, links to other workbooks and whatever else stands beside the cells. */
const BESIDE =
  /(?:^|\/)(?:drawings|charts|chartsheets|media|theme|externallinks|pivot\w*|persons|threadedcomments|slicer\w*|timeline\w*|customxml|docprops)\/|worksheets\/_rels\/|(?:comments\d*|metadata|calcchain)\.xml$/i
const isStrings = (name: string): boolean => /sharedstrings\.xml$/i.test(name)
const isSheet = (name: string): boolean => /worksheets\/[^/]*\.xml$/i.test(name)

function unpack(entries: readonly ZipEntry[]): Parts | WorkbookCells {
  const files: Record<string, Uint8Array> = {}
  let room = MAX_UNPACKED_BYTES
  let isUnpacked = false
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || BESIDE.test(entry.name)) continue
    const content = inflateEntry(entry, room)
    if (typeof content === 'string') return { state: content === 'tooLarge' || content === 'locked' ? content : 'broken' }
    room -= content.length
    isUnpacked ||= entry.method === 0 && isSheet(entry.name)
    files[entry.name] = content
  }
  return { files, isUnpacked }
}

const LIGHTLY = 1

async function readParts(bytes: Uint8Array, { files, isUnpacked }: Parts, tell: Tell): Promise<WorkbookCells> {
  const { streamXlsxRows } = await library()
  const names = await sheetNames(files)
  // The library reads the table of texts anew for each sheet, so it counts as often.
  const size = Object.entries(files).reduce((total, [name, { length }]) => total + length * (isStrings(name) ? names.length : 1), 0)
  if (names.length > MAX_SHEETS || size > MAX_UNPACKED_BYTES) return { state: 'tooLarge' }
  const source = isUnpacked ? zipSync(files, { level: LIGHTLY }) : bytes
  const sheets: Sheet[] = []
  const room = { cells: MAX_CELLS }
  for (const [index, { name, hidden }] of names.entries()) {
    const sheet: Sheet = { name, hidden, rows: [], numbers: [] }
    sheets.push(sheet)
    let next = ROWS_PER_STEP
    for await (const { index: at, values } of streamXlsxRows(source, { sheet: index })) {
      take(sheet, values, at, room)
      if (room.cells < 0) return { state: 'tooLarge' }
      if (--next > 0) continue
      next = ROWS_PER_STEP
      await tell(progress(index, names.length, sheet.rows.length))
    }
  }
  return { state: 'read', sheets }
}

/** How long a sheet is, is not known before; the bar goes on ever more slowly. */
const progress = (sheet: number, sheets: number, rows: number): number => (sheet + rows / (rows + 50_000)) / sheets

/** The names of the sheets and which are hidden, read without their cells. */
async function sheetNames(files: Record<string, Uint8Array>): Promise<{ name: string; hidden: boolean }[]> {
  const names: { name: string; hidden: boolean }[] = []
  const frame = Object.fromEntries(Object.entries(files).filter(([name]) => !isStrings(name) && !isSheet(name)))
  const { readXlsx } = await library()
  await readXlsx(zipSync(frame, { level: 0 }), {
    sheets: ({ name, hidden, veryHidden }) => {
      names.push({ name, hidden: hidden === true || veryHidden === true })
      return false
    },
  })
  return names
}

function take(sheet: Sheet, row: readonly (Cell | undefined)[], index: number, room: { cells: number }): void {
  room.cells -= row.length + 1
  if (room.cells < 0) return
  let length = row.length
  while (length > 0 && (row[length - 1] ?? '') === '') length--
  if (length === 0) return
  sheet.rows.push(Array.from({ length }, (_, i) => row[i] ?? null))
  sheet.numbers.push(index + 1)
}

/** The library names what it does not open; anything else that it throws means a damaged workbook. */
function refusal(fault: unknown): WorkbookCells {
  const said = fault instanceof Error ? `${fault.name} ${fault.message}` : ''
  if (/encrypt|password/i.test(said)) return { state: 'locked' }
  return { state: /over the \d+ limit|outside the supported sheet bounds/i.test(said) ? 'tooLarge' : 'broken' }
}

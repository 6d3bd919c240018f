/**
 * Takes the cells out of a workbook: the one place that knows hucre. What it is given is a workbook of our own packing: only the parts
 * with cells, unpacked here within our bounds, piece by piece. So no macro, picture or link is touched, and reading can be stopped.
 */
import { zipSync } from 'fflate'
import { MAX_CELLS, MAX_SHEETS, MAX_UNPACKED_BYTES } from '../../limits.ts'
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
  if (typeof parts === 'string') return { state: parts }
  const stopped = { by: undefined as unknown }
  try {
    return await readParts(parts, async (fraction) => {
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
type Parts = Record<string, Uint8Array>

/** Drawings, macros, links to other workbooks and whatever else stands beside the cells. */
const BESIDE =
  /(?:^|\/)(?:drawings|charts|chartsheets|media|theme|externallinks|pivot\w*|persons|threadedcomments|slicer\w*|timeline\w*|customxml|docprops)\/|worksheets\/_rels\/|(?:comments\d*|metadata|calcchain)\.xml$/i
const isStrings = (name: string): boolean => /sharedstrings\.xml$/i.test(name)
const isSheet = (name: string): boolean => /worksheets\/[^/]*\.xml$/i.test(name)

function unpack(entries: readonly ZipEntry[]): Parts | 'tooLarge' | 'locked' | 'broken' {
  const sheets: Parts = {}
  const others: Parts = {}
  let room = MAX_UNPACKED_BYTES
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || BESIDE.test(entry.name)) continue
    const content = inflateEntry(entry, room)
    if (typeof content === 'string') return content === 'tooLarge' || content === 'locked' ? content : 'broken'
    room -= content.length
    if (isSheet(entry.name)) sheets[entry.name] = content
    else others[entry.name] = content
  }
  // The library reads from the beginning to the end, and must know the texts and forms before the cells.
  return { ...others, ...sheets }
}

async function readParts(parts: Parts, tell: Tell): Promise<WorkbookCells> {
  const names = await sheetNames(parts)
  // The library reads the table of texts anew for each sheet, so it counts as often.
  const size = Object.entries(parts).reduce((total, [name, { length }]) => total + length * (isStrings(name) ? names.length : 1), 0)
  if (names.length > MAX_SHEETS || size > MAX_UNPACKED_BYTES) return { state: 'tooLarge' }
  const packed = zipSync(parts, { level: 0 })
  const isUsual = Object.keys(parts).every((name) => !isSheet(name) || /^xl\/worksheets\/sheet\d+\.xml$/i.test(name))
  const sheets: Sheet[] = []
  const room = { cells: MAX_CELLS }
  for (const [index, { name, hidden }] of names.entries()) {
    const sheet: Sheet = { name, hidden, rows: [], numbers: [] }
    sheets.push(sheet)
    const told: Tell = (fraction) => tell((index + fraction) / names.length)
    for await (const row of isUsual ? streamed(packed, index, told) : atOnce(packed, index)) {
      take(sheet, row.values, row.index, room)
      if (room.cells < 0) return { state: 'tooLarge' }
    }
  }
  return { state: 'read', sheets }
}

interface Row {
  index: number
  values: Cell[]
}

/** Bytes and rows given to the library at a time, whichever is less; empty rows take few bytes. */
const PIECE = 256 * 1024
const ROWS_A_PIECE = 2_000

/** How many bytes hold as many rows as are given at a time, by the rows' mean length. */
function pieceOf(packed: Uint8Array): number {
  let rows = 1
  // `<row`, counted in the bytes: the parts are not packed.
  for (let at = packed.indexOf(0x3c); at >= 0; at = packed.indexOf(0x3c, at + 1))
    if (packed[at + 1] === 0x72 && packed[at + 2] === 0x6f && packed[at + 3] === 0x77) rows++
  return Math.min(PIECE, Math.max(4_096, Math.ceil((packed.length / rows) * ROWS_A_PIECE)))
}

/**
 * Row by row. The library runs ahead of whoever takes the rows as far as it is given bytes, and takes ever longer to hand over a long
 * queue; so it is given them a piece at a time, with a breath between, in which the rows are taken.
 */
async function* streamed(packed: Uint8Array, sheet: number, tell: Tell): AsyncGenerator<Row, void> {
  const { streamXlsxRows } = await library()
  const piece = pieceOf(packed)
  let at = 0
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await tell(at / packed.length)
      controller.enqueue(packed.subarray(at, at + piece))
      at += piece
      if (at >= packed.length) controller.close()
    },
  })
  yield* streamXlsxRows(source, { sheet })
}

/** A workbook whose sheets are named unusually; the library streams the usual names alone. */
async function* atOnce(packed: Uint8Array, sheet: number): AsyncGenerator<Row, void> {
  const { readXlsx } = await library()
  const { sheets } = await readXlsx(packed, { sheets: [sheet] })
  for (const [index, values] of (sheets[0]?.rows ?? []).entries()) yield { index, values }
}

/** The names of the sheets and which are hidden, read without their cells. */
async function sheetNames(parts: Parts): Promise<{ name: string; hidden: boolean }[]> {
  const names: { name: string; hidden: boolean }[] = []
  const frame = Object.fromEntries(Object.entries(parts).filter(([name]) => !isStrings(name) && !isSheet(name)))
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

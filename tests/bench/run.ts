/**
 * Measures how fast each format is read, beside the floor (decoding and splitting the same bytes) and beside the library alone, and then
 * whole reconciliations: `npm run bench`, or `npm run bench -- csv ofx`, `npm run bench -- reconcile` for some. Nothing is asserted. What is counted is processor time in one thread, which does
 * not grow when other programs use the computer.
 */
import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { inspectNow } from '../../shared/inspect.ts'
import type { InputFile } from '../../shared/model/inspected.ts'
import { prepare } from '../../shared/prepare.ts'
import { edgesWith } from '../support/edges.ts'
import { CONTEXT } from '../unit/statements/reading.ts'
import { FORMATS, MOST_PRINTED } from './formats.ts'
import { measureReconciliation } from './reconcile.ts'
import { race, type Timing } from './timing.ts'

const ROWS = 100_000
const ROUNDS = 5

const table = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder('windows-1251').decode(bytes), { delimiter: ';', newline: '\r\n' }).data

/** What a plain program does after papaparse: ISO days, whole kopecks, trimmed texts, one object a row. */
const plainRows = (bytes: Uint8Array): unknown =>
  table(bytes)
    .slice(1)
    .filter((row) => row.length > 1)
    .map(([date = '', , card = '', , , , sum = '', currency = '', , , mcc = '', description = '']) => ({
      on: `${date.slice(6, 10)}-${date.slice(3, 5)}-${date.slice(0, 2)}`,
      amount: Math.round(Number(sum.replace(/\s/g, '').replace(',', '.')) * 100),
      currency,
      source: card,
      mcc,
      description: description.trim(),
    }))

const xmlTree = (bytes: Uint8Array): unknown =>
  new XMLParser({ removeNSPrefix: true, ignoreAttributes: false, parseTagValue: false }).parse(new TextDecoder().decode(bytes))

/** What else reads the same bytes. */
const BESIDE: Partial<Record<string, Record<string, (bytes: Uint8Array) => unknown>>> = {
  csv: { 'papaparse alone': table, 'papaparse, plain rows': plainRows },
  'csv, quoted': { 'papaparse alone': table, 'papaparse, plain rows': plainRows },
  camt: { 'fast-xml-parser alone': xmlTree },
  xlsx: { 'unpacking alone': unzipSync },
}

const rowsIn = (file: InputFile): number =>
  (inspectNow(file, CONTEXT).statements ?? []).reduce((sum, { transactions }) => sum + transactions.length, 0)

const prepared = (file: InputFile): Promise<InputFile> => (file.pdf ? Promise.resolve(file) : prepare(file, edgesWith()))
const countOf = (name: string, count: number): number => (name.startsWith('pdf') ? Math.round((count * MOST_PRINTED) / 200_000) : count)

const print = (...cells: (string | number)[]): void =>
  console.log(cells.map((cell, at) => (at < 2 ? String(cell).padEnd(at === 0 ? 15 : 24) : String(cell).padStart(11))).join(''))
const ms = ({ median, least }: Timing): [string, string] => [median.toFixed(0), least.toFixed(0)]

async function speed(name: string): Promise<void> {
  const format = FORMATS[name]
  if (!format) throw new Error(`no such format: ${name}; there are ${Object.keys(FORMATS).join(', ')}`)
  const file = await prepared(format.make(countOf(name, ROWS)))
  const works: Record<string, () => unknown> = { read: () => inspectNow(file, CONTEXT) }
  const { floor } = format
  if (floor) works.floor = () => floor(file.bytes)
  for (const [title, work] of Object.entries(BESIDE[name] ?? {})) works[title] = () => work(file.bytes)
  const timings = race(works, ROUNDS)
  const read = timings.read
  for (const [title, timing] of Object.entries(timings)) {
    const ratio = read && title !== 'read' ? `${(read.least / timing.least).toFixed(2)}` : ''
    print(title === 'read' ? name : '', title === 'read' ? `read, ${rowsIn(file)} rows` : title, ...ms(timing), ratio)
  }
}

/** Megabytes that a result holds while it is kept. */
async function memory(name: string, count: number): Promise<number> {
  const file = await prepared(FORMATS[name]?.make(countOf(name, count)) ?? { name, bytes: new Uint8Array(), sha256: '00' })
  globalThis.gc?.()
  const before = process.memoryUsage()
  const found = inspectNow(file, CONTEXT)
  globalThis.gc?.()
  const after = process.memoryUsage()
  return found.problems.length < 0 ? 0 : (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6
}

async function measureFormats(names: readonly string[]): Promise<void> {
  print('format', 'work', 'median ms', 'least ms', 'read/this')
  for (const name of names) await speed(name)
  console.log('\nMegabytes kept by the result; linear where 200,000 rows keep four times those of 50,000.')
  print('format', '', '50,000', '200,000', 'ratio')
  for (const name of names) {
    const [small, large] = [await memory(name, 50_000), await memory(name, 200_000)]
    print(name, '', small.toFixed(1), large.toFixed(1), (large / small).toFixed(2))
  }
}

const RECONCILIATION = 'reconcile'
const QUALITY = 'quality'
const chosen = process.argv.slice(2)
const formats = chosen.length > 0 ? chosen.filter((name) => name !== RECONCILIATION && name !== QUALITY) : Object.keys(FORMATS)
if (formats.length > 0) await measureFormats(formats)
if (chosen.length === 0 || chosen.includes(RECONCILIATION)) measureReconciliation()
if (chosen.length === 0 || chosen.includes(QUALITY)) await import('./quality.ts')

/**
 * Measures 100,000 rows of CAMT, of a CAMT in a ZIP, and of a workbook, each beside the library alone on the same bytes:
 * `node tests/bench/statement-files.ts`. Nothing is asserted.
 */
import { XMLParser } from 'fast-xml-parser'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { streamXlsxRows } from 'hucre/xlsx'
import { SaxesParser } from 'saxes'
import { civilDate } from '../../shared/dates.ts'
import { inspectNow } from '../../shared/inspect.ts'
import type { InputFile } from '../../shared/model/inspected.ts'
import { prepare } from '../../shared/prepare.ts'
import { edgesWith } from '../support/edges.ts'
import { serialOf, type TestCell, xlsxBytes } from '../support/xlsx.ts'
import { camtText, type Entry } from '../unit/statements/camt-file.ts'

const ROWS = 100_000
const RUNS = 3
const context = { asOf: civilDate('2025-07-01'), currency: 'EUR' }

const dayOf = (at: number): string => new Date(Date.UTC(2016, 0, 1 + Math.floor(at / 29))).toISOString().slice(0, 10)
const sumOf = (at: number): string => (((at * 7919) % 900_000) / 100 + 0.01).toFixed(2)

/** The best of some runs, in milliseconds: other work on the machine only ever adds to it. */
async function timed(name: string, work: () => unknown): Promise<void> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(`${name.padEnd(44)} ${best.toFixed(0).padStart(6)} ms   ${memory} MB in use`)
}

async function read(name: string, bytes: Uint8Array): Promise<number> {
  const file: InputFile = { name, bytes, sha256: '00' }
  const found = inspectNow(await prepare(file, edgesWith(), undefined, () => new Promise((resolve) => setImmediate(resolve))), context)
  return (found.statements ?? []).reduce((count, { transactions }) => count + transactions.length, 0)
}

async function camt(): Promise<void> {
  const entries = Array.from({ length: ROWS }, (_, at): Entry => {
    const refs = `<EndToEndId>E2E-${at}</EndToEndId><MndtId>MANDAT-17</MndtId>`
    return {
      amount: sumOf(at),
      day: dayOf(at),
      ref: `REF-${at}`,
      payments: [{ creditor: `Stadtwerke ${at % 400}`, purpose: `Rechnung ${at}`, refs }],
    }
  })
  const text = camtText({ version: '053.001.08', entries })
  const bytes = strToU8(text)
  console.log(`CAMT: ${(bytes.length / 1e6).toFixed(1)} MB, ${await read('a.xml', bytes)} rows`)
  await timed('CAMT, read and normalised', () => read('a.xml', bytes))
  await timed('  floor: decode', () => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  await timed('  saxes alone, no tree', () => {
    const parser = new SaxesParser({})
    parser.on('opentag', () => {})
    parser.write(new TextDecoder().decode(bytes)).close()
  })
  await timed('  fast-xml-parser alone', () =>
    new XMLParser({
      removeNSPrefix: true,
      ignoreAttributes: false,
      parseTagValue: false,
      parseAttributeValue: false,
      htmlEntities: true,
    }).parse(text),
  )
  const packed = zipSync({ 'a.xml': bytes }, { level: 6 })
  console.log(`CAMT in a ZIP: ${(packed.length / 1e6).toFixed(1)} MB`)
  await timed('CAMT in a ZIP', () => read('a.zip', packed))
  await timed('  fflate alone', () => unzipSync(packed))
}

async function workbook(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, at): TestCell[] => {
    const serial = serialOf(dayOf(at), '10:11:12')
    return [{ serial }, '*1234', 'OK', -Number(sumOf(at)), 'RUB', -Number(sumOf(at)), 'RUB', null, 'Связь', 4899, `Магазин ${at % 400}`]
  })
  const header = [
    'Дата операции',
    'Номер карты',
    'Статус',
    'Сумма операции',
    'Валюта операции',
    'Сумма платежа',
    'Валюта платежа',
    'Кешбэк',
    'Категория',
    'MCC',
    'Описание',
  ]
  const bytes = xlsxBytes({ sheets: [{ name: 'Отчет', rows: [header, ...rows] }] })
  console.log(`XLSX: ${(bytes.length / 1e6).toFixed(1)} MB, ${await read('a.xlsx', bytes)} rows`)
  await timed('XLSX, read and normalised', () => read('a.xlsx', bytes))
  await timed('  floor: unpack with fflate', () => unzipSync(bytes))
  await timed('  hucre alone, row by row', async () => {
    for await (const row of streamXlsxRows(bytes)) if (row.index < 0) return
  })
}

await camt()
await workbook()

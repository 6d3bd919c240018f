/**
 * Measures statements in PDF: `node tests/bench/statement-pdf.ts`. Taking the text out (pdf.js) and reading it, for a month, a year and
 * 500 pages, each in a fresh thread as the program does it, and the reading alone. Nothing is asserted.
 */
import { readPdf } from '../../electron/cli/read-pdf.ts'
import { inspectNow } from '../../shared/inspect.ts'
import { pdfOf } from '../support/pdf.ts'
import { type Paid, sberDebit2408 } from '../support/pdf-banks.ts'
import { CONTEXT } from '../unit/statements/reading.ts'

const PAYEES = ['Автоплатёж DOM.RU', 'PYATEROCHKA 1234 Moskva RUS', 'Перевод для Б. Иван', 'MOSENERGOSBYT', 'APTEKA RIGLA']
const rowsOf = (count: number): Paid[] =>
  Array.from({ length: count }, (_, at) => ({
    day: `${String(28 - (at % 28)).padStart(2, '0')}.06.2025`,
    time: `${String(at % 24).padStart(2, '0')}:15`,
    minor: at % 9 === 0 ? 5_000_00 + at : -(100_00 + at),
    what: PAYEES[at % PAYEES.length] ?? '',
    code: String(100_000 + (at % 900_000)),
  }))

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

console.log('rows   pages   file kB   text out ms   a page ms   reading ms   totals')
for (const count of [30, 400, 7_300]) {
  const sheets = sberDebit2408(rowsOf(count))
  const bytes = pdfOf(sheets, { packed: true })
  const [pdf, took] = await timed(() => readPdf(bytes, () => {}))
  const file = { name: 'выписка.pdf', bytes, sha256: '00', pdf }
  inspectNow(file, CONTEXT)
  const [found, read] = await timed(() => inspectNow(file, CONTEXT))
  const rows = (found.statements ?? []).reduce((sum, { transactions }) => sum + transactions.length, 0)
  const cells = [rows, sheets.length, Math.round(bytes.length / 1024), took.toFixed(0), (took / sheets.length).toFixed(1), read.toFixed(1)]
  const widths = [4, 8, 10, 14, 12, 13]
  console.log(
    `${cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('')}   ${found.totals ?? found.problems[0]?.message.key}`,
  )
}

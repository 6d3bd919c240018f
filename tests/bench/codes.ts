/**
 * Measures the search for payment codes: `node tests/bench/codes.ts`. A photo of six megapixels, one without a code, bills and a statement
 * of five pages in PDF, each in a fresh thread as the program does it. Nothing is asserted.
 */
import { readPdf } from '../../electron/cli/read-pdf.ts'
import { readPicture } from '../../electron/cli/read-picture.ts'
import { pdfOf } from '../support/pdf.ts'
import { sberDebit2408 } from '../support/pdf-banks.ts'
import { asFills, asPicture } from '../support/qr-pdf.ts'
import { noisy, paper, pngOf, receiptPhoto, squaresOf } from '../support/qr-picture.ts'

const payload = new TextEncoder().encode(
  'ST00012|Name=ООО «УК Тополиный двор»|PersonalAcc=40702810900000002851|BankName=БАНК|BIC=044030827|CorrespAcc=30101810000000000827|PersAcc=005512093341|PaymPeriod=062025|Sum=445000',
)
const squares = squaresOf(payload)
const at = { x: 380, y: 600, side: 110 }
const rows = Array.from({ length: 85 }, (_, row) => ({
  day: `${String(28 - (row % 28)).padStart(2, '0')}.06.2025`,
  time: '10:15',
  minor: -(100_00 + row),
  what: 'Автоплатёж DOM.RU',
  code: String(100_000 + row),
}))
const statement = sberDebit2408(rows)
const ofPdf = async (bytes: Uint8Array): Promise<number> => {
  const text = await readPdf(bytes, () => {})
  return text.state === 'read' ? (text.codes?.length ?? 0) : 0
}
const ofPicture = async (bytes: Uint8Array): Promise<number> => {
  const found = await readPicture(bytes)
  return found.state === 'read' ? found.codes.length : 0
}

const CASES: Readonly<Record<string, () => Promise<number>>> = {
  'a photo of 6 megapixels': (
    (photo) => () =>
      ofPicture(photo)
  )(receiptPhoto(payload, 2_150)),
  'a photo of 1 megapixel': (
    (photo) => () =>
      ofPicture(photo)
  )(receiptPhoto(payload, 870)),
  '6 megapixels without a code': (
    (photo) => () =>
      ofPicture(photo)
  )(pngOf(noisy(paper(2_150, 2_867, 180), 40))),
  'a bill in PDF, code of fills': (
    (pdf) => () =>
      ofPdf(pdf)
  )(pdfOf([[]], { drawn: [asFills(squares, at)] })),
  'a bill in PDF, code as a picture': (
    (pdf) => () =>
      ofPdf(pdf)
  )(pdfOf([[]], { drawn: [asPicture(squares, at)] })),
  [`a statement of ${statement.length} pages`]: (
    (pdf) => () =>
      ofPdf(pdf)
  )(pdfOf(statement, { packed: true })),
}

for (const [name, work] of Object.entries(CASES)) {
  const times: number[] = []
  let found = 0
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    found = await work()
    times.push(performance.now() - start)
  }
  console.log(`${name.padEnd(34)} ${String(Math.round(Math.min(...times))).padStart(6)} ms, ${found} found`)
}

/**
 * Says what a file is and reads it: the one table of formats, tried from top to bottom, by bytes first and by name never. A new
 * format is one file with a `Reader` and one line here.
 */
import { einvoiceReader } from './documents/einvoice/reader.ts'
import { paymentCodeReader } from './documents/payment-code.ts'
import { pictureReader } from './documents/picture.ts'
import { copiedBillReader } from './documents/printed.ts'
import { textReader } from './documents/text.ts'
import { message, type Problem } from './i18n/message.ts'
import { bounded } from './inspect/bounded.ts'
import { pdfReader } from './inspect/pdf.ts'
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from './limits.ts'
import { mailReader } from './mail/reader.ts'
import type { InputFile, Inspected } from './model/inspected.ts'
import { finish, type ReadContext, type Reader, type Reading, type ReadResult, type Source } from './reader.ts'
import { archiveReader } from './statements/archive/reader.ts'
import { BeyondBounds } from './statements/bounds.ts'
import { camtReader } from './statements/camt/reader.ts'
import { ownTableReader } from './statements/csv/custom-reader.ts'
import { bankTableReader, namedTableReader, strangeTableReader, unnamedTableReader } from './statements/csv.ts'
import { decodeText } from './statements/encoding.ts'
import { swiftReader } from './statements/mt940/reader.ts'
import { ofxReader } from './statements/ofx.ts'
import { oneCReader } from './statements/onec/reader.ts'
import { printedReader } from './statements/pdf.ts'
import { qifReader } from './statements/qif.ts'
import { REFUSED_TEXTS } from './statements/refused.ts'
import { sberTextReader } from './statements/sber-text.ts'
import { workbookReader } from './statements/workbook/reader.ts'
import { faultText } from './text/fault.ts'

export { type InspectedJson, inspectedJson } from './inspected-json.ts'

/** Files that are no text. */
const BINARY_READERS: readonly Reader[] = [pdfReader, workbookReader, archiveReader(readContent), mailReader(readContent), pictureReader]

/**
 * Text files. Signatures come before tables, and certain tables before prose: a receipt may hold lines that look like a table,
 * but no header that names a day and a sum. What only looks like a table comes last.
 */
const TEXT_READERS: readonly Reader[] = [
  oneCReader,
  ofxReader,
  camtReader,
  einvoiceReader,
  qifReader,
  swiftReader,
  sberTextReader,
  printedReader,
  ...REFUSED_TEXTS,
  paymentCodeReader,
  bankTableReader,
  namedTableReader,
  copiedBillReader,
  textReader,
  unnamedTableReader,
  strangeTableReader,
]

/** Reads one file, yielding the fraction done. Never throws for bad input: what is wrong is told in `problems`. */
export function* inspectFile(file: InputFile, context: ReadContext): Generator<number, Inspected, void> {
  const result = yield* readContent(file, context)
  return { file: file.name, sha256: file.sha256, ...bounded(result) }
}

/**
 * Also for the files of an archive. A fault of a reader, which nobody foresaw, costs this file alone: it is told as a problem, with the
 * words of the fault for whoever mends it, and the files beside it are read.
 */
function* readContent(file: InputFile, context: ReadContext): Reading {
  try {
    return file.fault === undefined
      ? ofFile(file, yield* readUnguarded(file, context))
      : nothing(error('problems.file.tripped', { what: file.fault }))
  } catch (fault) {
    if (fault instanceof BeyondBounds) return nothing({ level: 'error', message: fault.said })
    return nothing(error('problems.file.tripped', { what: faultText(fault) }))
  }
}

/** Papers that stand side by side in one file (the codes of a picture) have no bytes of their own: they are of these bytes. */
const ofFile = ({ name, sha256 }: InputFile, { parts, ...result }: ReadResult): ReadResult => ({
  ...result,
  ...(parts && { parts: parts.map((part) => (part.sha256 === '' ? { ...part, file: `${name} › ${part.file}`, sha256 } : part)) }),
})

function* readUnguarded(file: InputFile, context: ReadContext): Reading {
  const unusable = unusableBytes(file.bytes)
  if (unusable) return nothing(unusable)
  const { sha256: _, ...binary } = file
  const inside = BINARY_READERS.find((reader) => reader.accepts(binary))
  if (inside) return misnamed(file.name, yield* inside.read(binary, context))
  const decoded = decodeText(file.bytes)
  if (!decoded) return nothing(error('problems.file.binary'))
  const { text, encoding } = decoded
  if (text.trim() === '') return { encoding, ...nothing(error('problems.file.empty')) }
  const source: Source = { ...binary, text, encoding }
  const reader = [ownTableReader(context.layouts ?? []), ...TEXT_READERS].find((one) => one.accepts(source))
  if (!reader) return { encoding, ...nothing(unknownText(text)) }
  const result = yield* reader.read(source, context)
  const broken: Problem[] =
    decoded.broken > 0 ? [{ level: 'warning', message: message('problems.file.brokenLetters', { count: decoded.broken }) }] : []
  return { encoding, ...result, problems: [...broken, ...result.problems] }
}

/** `inspectFile` in one go. */
export const inspectNow = (file: InputFile, context: ReadContext): Inspected => finish(inspectFile(file, context))

const error = (key: Parameters<typeof message>[0], values?: Parameters<typeof message>[1]): Problem => ({
  level: 'error',
  message: message(key, values),
})

const nothing = (problem: Problem): ReadResult => ({ kind: 'unknown', format: 'text', problems: [problem] })

/** What can be said without decoding: too large, empty, or nothing but zeros. */
function unusableBytes(bytes: Uint8Array): Problem | undefined {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024)
    return error('problems.file.tooLarge', { size, limit: MAX_FILE_MEGABYTES })
  }
  if (bytes.length === 0) return error('problems.file.empty')
  if (isZeros(bytes)) return error('problems.file.zeros')
  return undefined
}

/** Stops at the first byte that is not zero: at once for real files, some 50 ms for 50 MB of zeros (`every` takes ten times that). */
function isZeros(bytes: Uint8Array): boolean {
  const { length } = bytes
  for (let i = 0; i < length; i++) if (bytes[i] !== 0) return false
  return true
}

function unknownText(text: string): Problem {
  const start = text.trim().split(/[\r\n]/, 1)[0] ?? ''
  return error('problems.file.unknown', { start: start.length > 60 ? `${start.slice(0, 60)}…` : start })
}

/** What holds them: a PDF or a workbook in an archive is read too. */
const ENDINGS: Partial<Record<string, readonly string[]>> = {
  pdf: ['pdf', 'zip'],
  xlsx: ['xlsx', 'xls', 'xlsm', 'xlsb', 'xltx', 'xlt', 'ods', 'zip'],
}

/** Says that the name promises another kind of file, so that nobody looks for the fault in the bank. */
function misnamed(name: string, result: ReadResult): ReadResult {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  const expected = ENDINGS[result.format]
  // What was read needs no excuse.
  if (result.kind !== 'unknown' || !ending || !expected || expected.includes(ending)) return result
  const problems = result.problems.map(
    (problem): Problem => ({
      ...problem,
      message: message('problems.file.misnamed', { ending, inside: { message: problem.message } }),
    }),
  )
  return { ...result, problems }
}

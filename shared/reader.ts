/**
 * What every file format is to the program: a way to recognise it by its bytes and a way to read it. The table of all readers
 * is in shared/inspect.ts; a new format is one new file and one line there.
 */
import type { CivilDate } from './dates.ts'
import type { Problem } from './i18n/message.ts'
import type { CustomLayout } from './model/custom-layout.ts'
import type {
  ArchiveFiles,
  FileFormat,
  FileKind,
  InputFile,
  Inspected,
  InvoiceDraft,
  Mail,
  NoticeDraft,
  Quotes,
  Statement,
  TotalsCheck,
} from './model/inspected.ts'
import type { PdfText, PictureCodes } from './model/text-page.ts'
import type { WorkbookCells } from './model/workbook.ts'

/** A file being recognised: its bytes and, where they are text, the text and the encoding that was found. */
export interface Source {
  name: string
  bytes: Uint8Array
  /** Undefined when the bytes are no text (a PDF, a ZIP, a picture, zeros). Line ends as in the file, without byte order mark. */
  text?: string
  /** WHATWG label. */
  encoding?: string
  /** Of a PDF, where the edge took its text out. */
  pdf?: PdfText
  /** Of a workbook, where the edge took its cells out. */
  workbook?: WorkbookCells
  /** Of an archive, where the edge unpacked it. */
  inside?: ArchiveFiles
  /** Of a picture, where the edge looked for codes in it. */
  picture?: PictureCodes
  /** Of an e-mail, where the edge took it apart. */
  mail?: Mail
  /** Of several messages in one text, where the edge parted them. */
  messages?: InputFile[]
}

export interface ReadContext {
  /** The day that counts as today: a date without a year is the one nearest to it, a notice without a day was received on it. */
  asOf: CivilDate
  /** The household's currency, for files that state none. */
  currency: string
  /** How the family says that tables are read which no bank's layout knows. */
  layouts?: readonly CustomLayout[]
}

export interface ReadResult {
  kind: FileKind
  format: FileFormat
  preset?: string
  /** WHATWG label, where the reader itself decoded text (a file of an archive). */
  encoding?: string
  statements?: Statement[]
  invoice?: InvoiceDraft
  notice?: NoticeDraft
  /** Of printed statements: whether the rows agree with the totals printed beside them. */
  totals?: TotalsCheck
  quotes?: Quotes
  /** See `Inspected.parts`. */
  parts?: Inspected[]
  problems: Problem[]
}

/**
 * Reading yields the fraction done (0..1) every few thousand rows, so that a worker can tell progress and stop, and returns
 * its result and its problems together. It never throws for bad input.
 */
export type Reading = Generator<number, ReadResult, void>

export interface Reader {
  format: FileFormat
  accepts(source: Source): boolean
  read(source: Source, context: ReadContext): Reading
}

/** Runs a reading to its end in one go. */
export function finish<T>(reading: Generator<number, T, void>): T {
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

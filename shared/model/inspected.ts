/** What one file holds, before anything is filed: the `Inspected` of the contract, with sums as Money and messages unsaid. */
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Problem } from '../i18n/message.ts'
import type { Money } from '../money.ts'
import type { Invoice, Notice, Transaction } from './household.ts'
import type { PdfText, PictureCodes } from './text-page.ts'
import type { WorkbookCells } from './workbook.ts'

/** A file as it comes from a drop or the command line. The edges compute the SHA-256 (hex, lower case). */
export interface InputFile {
  name: string
  bytes: Uint8Array
  sha256: string
  /** Of a PDF: its text, which the edges take out before (shared/prepare.ts), because that cannot be done in one go. */
  pdf?: PdfText
  /** Of a workbook: its cells. */
  workbook?: WorkbookCells
  /** Of an archive: the files in it, themselves prepared. */
  inside?: ArchiveFiles
  /** Of a picture: the codes in it. */
  picture?: PictureCodes
  /** Of an e-mail: its text and the files attached to it. */
  mail?: Mail
  /** Of a copied chat or several messages pasted together: each message. */
  messages?: InputFile[]
  /** The words of a fault of the program while the file was prepared: it cannot be read. */
  fault?: string
}

/** Why a file of an archive was not taken out. */
export type LeftOut = 'locked' | 'nested' | 'method' | 'damaged' | 'tooLarge'

/** What could be had of an archive, or why there is nothing. */
export type ArchiveFiles =
  | { state: 'read'; files: InputFile[]; left: { name: string; why: LeftOut }[] }
  | { state: 'broken' }
  /** More files than are looked at. */
  | { state: 'tooMany'; count: number }

/** An e-mail taken apart, or why it could not be. */
export type Mail =
  | {
      state: 'read'
      subject: string
      /** The sender's name and address as the header has them. */
      from: string
      /** The day it was sent, by the header's own clock. */
      on?: CivilDate
      /** The words of the header that day was read from. */
      sent?: string
      /** The body as text; of a letter that is HTML alone, its words. */
      text: string
      /** The post's own report on a letter that could not be delivered. */
      report?: boolean
      /** Themselves prepared. `inline`: a picture of the letter's layout, which may hold a code, but of which nothing else is told. */
      attachments: (InputFile & { inline?: boolean })[]
      /** `tooMany`: this file and those after it. */
      left: { name: string; why: LeftOut | 'tooMany' }[]
    }
  | { state: 'broken' }

export type FileKind = 'statement' | 'invoice' | 'notice' | 'unknown'
export const FILE_FORMATS = [
  'csv',
  'ofx',
  'qif',
  'mt940',
  'mt942',
  'camt.052',
  'camt.053',
  'camt.054',
  '1c',
  'xlsx',
  'pdf',
  'qr-gost',
  'qr-epc',
  'qr-swiss',
  'ubl',
  'cii',
  'eml',
  'text',
] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export interface Inspected {
  file: string
  sha256: string
  kind: FileKind
  /** What the bytes are; 'text' where nothing more can be said. */
  format: FileFormat
  /** For tables: which bank's layout was recognised; 'columns' when the columns were recognised by their names. */
  preset?: string
  /** WHATWG label of the encoding the text was read in. */
  encoding?: string
  statements?: Statement[]
  invoice?: InvoiceDraft
  notice?: NoticeDraft
  totals?: TotalsCheck
  quotes?: Quotes
  /**
   * What else the file held, each read like a file of its own under `file › name` with the SHA-256 of its own bytes: the second bill of a
   * mail, a statement beside it, the papers of an archive. Parts have no parts.
   */
  parts?: Inspected[]
  problems: Problem[]
}

/** The fields of a paper that can be shown with the words they were read from. */
export const QUOTED_FIELDS = [
  'provider',
  'contract',
  'inn',
  'period',
  'issuedOn',
  'dueOn',
  'charged',
  'openingDebt',
  'paid',
  'penalty',
  'recalculation',
  'total',
  'amount',
  'effectiveOn',
  'receivedOn',
] as const
export type QuotedField = (typeof QUOTED_FIELDS)[number]
/** The words of the paper itself that each field was read from: `Итого к оплате 735,00`, `Sum=73500`, `PayableAmount 735.00`. */
export type Quotes = Partial<Record<QuotedField, string>>

/** Rows against the totals printed in the same file; `untold`: it prints none. */
export type TotalsCheck = 'agrees' | 'differs' | 'untold'

/** One account's part of a statement file. Transactions carry no `import` yet; their ids come from their content. */
export interface Statement {
  account?: string
  currency?: string
  /** The days it covers: as the file states them, else the first and last row. */
  from?: CivilDate
  to?: CivilDate
  opening?: Money
  closing?: Money
  transactions: Transaction[]
}

interface Sender {
  provider?: string
  contract?: string
}
export type InvoiceDraft = Partial<Omit<Invoice, 'period'>> & Sender & { inn?: string; period?: YearMonth }
export type NoticeDraft = Partial<Notice> & Sender & { inn?: string }

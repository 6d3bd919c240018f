/** What one file holds, before anything is filed: the `Inspected` of the contract, with sums as Money and messages unsaid. */
import type { CivilDate, YearMonth } from '../dates.ts'
import type { Problem } from '../i18n/message.ts'
import type { Money } from '../money.ts'
import type { Invoice, Notice, Transaction } from './household.ts'

/** A file as it comes from a drop or the command line. The edges compute the SHA-256 (hex, lower case). */
export interface InputFile {
  name: string
  bytes: Uint8Array
  sha256: string
}

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
  problems: Problem[]
}

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

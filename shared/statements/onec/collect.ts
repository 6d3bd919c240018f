/** Gathers a file of 1CClientBankExchange into its sections: balances of accounts, and documents. */
import { ROWS_PER_STEP } from '../../limits.ts'
import { boundRows } from '../bounds.ts'
import { LineCursor } from '../lines.ts'
import { fieldFinder, type OneCField } from './keys.ts'

export type OneCValues = Partial<Record<OneCField, string>>

export interface OneCDocument {
  line: number
  /** What the section calls itself: «Платёжное поручение», «выписка». */
  kind: string
  values: OneCValues
}

export interface OneCBalances {
  line: number
  values: OneCValues
}

export interface OneCFile {
  header: OneCValues
  /** Accounts that the header names, each on a line of its own. */
  accounts: string[]
  balances: OneCBalances[]
  documents: OneCDocument[]
  /** How the file breaks off: before its last line, or within a document, which is then left out of `documents`. */
  cut?: { line: number; document?: OneCDocument }
}

type Section = { values: OneCValues; document?: OneCDocument }

/** Yields the fraction read. Lines that are no `key=value` of a known key are passed over. */
export function* collectOneC(text: string): Generator<number, OneCFile, void> {
  const collector = new Collector()
  const cursor = new LineCursor(text)
  for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
    collector.take(line, cursor.number)
    if (cursor.number % (ROWS_PER_STEP * 8) === 0) yield cursor.fraction
  }
  return collector.finished(cursor.number)
}

class Collector {
  private readonly file: OneCFile = { header: {}, accounts: [], balances: [], documents: [] }
  private readonly field = fieldFinder()
  private section: Section
  private ended = false

  constructor() {
    this.section = { values: this.file.header }
  }

  take(line: string, number: number): void {
    const equals = line.indexOf('=')
    const key = equals < 0 ? line : line.slice(0, equals)
    const field = this.field(key)
    if (field !== undefined) {
      if (equals >= 0) this.keep(field, line.slice(equals + 1))
    } else if (/^\s*(?:секция|конец)/i.test(key)) this.boundary(key.trim().toLowerCase(), equals < 0 ? '' : line.slice(equals + 1), number)
  }

  finished(line: number): OneCFile {
    const open = this.section.document
    // A document is whole when its end is written; a sum that breaks off looks like a smaller sum.
    if (open) this.file.cut = { line: open.line, document: open }
    else if (!this.ended) this.file.cut = { line }
    return this.file
  }

  private keep(field: OneCField, value: string): void {
    const { values } = this.section
    if (field === 'account' && values === this.file.header) this.file.accounts.push(value.trim())
    else if (field === 'purposeParts') values.purposeParts = `${values.purposeParts ?? ''} ${value}`
    else values[field] ??= value
  }

  private boundary(key: string, value: string, line: number): void {
    if (key.startsWith('секция')) {
      // A section that begins before the last one ends closes it.
      this.close()
      if (key === 'секциярасчсчет') this.openBalances(line)
      else this.openDocument(value.trim(), line)
    } else if (key === 'конецфайла') {
      this.close()
      this.ended = true
    } else this.close()
  }

  private openBalances(line: number): void {
    const balances: OneCBalances = { line, values: {} }
    this.file.balances.push(balances)
    this.section = { values: balances.values }
  }

  private openDocument(kind: string, line: number): void {
    const document: OneCDocument = { line, kind, values: {} }
    this.section = { values: document.values, document }
  }

  private close(): void {
    if (this.section.document) boundRows(this.file.documents.push(this.section.document))
    // What stands between sections belongs to nothing.
    this.section = { values: {} }
  }
}

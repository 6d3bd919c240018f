/** Gathers the records of a QIF file by account: operations are kept, lists are passed over, trades of securities are counted. */
import { ROWS_PER_STEP } from '../../limits.ts'
import { boundRows } from '../bounds.ts'
import type { DateOrder } from '../dates.ts'
import { LineCursor } from '../lines.ts'

/** Fields of an operation that are read: day, sum, sum again, memo, number, payee, address, category. */
export type QifCode = 'D' | 'T' | 'U' | 'M' | 'N' | 'P' | 'A' | 'L'
const CODES = new Set<string>(['D', 'T', 'U', 'M', 'N', 'P', 'A', 'L'] satisfies QifCode[])

export interface QifRecord {
  /** Where it begins. */
  line: number
  fields: Partial<Record<QifCode, string>>
  /** Sums of its parts (`$`), in a record that is split. */
  parts: string[]
}

export interface QifAccount {
  name?: string
  records: QifRecord[]
}

export interface QifFile {
  /** In the order in which they first have operations. */
  accounts: QifAccount[]
  /** Whether there is a section of operations at all, even an empty one. */
  hasPayments: boolean
  investments: number
  /** Headers that are not known, as written, with their lines. */
  unknown: { name: string; line: number }[]
  /** What `!Option:MDY` or `!Option:DMY` says. */
  order?: DateOrder
  /** The last operation, when the file ends before its `^`. */
  cut?: QifRecord
}

type Section = 'payments' | 'investments' | 'account' | 'list'

const PAYMENTS = new Set(['bank', 'cash', 'ccard', 'credit card', 'oth a', 'oth l', 'otha', 'othl'])
const INVESTMENTS = new Set(['invst', 'port', '401(k)/403(b)', 'invest'])
const LISTS = new Set(['cat', 'class', 'security', 'prices', 'memorized', 'budget', 'tag', 'invitem', 'template', 'account'])
const MOST_UNKNOWN = 5

/** Yields the fraction read. Lines before the first header (comments) belong to nothing. */
export function* collectQif(text: string): Generator<number, QifFile, void> {
  const collector = new Collector()
  const cursor = new LineCursor(text)
  for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
    collector.take(line, cursor.number)
    if (cursor.number % (ROWS_PER_STEP * 4) === 0) yield cursor.fraction
  }
  return collector.finished()
}

class Collector {
  private readonly file: QifFile = { accounts: [], hasPayments: false, investments: 0, unknown: [] }
  private readonly byName = new Map<string, QifAccount>()
  private section: Section = 'list'
  /** The account that operations belong to: the last one defined. */
  private name: string | undefined
  private account: QifAccount | undefined
  /** Accounts defined since the last `!Account`. Several are a list, which says nothing of what follows it. */
  private listed = 0
  private record: QifRecord | undefined
  private filled = false

  take(raw: string, line: number): void {
    const first = raw.charCodeAt(0)
    // Some programs indent.
    const text = first === 32 || first === 9 ? raw.trimStart() : raw
    const code = text[0]
    if (code === undefined) return
    if (code === '!') this.header(text, line)
    else if (code === '^') this.endRecord()
    else this.field(code, text, line)
  }

  finished(): QifFile {
    if (this.record && this.section === 'payments') {
      this.file.cut = this.record
      this.endRecord()
    }
    return this.file
  }

  private header(text: string, line: number): void {
    this.endRecord()
    const [, kind = '', rest = ''] = /^!\s*(\w+)\s*:?\s*(.*)$/.exec(text.slice(0, 100)) ?? []
    const value = rest.trim().toLowerCase().replace(/\s+/g, ' ')
    if (/^account$/i.test(kind)) {
      this.section = 'account'
      this.listed = 0
    } else if (/^clear$/i.test(kind)) {
      if (this.listed > 1) this.switchTo(undefined)
    } else if (/^option$/i.test(kind)) {
      if (value === 'mdy' || value === 'dmy') this.file.order = value
    } else if (/^type$/i.test(kind)) this.openSection(value, text.trim().slice(0, 40), line)
    else this.unknownSection(text.trim().slice(0, 40), line)
  }

  private openSection(value: string, name: string, line: number): void {
    if (PAYMENTS.has(value)) {
      this.section = 'payments'
      this.file.hasPayments = true
    } else if (INVESTMENTS.has(value)) this.section = 'investments'
    else if (LISTS.has(value)) this.section = 'list'
    else this.unknownSection(name, line)
  }

  private unknownSection(name: string, line: number): void {
    this.section = 'list'
    if (this.file.unknown.length < MOST_UNKNOWN) this.file.unknown.push({ name, line })
  }

  private field(code: string, text: string, line: number): void {
    this.filled = true
    if (this.section === 'account') {
      if (code === 'N') this.switchTo(text.slice(1).trim() || undefined)
    } else if (this.section === 'payments') {
      this.record ??= { line, fields: {}, parts: [] }
      if (code === '$') this.record.parts.push(text.slice(1))
      // The first value stands: parts of a split may repeat the day.
      else if (isCode(code)) this.record.fields[code] ??= text.slice(1)
    }
  }

  private endRecord(): void {
    if (this.record) {
      this.account ??= this.accountNamed(this.name)
      boundRows(this.account.records.push(this.record))
    } else if (this.filled && this.section === 'account') this.listed++
    else if (this.filled && this.section === 'investments') this.file.investments++
    this.record = undefined
    this.filled = false
  }

  private switchTo(name: string | undefined): void {
    this.name = name
    this.account = undefined
  }

  private accountNamed(name: string | undefined): QifAccount {
    const known = this.byName.get(name ?? '')
    if (known) return known
    const account: QifAccount = { ...(name !== undefined && { name }), records: [] }
    this.byName.set(name ?? '', account)
    this.file.accounts.push(account)
    return account
  }
}

const isCode = (code: string): code is QifCode => CODES.has(code)

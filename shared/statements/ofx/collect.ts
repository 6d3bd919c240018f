/** Gathers the tags of an OFX file into its statements, tolerating tags that are not closed and aggregates in odd places. */
import { boundRows } from '../bounds.ts'
import { type OfxToken, ofxTokens } from './tokens.ts'

/** Leaf values of one aggregate by tag; the first value stands. */
export type Leaves = Record<string, string>

export interface OfxRow {
  leaves: Leaves
  /** Where `<STMTTRN>` stands in the text. */
  at: number
}

export interface OfxStatement {
  leaves: Leaves
  account: Leaves
  ledger: Leaves
  rows: OfxRow[]
  /** Trades of securities, which are no payments. */
  trades: number
}

export interface OfxFile {
  statements: OfxStatement[]
  /** What the bank said instead of, or besides, a statement: messages of severity ERROR. */
  refusals: string[]
}

const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS'])
const OWN_ACCOUNTS = new Set(['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'])
const TRADES = /^(?:BUY|SELL|REINVEST|INCOME|TRANSFER|JRNL|MARGININTEREST|RETOFCAP|SPLIT|INVEXPENSE)/
/** Aggregates whose leaves must not be taken for those of what surrounds them. */
const INNER = new Set(['CURRENCY', 'ORIGCURRENCY', 'PAYEE', 'BANKACCTTO', 'CCACCTTO', 'AVAILBAL', 'BAL', 'INVBAL', 'FI', 'SECID'])

export function collectOfx(text: string): OfxFile {
  const collector = new Collector()
  for (const token of ofxTokens(text)) collector.take(token)
  return collector.finished()
}

class Collector {
  private readonly file: OfxFile = { statements: [], refusals: [] }
  private statement: OfxStatement | undefined
  private row: OfxRow | undefined
  private count = 0
  private status: Leaves | undefined
  /** The aggregate inside, whose leaves are its own. */
  private inner: { tag: string; leaves: Leaves } | undefined

  take(token: OfxToken): void {
    if (token.kind === 'close') this.close(token.tag)
    else this.open(token)
  }

  finished(): OfxFile {
    this.endStatus()
    return this.file
  }

  private open({ tag, value, at }: OfxToken): void {
    if (STATEMENTS.has(tag)) {
      this.row = undefined
      this.inner = undefined
      this.statement = { leaves: {}, account: {}, ledger: {}, rows: [], trades: 0 }
      this.file.statements.push(this.statement)
    } else if (tag === 'STMTTRN') {
      boundRows(++this.count)
      this.inner = undefined
      this.row = { leaves: {}, at }
      if (this.statement) this.statement.rows.push(this.row)
    } else if (tag === 'STATUS') {
      this.endStatus()
      this.inner = undefined
      this.status = {}
    } else if (OWN_ACCOUNTS.has(tag)) this.inner = { tag, leaves: this.row ? {} : (this.statement?.account ?? {}) }
    else if (tag === 'LEDGERBAL') {
      this.row = undefined
      this.inner = { tag, leaves: this.statement?.ledger ?? {} }
    } else if (INNER.has(tag) && value === '') {
      this.inner = { tag, leaves: {} }
    } else if (tag === 'BANKTRANLIST') {
      this.inner = undefined
    } else {
      if (this.statement && value === '' && TRADES.test(tag)) this.statement.trades++
      this.leaf(tag, value)
    }
  }

  private leaf(tag: string, value: string): void {
    if (value === '') return
    if (this.inner?.tag === 'CURRENCY' && tag === 'CURSYM' && this.row) this.row.leaves.CURRENCY = value
    if (this.inner?.tag === 'PAYEE' && tag === 'NAME' && this.row) this.row.leaves.PAYEE ??= value
    const target = this.inner?.leaves ?? this.status ?? this.row?.leaves ?? this.statement?.leaves
    if (target) target[tag] ??= value
  }

  private close(tag: string): void {
    if (tag === this.inner?.tag) this.inner = undefined
    else if (tag === 'STATUS') this.endStatus()
    else if (tag === 'STMTTRN') {
      this.row = undefined
      this.inner = undefined
    } else if (tag === 'BANKTRANLIST' || tag === 'INVTRANLIST') this.row = undefined
    else if (STATEMENTS.has(tag)) {
      this.row = undefined
      this.inner = undefined
      this.statement = undefined
    }
  }

  private endStatus(): void {
    const status = this.status
    this.status = undefined
    if (status?.SEVERITY?.toUpperCase() !== 'ERROR') return
    this.file.refusals.push([status.MESSAGE, status.CODE].filter(Boolean).join(' · '))
  }
}

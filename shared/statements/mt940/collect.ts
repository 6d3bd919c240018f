/** Gathers the fields of SWIFT messages into statements, and the pages of one statement into one. */

import { boundRows } from '../bounds.ts'
import type { StatedTotal } from '../totals.ts'
import { floorCurrency, type MtBalance, readBalance, readTotal } from './balance.ts'
import { type MtField, readFields } from './fields.ts'

export interface MtEntry {
  line: number
  lines: string[]
  /** The lines of each `:86:` that follows. */
  details: string[][]
  /** The lines of its `:NS:`. */
  notes: string[]
}

export interface MtStatement {
  account: string
  currency?: string
  opening?: MtBalance
  closing?: MtBalance
  /** Where the closing balance stands. */
  closingLine: number
  entries: MtEntry[]
  totals: StatedTotal[]
  /** An MT942: entries of a day that is not over. */
  intraday: boolean
  /** Whether the last page read ended in an interim balance (`:62M:`). */
  goesOn: boolean
}

/** Yields the fraction read. */
export function* collectMt(text: string): Generator<number, MtStatement[], void> {
  const collector = new Collector()
  yield* readFields(text, (field) => collector.take(field))
  return joinPages(collector.statements)
}

class Collector {
  readonly statements: MtStatement[] = []
  private statement: MtStatement | undefined
  private entry: MtEntry | undefined
  private count = 0

  take(field: MtField | undefined): void {
    if (!field) {
      this.statement = undefined
      this.entry = undefined
      return
    }
    const { tag, lines } = field
    const value = lines[0] ?? ''
    if (tag === '20') this.begin('')
    else if (tag === '61') this.addEntry(field)
    else if (tag === '86') this.entry?.details.push(lines)
    else if (tag === 'NS') this.note(lines)
    else if (tag === '25' || tag === '25P') this.account(field, value)
    else if (tag !== '21') this.facts(field, value)
  }

  private note(lines: readonly string[]): void {
    for (const line of lines) this.entry?.notes.push(line)
  }

  private begin(account: string): MtStatement {
    this.entry = undefined
    this.statement = { account, closingLine: 0, entries: [], totals: [], intraday: false, goesOn: false }
    this.statements.push(this.statement)
    return this.statement
  }

  /** The statement that a field belongs to; without `:20:` it begins with the first field that a statement has. */
  private current(): MtStatement {
    return this.statement ?? this.begin('')
  }

  private addEntry({ line, lines }: MtField): void {
    const entry: MtEntry = { line, lines, details: [], notes: [] }
    this.current().entries.push(entry)
    boundRows(++this.count)
    this.entry = entry
  }

  /** Within an entry `:25:` is a misprinted `:86:`. */
  private account(field: MtField, value: string): void {
    if (this.entry && this.entry.details.length === 0) this.entry.details.push(field.lines)
    else if (this.statement?.closing) this.begin(value.trim())
    else if (this.current().account === '') this.current().account = value.trim()
  }

  private facts({ tag, line }: MtField, value: string): void {
    const opens = tag === '60F' || tag === '60M'
    if (opens && this.statement?.closing) this.begin(this.statement.account)
    const statement = this.current()
    if (tag === '34F' || tag === '13D' || tag === '13') {
      statement.intraday = true
      noteCurrency(statement, tag === '34F' ? floorCurrency(value) : undefined)
      return
    }
    if (tag === '28' || tag === '28C') return
    this.entry = undefined
    if (tag === '90C' || tag === '90D') {
      const total = readTotal(value)
      noteCurrency(statement, total?.currency)
      if (total) statement.totals.push({ kind: tag === '90C' ? 'income' : 'expense', amount: total.amount, line })
      return
    }
    const balance = readBalance(value)
    noteCurrency(statement, balance?.currency)
    if (!balance) return
    if (opens) statement.opening ??= balance
    else if (tag === '62F' || tag === '62M') {
      statement.closing ??= balance
      statement.closingLine ||= line
      statement.goesOn = tag === '62M'
    }
  }
}

function noteCurrency(statement: MtStatement, currency: string | undefined): void {
  if (currency !== undefined) statement.currency ??= currency
}

/**
 * A statement of several pages ends its pages in interim balances. The page after one of the same account belongs to it when it
 * opens with the balance that the page before ended in.
 */
function joinPages(pages: readonly MtStatement[]): MtStatement[] {
  const statements: MtStatement[] = []
  const open = new Map<string, MtStatement>()
  for (const page of pages) {
    const first = open.get(page.account)
    if (first?.goesOn && first.closing && page.opening && first.closing.amount === page.opening.amount) addPage(first, page)
    else {
      statements.push(page)
      open.set(page.account, page)
    }
  }
  return statements
}

function addPage(first: MtStatement, page: MtStatement): void {
  for (const entry of page.entries) first.entries.push(entry)
  for (const total of page.totals) first.totals.push(total)
  first.goesOn = page.goesOn
  first.closingLine = page.closingLine
  if (page.closing) first.closing = page.closing
  else delete first.closing
}

/** Reads Sber's old text report on a card («ОТЧЕТ ПО СЧЕТУ КАРТЫ»), which came by e-mail until about 2020. */

import type { CivilDate } from '../dates.ts'
import { message, type Problem } from '../i18n/message.ts'
import { ROWS_PER_STEP } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'
import { type Money, negate } from '../money.ts'
import type { ReadContext, Reader, Reading } from '../reader.ts'
import { checkBalance } from './balance.ts'
import { boundRows } from './bounds.ts'
import { identifier } from './identity.ts'
import { headLines, LineCursor } from './lines.ts'
import { parseAmount, type Rounding } from './numbers.ts'
import { isFullText, readSberLine, type SberLine, type SberOperation, TITLE } from './sber-text-lines.ts'
import { collapse } from './text.ts'
import { checkTotal, collapsed, type StatedTotal } from './totals.ts'
import { spanOf, transactionOf } from './transaction.ts'
import { Troubles } from './troubles.ts'

export const sberTextReader: Reader = {
  format: 'text',
  accepts: ({ text = '' }) => headLines(text, 20).some((line) => TITLE.test(line)),
  read: function* (source, context) {
    yield 0
    const report = new ReportReader(context)
    const cursor = new LineCursor(source.text ?? '')
    for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
      report.take(readSberLine(line), cursor.number)
      if (cursor.number % ROWS_PER_STEP === 0) yield cursor.fraction
    }
    return yield* report.finished()
  },
}

/** One report on one card account, over all its pages. */
interface Report {
  from?: CivilDate
  to?: CivilDate
  currency?: string
  opening?: Money
  closing?: Money
  closingLine: number
  rows: Row[]
  /** Each with the rows it covers, by their numbers. */
  totals: { total: StatedTotal; from: number; to: number }[]
  card: Card
  /** Where the page and the card begin among the rows. */
  pageAt: number
}

/** The card that rows belong to: its name stands beside its first row, its number below, and below that whether it is the main one. */
interface Card {
  number: string
}

interface Row {
  line: number
  operation: SberOperation
  card: Card
  text: string
  place: string[]
}

class ReportReader {
  private readonly reports: Report[] = []
  private readonly context: ReadContext
  private readonly troubles = new Troubles()
  private readonly identify = identifier()
  private readonly rounding: Rounding = { rounded: false }
  private report: Report = newReport()
  private row: Row | undefined
  private inTable = false

  constructor(context: ReadContext) {
    this.context = context
    this.reports.push(this.report)
  }

  take(line: SberLine | undefined, number: number): void {
    if (line?.kind !== 'more') this.row = line?.kind === 'operation' ? this.add(line, number) : undefined
    if (line === undefined) return
    const { report } = this
    if (line.kind === 'period') this.openPage(line)
    else if (line.kind === 'title') this.inTable = false
    else if (line.kind === 'currency') report.currency ??= line.currency
    else if (line.kind === 'opening') report.opening ??= line.amount
    else if (line.kind === 'closing') {
      report.closing = line.amount
      report.closingLine = number
      this.inTable = false
    } else if (line.kind === 'rule') this.inTable = true
    else if (line.kind === 'total') this.addTotal(line, number)
    else if (line.kind === 'more') this.goOn(line)
  }

  *finished(): Reading {
    const statements: Statement[] = []
    const checks: Problem[] = []
    let done = 0
    for (const report of this.reports) {
      const transactions: Transaction[] = []
      /** The sum of all rows before each row. */
      const before = [0]
      for (const row of report.rows) {
        const transaction = this.transaction(row, report)
        if (transaction) transactions.push(transaction)
        before.push((before.at(-1) ?? 0) + (transaction?.amount ?? 0))
        if (++done % ROWS_PER_STEP === 0) yield 1
      }
      const statement = statementOf(report, transactions)
      statements.push(statement)
      checks.push(...checkBalance(statement, this.context).map((problem): Problem => ({ at: { line: report.closingLine }, ...problem })))
      for (const { total, from, to } of report.totals)
        checks.push(...checkTotal(total, (before[to] ?? 0) - (before[from] ?? 0), report.currency, this.context))
    }
    const problems = [...this.troubles.problems((line) => line), ...collapsed(checks)]
    const taken = statements.some(({ transactions }) => transactions.length > 0)
    if (done === 0) problems.push({ level: 'warning', message: message('problems.table.noRows') })
    else if (!taken) problems.push({ level: 'error', message: message('problems.table.noneTaken', { count: done }) })
    return { kind: 'statement', format: 'text', preset: 'sberbank-text', statements, problems }
  }

  /** Every page repeats the head; the first page of another report begins a new one. */
  private openPage({ from, to, page }: Extract<SberLine, { kind: 'period' }>): void {
    if (this.report.rows.length > 0 && page <= 1) {
      this.report = newReport()
      this.reports.push(this.report)
    }
    const { report } = this
    report.pageAt = report.rows.length
    if (from) report.from ??= from
    if (to) report.to ??= to
  }

  private add(operation: SberOperation, line: number): Row {
    const { report } = this
    const isNumber = isCardNumber(operation.card)
    const isName = operation.card !== '' && !isNumber && !CARD_KIND.test(operation.card)
    if (isName && report.card.number !== '') report.card = { number: '' }
    if (isNumber) report.card.number ||= operation.card
    const row: Row = { line, operation, card: report.card, text: operation.text, place: [] }
    boundRows(report.rows.push(row))
    return row
  }

  private goOn({ card, text, glued }: Extract<SberLine, { kind: 'more' }>): void {
    if (!this.row || !this.inTable) return
    if (isCardNumber(card)) this.row.card.number ||= card
    if (text === '') return
    if (glued && this.row.place.length === 0 && isFullText(this.row.text)) this.row.text = `${this.row.text.trimEnd()}${text}`
    else this.row.place.push(text)
  }

  private addTotal({ amount, of }: Extract<SberLine, { kind: 'total' }>, line: number): void {
    const { report } = this
    // A card's rows go over pages, and the page's total comes first: only the whole report and the single page are checked.
    if (of === 'card') return
    report.totals.push({ total: { kind: 'net', amount, line }, from: of === 'page' ? report.pageAt : 0, to: report.rows.length })
  }

  private transaction({ line, operation, card, text, place }: Row, report: Report): Transaction | undefined {
    const what = collapse([text, ...place].join(' '))
    const { on, sum, isCredit, code, days } = operation
    this.rounding.rounded = false
    const amount = parseAmount(sum, sum.lastIndexOf(',') > sum.lastIndexOf('.') ? ',' : '.', this.rounding)
    const refusal =
      amount === undefined ? (sum === '' ? 'noAmount' : 'badAmount') : on === undefined ? 'badDate' : amount === 0 ? 'zero' : undefined
    if (amount === undefined || on === undefined || refusal) {
      this.troubles.add(refusal ?? 'badDate', line, { found: refusal === 'badDate' ? days : sum, what })
      return undefined
    }
    if (this.rounding.rounded) this.troubles.add('rounded', line, { amount: sum })
    const transaction = transactionOf({
      on,
      amount: isCredit ? amount : negate(amount),
      currency: report.currency ?? this.context.currency,
      purpose: `${what}${foreign(operation, report)}`,
      // All zeros stand for no code.
      reference: /[1-9]/.test(code) ? code : '',
      source: card.number,
    })
    transaction.id = this.identify(transaction)
    return transaction
  }
}

const newReport = (): Report => ({ closingLine: 1, rows: [], totals: [], card: { number: '' }, pageAt: 0 })

const CARD_KIND = /^(?:ОСНОВНАЯ|ДОПОЛНИТЕЛЬНАЯ)/i
/** `XXXX XXXX XXX4 6122` */
const isCardNumber = (text: string): boolean => /^[X*Х\d][X*Х\d ]{6,}\d$/i.test(text)

/** What was paid in a currency that is not the account's is part of what the bank prints. */
function foreign({ original }: SberOperation, { currency }: Report): string {
  if (!original || original.currency === 'RUR' || original.currency === 'RUB' || original.currency === currency) return ''
  return ` ${original.sum} ${original.currency}`
}

function statementOf(report: Report, transactions: Transaction[]): Statement {
  const { from, to, currency, opening, closing } = report
  const account = report.rows.find(({ card }) => card.number !== '')?.card.number
  const span = from && to ? { from, to } : spanOf(transactions, from, to)
  return {
    ...(account && { account }),
    ...(currency && { currency }),
    ...span,
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    transactions,
  }
}

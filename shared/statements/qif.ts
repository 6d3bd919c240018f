/** Reads QIF, the exchange format of Quicken and of home-book programs after it. It names neither an encoding nor a currency. */
import { message, type Problem } from '../i18n/message.ts'
import { ROWS_PER_STEP } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'
import { type Money, money } from '../money.ts'
import type { ReadContext, Reader, Reading } from '../reader.ts'
import { identifier } from './identity.ts'
import { headLines } from './lines.ts'
import { type DecimalMark, decideDecimal, parseAmount, type Rounding } from './numbers.ts'
import { plainDate, qifDates } from './qif/dates.ts'
import { collectQif, type QifAccount, type QifFile, type QifRecord } from './qif/records.ts'
import { collapse } from './text.ts'
import { joined, spanOf, transactionOf } from './transaction.ts'
import { Troubles } from './troubles.ts'

const HEADER = /^[ \t]*!(?:Type|Account|Option|Clear)\b/i

export const qifReader: Reader = {
  format: 'qif',
  accepts: ({ text = '' }) => headLines(text, 20).some((line) => HEADER.test(line)),
  read: function* (source, context) {
    yield 0
    const collecting = collectQif(source.text ?? '')
    let step = collecting.next()
    for (; !step.done; step = collecting.next()) yield step.value * 0.6
    return yield* readRecords(step.value, context)
  },
}

function* readRecords(file: QifFile, context: ReadContext): Reading {
  const problems = sectionProblems(file)
  if (!file.hasPayments) {
    problems.push({ level: 'error', message: message('statementFormats.qif.nothing') })
    return { kind: 'unknown', format: 'qif', problems }
  }
  const rows = new QifRows(file, context)
  problems.push(...rows.doubts)
  const statements: Statement[] = []
  let done = 0
  for (const account of file.accounts) {
    const statement = statementOf(account, rows)
    statements.push(statement)
    for (const record of account.records) {
      rows.take(record, statement)
      if (++done % ROWS_PER_STEP === 0) yield 0.6 + 0.4 * (done / rows.count)
    }
    Object.assign(statement, spanOf(statement.transactions))
  }
  problems.push(...rows.troubles.problems((line) => line))
  const taken = statements.some(({ transactions }) => transactions.length > 0)
  if (!taken && done > statements.filter(({ opening }) => opening !== undefined).length)
    problems.push({ level: 'error', message: message('problems.table.noneTaken', { count: done }) })
  else if (!taken) problems.push({ level: 'warning', message: message('problems.table.noRows') })
  return { kind: 'statement', format: 'qif', statements, problems }
}

function sectionProblems(file: QifFile): Problem[] {
  const unknown = file.unknown.map(
    ({ name, line }): Problem => ({ level: 'warning', at: { line }, message: message('statementFormats.qif.section', { name }) }),
  )
  if (file.investments === 0) return unknown
  return [...unknown, { level: 'warning', message: message('statementFormats.qif.investments', { count: file.investments }) }]
}

/** The account's name as the file gives it, or, where it defines none, as its opening balance names it. */
function statementOf({ name, records }: QifAccount, rows: QifRows): Statement {
  const opening = records.find(isOpening)
  const account = name ?? (opening && transferAccount(opening))
  const balance = opening && rows.amountOf(opening)
  return { ...(account && { account }), ...(balance !== undefined && { opening: balance }), transactions: [] }
}

const OPENING = new Set([
  ...['opening balance', 'initial balance', 'начальный остаток', 'начальный баланс', 'входящий остаток'],
  ...['eröffnungssaldo', 'anfangsbestand', 'anfangssaldo', 'solde initial', "solde d'ouverture", 'saldo inicial', 'saldo iniziale'],
])

/** By Quicken's convention the record «Opening Balance» with the account's own name as its category is a balance, not a payment. */
const isOpening = (record: QifRecord): boolean =>
  OPENING.has(collapse(record.fields.P ?? '').toLowerCase()) && transferAccount(record) !== undefined

/** `L[Name]`: the other account of a transfer. */
const transferAccount = ({ fields }: QifRecord): string | undefined => /^\s*\[([^\]]+)\]/.exec(fields.L ?? '')?.[1]?.trim()

class QifRows {
  readonly troubles = new Troubles()
  readonly doubts: Problem[] = []
  readonly count: number
  private readonly day: ReturnType<typeof qifDates>['day']
  private readonly decimal: DecimalMark
  private readonly rounding: Rounding = { rounded: false }
  private readonly identify = identifier()
  private readonly cut: QifRecord | undefined
  private readonly context: ReadContext

  constructor(file: QifFile, context: ReadContext) {
    const records = file.accounts.flatMap((account) => account.records)
    const dates = qifDates(
      records.map(({ fields }) => plainDate(fields.D ?? '')),
      file.order,
    )
    const sums = decideDecimal(
      records.map(({ fields }) => fields.T ?? fields.U ?? ''),
      '.',
    )
    this.count = records.length
    this.cut = file.cut
    this.context = context
    this.day = dates.day
    this.decimal = sums.decimal
    if (sums.doubt !== undefined) this.doubts.push(warning(message('problems.doubt.decimal', { example: sums.doubt, mark: sums.decimal })))
    if (dates.doubt) this.doubts.push(warning(message('problems.doubt.dateOrder', { examples: dates.doubt.join(', ') })))
  }

  /** U is T written more exactly; a record without either is worth its parts. */
  amountOf({ fields, parts }: QifRecord): Money | undefined {
    this.rounding.rounded = false
    const stated = [fields.U, fields.T].find((text) => text !== undefined && /\d/.test(text))
    if (stated !== undefined) {
      const exact = parseAmount(stated, this.decimal, this.rounding)
      return exact ?? (fields.T === undefined ? undefined : parseAmount(fields.T, this.decimal, this.rounding))
    }
    if (fields.T !== undefined || parts.length === 0) return undefined
    let total = 0
    for (const part of parts) total += parseAmount(part, this.decimal) ?? Number.NaN
    return Number.isSafeInteger(total) ? money(total) : undefined
  }

  /** Adds the operation to the statement, or notes why not. */
  take(record: QifRecord, statement: Statement): void {
    if (isOpening(record)) return
    const { fields, line } = record
    const amount = this.amountOf(record)
    const on = this.day(fields.D ?? '')
    const stated = collapse(fields.U ?? fields.T ?? '')
    const values = { what: wordsOf(record), amount: stated }
    if (amount === undefined) this.troubles.add(stated === '' ? 'noAmount' : 'badAmount', line, { ...values, found: stated })
    else if (on === undefined)
      this.troubles.add(collapse(fields.D ?? '') === '' ? 'loose' : 'badDate', line, { ...values, found: collapse(fields.D ?? '') })
    else if (amount === 0) this.troubles.add('zero', line, values)
    else {
      if (this.rounding.rounded) this.troubles.add('rounded', line, values)
      if (record === this.cut) this.troubles.add('statementFormats.cut.taken', line, values)
      statement.transactions.push(this.transaction(record, on, amount, statement.account))
    }
  }

  private transaction(record: QifRecord, on: Transaction['on'], amount: Money, source: string | undefined): Transaction {
    const { P = '', M = '', N = '' } = record.fields
    const transaction = transactionOf({
      on,
      amount,
      currency: this.context.currency,
      counterparty: collapse(P),
      purpose: collapse(M),
      kind: wordsOf(record),
      reference: collapse(N),
      source,
    })
    transaction.id = this.identify(transaction)
    return transaction
  }
}

/** Payee and memo; where both are empty, the address, the category or the number says what the operation is. */
function wordsOf({ fields }: QifRecord): string {
  const { P = '', M = '', A = '', L = '', N = '' } = fields
  return joined(collapse(P), collapse(M)) || collapse(A) || collapse(L) || collapse(N)
}

const warning = (said: Problem['message']): Problem => ({ level: 'warning', message: said })

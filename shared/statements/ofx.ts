/** Reads OFX, QFX and QBO statements: OFX 1.x SGML and 2.x XML, as whole or as broken as banks write them. */
import type { CivilDate } from '../dates.ts'
import { message, type Problem } from '../i18n/message.ts'
import { ROWS_PER_STEP } from '../limits.ts'
import type { Transaction } from '../model/household.ts'
import type { Statement } from '../model/inspected.ts'
import { money } from '../money.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../reader.ts'
import { dayReader } from './dates.ts'
import { identifier } from './identity.ts'
import { type DecimalMark, decideDecimal, parseAmount, type Rounding } from './numbers.ts'
import { collectOfx, type OfxFile, type OfxRow, type OfxStatement } from './ofx/collect.ts'
import { currencyCode } from './text.ts'
import { Troubles } from './troubles.ts'

/** The header may be missing and the file may begin anywhere within its first lines. */
const SIGNATURE = /OFXHEADER\s*[:=]|<\?OFX|<OFX[\s>]/i

export const ofxReader: Reader = {
  format: 'ofx',
  accepts: (source) => SIGNATURE.test(source.text?.slice(0, 2048) ?? ''),
  read: function* (source, context) {
    const text = source.text ?? ''
    yield 0
    const file = collectOfx(text)
    yield 0.5
    return file.statements.length > 0 ? yield* readStatements(file, text, context) : withoutStatement(file)
  },
}

/** Only a list of accounts, only a sign-on, or the bank's refusal. */
function withoutStatement(file: OfxFile): ReadResult {
  const problems = file.refusals.map(refused)
  if (problems.length === 0) problems.push({ level: 'error', message: message('problems.ofx.noStatement') })
  return { kind: 'unknown', format: 'ofx', problems }
}

const refused = (said: string): Problem => ({ level: 'error', message: message('problems.ofx.refused', { said: said || '?' }) })

function* readStatements(file: OfxFile, text: string, context: ReadContext): Reading {
  const troubles = new Troubles()
  const identify = identifier()
  const amounts = file.statements.flatMap(({ rows, ledger }) => [ledger.BALAMT ?? '', ...rows.map(({ leaves }) => leaves.TRNAMT ?? '')])
  const { decimal } = decideDecimal(amounts, '.')
  const statements: Statement[] = []
  const problems: Problem[] = file.refusals.map(refused)
  let done = 0
  for (const found of file.statements) {
    const rows = new OfxRows(found, decimal, context, troubles)
    const transactions: Transaction[] = []
    for (const row of found.rows) {
      const transaction = rows.read(row)
      if (transaction) {
        transaction.id = identify(transaction)
        transactions.push(transaction)
      }
      if (++done % ROWS_PER_STEP === 0) yield 0.5 + 0.5 * (done / amounts.length)
    }
    statements.push(statementOf(found, transactions, decimal, rows.day))
    if (found.trades > 0) problems.push({ level: 'warning', message: message('problems.ofx.trades', { count: found.trades }) })
  }
  problems.push(...troubles.problems((at) => lineAt(text, at)))
  if (done > 0 && statements.every(({ transactions }) => transactions.length === 0))
    problems.push({ level: 'error', message: message('problems.table.noneTaken', { count: done }) })
  return { kind: 'statement', format: 'ofx', statements, problems }
}

function statementOf(
  found: OfxStatement,
  transactions: Transaction[],
  decimal: DecimalMark,
  day: (text: string) => CivilDate | undefined,
): Statement {
  const account = found.account.ACCTID
  const currency = currencyCode(found.leaves.CURDEF ?? '') ?? transactions[0]?.currency
  const days = transactions.map(({ on }) => on).sort()
  const from = day(found.leaves.DTSTART ?? '') ?? days[0]
  const to = day(found.leaves.DTEND ?? '') ?? days.at(-1)
  const closing = parseAmount(found.ledger.BALAMT ?? '', decimal)
  return {
    ...(account && { account }),
    ...(currency && { currency }),
    ...(from && { from }),
    ...(to && { to }),
    ...(closing !== undefined && { closing }),
    transactions,
  }
}

class OfxRows {
  /** OFX writes the year first, so no order has to be decided; the day stands as written, with the file's own offset. */
  readonly day = dayReader('dmy')
  private readonly rounding: Rounding = { rounded: false }

  private readonly statement: OfxStatement
  private readonly decimal: DecimalMark
  private readonly context: ReadContext
  private readonly troubles: Troubles

  constructor(statement: OfxStatement, decimal: DecimalMark, context: ReadContext, troubles: Troubles) {
    this.statement = statement
    this.decimal = decimal
    this.context = context
    this.troubles = troubles
  }

  read({ leaves, at }: OfxRow): Transaction | undefined {
    const { NAME: name, PAYEE: payee, MEMO: memo } = leaves
    const counterparty = name ?? payee
    const what = joined(counterparty ?? '', memo ?? '') || (leaves.TRNTYPE ?? '')
    const posted = leaves.DTPOSTED ?? leaves.DTUSER ?? ''
    const on = this.day(posted) ?? this.day(leaves.DTUSER ?? '')
    const text = leaves.TRNAMT ?? ''
    // OFX has the currency in tags of its own; a sum with a sign of currency is none.
    const amount = /[^\d\s.,+\-−]/.test(text) ? undefined : parseAmount(text, this.decimal, this.rounding)
    if (amount === undefined) {
      this.troubles.add(text.trim() === '' ? 'noAmount' : 'badAmount', at, { found: text, what })
      return undefined
    }
    if (on === undefined) {
      this.troubles.add(posted === '' ? 'loose' : 'badDate', at, { found: posted, what })
      return undefined
    }
    if (this.rounding.rounded) {
      this.rounding.rounded = false
      this.troubles.add('rounded', at, { amount: text })
    }
    return this.transaction(leaves, on, money(amount), what, counterparty)
  }

  private transaction(
    leaves: OfxRow['leaves'],
    on: CivilDate,
    amount: Transaction['amount'],
    what: string,
    counterparty?: string,
  ): Transaction {
    const currency = currencyCode(leaves.CURRENCY ?? '') ?? currencyCode(this.statement.leaves.CURDEF ?? '') ?? this.context.currency
    const transaction: Transaction = { id: '', on, amount, currency, description: what }
    const { FITID: bankId } = leaves
    const reference = leaves.CHECKNUM ?? leaves.REFNUM
    const mcc = leaves.SIC
    const source = this.statement.account.ACCTID
    if (counterparty) transaction.counterparty = counterparty
    if (reference) transaction.reference = reference
    if (mcc) transaction.mcc = mcc
    if (bankId) transaction.bankId = bankId
    if (source) transaction.source = source
    return transaction
  }
}

/** Name and memo, without saying twice what one repeats of the other. */
function joined(name: string, memo: string): string {
  if (memo.includes(name)) return memo
  return name.includes(memo) ? name : `${name} ${memo}`
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (const end of text.slice(0, at).matchAll(/\r\n|\n|\r/g)) if (end.index < at) line++
  return line
}

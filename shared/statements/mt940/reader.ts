/** Reads MT940 statements and MT942 interim reports of SWIFT, as whole or as broken as banks write them. */
import { message, type Problem } from '../../i18n/message.ts'
import { ROWS_PER_STEP } from '../../limits.ts'
import type { Transaction } from '../../model/household.ts'
import type { Statement } from '../../model/inspected.ts'
import { negate } from '../../money.ts'
import type { ReadContext, Reader, Reading } from '../../reader.ts'
import { checkBalance } from '../balance.ts'
import { identifier } from '../identity.ts'
import { headLines } from '../lines.ts'
import type { Rounding } from '../numbers.ts'
import { plainAmount } from '../plain-amount.ts'
import { collapse } from '../text.ts'
import { checkTotals, collapsed } from '../totals.ts'
import { joined, spanOf, transactionOf } from '../transaction.ts'
import { Troubles } from '../troubles.ts'
import { collectMt, type MtEntry, type MtStatement } from './collect.ts'
import { readDetails } from './details.ts'
import { isExpected, isOut, type MtEntryHead, readEntry } from './entry.ts'

/** Some banks leave out the envelope and even `:20:`; a tag with an account, a balance or an entry is enough. */
const STATEMENT_TAG = /^\s*:(?:25P?|28C?|60[FM]|61|62[FM]|34F|13D):/
/** Tags that other texts may hold, so that they count only at the very beginning. */
const FIRST_TAG = /^\s*(?:\{1:[^{}]*\}.*)?:(?:20|86|NS):/

export const swiftReader: Reader = {
  format: 'mt940',
  accepts: ({ text = '' }) => {
    const lines = headLines(text, 200)
    return lines.some((line) => STATEMENT_TAG.test(line)) || FIRST_TAG.test(lines.find((line) => line.trim() !== '') ?? '')
  },
  read: function* (source, context) {
    yield 0
    const collecting = collectMt(source.text ?? '')
    let step = collecting.next()
    for (; !step.done; step = collecting.next()) yield step.value * 0.5
    return yield* readStatements(step.value, context)
  },
}

function* readStatements(found: MtStatement[], context: ReadContext): Reading {
  const format = found.length > 0 && found.every(({ intraday, opening }) => intraday && !opening) ? 'mt942' : 'mt940'
  if (found.length === 0) {
    const nothing = message('statementFormats.mt940.nothing')
    return { kind: 'unknown', format, problems: [{ level: 'error', message: nothing }] }
  }
  const rows = new MtRows(context)
  const count = found.reduce((total, { entries }) => total + entries.length, 0)
  const statements: Statement[] = []
  const checks: Problem[][] = []
  let done = 0
  for (const one of found) {
    const transactions: Transaction[] = []
    const account = accountOf(one)
    for (const entry of one.entries) {
      const transaction = rows.read(entry, account, one.currency)
      if (transaction) transactions.push(transaction)
      if (++done % ROWS_PER_STEP === 0) yield 0.5 + 0.5 * (done / count)
    }
    const statement = statementOf(one, account, transactions)
    statements.push(statement)
    checks.push(checkBalance(statement, context).map((problem) => ({ at: { line: one.closingLine }, ...problem })))
    checks.push(checkTotals(one.totals, transactions, one.currency, context))
  }
  const problems = [...rows.troubles.problems((line) => line), ...collapsed(checks.flat())]
  if (count === 0) problems.push({ level: 'warning', message: message('problems.table.noRows') })
  else if (statements.every(({ transactions }) => transactions.length === 0))
    problems.push({ level: 'error', message: message('problems.table.noneTaken', { count }) })
  return { kind: 'statement', format, statements, problems }
}

function statementOf(found: MtStatement, account: string, transactions: Transaction[]): Statement {
  const { currency, opening, closing, intraday } = found
  // The balances are of the ends of days; an interim report covers no day to its end.
  const span = intraday ? spanOf(transactions) : spanOf(transactions, opening?.day, closing?.day)
  return {
    ...(account && { account }),
    ...(currency && { currency }),
    ...span,
    ...(opening && { opening: opening.amount }),
    ...(closing && { closing: closing.amount }),
    transactions,
  }
}

/** Without the currency that some banks write behind the number. */
function accountOf({ account, currency }: MtStatement): string {
  const plain = collapse(account.slice(0, 100))
  if (currency === undefined || !plain.endsWith(currency)) return plain
  return plain.slice(0, -currency.length).replace(/[\s/]+$/, '')
}

class MtRows {
  readonly troubles = new Troubles()
  private readonly identify = identifier()
  private readonly rounding: Rounding = { rounded: false }
  private readonly context: ReadContext

  constructor(context: ReadContext) {
    this.context = context
  }

  /** The entry as a transaction, or undefined with the reason noted. */
  read(entry: MtEntry, source: string, currency: string | undefined): Transaction | undefined {
    const head = readEntry(entry.lines)
    const details = readDetails(entry.details, entry.notes)
    const supplement = collapse(head?.supplement ?? '')
    const purpose = details.purpose.includes(supplement) ? details.purpose : collapse(`${details.purpose} ${supplement}`)
    const kind = details.kind || (head?.type ?? '')
    const what = joined(details.counterparty, purpose) || kind
    if (!head) return this.refuse('badAmount', entry, { found: collapse(entry.lines[0] ?? ''), what })
    this.rounding.rounded = false
    const amount = plainAmount(head.amount, this.rounding)
    if (amount === undefined) return this.refuse('badAmount', entry, { found: head.amount, what })
    if (head.on === undefined) return this.refuse('badDate', entry, { found: collapse((entry.lines[0] ?? '').slice(0, 10)), what })
    if (isExpected(head.mark)) return this.refuse('held', entry, { status: head.mark, what })
    if (amount === 0) return this.refuse('zero', entry, { what })
    if (this.rounding.rounded) this.troubles.add('rounded', entry.line, { amount: head.amount })
    this.tellMoved(head, entry, what)
    const transaction = transactionOf({
      on: head.on,
      amount: isOut(head.mark) ? negate(amount) : amount,
      currency: currency ?? this.context.currency,
      counterparty: details.counterparty,
      counterpartyAccount: details.account,
      purpose,
      kind,
      reference: details.reference || head.reference,
      bankId: head.bankReference,
      source,
    })
    transaction.id = this.identify(transaction)
    return transaction
  }

  private refuse(kind: Parameters<Troubles['add']>[0], { line }: MtEntry, values: Record<string, string>): undefined {
    this.troubles.add(kind, line, values)
  }

  private tellMoved({ moved, on }: MtEntryHead, { line }: MtEntry, what: string): void {
    if (moved === undefined || on === undefined) return
    this.troubles.add('statementFormats.row.dayMoved', line, { found: moved, on: { day: on }, what })
  }
}

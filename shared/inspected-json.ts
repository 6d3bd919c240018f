/** The contract's form of what a file holds: sums as decimal strings, problems and their places said in one language. */
import type { Problem } from './i18n/message.ts'
import type { Speaker } from './i18n/speaker.ts'
import type { BankMessage, Invoice, Transaction } from './model/household.ts'
import type { Inspected, InvoiceDraft, NoticeDraft, Statement } from './model/inspected.ts'
import { formatMoney, type Money } from './money.ts'

/** A type with its sums as text. */
export type AsText<T> = T extends Money
  ? string
  : T extends string
    ? T
    : T extends readonly (infer Item)[]
      ? AsText<Item>[]
      : T extends object
        ? { [K in keyof T]: AsText<T[K]> }
        : T

export interface ProblemJson {
  level: 'warning' | 'error'
  at?: string
  message: string
}

export interface InspectedJson extends Omit<Inspected, 'statements' | 'invoice' | 'notice' | 'totals' | 'parts' | 'problems'> {
  statements?: AsText<Statement>[]
  invoice?: AsText<InvoiceDraft>
  notice?: AsText<NoticeDraft>
  parts?: InspectedJson[]
  problems: ProblemJson[]
}

/** `Inspected` of the contract, word for word; used by the command line. */
export function inspectedJson(inspected: Inspected, speaker: Speaker): InspectedJson {
  const { statements, invoice, notice, totals: _, parts, problems, ...rest } = inspected
  return {
    ...rest,
    ...(statements && { statements: statements.map(statementJson) }),
    ...(invoice && { invoice: invoiceJson(invoice) }),
    ...(notice && { notice: noticeJson(notice) }),
    ...(parts && { parts: parts.map((part) => inspectedJson(part, speaker)) }),
    problems: problems.map((problem) => problemJson(problem, speaker)),
  }
}

/** A problem as the contract prints it; the same in `check`. */
export function problemJson({ level, at, message }: Problem, speaker: Speaker): ProblemJson {
  return { level, ...(at && { at: speaker.place(at) }), message: speaker.say(message) }
}

function statementJson({ opening, closing, transactions, ...rest }: Statement): AsText<Statement> {
  return {
    ...rest,
    ...(opening !== undefined && { opening: formatMoney(opening) }),
    ...(closing !== undefined && { closing: formatMoney(closing) }),
    transactions: transactions.map(transactionJson),
  }
}

/** The contract's transaction has no time of day, and no account of the other side. */
const transactionJson = ({ time: _, counterpartyAccount: __, ...transaction }: Transaction): AsText<Transaction> => ({
  ...transaction,
  amount: formatMoney(transaction.amount),
})

const INVOICE_SUMS = ['charged', 'openingDebt', 'paid', 'penalty', 'recalculation', 'total'] as const satisfies (keyof Invoice)[]

function invoiceJson(invoice: InvoiceDraft): AsText<InvoiceDraft> {
  const { charged, openingDebt, paid, penalty, recalculation, total, lines, ...rest } = invoice
  const sums = Object.fromEntries(INVOICE_SUMS.flatMap((name) => (invoice[name] === undefined ? [] : [[name, formatMoney(invoice[name])]])))
  return { ...rest, ...sums, ...(lines && { lines: lines.map((line) => ({ ...line, amount: formatMoney(line.amount) })) }) }
}

function noticeJson({ amount, bank, ...rest }: NoticeDraft): AsText<NoticeDraft> {
  return { ...rest, ...(amount !== undefined && { amount: formatMoney(amount) }), ...(bank && { bank: bankJson(bank) }) }
}

function bankJson({ amount, fee, ...rest }: BankMessage): AsText<BankMessage> {
  return { ...rest, ...(amount !== undefined && { amount: formatMoney(amount) }), ...(fee !== undefined && { fee: formatMoney(fee) }) }
}

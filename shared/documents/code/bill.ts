/** One bill from the codes that are about it, held against what is printed beside them. */
import { message, type Problem } from '../../i18n/message.ts'
import type { InvoiceDraft } from '../../model/inspected.ts'
import type { ReadContext, ReadResult } from '../../reader.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { printedTotal } from '../text/total.ts'
import type { GostCode, Transfer } from './parse.ts'
import { compareWithPrinted } from './sum.ts'

export type Bill = GostCode | Transfer
export type Paper = Required<Pick<ReadResult, 'kind' | 'format' | 'encoding' | 'invoice' | 'quotes' | 'problems'>>

/** What two codes share that are about one bill: account, payee, month; where no account is named, also the purpose. */
export function billKey(bill: Bill): string {
  const { contract = '', inn, provider = '', period = '', payTo } = bill.invoice
  const payee = inn ?? normaliseWords(provider)
  if (bill.kind === 'transfer') return [payTo?.account, payee, contract, payTo?.reference].join('\n')
  const purpose = contract === '' ? normaliseWords(bill.fields.known.get('Purpose') ?? '') : ''
  return [contract.replace(/[\s-]/g, '').replace(/^0+/, ''), payee, period, purpose].join('\n')
}

/** The paper of the codes of one bill. `printed`: the text beside them. */
export function paperOf(bills: readonly Bill[], context: ReadContext, printed: string | undefined): Paper {
  const [bill, ...others] = [...bills].sort((a, b) => sumOf(a) - sumOf(b)) as [Bill, ...Bill[]]
  const { format, encoding, quotes } = bill
  const invoice = { ...bill.invoice }
  const problems = [...bill.problems, ...twoSums(invoice, others), ...otherCurrency(bill, context)]
  const text = printed ?? (bill.kind === 'payment' ? bill.rest : '')
  const paper: Paper = { kind: 'invoice', format, encoding, invoice, quotes: { ...quotes }, problems }
  comparePrinted(paper, others, text, context)
  return paper
}

/** A code without a sum comes last: one that has it says more. */
const sumOf = ({ invoice }: Bill): number => invoice.total ?? Number.MAX_SAFE_INTEGER

const warning = (text: Problem['message'], key = 'Sum'): Problem => ({ level: 'warning', at: { key }, message: text })

function twoSums({ total }: InvoiceDraft, others: readonly Bill[]): Problem[] {
  const more = others.map(({ invoice }) => invoice.total).find((other) => other !== undefined && other !== total)
  if (total === undefined || more === undefined) return []
  return [warning(message('codes.twoSums', { amount: { money: total }, more: { money: more } }))]
}

function otherCurrency(bill: Bill, { currency }: ReadContext): Problem[] {
  const found = bill.kind === 'payment' ? 'RUB' : bill.currency
  if (found === currency) return []
  if (bill.kind === 'payment') return [{ level: 'warning', message: message('documents.code.roubles', { currency }) }]
  return [{ level: 'warning', message: message('documents.text.otherCurrency', { found, currency }) }]
}

/**
 * A total printed beside the code tells when the code's generator lost a zero, wrote roubles for kopecks or cut a kopeck off: then the
 * printed one stands. Any other difference is told, and the code's sum stays.
 */
function comparePrinted({ invoice, quotes, problems }: Paper, others: readonly Bill[], text: string, context: ReadContext): void {
  const printed = text.trim() === '' ? undefined : printedTotal(text, context.asOf)
  const { total } = invoice
  if (printed === undefined || total === undefined || printed.amount === total) return
  if (others.some((other) => other.invoice.total === printed.amount)) return
  problems.push(warning(message('documents.code.printedDiffers', { code: { money: total }, printed: { money: printed.amount } })))
  if (compareWithPrinted(total, printed.amount) === 'other') return
  if (invoice.charged === total) [invoice.charged, quotes.charged] = [printed.amount, printed.words]
  ;[invoice.total, quotes.total] = [printed.amount, printed.words]
}

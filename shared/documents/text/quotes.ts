/** Shows for each field of a bill the words of the text it was read from; what was reckoned has none of its own. */
import type { InvoiceDraft, QuotedField, Quotes } from '../../model/inspected.ts'
import { absolute, type Money } from '../../money.ts'
import type { Facts } from './facts.ts'
import type { Span } from './flat.ts'
import { type LabelledSum, labelledSums } from './labels.ts'
import { quoteOf } from './quote.ts'
import { totalOf } from './total.ts'

type SumName = 'charged' | 'openingDebt' | 'paid' | 'penalty' | 'recalculation' | 'total'
const LABELS: Readonly<Record<SumName, readonly LabelledSum['field'][]>> = {
  charged: ['charged', 'subscription', 'total', 'totalUninsured'],
  openingDebt: ['debt', 'advance', 'balance'],
  paid: ['paid'],
  penalty: ['penalty'],
  recalculation: ['recalculation'],
  total: ['total', 'totalUninsured', 'totalInsured'],
}
const SUM_NAMES = Object.keys(LABELS) as SumName[]

/** The words of the original around the sums, the month and the days of a bill that was read from these facts. */
export function quotesOfInvoice(facts: Facts, invoice: InvoiceDraft): Quotes {
  const labelled = labelledSums(facts.text, facts.sums)
  const quotes: Quotes = {}
  const put = (field: QuotedField, span: Span | undefined): void => {
    if (span) quotes[field] = quoteOf(facts.original, span)
  }
  for (const name of SUM_NAMES) {
    const amount = invoice[name]
    const found = amount === undefined ? undefined : labelledAs(name, amount, labelled)
    if (found) put(name, { at: found.at, end: found.sum.end })
  }
  put(
    'period',
    facts.periods.find(({ period }) => period === invoice.period),
  )
  put('dueOn', dayOf(facts, invoice.dueOn))
  put('issuedOn', dayOf(facts, invoice.issuedOn))
  return quotes
}

/** The label whose sum this is; of several totals the one that was taken. */
function labelledAs(name: SumName, amount: Money, labelled: readonly LabelledSum[]): LabelledSum | undefined {
  const total = name === 'total' ? totalOf(labelled) : undefined
  if (total?.sum.amount === amount) return total
  // What the payments leave over is the total of some bills.
  if (name === 'total' && amount < 0) {
    const left = labelled.find((one) => one.field === 'advance' && absolute(one.sum.amount) === absolute(amount))
    if (left) return left
  }
  // A charge that was taken from the total stands in the words of the total; its own label comes first.
  for (const field of LABELS[name]) {
    const found = labelled.find((one) => one.field === field && absolute(one.sum.amount) === absolute(amount))
    if (found) return found
  }
  return undefined
}

function dayOf(facts: Facts, day: string | undefined): Span | undefined {
  return day === undefined ? undefined : (facts.days.find((found) => found.day === day) ?? letterDay(facts, day))
}

const letterDay = ({ letter }: Facts, day: string): Span | undefined => (letter.receivedOn === day ? letter.receivedAt : undefined)

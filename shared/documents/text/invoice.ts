/** A bill in plain text: period, sums, due day, lines; everything taken on doubtful grounds is said. */
import type { SumField } from '../../catalogue/wording.ts'
import type { InvoiceLine } from '../../model/household.ts'
import { settleCharge, settleLines } from './charge.ts'
import type { Facts } from './facts.ts'
import { labelledSums } from './labels.ts'
import { readLines } from './lines.ts'
import { type NamedSum, readSums } from './named-sums.ts'
import { type Draft, readDays, readPeriod } from './term.ts'
import { TOTALS } from './total.ts'

/** What a table of the bill gives beside its text. Where both name a sum, the text's own label stands. */
export interface Given {
  lines: InvoiceLine[]
  sums: NamedSum[]
}

const isTotal = (field: SumField): boolean => TOTALS.some((name) => name === field)

/**
 * Reads a text as a bill. Sums that the bill does not name stay out of the draft. `quotes` holds the words of what is found nowhere in the
 * text as a pair of label and value; for the rest see quotesOfInvoice.
 */
export function readInvoice(facts: Facts, given?: Given): Draft {
  const draft: Draft = { invoice: {}, quotes: {}, problems: [] }
  readPeriod(facts, draft)
  readDays(facts, draft)
  const labelled = labelledSums(facts.text, facts.sums)
  const ofText = labelled.map(({ field, words, sum }) => ({ field, words, amount: sum.amount }))
  // The first sum of a name stands, but the last total does.
  const totals = (given?.sums ?? []).filter(({ field }) => isTotal(field))
  const named = [...totals, ...ofText, ...(given?.sums ?? []).filter(({ field }) => !isTotal(field))]
  readSums(named, draft)
  const lines = given && given.lines.length > 0 ? given.lines : readLines(facts, labelled)
  if (lines.length > 0) draft.invoice.lines = [...lines]
  settleCharge(named, draft)
  if (given) settleLines(named, draft)
  return draft
}

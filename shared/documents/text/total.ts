/** The total that a bill prints: what it asks to be paid, without voluntary insurance. */
import type { CivilDate } from '../../dates.ts'
import type { Money } from '../../money.ts'
import { findFacts } from './facts.ts'
import { type LabelledSum, labelledSums } from './labels.ts'

/** The last total that is not the one with insurance: bills repeat it in their summary. */
export const totalOf = (found: readonly LabelledSum[]): LabelledSum | undefined =>
  found.findLast(({ field }) => field === 'totalUninsured') ??
  found.findLast(({ field }) => field === 'total') ??
  found.findLast(({ field }) => field === 'totalInsured')

/** The printed total of a text with its words, to hold against the sum of the payment code beside it. */
export function printedTotal(text: string, asOf: CivilDate): { amount: Money; words: string } | undefined {
  const facts = findFacts(text, asOf)
  const total = totalOf(labelledSums(facts.text, facts.sums))
  return total && { amount: total.sum.amount, words: facts.text.slice(total.at, total.sum.end).replace(/\s+/g, ' ') }
}

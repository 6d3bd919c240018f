/** The total that a bill prints: what it asks to be paid, without voluntary insurance. */
import type { SumField } from '../../catalogue/wording.ts'
import type { CivilDate } from '../../dates.ts'
import type { Money } from '../../money.ts'
import { findFacts } from './facts.ts'
import { type LabelledSum, labelledSums } from './labels.ts'

/** The names of totals, the wanted one first. */
export const TOTALS = ['totalUninsured', 'total', 'totalInsured'] as const satisfies SumField[]

/** The last total that is not the one with insurance: bills repeat it in their summary. */
export function totalOf<T extends { field: SumField }>(found: readonly T[]): T | undefined {
  for (const name of TOTALS) {
    const last = found.findLast(({ field }) => field === name)
    if (last) return last
  }
  return undefined
}

/** The printed total of a text with its words, to hold against the sum of the payment code beside it. */
export function printedTotal(text: string, asOf: CivilDate): { amount: Money; words: string } | undefined {
  const facts = findFacts(text, asOf)
  const total = totalOf<LabelledSum>(labelledSums(facts.text, facts.sums))
  return total && { amount: total.sum.amount, words: facts.text.slice(total.at, total.sum.end).replace(/\s+/g, ' ') }
}

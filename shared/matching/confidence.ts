/**
 * How sure a link is, as measured: of the pairings stated at 0.9 about nine in ten are right.
 *
 * The table was fitted on made households with truth (tests/bench/households, both levels, seeds 1-160: 59,000 links). Links were put
 * together by what they rest on, by whether the sum is an expected one to the kopeck, and by the margin over the next best outcome; the
 * share that was right in each is stated, rounded down, and never as certainty. What was counted, right of all:
 *
 *   nothing to choose    contract, own number, part of a contract   exact 18,795 of 18,807   other sum 3,940 of 3,943
 *                        tax number, payee                          exact 11,659 of 11,670   other sum 1,641 of 1,679
 *                        payee written otherwise                    exact 1,079 of 1,080     other sum 77 of 79
 *                        collector, bare autopay                    exact 3,188 of 3,188     other sum 427 of 427
 *   chosen, margin 12+                                              exact 251 of 276         (asked: not clear enough)
 *                  16+                                                                       other sum 181 of 211
 *                  20+                                              exact 568 of 576         other sum 533 of 567
 *                  30+                                              exact 18,150 of 18,188   other sum 1,529 of 1,545
 *
 * Candidates of a question share what is left by their costs: one that costs HALVING points more is half as likely. That, too, was fitted:
 * stated 0.2 came out at 0.15, 0.4 at 0.38, 0.6 at 0.67.
 */
import type { By } from './claims.ts'
import { CLEAR_MARGIN } from './costs.ts'

/** Without a choice, in hundredths: where the sum is an expected one, and where it is not. */
const ALONE: Readonly<Record<By, readonly [exact: number, other: number]>> = {
  decision: [100, 100],
  contract: [99, 99],
  // Something in the row contradicts the number; too few were seen to go by the count.
  'contract-alone': [90, 90],
  'taught-number': [98, 96],
  taught: [98, 96],
  'own-number': [99, 98],
  'contract-part': [99, 98],
  // As sure as the tax number: it is the payee's own as well.
  'pay-to': [99, 97],
  phone: [98, 96],
  inn: [99, 97],
  payee: [99, 96],
  like: [98, 94],
  hint: [97, 90],
  collector: [98, 94],
  'autopay-line': [98, 90],
}

/** Chosen among several accounts, by the margin over the next best outcome. */
const CHOSEN: readonly (readonly [margin: number, exact: number, other: number])[] = [
  [30, 99, 97],
  [20, 98, 93],
  [CLEAR_MARGIN, 90, 85],
]

/** Margins above this one say no more. */
export const LARGEST_MARGIN = Math.max(...CHOSEN.map(([margin]) => margin))

/** A debit after the contract ended: it is whose it is, but somebody should look. */
const AFTER_END = 75

/** What a link rests on. */
export interface Ground {
  by: By
  isExact: boolean
  /** Over the next best outcome; undefined: nothing to choose. */
  margin: number | undefined
  isAfterEnd: boolean
}

/** In hundredths. */
export function confidenceOf({ by, isExact, margin, isAfterEnd }: Ground): number {
  const alone = ALONE[by][isExact ? 0 : 1]
  if (by === 'decision') return alone
  const sure = margin === undefined ? alone : Math.min(alone, chosenByMargin(margin, isExact))
  return isAfterEnd ? Math.min(sure, AFTER_END) : sure
}

/** Hundredths; a margin below the line gives none. */
export function chosenByMargin(margin: number, isExact: boolean): number {
  const [, exact = 0, other = 0] = CHOSEN.find(([from]) => margin >= from) ?? []
  return isExact ? exact : other
}

/** Points by which an outcome must be dearer to be half as likely; for the shares shown in review. */
const HALVING = 8

/** The likelihoods of outcomes by their costs, in whole hundredths; together never more than all. */
export function shares(costs: readonly number[]): number[] {
  const least = Math.min(...costs)
  const weights = costs.map((cost) => 0.5 ** ((cost - least) / HALVING))
  const total = weights.reduce((a, b) => a + b, 0)
  const rounded = weights.map((weight) => Math.round((weight / total) * 100))
  const isTooMuch = rounded.reduce((a, b) => a + b, 0) > 100
  return isTooMuch ? weights.map((weight) => Math.floor((weight / total) * 100)) : rounded
}

/**
 * How sure a link is, as measured: of the pairings stated at 0.9 about nine in ten are right.
 *
 * The table was fitted on made households with truth (tests/bench/households, both levels, seeds 1-160: 61,000 links). Links were put
 * together by what they rest on, by whether the sum is an expected one to the kopeck, and by the margin over the next best outcome; the
 * share that was right in each is stated, rounded down, and never as certainty. What was counted, right of all:
 *
 *   nothing to choose    contract, own number, part of a contract   exact 19,081 of 19,092   other sum 3,442 of 3,446
 *                        tax number, payee                          exact 11,915 of 11,918   other sum 1,518 of 1,536
 *                        payee written otherwise                    exact 1,106 of 1,106     other sum 40 of 40
 *                        a name that followed the bills             117 of 117 in all, counted later
 *                        collector, bare autopay                    exact 3,785 of 3,785     series goes on 57 of 57
 *                        whole fifties, again and again             399 of 399
 *   chosen, margin 12+                                              exact 150 of 163         (asked: not clear enough)
 *                  16+                                                                       other sum 220 of 244
 *                  20+                                              exact 1,804 of 1,809     other sum 579 of 604
 *                  30+                                              exact 17,456 of 17,466   other sum 1,267 of 1,272
 *
 * Whole fifties choose no better than another sum (48 of 61 below margin 30), and count as one.
 *
 * Candidates of a question share what is left by their costs: one that costs HALVING points more is half as likely. That, too, was fitted:
 * stated 0.2 came out at 0.12, 0.4 at 0.25, 0.6 at 0.70.
 */

import { CLEAR_MARGIN } from '../expected/costs.ts'
import type { By } from '../said/claims.ts'

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
  bills: [98, 94],
  like: [98, 94],
  hint: [97, 90],
  collector: [98, 94],
  'autopay-line': [98, 90],
}

/** Chosen among several accounts, by the margin over the next best outcome. */
const CHOSEN: readonly (readonly [margin: number, exact: number, other: number])[] = [
  [30, 99, 97],
  [20, 98, 94],
  [CLEAR_MARGIN, 90, 87],
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

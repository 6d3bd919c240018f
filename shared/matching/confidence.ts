/**
 * How sure a link is, as measured: of the pairings stated at 0.9 about nine in ten are right.
 *
 * The table was fitted on made households with truth (tests/bench/households, both levels, seeds 1–80: 33,000 links). Links were put
 * together by what they rest on, by whether the sum is an expected one to the kopeck, and by the margin over the next best outcome; the
 * share that was right in each is stated, rounded down, and never as certainty. What was counted, right of all:
 *
 *   nothing to choose    contract, own number, part of a contract   exact 9,160 of 9,167   other sum 1,460 of 1,461
 *                        tax number, payee                          exact 6,120 of 6,125   other sum 720 of 740
 *                        payee written otherwise                    exact 485 of 485       other sum 28 of 36
 *                        collector, bare autopay                    exact 1,780 of 1,780
 *   chosen, margin 12+                                              exact 115 of 122       other sum 178 of 227
 *                  20+                                              exact 200 of 204       other sum 255 of 276
 *                  30+                                              exact 9,240 of 9,262   other sum 530 of 541
 *
 * Candidates of a question share what is left by their costs: one that costs HALVING points more is half as likely. That, too, was fitted:
 * stated 0.2 came out at 0.14, 0.4 at 0.44, 0.6 at 0.70.
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
  inn: [99, 97],
  payee: [99, 96],
  like: [98, 76],
  hint: [97, 70],
  collector: [98, 75],
  'autopay-line': [98, 75],
}

/** Chosen among several accounts, by the margin over the next best outcome. */
const CHOSEN: readonly (readonly [margin: number, exact: number, other: number])[] = [
  [30, 99, 96],
  [20, 97, 92],
  [CLEAR_MARGIN, 93, 78],
]

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

/** The likelihoods of outcomes by their costs, in whole hundredths. */
export function shares(costs: readonly number[]): number[] {
  const least = Math.min(...costs)
  const weights = costs.map((cost) => 0.5 ** ((cost - least) / HALVING))
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.round((weight / total) * 100))
}

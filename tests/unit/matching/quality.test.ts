/**
 * Matching on made households with truth, a fast part of the benchmark: floors that no change may fall below, laws that hold on whole
 * households, and that the households themselves can be believed. `npm run bench -- quality` measures all of it.
 */
import { describe, expect, it } from 'vitest'
import { matchPayments } from '../../../shared/matching/index.ts'
import type { Household } from '../../../shared/model/household.ts'
import { BASELINES } from '../../bench/baselines/index.ts'
import { decidedHousehold, type LevelName, type Sample, sampleOf } from '../../bench/households/index.ts'
import { Dice } from '../../bench/households/random.ts'
import { add, type Figures, figuresOf, type Matcher, noScore, type Score, scoreOf, sverka } from '../../bench/quality-score.ts'

/** Seeds that nothing was tuned on. */
const SEEDS = [2001, 2002, 2003, 2004, 2005, 2006] as const
const LEVELS = ['normal', 'hard'] as const
const samples = new Map<LevelName, Sample[]>(LEVELS.map((level) => [level, SEEDS.map((seed) => sampleOf(seed, level))]))
const scoreAll = (level: LevelName, matcher: Matcher): Score =>
  (samples.get(level) ?? []).map((sample) => scoreOf(sample, matcher)).reduce(add, noScore())

/** What a run gives less some room: a household more or less is a percent here. */
const FLOORS: Record<LevelName, Figures> = {
  normal: {
    ...{ precision: 0.995, recall: 0.985, review: 0.015, gaps: 0.985, states: 0.95 },
    ...{ flagPrecision: 0.9, flagRecall: 0.97, surePrecision: 0.93, sureRecall: 0.97 },
  },
  hard: {
    ...{ precision: 0.98, recall: 0.86, review: 0.08, gaps: 0.91, states: 0.78 },
    ...{ flagPrecision: 0.7, flagRecall: 0.88, surePrecision: 0.78, sureRecall: 0.9 },
  },
}

describe.each(LEVELS)('made households, %s', (level) => {
  const score = scoreAll(level, sverka)
  const figures = figuresOf(score)

  it('stays above its floors', () => {
    const { review, ...floors } = FLOORS[level]
    for (const [name, floor] of Object.entries(floors)) expect(figures[name as keyof Figures], name).toBeGreaterThanOrEqual(floor)
    expect(figures.review, 'review').toBeLessThanOrEqual(review)
  })

  it('is right about as often as it says', () => {
    for (const [tenth, { stated, right }] of score.tenths.entries()) {
      if (stated < 150) continue
      const share = right / stated
      expect(share, `stated 0.${tenth}`).toBeGreaterThan(tenth / 10 - 0.12)
      if (tenth < 7) expect(share, `stated 0.${tenth}`).toBeLessThan((tenth + 1) / 10 + 0.2)
    }
  })

  it.each(Object.entries(BASELINES))('beats %s', (_, baseline) => {
    const other = figuresOf(scoreAll(level, baseline))
    for (const name of ['precision', 'recall', 'gaps', 'flagPrecision', 'flagRecall'] as const)
      expect(figures[name], name).toBeGreaterThan(other[name])
  })

  it('gives the same whatever the order of rows, accounts and papers', () => {
    const dice = new Dice(7)
    for (const { household, asOf } of (samples.get(level) ?? []).slice(0, 3)) {
      const mixed: Household = {
        ...household,
        accounts: dice.shuffled(household.accounts),
        transactions: dice.shuffled(household.transactions ?? []),
        invoices: dice.shuffled(household.invoices ?? []),
      }
      expect(matchPayments(mixed, asOf)).toEqual(matchPayments(household, asOf))
    }
  })

  it('gives every debit one fate, and says why in words', () => {
    for (const { household, asOf } of samples.get(level) ?? []) {
      const { links, review, unclaimed } = matchPayments(household, asOf)
      const ids = [...links.map(({ transaction }) => transaction.id), ...review.map(({ transaction }) => transaction)]
      expect(new Set(ids).size).toBe(ids.length)
      const debits = (household.transactions ?? []).filter(({ amount }) => amount < 0)
      expect(ids.length + unclaimed).toBeLessThanOrEqual(debits.length)
      for (const { reasons, confidence } of links) {
        expect(reasons.length).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
      for (const { candidates } of review) expect(candidates.every(({ reasons }) => reasons.length > 0)).toBe(true)
    }
  })

  it('follows a person through a whole household', () => {
    for (const sample of (samples.get(level) ?? []).slice(0, 2)) {
      const { links, review } = matchPayments(decidedHousehold(sample), sample.asOf)
      expect(review).toEqual([])
      for (const { transaction, account, confidence } of links) {
        expect(account).toBe(sample.truth.get(transaction.id)?.account)
        expect(confidence).toBe(1)
      }
    }
  })
})

describe('the made households', () => {
  it('are the same from the same seed, and others from another', () => {
    expect(sampleOf(5, 'hard')).toEqual(sampleOf(5, 'hard'))
    expect(sampleOf(5, 'hard').household).not.toEqual(sampleOf(6, 'hard').household)
    expect(sampleOf(5, 'hard').household).not.toEqual(sampleOf(5, 'normal').household)
  })

  it('tell the truth about every row, and every refund of the debit that it undoes', () => {
    for (const { household, truth } of [...samples.values()].flat()) {
      const rows = new Map((household.transactions ?? []).map((row) => [row.id, row]))
      expect(truth.size).toBe(rows.size)
      const accounts = new Set(household.accounts.map(({ id }) => id))
      for (const [id, { account, undoes }] of truth) {
        expect(account === null || accounts.has(account)).toBe(true)
        if (undoes === undefined) continue
        expect(rows.get(undoes)?.amount).toBe(-(rows.get(id)?.amount ?? 0))
        expect((rows.get(undoes)?.on ?? '') <= (rows.get(id)?.on ?? '')).toBe(true)
      }
    }
  })

  it('hold what goes wrong in life', () => {
    const seen = new Set([...samples.values()].flat().flatMap(({ truth }) => [...truth.values()].map(({ what }) => what)))
    for (const what of [
      'autopay',
      'by-invoice',
      'hand',
      'part',
      'rest',
      'arrears',
      'topup',
      'double',
      'again',
      'decoy',
      'purchase',
      'stranger-number',
      'note',
    ] as const)
      expect(seen, what).toContain(what)
  })

  it('are scored fairly: equal rows may trade places, the truth itself is without fault', () => {
    for (const sample of samples.get('hard')?.slice(0, 2) ?? []) {
      const oracle: Matcher = ({ household }) => ({
        links: new Map(
          (household.transactions ?? []).flatMap(({ id, amount }) => {
            const account = amount < 0 ? sample.truth.get(id)?.account : undefined
            return account ? [[id, { account, confidence: 1 }] as const] : []
          }),
        ),
        review: new Map(),
      })
      const { precision, recall, review, flagRecall } = figuresOf(scoreOf(sample, oracle))
      expect({ precision, recall, review, flagRecall }).toEqual({ precision: 1, recall: 1, review: 0, flagRecall: 1 })
    }
  })
})

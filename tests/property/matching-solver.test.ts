/** The assignment against all assignments tried one by one: nothing is cheaper, and the price of another outcome is exact. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Assignment, NO_SLOT, type Option, type Problem } from '../../shared/matching/weighed/solver.ts'

const OUTCOMES = 3
const option: fc.Arbitrary<Option> = fc.record({
  slot: fc.integer({ min: 0, max: 4 }),
  cost: fc.integer({ min: 0, max: 30 }),
  outcome: fc.integer({ min: 0, max: OUTCOMES - 1 }),
})
/** A slot belongs to one account, as in a household. */
const problem: fc.Arbitrary<Problem> = fc
  .array(
    fc.tuple(fc.array(option, { maxLength: 4 }), fc.array(fc.integer({ min: 5, max: 60 }), { minLength: OUTCOMES, maxLength: OUTCOMES })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((debits) =>
    debits.map(([options, besides]) => [
      ...options.map((one) => ({ ...one, outcome: one.slot % OUTCOMES })),
      ...besides.map((cost, outcome) => ({ slot: NO_SLOT, cost, outcome })),
    ]),
  )

/** The least cost over all assignments that `allows` lets through, by trying them all. */
function leastCost(of: Problem, allows: (debit: number, option: Option) => boolean): number {
  const taken = new Set<number>()
  const from = (debit: number): number => {
    const options = of[debit]
    if (!options) return 0
    let least = Number.POSITIVE_INFINITY
    for (const one of options) {
      if (!allows(debit, one) || taken.has(one.slot)) continue
      if (one.slot !== NO_SLOT) taken.add(one.slot)
      least = Math.min(least, one.cost + from(debit + 1))
      taken.delete(one.slot)
    }
    return least
  }
  return from(0)
}

const optionsOf = (of: Problem, solved: Assignment): Option[] =>
  of.flatMap((options, debit) => {
    const chosen = options[solved.chosen(debit)]
    return chosen ? [chosen] : []
  })
const costOf = (options: readonly Option[]): number => options.reduce((total, { cost }) => total + cost, 0)

describe('the assignment', () => {
  it('takes no slot twice and costs the least there is', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const chosen = optionsOf(any, new Assignment(any))
        expect(chosen).toHaveLength(any.length)
        const slots = chosen.map(({ slot }) => slot).filter((slot) => slot !== NO_SLOT)
        expect(new Set(slots).size).toBe(slots.length)
        expect(costOf(chosen)).toBe(leastCost(any, () => true))
      }),
      { numRuns: 1000 },
    )
  })

  it('knows exactly what another outcome of a debit would cost', () => {
    fc.assert(
      fc.property(problem, fc.nat(4), fc.integer({ min: 0, max: OUTCOMES - 1 }), (any, at, wanted) => {
        const solved = new Assignment(any)
        const debit = at % any.length
        const least = leastCost(any, () => true)
        const forced = leastCost(any, (other, one) => other !== debit || one.outcome === wanted)
        const present = optionsOf(any, solved)[debit]?.outcome
        fc.pre(present !== wanted)
        expect(
          solved.extraCost(
            debit,
            (outcome) => outcome === wanted,
            () => false,
            1_000,
          ),
        ).toBe(forced - least)
      }),
      { numRuns: 1000 },
    )
  })

  it('stops looking at the cost it was told, and says at least that', () => {
    fc.assert(
      fc.property(problem, fc.nat(4), fc.nat(40), (any, at, most) => {
        const solved = new Assignment(any)
        const debit = at % any.length
        const present = optionsOf(any, solved)[debit]?.outcome
        const exact = solved.extraCost(
          debit,
          (outcome) => outcome !== present,
          () => false,
          1_000,
        )
        const bounded = solved.extraCost(
          debit,
          (outcome) => outcome !== present,
          () => false,
          most,
        )
        if (exact < most) expect(bounded).toBe(exact)
        else expect(bounded).toBeGreaterThanOrEqual(most)
      }),
      { numRuns: 1000 },
    )
  })

  it('cut back and gone on from there answers as if the debits taken out had never been, and knows which answers may be others', () => {
    const answer = (of: Problem, solved: Assignment, debit: number): { chosen: number; cost: number; reach: number } => {
      const present = of[debit]?.[solved.chosen(debit)]?.outcome
      solved.reach = Math.max(...(of[debit] ?? []).map(({ slot }) => slot))
      const cost = solved.extraCost(
        debit,
        (outcome) => outcome !== present,
        (other) => other % 2 === debit % 2,
        1_000,
      )
      return { chosen: solved.chosen(debit), cost, reach: solved.reach }
    }
    const answers = (of: Problem, solved: Assignment) => of.map((_, debit) => answer(of, solved, debit))
    fc.assert(
      fc.property(fc.array(problem, { minLength: 2, maxLength: 4 }), fc.nat(5), (turns, cut) => {
        let now: Problem = []
        let before: ReturnType<typeof answers> = []
        const solved = new Assignment()
        for (const [turn, all] of turns.entries()) {
          // Later debits want other slots as well.
          const more = all.map((options) =>
            options.map((one) => (one.slot === NO_SLOT ? one : { ...one, slot: one.slot + turn * OUTCOMES })),
          )
          const stood = Math.min(cut, now.length)
          solved.cutTo(stood)
          for (const options of more) solved.add(options)
          now = [...now.slice(0, stood), ...more]
          const touched = solved.takeTouched()
          const fresh = answers(now, new Assignment(now))
          expect(answers(now, solved)).toEqual(fresh)
          before.slice(0, stood).forEach((answered, debit) => {
            if (answered.reach < touched) expect(fresh[debit]).toEqual(answered)
          })
          before = fresh
        }
      }),
      { numRuns: 3000 },
    )
  })
})

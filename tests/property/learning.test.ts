/** Laws of learning that hold for any household: order, sums and days teach nothing, and what was decided stays decided. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import { learnedFrom } from '../../shared/learning/index.ts'
import { spellingIn } from '../../shared/learning/row-words.ts'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Link } from '../../shared/matching/types.ts'
import type { Decision, Household, Transaction } from '../../shared/model/household.ts'
import { normaliseWords } from '../../shared/text/normalise.ts'
import { account, d, household, m, tariff } from '../support/build.ts'

const START = d('2025-01-01')
const AS_OF = d('2025-12-31')
const accounts = ['Домовая сеть', 'Домовая сеть', 'Горсвет'].map((provider, at) =>
  account({ id: `a${at}`, provider, payees: [], billing: { model: 'prepaid', day: 1 }, tariffs: [tariff('2025-01-01', '650.00')] }),
)

const text = fc
  .tuple(
    fc.constantFrom('Оплата ', 'YM*', 'Автоплатёж ', ''),
    fc.constantFrom('RSTLC INTERNET', 'Лиртех', 'ООО «Комфорт»', 'Домовая сеть', 'Перевод', 'МТС', ''),
    fc.constantFrom(' 24417', ' 880412377', ' MOSCOW RU', ' договор 55001122', ''),
  )
  .map((parts) => parts.join(''))
const transactions: fc.Arbitrary<Transaction[]> = fc
  .array(fc.record({ day: fc.nat({ max: 180 }), amount: fc.constantFrom('-650.00', '-12.34', '-9000.00', '650.00'), description: text }), {
    maxLength: 14,
  })
  .map((all) =>
    all.map(({ day, amount, description }, at) => ({
      id: `t${at}`,
      on: addDays(START, day),
      amount: m(amount),
      currency: 'RUB',
      description,
    })),
  )
const row = fc.nat({ max: 13 }).map((at) => `t${at}`)
const decisions: fc.Arbitrary<Decision[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('belongs' as const, 'belongs' as const, 'not' as const),
      transaction: row,
      account: fc.constantFrom('a0', 'a1', 'a2'),
    }),
    fc.record({ kind: fc.constant('ignore' as const), transaction: row }),
  ),
  { maxLength: 8 },
)
const households: fc.Arbitrary<Household> = fc.record({ transactions, decisions }).map((parts) => household({ accounts, ...parts }))

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length })

/**
 * Whose it is, and that a person said so. What else is said of it may change with its neighbours: a refund whose sender was learned undoes
 * the debit, and another row may take the charge that it was compared with.
 */
const owner = (link: Link | undefined): unknown => link && [link.account, link.confidence, link.reasons[0]]

describe('learning', () => {
  it('does not depend on the order of rows, accounts and decisions', () => {
    const pairs = households.chain((any) =>
      fc
        .tuple(shuffled(any.transactions ?? []), shuffled(any.accounts), shuffled(any.decisions ?? []))
        .map(([rows, some, said]) => [any, { ...any, transactions: rows, accounts: some, decisions: said }] as const),
    )
    fc.assert(fc.property(pairs, ([any, other]) => void expect(learnedFrom(other)).toEqual(learnedFrom(any))))
  })

  it('learns no sum', () => {
    fc.assert(
      fc.property(households, fc.integer({ min: 1, max: 99_999_99 }), (any, sum) => {
        const other = {
          ...any,
          transactions: (any.transactions ?? []).map((one) => ({ ...one, amount: (Math.sign(one.amount) * sum) as Transaction['amount'] })),
        }
        expect(learnedFrom(other)).toEqual(learnedFrom(any))
      }),
    )
  })

  it('learns only words that stand in its rows, and numbers that do', () => {
    fc.assert(
      fc.property(households, (any) => {
        const said = new Map((any.transactions ?? []).map(({ id, description }) => [id, description]))
        for (const { what, rows, why } of learnedFrom(any)) {
          expect(rows.length).toBeGreaterThan(0)
          for (const id of rows) {
            const own = said.get(id) ?? ''
            if (what.kind === 'number') expect(own.replace(/\D/g, '')).toContain(what.digits)
            else if (why !== 'no-name') expect(normaliseWords(own)).toContain(what.words)
          }
        }
      }),
    )
  })

  it('changes no decided row, whatever of it is taken back', () => {
    const taking = households.chain((any) => fc.tuple(fc.constant(any), fc.subarray(learnedFrom(any).map(({ id }) => id))))
    fc.assert(
      fc.property(taking, ([any, unlearned]) => {
        const linked = (one: Household) => new Map(matchPayments(one, AS_OF).links.map((link) => [link.transaction.id, link]))
        const [before, after] = [linked(any), linked({ ...any, unlearned })]
        for (const decision of any.decisions ?? []) {
          if (decision.kind === 'belongs') expect(owner(after.get(decision.transaction))).toEqual(owner(before.get(decision.transaction)))
          if (decision.kind === 'not' && after.get(decision.transaction)?.reasons[0]?.key !== 'matching.decision')
            expect(after.get(decision.transaction)?.account).not.toBe(decision.account)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('knows no row after the day', () => {
    fc.assert(
      fc.property(households, fc.nat({ max: 180 }), (any, days) => {
        const day = addDays(START, days)
        const known = { ...any, transactions: (any.transactions ?? []).filter(({ on }) => on <= day) }
        expect(learnedFrom(any, day)).toEqual(learnedFrom(known))
      }),
    )
  })

  it('finds a phrase of the row in any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (description) => {
        const found = spellingIn({ id: 'x', on: START, amount: m('-1.00'), currency: 'RUB', description })
        if (found) expect(normaliseWords(description)).toContain(found.words)
      }),
      { numRuns: 2_000 },
    )
  })
})

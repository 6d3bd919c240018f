/** Laws of matching that hold for any household: a debit has one account at most, decisions win, order and the future change nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../shared/dates.ts'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Account, Decision, Household, Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'
import { account, d, fixed, household, m, tariff } from '../support/build.ts'

const START = d('2025-01-01')
const AS_OF = d('2025-06-30')
const PRICES = ['650.00', '650.00', '690.00', '735.00'] as const
const TEXTS = [
  'ДОМ.РУ',
  'ДОМ.РУ договор 77001230',
  'DOM.RU 7700 1231',
  'Оплата МТС',
  'Автоплатеж',
  'Отмена автоплатежа ДОМ.РУ',
  'ДОМ.РУ договор 99999999',
  'Лента',
]

const accounts: fc.Arbitrary<Account[]> = fc
  .array(
    fc.record({
      price: fc.constantFrom(...PRICES),
      autopay: fc.option(fc.record({ sum: fc.constantFrom(...PRICES), day: fc.integer({ min: 25, max: 31 }) }), { nil: undefined }),
      provider: fc.constantFrom('ДОМ.РУ', 'ДОМ.РУ', 'МТС'),
      hasContract: fc.boolean(),
      closed: fc.option(fc.constant(d('2025-04-15')), { nil: undefined, freq: 6 }),
      billing: fc.constantFrom({ model: 'prepaid' as const, day: 1 }, { model: 'postpaid' as const, day: 10 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ price, autopay, provider, hasContract, closed, billing }, at) =>
      account({
        id: `a${at}`,
        provider,
        payees: [],
        billing,
        tariffs: [tariff('2025-01-01', price)],
        ...(hasContract && { contract: `7700123${at}` }),
        ...(autopay && { autopay: [fixed(autopay.sum, autopay.day)] }),
        ...(closed && { closedOn: closed }),
      }),
    ),
  )

const rows = (from: CivilDate, days: number, name: string): fc.Arbitrary<Transaction[]> =>
  fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: days }),
        amount: fc.constantFrom('-650.00', '-650.00', '-690.00', '-735.00', '-40.00', '-24990.00', '650.00'),
        description: fc.constantFrom(...TEXTS),
      }),
      { maxLength: 14 },
    )
    .map((all) =>
      all.map(({ day, amount, description }, at) => ({
        id: `${name}${at}`,
        on: addDays(from, day),
        amount: m(amount),
        currency: 'RUB',
        description,
      })),
    )

const decisions: fc.Arbitrary<Decision[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('belongs' as const, 'not' as const),
      transaction: fc.integer({ min: 0, max: 13 }).map((at) => `t${at}`),
      account: fc.integer({ min: 0, max: 4 }).map((at) => `a${at}`),
    }),
    fc.record({ kind: fc.constant('ignore' as const), transaction: fc.integer({ min: 0, max: 13 }).map((at) => `t${at}`) }),
  ),
  { maxLength: 4 },
)

const households: fc.Arbitrary<Household> = fc
  .record({ accounts, transactions: rows(START, 180, 't'), decisions })
  .map((parts) => household(parts))

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...items], { minLength: items.length })

describe('matching', () => {
  it('gives each debit to one account at most, asks about no debit it gave, and loses none', () => {
    fc.assert(
      fc.property(households, (any) => {
        const { links, review, unclaimed } = matchPayments(any, AS_OF)
        const ids = [...links.map(({ transaction }) => transaction.id), ...review.map(({ transaction }) => transaction)]
        expect(new Set(ids).size).toBe(ids.length)
        const ignored = new Set(any.decisions?.flatMap((decision) => (decision.kind === 'ignore' ? [decision.transaction] : [])))
        const belongs = new Set(any.decisions?.flatMap((decision) => (decision.kind === 'belongs' ? [decision.transaction] : [])))
        const counted = any.transactions?.filter(
          ({ id, amount, description }) =>
            amount < 0 && !ignored.has(id) && !belongs.has(id) && !description.startsWith('Отмена автоплатежа'),
        )
        expect(ids.filter((id) => !ignored.has(id) && !belongs.has(id)).length + unclaimed).toBeGreaterThanOrEqual(counted?.length ?? 0)
        for (const { transaction, confidence, reasons, account: id } of links) {
          expect(transaction.amount).toBeLessThan(0)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(reasons.length).toBeGreaterThan(0)
          expect(any.accounts.some((one) => one.id === id)).toBe(true)
        }
        for (const { candidates } of review) {
          expect(candidates.length).toBeGreaterThan(0)
          for (const { confidence } of candidates) expect(confidence >= 0 && confidence <= 1).toBe(true)
        }
      }),
    )
  })

  it('does what a person decided', () => {
    fc.assert(
      fc.property(households, (any) => {
        const { links, review } = matchPayments(any, AS_OF)
        const said = any.decisions ?? []
        for (const decision of said) {
          if (decision.kind !== 'belongs' && decision.kind !== 'not') continue
          const { transaction, account: id } = decision
          const isDebit = any.transactions?.some((one) => one.id === transaction && one.amount < 0)
          const rivals = said.filter((other) => other.kind === 'belongs' && other.transaction === transaction)
          const given = links.find((link) => link.transaction.id === transaction)
          if (decision.kind === 'belongs' && isDebit && rivals.length === 1 && any.accounts.some((one) => one.id === id))
            expect(given).toMatchObject({ account: id, confidence: 1 })
          if (decision.kind === 'not' && rivals.length === 0) {
            expect(given?.account).not.toBe(id)
            const asked = review.find((one) => one.transaction === transaction)
            expect(asked?.candidates.map((candidate) => candidate.account) ?? []).not.toContain(id)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of rows, accounts and decisions', () => {
    const inAnyOrder = households.chain((any) =>
      fc
        .tuple(shuffled(any.transactions ?? []), shuffled(any.accounts), shuffled(any.decisions ?? []))
        .map(([transactions, some, said]) => [any, { ...any, transactions, accounts: some, decisions: said }] as const),
    )
    fc.assert(
      fc.property(inAnyOrder, ([one, other]) => {
        expect(matchPayments(other, AS_OF)).toEqual(matchPayments(one, AS_OF))
      }),
      { numRuns: 300 },
    )
  })

  it('does not know what comes after the day', () => {
    const withFuture = fc.tuple(households, rows(addDays(AS_OF, 1), 60, 'z'))
    fc.assert(
      fc.property(withFuture, ([any, future]) => {
        const more = { ...any, transactions: [...future, ...(any.transactions ?? [])] }
        expect(matchPayments(more, AS_OF)).toEqual(matchPayments(any, AS_OF))
      }),
    )
  })

  it('undoes a debit by one credit of its sum, and by no credit twice', () => {
    fc.assert(
      fc.property(households, (any) => {
        const cancelled = matchPayments(any, AS_OF).links.flatMap(({ transaction, cancelledBy }) =>
          cancelledBy ? [{ transaction, cancelledBy }] : [],
        )
        expect(new Set(cancelled.map(({ cancelledBy }) => cancelledBy.id)).size).toBe(cancelled.length)
        for (const { transaction, cancelledBy } of cancelled) {
          expect(cancelledBy.amount).toBe(money(-transaction.amount))
          expect(cancelledBy.on >= transaction.on && cancelledBy.on <= addDays(transaction.on, 30)).toBe(true)
        }
      }),
    )
  })
})

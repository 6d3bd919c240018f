import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimed, questionsFor, refused } from '../../../../renderer/screens/accounts/logic/candidates.ts'
import { byHome } from '../../../../renderer/screens/accounts/logic/homes.ts'
import { countPeriods, foldOff } from '../../../../renderer/screens/accounts/logic/off-months.ts'
import { periodRows, sayConfidence } from '../../../../renderer/screens/accounts/logic/period-rows.ts'
import { periodTone } from '../../../../renderer/screens/accounts/logic/tones.ts'
import type { Decision } from '../../../../shared/model/household.ts'
import type { LinkedPayment, Review } from '../../../../shared/model/report.ts'
import { sum } from '../../../../shared/money.ts'
import { day, grandmother, housing, period, reportOf, rub } from './samples.ts'

const payment = (transaction: string, roubles: number, confidence = 1): LinkedPayment => ({
  transaction,
  on: day('2025-06-28'),
  amount: rub(roubles),
  confidence,
  reasons: [],
})

describe('the periods of an account', () => {
  it('come newest first, each with the parts of payments that went into it', () => {
    const report = reportOf({
      periods: [
        period('2025-06', 650, 650, 'paid', [{ transaction: 't1', amount: rub(650) }]),
        period('2025-07', 735, 100, 'short', [{ transaction: 't1', amount: rub(100) }]),
      ],
      payments: [payment('t1', 800)],
    })
    const { rows, unused } = periodRows(report)
    expect(rows.map((row) => row.period.period)).toEqual(['2025-07', '2025-06'])
    expect(rows.map((row) => row.payments.map(({ part, whole }) => [part, whole]))).toEqual([[[10000, 80000]], [[65000, 80000]]])
    expect(unused.map(({ part, whole }) => [part, whole])).toEqual([[5000, 80000]])
  })

  it('say the whole of a payment only where a part of it went elsewhere', () => {
    const report = reportOf({
      periods: [period('2025-06', 650, 650, 'paid', [{ transaction: 't1', amount: rub(650) }])],
      payments: [payment('t1', 650)],
    })
    const { rows, unused } = periodRows(report)
    expect(rows[0]?.payments[0]?.whole).toBeNull()
    expect(unused).toEqual([])
  })

  it('leave out a part whose payment the report does not list', () =>
    expect(
      periodRows(reportOf({ periods: [period('2025-06', 1, 1, 'paid', [{ transaction: 'gone', amount: rub(1) }])] })).rows[0]?.payments,
    ).toEqual([]))

  it('lose no money: parts and unused rests are what was paid', () => {
    const split = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
    fc.assert(
      fc.property(fc.array(split, { maxLength: 8 }), (splits) => {
        const payments = splits.map(([a, b, rest], index) => payment(`t${index}`, a + b + rest))
        const parts = (pick: 0 | 1) =>
          splits.flatMap((split, index) => (split[pick] > 0 ? [{ transaction: `t${index}`, amount: rub(split[pick]) }] : []))
        const periods = [period('2025-05', 1, 1, 'paid', parts(0)), period('2025-06', 1, 1, 'paid', parts(1))]
        const { rows, unused } = periodRows(reportOf({ periods, payments }))
        const shown = sum([...rows.flatMap((row) => row.payments), ...unused].map((part) => part.part))
        expect(shown).toBe(sum(payments.map((one) => one.amount)))
      }),
    )
  })
})

describe('how sure the program is', () => {
  it.each([
    [1, 'accounts.sure.certain'],
    [0.95, 'accounts.sure.certain'],
    [0.9, 'accounts.sure.almost'],
    [0.6, 'accounts.sure.likely'],
    [0.59, 'accounts.sure.doubtful'],
    [0, 'accounts.sure.doubtful'],
  ])('%d is %s', (confidence, key) => expect(sayConfidence(confidence).key).toBe(key))
})

describe('the colour of a period', () => {
  it.each([
    ['paid', 'ok'],
    ['over', 'ok'],
    ['late', 'soon'],
    ['short', 'short'],
    ['unpaid', 'short'],
    ['blocked', 'short'],
    ['upcoming', 'quiet'],
  ] as const)('%s is %s', (state, tone) => expect(periodTone(state)).toBe(tone))
})

describe('questions about an account', () => {
  const review: Review[] = [
    {
      transaction: 't1',
      candidates: [
        { account: 'b', confidence: 0.3, reasons: [] },
        { account: 'a1', confidence: 0.5, reasons: [] },
        { account: 'c', confidence: 0.4, reasons: [] },
      ],
    },
    { transaction: 't2', candidates: [{ account: 'b', confidence: 0.9, reasons: [] }] },
  ]
  it('are those that name it, the likeliest other account first', () => {
    const questions = questionsFor(review, 'a1')
    expect(questions.map(({ transaction, here, others }) => [transaction, here.confidence, others.map((one) => one.account)])).toEqual([
      ['t1', 0.5, ['c', 'b']],
    ])
  })

  const decisions: Decision[] = [
    { kind: 'not', transaction: 't1', account: 'a1' },
    { kind: 'not', transaction: 't2', account: 'b' },
    { kind: 'belongs', transaction: 't3', account: 'a1' },
    { kind: 'ignore', transaction: 't4' },
  ]
  it('what was refused here can be taken back', () => expect(refused(decisions, 'a1')).toEqual([decisions[0]]))
  it('an earlier «it belongs here» is found', () => {
    expect(claimed(decisions, 'a1', 't3')).toBe(decisions[2])
    expect(claimed(decisions, 'b', 't3')).toBeUndefined()
    expect(claimed(decisions, 'a1', 't1')).toBeUndefined()
  })
})

describe('the list of accounts', () => {
  const homes = [
    { id: 'h1', name: 'Бабушкина квартира' },
    { id: 'h2', name: 'Дача' },
  ]
  it('goes by home, in the order of the report; an empty home stays', () => {
    const reports = [reportOf({ id: 'a2' }), reportOf({ id: 'gone' }), reportOf({ id: 'a1' })]
    const groups = byHome(homes, [grandmother(), housing()], reports)
    expect(groups.map(({ home, accounts }) => [home.id, accounts.map((one) => one.account.id)])).toEqual([
      ['h1', ['a2', 'a1']],
      ['h2', []],
    ])
  })
  it('goes by what is charged next where nothing is missing', () => {
    const next = (on: string) => ({ nextCharge: { on: day(on), amount: rub(1) } })
    const reports = [
      reportOf({ id: 'late', state: 'short', ...next('2025-07-30') }),
      reportOf({ id: 'soon', state: 'short', ...next('2025-07-02') }),
      reportOf({ id: 'c', nextCharge: null }),
      reportOf({ id: 'b', ...next('2025-07-09') }),
      reportOf({ id: 'a', ...next('2025-07-01') }),
    ]
    const accounts = reports.map(({ id }) => grandmother({ id }))
    expect(byHome(homes, accounts, reports)[0]?.accounts.map(({ account }) => account.id)).toEqual(['late', 'soon', 'a', 'b', 'c'])
  })
})

describe('months in which the service was off', () => {
  const shownOf = (...periods: Parameters<typeof period>[]) =>
    foldOff(periodRows(reportOf({ periods: periods.map((one) => period(...one)) })).rows)
  const words = (shown: ReturnType<typeof foldOff>) =>
    shown.map((one) => (one.kind === 'off' ? `${one.from.period}..${one.to.period}` : one.row.period.period))
  it('are one line from the first to the last', () => {
    const shown = shownOf(
      ['2025-01', 650, 650, 'paid'],
      ['2025-02', 650, 0, 'blocked'],
      ['2025-03', 0, 0, 'blocked'],
      ['2025-04', 0, 0, 'blocked'],
      ['2025-05', 650, 650, 'late'],
      ['2025-06', 0, 0, 'blocked'],
      ['2025-07', 650, 0, 'upcoming'],
    )
    expect(words(shown)).toEqual(['2025-07', '2025-06..2025-06', '2025-05', '2025-03..2025-04', '2025-02', '2025-01'])
    expect(countPeriods(shown)).toBe(7)
  })
  it.each<[string, Parameters<typeof period>]>([
    ['the charge that could not be taken', ['2025-03', 650, 0, 'blocked']],
    ['a month that is free', ['2025-03', 0, 0, 'paid']],
    ['a month with a payment', ['2025-03', 0, 10, 'blocked']],
  ])('leave alone %s', (_, one) => expect(words(shownOf(one))).toEqual(['2025-03']))
})

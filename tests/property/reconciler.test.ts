/** What a reconciler remembers changes nothing: after any edits of a household it gives what a fresh look at it gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Followed } from '../../shared/aligned.ts'
import { addDays } from '../../shared/dates.ts'
import { Learner, learnedFrom } from '../../shared/learning/index.ts'
import type { Account, Decision, Household, Transaction } from '../../shared/model/household.ts'
import { Reconciler } from '../../shared/reconciler.ts'
import { reconcile } from '../../shared/report.ts'
import { account, d, fixed, household, m, tariff } from '../support/build.ts'

const START = d('2025-01-01')
const PRICES = ['650.00', '650.00', '690.00', '735.00'] as const
const TEXTS = [
  'ДОМ.РУ',
  'ДОМ.РУ договор 77001230',
  'DOM.RU 7700 1231',
  'ДОМРУ ИНТЕРНЕТ',
  'Оплата МТС',
  'МТС договор 55512345',
  'Система Город',
  'Автоплатеж',
  'Отмена автоплатежа ДОМ.РУ',
  'Перевод между своими счетами',
  'Провайдер Уют 4417',
  'Лента',
]

const BILLINGS: readonly Account['billing'][] = [
  { model: 'prepaid', day: 1 },
  { model: 'postpaid', day: 10 },
  { model: 'prepaid', day: 15, whenShort: 'accrue' },
  { model: 'postpaid', day: 20, cutoffDebt: m('1200.00') },
  { model: 'prepaid', day: 28 },
]

const priced = (at: number, price: string): Account =>
  account({
    id: `a${at}`,
    provider: at % 3 === 2 ? 'МТС' : 'ДОМ.РУ',
    payees: [],
    billing: BILLINGS[at % BILLINGS.length] ?? { model: 'prepaid', day: 1 },
    // Some have long been reckoned when the first rows come.
    tariffs: [tariff(at < 2 ? '2025-01-01' : '2024-03-01', price)],
    ...(at === 3 && { opening: { on: d('2024-06-15'), balance: m('-120.00') } }),
    ...(at % 2 === 0 && { contract: `7700123${at}` }),
    ...(at !== 1 && { autopay: [at === 3 ? { mode: 'invoice', day: 12 } : fixed(price, 28 - at)] }),
  })

const row = (id: string, day: number, amount: string, text: number, source: number): Transaction => ({
  id,
  on: addDays(START, day),
  amount: m(amount),
  currency: 'RUB',
  description: TEXTS[text % TEXTS.length] ?? '',
  ...(text >= TEXTS.length && { counterparty: TEXTS[(text * 7) % TEXTS.length] ?? '' }),
  source: source === 0 ? '*1234' : '*9876',
  import: `i${id.split('-')[0]}`,
})

type Edit = (before: Household, turn: number) => Household

const rowsOf = (before: Household): readonly Transaction[] => before.transactions ?? []
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(1, items.length)]

const arrived = fc.record({
  day: fc.integer({ min: 0, max: 200 }),
  amount: fc.constantFrom('-650.00', '-650.00', '-690.00', '-735.00', '-325.00', '-40.00', '650.00', '690.00'),
  text: fc.nat(TEXTS.length * 2),
  source: fc.nat(1),
})

const brought: fc.Arbitrary<Edit> = fc
  .tuple(fc.array(arrived, { minLength: 1, maxLength: 10 }), fc.nat(1000))
  .map(([all, at]) => (before, turn) => {
    const rows = all.map(({ day, amount, text, source }, place) => row(`${turn}-${place}`, day, amount, text, source))
    const old = rowsOf(before)
    const where = at % (old.length + 1)
    return { ...before, transactions: [...old.slice(0, where), ...rows, ...old.slice(where)] }
  })
/** The same row month after month: enough to be a habit, a series, a commission, or too much for a sign. */
const monthly: fc.Arbitrary<Edit> = fc
  .tuple(arrived, fc.integer({ min: 2, max: 6 }), fc.constantFrom('', ' 4417', ' л/с 77001230', ' договор 90817263'))
  .map(([{ day, amount, text, source }, count, number]) => (before, turn) => {
    const rows = Array.from({ length: count }, (_, at) => row(`${turn}-m${at}`, (day % 30) + 30 * at, amount, text, source))
    return { ...before, transactions: [...rowsOf(before), ...rows.map((one) => ({ ...one, description: `${one.description}${number}` }))] }
  })
const undone: fc.Arbitrary<Edit> = fc.nat(1000).map((at) => (before) => {
  const gone = pick(rowsOf(before), at)?.import
  return { ...before, transactions: rowsOf(before).filter((one) => one.import !== gone) }
})
const decided: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('belongs' as const, 'belongs' as const, 'not' as const, 'ignore' as const), fc.nat(1000), fc.nat(4))
  .map(([kind, at, to]) => (before) => {
    const transaction = pick(rowsOf(before), at)?.id ?? ''
    const said: Decision = kind === 'ignore' ? { kind, transaction } : { kind, transaction, account: `a${to}` }
    return { ...before, decisions: [...(before.decisions ?? []), said] }
  })
const forgiven: fc.Arbitrary<Edit> = fc.nat(4).map((to) => (before) => ({
  ...before,
  decisions: [...(before.decisions ?? []), { kind: 'forgive', account: `a${to}`, period: '2025-03', amount: m('100.00') } as Decision],
}))
const undecided: fc.Arbitrary<Edit> = fc.nat(1000).map((at) => (before) => {
  const gone = pick(before.decisions ?? [], at)
  return { ...before, decisions: (before.decisions ?? []).filter((said) => said !== gone) }
})
const edited = (change: (one: Account) => Account): fc.Arbitrary<Edit> =>
  fc.nat(4).map((to) => (before) => ({ ...before, accounts: before.accounts.map((one) => (one.id === `a${to}` ? change(one) : one)) }))
const repriced = fc
  .constantFrom(...PRICES)
  .chain((price) => edited((one) => ({ ...one, tariffs: [...one.tariffs, tariff('2025-04-01', price)] })))
const renamed = edited((one) => ({ ...one, payees: ['Провайдер Уют'], contract: '55512345' }))
const closed = edited((one) => ({ ...one, closedOn: d('2025-04-20') }))
const opened: fc.Arbitrary<Edit> = fc.constantFrom(...PRICES).map((price) => (before) => {
  const at = [0, 1, 2, 3, 4].find((place) => before.accounts.every(({ id }) => id !== `a${place}`))
  return at === undefined ? before : { ...before, accounts: [...before.accounts, priced(at, price)] }
})
const removed: fc.Arbitrary<Edit> = fc.nat(4).map((to) => (before) => ({
  ...before,
  accounts: before.accounts.filter(({ id }) => before.accounts.length === 1 || id !== `a${to}`),
}))
const read: fc.Arbitrary<Edit> = fc.tuple(fc.nat(4), fc.nat(180)).map(([to, day]) => (before) => ({
  ...before,
  readings: [...(before.readings ?? []), { account: `a${to}`, on: addDays(START, day), balance: m('50.00') }],
}))

const edits = fc.array(
  fc.record({
    edit: fc.oneof(
      { weight: 6, arbitrary: brought },
      { weight: 3, arbitrary: monthly },
      { weight: 2, arbitrary: undone },
      { weight: 4, arbitrary: decided },
      ...[undecided, forgiven, repriced, renamed, closed, opened, removed, read].map((arbitrary) => ({ weight: 1, arbitrary })),
    ),
    /** Days after the start. */
    asOf: fc.constantFrom(180, 180, 180, 120, 60, 230),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('a reconciler', () => {
  it('gives after any edits, on any days, what the household alone gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), edits, (accounts, all) => {
        const reconciler = new Reconciler()
        const [learner, followed] = [new Learner(), new Followed<Transaction>()]
        let now = household({ accounts: Array.from({ length: accounts }, (_, at) => priced(at, PRICES[at] ?? '650.00')) })
        all.forEach(({ edit, asOf }, turn) => {
          now = edit(now, turn)
          const day = addDays(START, asOf)
          expect(reconciler.reconcile(now, day)).toEqual(reconcile(now, day))
          followed.turnTo(rowsOf(now))
          expect(learner.learnedFrom(now, followed, day)).toEqual(learnedFrom(now, day))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('keeps the ledgers that a change leaves as they were', () => {
    const reconciler = new Reconciler()
    const before = household({ accounts: [priced(0, '650.00'), priced(2, '735.00')] })
    const rows = [0, 1, 2].map((at) => row(`0-${at}`, 20 + 30 * at, '-650.00', 1, 0))
    const one = { ...before, transactions: rows }
    const first = reconciler.reconcile(one, d('2025-04-30'))
    const second = reconciler.reconcile({ ...one, transactions: [...rows, row('1-0', 70, '-735.00', 4, 0)] }, d('2025-04-30'))
    const reportOf = (report: typeof first, id: string) => report.accounts.find((found) => found.id === id)
    expect(reportOf(second, 'a0')).toBe(reportOf(first, 'a0'))
    expect(second).not.toBe(first)
  })
})

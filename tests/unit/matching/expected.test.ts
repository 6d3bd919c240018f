/** What accounts expect, and what it costs to read a debit as it: charges and autopays of one period are one expectation. */
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../shared/matching/day-number.ts'
import { COST } from '../../../shared/matching/expected/costs.ts'
import { type Expectations, expectationsOf } from '../../../shared/matching/expected/expected.ts'
import { fitOf } from '../../../shared/matching/expected/likelihood.ts'
import { doubtOf } from '../../../shared/matching/expected/plausible.ts'
import type { Account, Invoice } from '../../../shared/model/household.ts'
import { formatMoney } from '../../../shared/money.ts'
import { knownOn } from '../../../shared/schedule/known.ts'
import { d, fixed, invoice, m, tariff } from '../../support/build.ts'
import { onAutopay, plain } from './support.ts'

const known = (account: Account, invoices: Invoice[] = []) => knownOn(account, { invoices, notices: [], readings: [] }, d('2025-07-10'))
const expectations = (account: Account, from: string, to: string, invoices: Invoice[] = []): Expectations =>
  expectationsOf(account, known(account, invoices), d(from), d(to))
/** The payments whose first way falls into June, as `what sum day`, ways parted by `|`. */
const june = (account: Account, invoices?: Invoice[]): string[] =>
  expectations(account, '2025-06-01', '2025-06-30', invoices)
    .payments.filter(({ ways }) => ways.some(({ on }) => on >= '2025-06-02' && on <= '2025-07-01'))
    .map(({ ways }) => ways.map(({ what, amount, on }) => `${what} ${formatMoney(amount)} ${on.slice(5)}`).join(' | '))

describe('what a period expects', () => {
  it('by hand: its charge, or two of them at once', () => {
    expect(june(plain('a'))).toEqual(['charge 650.00 07-01 | arrears 1300.00 07-01'])
  })

  it('on autopay: one payment, by the bank or by hand', () => {
    expect(june(onAutopay('a', '650.00', '650.00', 28))).toEqual(['autopay 650.00 06-28 | charge 650.00 07-01 | arrears 1300.00 07-01'])
  })

  it('an autopay that is too low leaves a rest, paid beside it', () => {
    expect(june(onAutopay('a', '735.00', '650.00', 28))).toEqual([
      'autopay 650.00 06-28 | charge 735.00 07-01 | arrears 1470.00 07-01',
      'rest 85.00 07-01 | rest 170.00 07-01',
    ])
  })

  it('an autopay that is too high leaves none', () => {
    expect(june(onAutopay('a', '600.00', '650.00', 28))).toHaveLength(1)
  })

  it('by invoice: what the charge asks', () => {
    const account = plain('a', { autopay: [{ mode: 'invoice', day: 20 }] })
    expect(june(account)[0]).toBe('by-invoice 650.00 06-20 | charge 650.00 07-01 | arrears 1300.00 07-01')
  })

  it('after a rise the former tariff is expected too', () => {
    const account = plain('a', { tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-06-01', '735.00')] })
    expect(june(account)).toEqual(['charge 735.00 07-01 | arrears 1470.00 07-01 | former-tariff 650.00 07-01'])
  })

  it('an invoice with a debt: its charge or its total', () => {
    const account = plain('a', { billing: { model: 'postpaid', day: 10 }, tariffs: [] })
    const papers = [invoice('2025-05', '812.40', { account: 'a', total: m('1600.00'), openingDebt: m('787.60') })]
    expect(june(account, papers)).toEqual(['charge 812.40 06-10 | charge 1600.00 06-10'])
  })

  it('a quarter on a monthly autopay: three plans, one charge', () => {
    const account = plain('a', {
      billing: { model: 'prepaid', day: 1, everyMonths: 3 },
      tariffs: [tariff('2025-01-01', '1950.00')],
      autopay: [fixed('650.00', 28)],
    })
    const { payments } = expectations(account, '2025-04-01', '2025-06-30')
    const plans = payments.filter(
      ({ ways }) => ways[0]?.what === 'autopay' && (ways[0]?.on ?? '') >= '2025-04-02' && (ways[0]?.on ?? '') <= '2025-07-01',
    )
    expect(plans.map(({ ways }) => ways[0]?.on)).toEqual(['2025-04-28', '2025-05-28', '2025-06-28'])
    expect(payments.some(({ ways: [way] }) => way?.what === 'rest' && way.on >= '2025-04-02')).toBe(false)
  })

  it('autopays that ran before the reckoning starts stand by themselves', () => {
    const account = onAutopay('a', '650.00', '650.00', 28, { opening: { on: d('2025-06-02'), balance: m('0.00') } })
    const { payments } = expectations(account, '2025-03-01', '2025-06-30')
    const before = payments.filter(({ ways }) => ways.every(({ on }) => on >= '2025-02-01' && on < '2025-05-31'))
    expect(before.map(({ ways }) => ways.map(({ what, on }) => `${what} ${on}`))).toEqual([
      ['autopay 2025-02-28'],
      ['autopay 2025-03-28'],
      ['autopay 2025-04-28'],
      ['autopay 2025-05-28'],
    ])
  })

  it('nothing is expected where nothing is known, nor after the contract ended', () => {
    expect(expectations(plain('a', { tariffs: [] }), '2025-06-01', '2025-06-30')).toMatchObject({
      payments: [],
      isUnknown: true,
      largest: 0,
    })
    expect(june(onAutopay('a', '650.00', '650.00', 28, { closedOn: d('2025-05-31') }))).toEqual([])
  })
})

describe('what a reading costs', () => {
  const account = plain('a', { tariffs: [tariff('2025-01-01', '735.00')], autopay: [fixed('650.00', 28, { source: '*1111' })] })
  const [payment] = expectations(account, '2025-06-01', '2025-06-30').payments.filter(({ ways }) => ways[0]?.on === '2025-06-28')
  const cost = (on: string, amount: string, source: string | undefined = '*1111', exactly = false): number | undefined =>
    payment && fitOf(payment, { amount: m(amount), day: dayNumber(d(on)), source }, { exactly, byHand: false, rate: 0 })?.cost

  it.each([
    ['the plan to the kopeck and the day', '2025-06-28', '650.00', 0],
    ['three days early', '2025-06-25', '650.00', 3],
    ['five days late', '2025-07-03', '650.00', 5],
    ['a week late', '2025-07-05', '650.00', 5 + 2 * COST.planDayFar],
    ['the charge by hand', '2025-06-15', '735.00', COST.byHand],
    ['the charge by hand, two days late', '2025-07-03', '735.00', COST.byHand + 2],
    ['the charge before its period began', '2025-05-30', '735.00', COST.byHand + COST.early + 2 * COST.earlyDay],
    ['a sum 2 % below the plan', '2025-06-28', '637.00', COST.otherSum + 2],
    ['the plan and a commission of 1 %', '2025-06-28', '656.50', COST.commission],
    ['a fifth less than the plan', '2025-06-28', '520.00', COST.otherSum + 20],
    ['half of it', '2025-06-28', '325.00', undefined],
    ['three months off', '2025-03-28', '650.00', undefined],
  ])('%s', (_, on, amount, expected) => {
    expect(cost(on, amount)).toBe(expected)
  })

  it('another card counts against, an unknown one hardly', () => {
    expect(cost('2025-06-28', '650.00', '*2222')).toBe(COST.otherSource)
    expect(cost('2025-06-28', '650.00', '')).toBe(COST.unknownSource)
  })

  it('for a row that names nobody the plan counts within its days, and the charge to the kopeck', () => {
    expect(cost('2025-07-03', '650.00', '*1111', true)).toBe(5)
    expect(cost('2025-07-04', '650.00', '*1111', true)).toBeUndefined()
    expect(cost('2025-06-28', '735.00', '*1111', true)).toBe(COST.byHand)
    expect(cost('2025-06-28', '735.01', '*1111', true)).toBeUndefined()
    expect(cost('2025-06-28', '1470.00', '*1111', true)).toBeUndefined()
  })
})

describe('doubt about a debit known by its payee', () => {
  const account = plain('a')
  const doubt = (amount: string, parts: { mcc?: string; before?: string; of?: Account } = {}) => {
    const of = parts.of ?? account
    const paid = { amount: m(amount), on: d('2025-06-15'), mcc: parts.mcc }
    return doubtOf(paid, expectations(of, '2025-01-01', '2025-07-10'), known(of), () => (parts.before ? d(parts.before) : undefined))
  }
  it.each([
    ['the tariff', '650.00', {}, undefined],
    ['a kopeck', '0.01', {}, undefined],
    ['four times the tariff', '2600.00', {}, undefined],
    ['more than four times, with payments until May', '2600.01', { before: '2025-05-28' }, 'sum'],
    ['seven whole months', '4550.00', { before: '2025-05-28' }, undefined],
    ['thirteen whole months', '8450.00', { before: '2025-05-28' }, 'sum'],
    ['all that was charged since January', '4500.00', {}, undefined],
    ['more than that', '4551.00', {}, 'sum'],
    ['with a debt at the start', '5000.00', { of: plain('b', { opening: { on: d('2025-01-01'), balance: m('-1000.00') } }) }, undefined],
    ['a shop of electronics', '590.00', { mcc: '5732' }, 'goods'],
    ['the tariff in a shop of electronics', '650.00', { mcc: '5732' }, undefined],
    ['a subscription', '590.00', { mcc: '5968' }, undefined],
    ['a telephone company', '590.00', { mcc: '4814' }, undefined],
    ['a code that is none', '590.00', { mcc: 'бары' }, undefined],
    ['nothing known of the account', '99999.00', { of: plain('c', { tariffs: [] }) }, undefined],
  ] as const)('%s', (_, amount, parts, expected) => {
    expect(doubt(amount, parts)).toBe(expected)
  })
})

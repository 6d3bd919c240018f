import { describe, expect, it } from 'vitest'
import type { Account, Postpaid } from '../../../shared/model/household.ts'
import { account, coveredThrough, d, debit, fixed, invoice, m, reading, tariff } from '../../support/build.ts'
import { ledger } from '../../support/ledger.ts'

const flat = (billing: Partial<Postpaid> = {}, parts: Partial<Account> = {}): Account =>
  account({
    kind: 'housing',
    billing: { model: 'postpaid', day: 10, ...billing },
    tariffs: [tariff('2025-01-01', '1000.00')],
    opening: { on: d('2025-01-01'), balance: m('0.00') },
    creditLagDays: 0,
    ...parts,
  })
const period = (report: ReturnType<typeof ledger>['report'], name: string) => report.periods.find((entry) => entry.period === name)

describe('postpaid', () => {
  it('charges a month on the first of the next, due on its day', () => {
    const { report } = ledger(flat(), [], '2025-02-03')
    expect(report).toMatchObject({
      state: 'short',
      gap: m('1000.00'),
      balance: m('-1000.00'),
      payBy: '2025-02-10',
      cutoffOn: null,
      daysLeft: null,
    })
    expect(report.nextCharge).toEqual({ on: '2025-02-10', amount: m('1000.00') })
    expect(period(report, '2025-01')).toMatchObject({ on: '2025-02-10', state: 'upcoming', gap: m('1000.00') })
  })

  it('sees a charge to come within 45 days before it stands on the account', () => {
    expect(ledger(flat(), [], '2025-01-20').report).toMatchObject({ state: 'short', gap: m('1000.00'), payBy: '2025-02-10' })
  })

  it.each([
    ['paid in time', [debit('2025-02-05', '1000.00')], 'paid', 0],
    ['paid in advance', [debit('2025-01-15', '1000.00')], 'paid', 0],
    ['paid late', [debit('2025-02-11', '1000.00')], 'late', 0],
    ['paid in parts', [debit('2025-02-03', '400.00'), debit('2025-02-09', '600.00')], 'paid', 0],
    ['half paid', [debit('2025-02-05', '400.00')], 'short', m('600.00')],
    ['not paid', [], 'unpaid', m('1000.00')],
  ])('%s', (_title, debits, state, gap) => {
    const found = period(ledger(flat(), debits, '2025-02-12').report, '2025-01')
    expect(found).toMatchObject({ state, gap, expected: m('1000.00') })
  })

  it('settles the oldest debt first and carries the rest over', () => {
    const { report } = ledger(flat(), [debit('2025-02-05', '700.00'), debit('2025-03-05', '1500.00')], '2025-03-06')
    expect(period(report, '2025-01')).toMatchObject({ state: 'late', paid: m('1000.00') })
    expect(period(report, '2025-02')).toMatchObject({ state: 'over', paid: m('1000.00') })
    expect(report.balance).toBe(m('200.00'))
  })

  it('an invoice sets the charge and the due day; without tariffs nothing else is charged', () => {
    const metered = flat({}, { tariffs: [] })
    const papers = { invoices: [invoice('2025-03', '1240.35', { dueOn: d('2025-04-15'), issuedOn: d('2025-04-04') })] }
    expect(ledger(metered, [], '2025-04-03', papers).report).toMatchObject({ state: 'ok', nextCharge: null })
    expect(ledger(metered, [], '2025-04-04', papers).report).toMatchObject({ state: 'short', gap: m('1240.35'), payBy: '2025-04-15' })
  })

  it('an opening debt is due on the day it begins', () => {
    const { report } = ledger(flat({ cutoffAfterDays: 20 }, { opening: { on: d('2025-01-05'), balance: m('-300.00') } }), [], '2025-01-06')
    expect(report).toMatchObject({ state: 'overdue', gap: m('300.00'), cutoffOn: '2025-01-25', payBy: '2025-01-06' })
  })

  it('a due day that is no working day moves to the next', () => {
    // 10 May 2025 is a Saturday; the 12th is the next working day.
    const { report } = ledger(flat({}, { workingDays: 'RU', opening: { on: d('2025-04-01'), balance: m('0.00') } }), [], '2025-05-02')
    expect(report.nextCharge?.on).toBe('2025-05-12')
  })

  it('two-month periods are charged once', () => {
    const { report } = ledger(flat({ everyMonths: 2 }), [], '2025-06-01')
    expect(report.periods.map((entry) => [entry.period, entry.on])).toEqual([
      ['2025-01', '2025-03-10'],
      ['2025-03', '2025-05-10'],
      ['2025-05', '2025-07-10'],
    ])
  })
})

describe('cut-off of postpaid accounts', () => {
  it('by debt: from the day the whole debt reached the threshold', () => {
    const { report } = ledger(flat({ cutoffDebt: m('2000.00') }), [], '2025-03-20')
    expect(report).toMatchObject({ state: 'cut-off', gap: m('2000.00'), cutoffOn: '2025-03-01' })
  })

  it('whichever is first', () => {
    const both = flat({ cutoffDebt: m('2000.00'), cutoffAfterDays: 15 })
    expect(ledger(both, [], '2025-02-20').report).toMatchObject({ state: 'overdue', cutoffOn: '2025-02-25' })
    expect(ledger(both, [], '2025-03-20').report).toMatchObject({ state: 'cut-off', cutoffOn: '2025-02-25' })
  })

  it('a debt that fell below the threshold starts the count anew', () => {
    const account = flat({ cutoffDebt: m('1500.00') })
    const { report } = ledger(account, [debit('2025-03-15', '900.00')], '2025-04-20')
    expect(report).toMatchObject({ state: 'cut-off', cutoffOn: '2025-04-01' })
  })

  it('small gaps add up until the threshold is forecast', () => {
    const account = flat({ cutoffDebt: m('250.00') }, { autopay: [fixed('900.00', 5, { from: '2025-02-01' })] })
    const paid = ['02', '03'].map((month) => debit(`2025-${month}-05`, '900.00'))
    const { report } = ledger(account, paid, '2025-03-06', { imports: [coveredThrough('2025-03-06')] })
    expect(report).toMatchObject({ state: 'short', gap: m('200.00'), cutoffOn: null })
    const next = ledger(account, paid, '2025-03-11', { imports: [coveredThrough('2025-03-11')] }).report
    expect(next).toMatchObject({ state: 'overdue', gap: m('200.00') })
  })
})

describe('readings of a postpaid account', () => {
  it('a debt beyond ours is due on the day of the reading', () => {
    const { report } = ledger(flat(), [debit('2025-02-05', '1000.00')], '2025-02-20', { readings: [reading('2025-02-15', '-120.00')] })
    expect(report).toMatchObject({ state: 'overdue', gap: m('120.00'), balance: m('-120.00') })
  })

  it('a lower debt settles the oldest first', () => {
    const { report } = ledger(flat(), [], '2025-03-05', { readings: [reading('2025-03-02', '-1000.00')] })
    expect(period(report, '2025-01')).toMatchObject({ state: 'late' })
    expect(report).toMatchObject({ state: 'short', gap: m('1000.00') })
  })
})

describe('autopay of a postpaid account', () => {
  it('counts debits up to and on the due day', () => {
    const account = flat({}, { autopay: [fixed('900.00', 10)] })
    const { report } = ledger(account, [], '2025-02-08', { imports: [coveredThrough('2025-02-08')] })
    expect(report).toMatchObject({ state: 'forecast-short', gap: m('100.00') })
  })

  it('by invoice pays the whole debt that is due', () => {
    const account = flat({}, { autopay: [{ mode: 'invoice', day: 8 }] })
    const { report } = ledger(account, [], '2025-02-07', { imports: [coveredThrough('2025-02-07')] })
    expect(report).toMatchObject({ state: 'ok', gap: 0, autopay: { mode: 'invoice', amount: m('1000.00'), nextOn: '2025-02-08' } })
  })
})

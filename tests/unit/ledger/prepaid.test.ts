import { describe, expect, it } from 'vitest'
import type { Account } from '../../../shared/model/household.ts'
import { account, coveredThrough, d, debit, fixed, invoice, m, notice, reading, tariff } from '../../support/build.ts'
import { ledger } from '../../support/ledger.ts'

const block = (parts: Partial<Account> = {}): Account =>
  account({
    billing: { model: 'prepaid', day: 1, whenShort: 'block' },
    tariffs: [tariff('2025-01-01', '500.00')],
    opening: { on: d('2025-01-01'), balance: m('500.00') },
    creditLagDays: 0,
    ...parts,
  })
const accrue = (parts: Partial<Account> = {}): Account => block({ billing: { model: 'prepaid', day: 1, whenShort: 'accrue' }, ...parts })
const state = (report: ReturnType<typeof ledger>['report']) => ({ state: report.state, gap: report.gap, balance: report.balance })
const period = (report: ReturnType<typeof ledger>['report'], name: string) => report.periods.find((entry) => entry.period === name)

describe('block: the provider takes all of the charge or nothing', () => {
  it('takes nothing and adds no debt while blocked, however many charge days pass', () => {
    const { report } = ledger(block(), [], '2025-05-20')
    expect(report).toMatchObject({
      state: 'cut-off',
      gap: m('500.00'),
      balance: 0,
      cutoffOn: '2025-02-01',
      payBy: '2025-05-20',
      daysLeft: -108,
    })
    expect(period(report, '2025-02')).toMatchObject({ state: 'blocked', expected: m('500.00'), gap: m('500.00') })
    expect(period(report, '2025-04')).toMatchObject({ state: 'blocked', expected: 0, gap: 0 })
  })

  it('waits for the tariff then in force, which may have risen since', () => {
    const risen = block({ tariffs: [tariff('2025-01-01', '500.00'), tariff('2025-03-01', '600.00')] })
    const before = ledger(risen, [debit('2025-03-10', '500.00')], '2025-03-11').report
    expect(state(before)).toEqual({ state: 'cut-off', gap: m('100.00'), balance: m('500.00') })
    const after = ledger(risen, [debit('2025-03-10', '500.00'), debit('2025-03-12', '150.00')], '2025-03-12').report
    expect(state(after)).toEqual({ state: 'short', gap: m('550.00'), balance: m('50.00') })
    expect(period(after, '2025-02')).toMatchObject({ state: 'late', expected: m('600.00'), paid: m('600.00') })
  })

  it('a payment on the charge day comes after the charge', () => {
    const { report } = ledger(
      block({ opening: { on: d('2025-01-01'), balance: m('0.00') } }),
      [debit('2025-01-01', '500.00')],
      '2025-01-02',
    )
    expect(period(report, '2025-01')).toMatchObject({ state: 'late' })
  })

  it('an opening debt must be paid before anything is taken', () => {
    const { report } = ledger(block({ opening: { on: d('2025-01-10'), balance: m('-100.00') } }), [], '2025-01-20')
    expect(report).toMatchObject({ state: 'short', gap: m('600.00'), cutoffOn: '2025-02-01', payBy: '2025-01-31' })
  })

  it('an account without a price vouches for nothing', () => {
    const { opening, ...rest } = block({ tariffs: [] })
    expect(opening).toBeDefined()
    expect(ledger(rest, [], '2025-05-20').report).toMatchObject({ state: 'unknown', gap: 0, nextCharge: null })
  })
})

describe('accrue: the charge is taken whatever the balance', () => {
  it('is cut off from the day the balance fell below zero, by what is missing to zero', () => {
    const { report } = ledger(accrue(), [debit('2025-02-10', '300.00')], '2025-02-20')
    expect(report).toMatchObject({ state: 'cut-off', gap: m('200.00'), cutoffOn: '2025-02-01', balance: m('-200.00') })
    expect(period(report, '2025-02')).toMatchObject({ state: 'short', paid: m('300.00'), gap: m('200.00') })
  })

  it('comes back on when the balance is back at zero', () => {
    const { report } = ledger(accrue(), [debit('2025-02-10', '300.00'), debit('2025-02-21', '200.00')], '2025-02-22')
    expect(report).toMatchObject({ state: 'short', balance: 0, gap: m('500.00'), cutoffOn: '2025-03-01' })
    expect(period(report, '2025-02')).toMatchObject({ state: 'late', gap: 0 })
  })

  it('a payment on the charge day itself leaves the service on', () => {
    const { report } = ledger(accrue(), [debit('2025-02-01', '500.00')], '2025-02-01')
    expect(report.state).toBe('short')
    expect(report.balance).toBe(0)
  })
})

describe('charge days', () => {
  it.each([
    ['a short month uses its last day', { day: 31 }, '2025-02-10', '2025-02-28'],
    ['a leap year has one day more', { day: 31 }, '2028-02-10', '2028-02-29'],
    ['every third month counts from the first tariff', { day: 5, everyMonths: 3 }, '2025-05-10', '2025-07-05'],
  ])('%s', (_title, billing, asOf, next) => {
    const { report } = ledger(block({ billing: { model: 'prepaid', ...billing } }), [], asOf)
    expect(report.nextCharge?.on).toBe(next)
  })

  it('a charge more than 45 days ahead raises nothing yet', () => {
    const yearly = block({ billing: { model: 'prepaid', day: 1, everyMonths: 12 } })
    expect(ledger(yearly, [], '2025-11-15').report).toMatchObject({ state: 'ok', gap: 0 })
    expect(ledger(yearly, [], '2025-11-17').report).toMatchObject({ state: 'short', gap: m('500.00'), cutoffOn: '2026-01-01' })
  })

  it('an invoice stands for its period with penalty and recalculation', () => {
    const { report } = ledger(block(), [], '2025-01-20', {
      invoices: [invoice('2025-02', '520.00', { penalty: m('1.50'), recalculation: m('-21.50') })],
    })
    expect(report.nextCharge).toEqual({ on: '2025-02-01', amount: m('500.00') })
  })
})

describe('what is known', () => {
  it.each([
    ['a tariff learned of later', { tariffs: [tariff('2025-01-01', '500.00'), tariff('2025-02-01', '585.00', '2025-01-21')] }, {}],
    ['an invoice issued later', {}, { invoices: [invoice('2025-02', '585.00', { issuedOn: d('2025-01-21') })] }],
    ['a notice received later', {}, { notices: [notice('2025-01-21', '2025-02-01', '585.00')] }],
  ])('%s does not exist before that day, and counts from it on', (_title, parts, papers) => {
    expect(ledger(block(parts), [], '2025-01-20', papers).report.nextCharge?.amount).toBe(m('500.00'))
    expect(ledger(block(parts), [], '2025-01-21', papers).report.nextCharge?.amount).toBe(m('585.00'))
  })

  it('of two prices from one day the later known stands', () => {
    const papers = {
      notices: [notice('2025-01-10', '2025-02-01', '585.00')],
      invoices: [invoice('2025-02', '590.00', { issuedOn: d('2025-01-05') })],
    }
    const { known } = ledger(block(), [], '2025-01-20', papers)
    expect(known.tariffs.at(-1)).toMatchObject({ from: '2025-02-01', amount: m('585.00') })
  })
})

describe('readings', () => {
  it('replace the balance from the end of their day on, and the difference is told', () => {
    const { report, run } = ledger(block(), [debit('2025-01-10', '100.00')], '2025-01-20', { readings: [reading('2025-01-10', '40.00')] })
    expect(report.balance).toBe(m('40.00'))
    expect(report.gap).toBe(m('460.00'))
    expect(run?.differences).toEqual([{ on: '2025-01-10', computed: m('100.00'), shown: m('40.00') }])
    expect(report.because.map((reason) => reason.key)).toContain('ledger.readingDiffers')
  })

  it('one that agrees changes nothing', () => {
    const { run } = ledger(block(), [debit('2025-01-10', '100.00')], '2025-01-20', { readings: [reading('2025-01-10', '100.00')] })
    expect(run?.differences).toEqual([])
  })

  it('one that shows the whole tariff lifts a block', () => {
    const { report } = ledger(block(), [], '2025-02-20', { readings: [reading('2025-02-15', '500.00')] })
    expect(report).toMatchObject({ state: 'ok', balance: m('500.00') })
    expect(period(report, '2025-02')).toMatchObject({ state: 'late' })
  })
})

describe('planned debits', () => {
  const paying = block({ autopay: [fixed('500.00', 28)] })
  it.each([
    ['pending before its day', [], '2025-01-20', '2025-01-20', 'ok', 0],
    ['assumed when no statement covers its day', [], '2025-01-30', '2025-01-28', 'unknown', 0],
    ['missed when a statement covers it without the debit', [], '2025-01-30', '2025-01-29', 'short', m('500.00')],
    ['not done by another sum', [debit('2025-01-28', '400.00')], '2025-01-30', '2025-01-30', 'short', m('100.00')],
    ['done up to three days early', [debit('2025-01-25', '500.00')], '2025-01-26', '2025-01-26', 'ok', 0],
    ['not done four days early, so it is still to come', [debit('2025-01-24', '500.00')], '2025-01-26', '2025-01-26', 'ok', 0],
  ])('%s', (_title, debits, asOf, covered, expected, gap) => {
    const { report } = ledger(paying, debits, asOf, { imports: [coveredThrough(covered)] })
    expect(report).toMatchObject({ state: expected, gap })
  })

  it('a closed entry plans nothing after its last day, the next one takes over', () => {
    const changed = block({ autopay: [fixed('500.00', 28, { until: '2025-03-01' }), fixed('585.00', 25, { from: '2025-03-02' })] })
    const { plans } = ledger(changed, [], '2025-03-20')
    expect(plans.map((plan) => [plan.on, plan.autopay.mode === 'fixed' && plan.autopay.amount])).toEqual([
      ['2025-01-28', m('500.00')],
      ['2025-02-28', m('500.00')],
      ['2025-03-25', m('585.00')],
      ['2025-04-25', m('585.00')],
    ])
  })

  it('by invoice with a day pays what is missing, up to its limit', () => {
    const byInvoice = (limit?: string): Account => block({ autopay: [{ mode: 'invoice', day: 28, ...(limit && { limit: m(limit) }) }] })
    const opening = { on: d('2025-01-02'), balance: m('120.00') }
    expect(ledger({ ...byInvoice(), opening }, [], '2025-01-20').report).toMatchObject({
      state: 'ok',
      autopay: { mode: 'invoice', amount: m('380.00') },
    })
    expect(ledger({ ...byInvoice('300.00'), opening }, [], '2025-01-20').report).toMatchObject({ state: 'forecast-short', gap: m('80.00') })
    expect(ledger({ ...byInvoice(), opening }, [], '2025-01-30').report).toMatchObject({ state: 'unknown', balance: m('500.00') })
  })

  it('by invoice without a day counts until the charge day has come', () => {
    const byInvoice = block({ autopay: [{ mode: 'invoice', limit: m('450.00') }] })
    expect(ledger(byInvoice, [], '2025-01-31').report).toMatchObject({ state: 'forecast-short', gap: m('50.00') })
    expect(ledger(byInvoice, [], '2025-02-01').report).toMatchObject({ state: 'cut-off', gap: m('500.00') })
  })
})

describe('days to pay by', () => {
  it.each([
    ['the day before the charge without lag', { creditLagDays: 0 }, '2025-01-31'],
    ['one day of lag is the default', {}, '2025-01-30'],
    ['never before today', { creditLagDays: 20 }, '2025-01-20'],
    // 31 January 2025 is a Friday; two working days back is Wednesday.
    ['working days of Russia', { creditLagDays: 2, workingDays: 'RU' }, '2025-01-29'],
  ])('%s', (_title, parts, payBy) => {
    const { creditLagDays, ...plain } = block()
    expect(creditLagDays).toBe(0)
    expect(ledger({ ...plain, ...parts }, [], '2025-01-20').report.payBy).toBe(payBy)
  })
})

describe('other decisions of the contract', () => {
  it('a forgiven part of a period is not charged', () => {
    const { report } = ledger(block(), [debit('2025-01-15', '415.00')], '2025-02-02', {
      decisions: [{ kind: 'forgive', account: 'internet', period: '2025-02' as never, amount: m('85.00'), why: 'скидка' }],
    })
    expect(period(report, '2025-02')).toMatchObject({ state: 'paid', expected: m('415.00') })
  })

  it('a closed account is closed', () => {
    const { report } = ledger(block({ closedOn: d('2025-01-15') }), [], '2025-03-01')
    expect(report).toMatchObject({ state: 'closed', gap: 0, nextCharge: null, autopay: null })
    expect(report.periods.map((entry) => entry.period)).toEqual(['2025-01'])
  })

  it('a period that took in more than it cost is over, and the rest is credit', () => {
    const { report } = ledger(block(), [debit('2025-01-15', '700.00')], '2025-02-02')
    expect(period(report, '2025-02')).toMatchObject({ state: 'over', paid: m('500.00') })
    expect(report.balance).toBe(m('200.00'))
  })
})

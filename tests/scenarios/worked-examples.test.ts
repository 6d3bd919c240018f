/** The seven worked examples of the contract, through the engine. The command line runs the same in cli.test.ts. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import type { Account, Household, Invoice, Transaction } from '../../shared/model/household.ts'
import type { AccountReport, Report } from '../../shared/model/report.ts'
import { formatMoney, type Money } from '../../shared/money.ts'
import { reconcile } from '../../shared/report.ts'
import { account, coveredThrough, d, debit, fixed, household, invoice, m, tariff } from '../support/build.ts'

const text = (amount: Money | null | undefined): string | undefined =>
  amount === null || amount === undefined ? undefined : formatMoney(amount)
const period = (report: AccountReport, name: string) => report.periods.find((entry) => entry.period === name)
const accountOf = (report: Report, id = 'internet'): AccountReport => {
  const found = report.accounts.find((entry) => entry.id === id)
  if (!found) throw new Error(`no account ${id}`)
  return found
}
const rules = (report: Report) => report.alerts.map((alert) => alert.rule)

describe('examples 1 to 4: the tariff rises under a fixed autopay', () => {
  const internet: Account = account({
    billing: { model: 'prepaid', day: 1, whenShort: 'block' },
    tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-07-01', '735.00', '2025-06-18')],
    autopay: [fixed('650.00', 28)],
    opening: { on: d('2025-01-01'), balance: m('650.00') },
    creditLagDays: 0,
  })
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => debit(`2025-${month}-28`, '650.00'))
  const on = (asOf: string, more: Transaction[] = []): Report =>
    reconcile(household({ accounts: [internet], transactions: [...months, ...more], imports: [coveredThrough(asOf)] }), d(asOf))

  it('1: the shortage is forecast as soon as the rise is known', () => {
    const report = on('2025-06-20')
    const found = accountOf(report)
    expect(found).toMatchObject({ state: 'forecast-short', cutoffOn: '2025-07-01', payBy: '2025-06-30', daysLeft: 11 })
    expect([text(found.balance), text(found.gap)]).toEqual(['0.00', '85.00'])
    const stale = report.alerts.find((alert) => alert.rule === 'autopay-stale')
    expect(stale?.do).toContainEqual({ kind: 'set-autopay', amount: m('735.00'), by: '2025-06-28' })
    expect(rules(report)).toContain('forecast-short')
  })

  it('1: the day before it is known, nothing is short', () => {
    const report = on('2025-06-17')
    expect(accountOf(report)).toMatchObject({ state: 'ok', gap: 0, cutoffOn: null, payBy: null, daysLeft: null })
    expect(rules(report)).not.toContain('autopay-stale')
  })

  it('2: after the last autopay before the charge it is short', () => {
    const found = accountOf(on('2025-06-29'))
    expect(found).toMatchObject({ state: 'short', payBy: '2025-06-30', daysLeft: 2 })
    expect([text(found.balance), text(found.gap)]).toEqual(['650.00', '85.00'])
  })

  it('3: on the charge day the service is cut off', () => {
    const found = accountOf(on('2025-07-01'))
    expect(found).toMatchObject({ state: 'cut-off', cutoffOn: '2025-07-01', payBy: '2025-07-01', daysLeft: 0 })
    expect([text(found.balance), text(found.gap)]).toEqual(['650.00', '85.00'])
    expect(period(found, '2025-07')).toMatchObject({ state: 'blocked', gap: m('85.00') })
  })

  it('3: the missing 85.00 that day lifts it, and the next shortage is forecast', () => {
    const found = accountOf(on('2025-07-01', [debit('2025-07-01', '85.00')]))
    expect(found).toMatchObject({ state: 'forecast-short', cutoffOn: '2025-08-01' })
    expect([text(found.balance), text(found.gap)]).toEqual(['0.00', '85.00'])
    expect(period(found, '2025-07')).toMatchObject({ state: 'late', gap: 0, paid: m('735.00') })
  })

  it('4: the next autopay lifts the block and leaves too little for August', () => {
    const july = debit('2025-07-28', '650.00')
    const before = accountOf(on('2025-07-28', [july]))
    expect(text(before.balance)).toBe('565.00')
    expect(period(before, '2025-07')).toMatchObject({ state: 'late' })
    const after = accountOf(on('2025-08-01', [july]))
    expect(after).toMatchObject({ state: 'cut-off' })
    expect(text(after.gap)).toBe('170.00')
  })
})

describe('example 5: nobody entered the rise', () => {
  const internet = account({
    billing: { model: 'prepaid', day: 1, whenShort: 'block' },
    tariffs: [tariff('2025-01-01', '650.00')],
    autopay: [fixed('650.00', 28)],
    opening: { on: d('2025-01-01'), balance: m('650.00') },
    creditLagDays: 0,
  })
  const months = ['01', '02', '03', '04', '05', '06'].map((month) => debit(`2025-${month}-28`, '650.00'))
  const on = (asOf: string, invoices: Invoice[] = []) =>
    reconcile(household({ accounts: [internet], transactions: months, imports: [coveredThrough(asOf)], invoices }), d(asOf))

  it('is ok throughout, and says from the 90th day on that nobody confirmed the price', () => {
    for (let day = d('2025-01-01'); day <= '2025-07-10'; day = addDays(day, 1)) {
      const report = on(day)
      expect(accountOf(report), day).toMatchObject({ state: 'ok', gap: 0 })
      expect(rules(report).includes('tariff-unconfirmed'), day).toBe(day >= '2025-04-01')
    }
  })

  it('an invoice for July of 735.00 makes it cases 2 and 3', () => {
    const july = [invoice('2025-07', '735.00')]
    const before = accountOf(on('2025-06-29', july))
    expect(before).toMatchObject({ state: 'short', payBy: '2025-06-30', daysLeft: 2, gap: m('85.00'), balance: m('650.00') })
    const after = accountOf(on('2025-07-01', july))
    expect(after).toMatchObject({ state: 'cut-off', gap: m('85.00'), balance: m('650.00') })
    expect(period(after, '2025-07')).toMatchObject({ state: 'blocked' })
  })
})

describe('example 6: two accounts at one provider', () => {
  const opening = { on: d('2025-06-02'), balance: m('0.00') }
  const at = (id: string, price: string, autopay: ReturnType<typeof fixed>): Account =>
    account({
      id,
      name: id,
      billing: { model: 'prepaid', day: 1 },
      tariffs: [tariff('2025-06-01', price)],
      autopay: [autopay],
      opening,
      creditLagDays: 0,
    })
  const run = (a: Account, b: Account, transactions: Transaction[]): Household =>
    household({ accounts: [a, b], transactions, imports: [coveredThrough('2025-06-29', '2025-06-02')] })

  it('each debit goes to the account that planned it', () => {
    const debits = [debit('2025-06-27', '735.00', { id: 'high' }), debit('2025-06-28', '650.00', { id: 'low' })]
    const report = reconcile(run(at('A', '650.00', fixed('650.00', 28)), at('B', '735.00', fixed('735.00', 27)), debits), d('2025-06-29'))
    expect(accountOf(report, 'A').payments.map((payment) => payment.transaction)).toEqual(['low'])
    expect(accountOf(report, 'B').payments.map((payment) => payment.transaction)).toEqual(['high'])
    expect(report.review).toEqual([])
  })

  it('two equal debits go one to each, and the dearer account is 40.00 short', () => {
    const debits = [debit('2025-06-28', '650.00', { id: 'one' }), debit('2025-06-28', '650.00', { id: 'two' })]
    const report = reconcile(run(at('A', '650.00', fixed('650.00', 28)), at('B', '690.00', fixed('650.00', 28)), debits), d('2025-06-29'))
    expect(accountOf(report, 'A').payments).toHaveLength(1)
    expect(accountOf(report, 'B').payments).toHaveLength(1)
    expect(accountOf(report, 'A')).toMatchObject({ state: 'ok' })
    expect(accountOf(report, 'B')).toMatchObject({ state: 'short', gap: m('40.00') })
  })
})

describe('example 7: postpaid', () => {
  const power = account({
    billing: { model: 'postpaid', day: 10, cutoffAfterDays: 20 },
    tariffs: [tariff('2025-01-01', '1000.00')],
    autopay: [fixed('900.00', 5, { from: '2025-02-05' })],
    opening: { on: d('2025-01-01'), balance: m('0.00') },
    creditLagDays: 1,
  })
  const debits = [debit('2025-02-05', '900.00'), debit('2025-03-05', '900.00')]
  const on = (asOf: string) =>
    accountOf(reconcile(household({ accounts: [power], transactions: debits, imports: [coveredThrough(asOf)] }), d(asOf)))

  it.each([
    ['2025-02-06', { state: 'short', gap: m('100.00'), payBy: '2025-02-09' }],
    ['2025-03-20', { state: 'overdue', gap: m('200.00'), cutoffOn: '2025-03-30', daysLeft: 10, payBy: '2025-03-20' }],
    ['2025-03-31', { state: 'cut-off', gap: m('200.00') }],
  ])('as of %s', (asOf, expected) => {
    expect(on(asOf)).toMatchObject(expected)
  })
})

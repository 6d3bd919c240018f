/** An alert says when a payment that may be the missing one is asked about, and leads to the question. */
import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../shared/model/household.ts'
import { reconcile } from '../../../shared/report.ts'
import { account, coveredThrough, d, debit, household, m, tariff } from '../../support/build.ts'

const flat = (id: string) =>
  account({
    id,
    name: id,
    provider: 'Уют',
    payees: ['Уют'],
    billing: { model: 'postpaid', day: 10 },
    tariffs: [tariff('2025-01-01', '650.00')],
    opening: { on: d('2025-01-01'), balance: m('0.00') },
  })
const report = (transactions: Transaction[], asOf = '2025-02-20') =>
  reconcile(household({ accounts: [flat('a'), flat('b')], transactions, imports: [coveredThrough(asOf)] }), d(asOf))
const row = (id: string, on: string, amount: string) => debit(on, amount, { id, description: 'Уют' })

describe('an open question', () => {
  it('is named in the alerts of the accounts it may be for, with the way to it', () => {
    const { alerts, review } = report([row('t', '2025-02-08', '650.00')])
    expect(review.map(({ transaction }) => transaction)).toEqual(['t'])
    const short = alerts.filter(({ rule }) => rule === 'short')
    expect(short.map(({ account: id }) => id).sort()).toEqual(['a', 'b'])
    for (const alert of short) {
      expect(alert.do.at(-1)).toEqual({ kind: 'review', transaction: 't' })
      expect(alert.because.at(-1)).toEqual({ key: 'alerts.open', values: { amount: { money: m('650.00') }, on: { day: '2025-02-08' } } })
    }
  })

  it.each<[string, Transaction[], string]>([
    ['nothing is asked', [row('t', '2025-02-08', '650.00'), row('u', '2025-02-09', '650.00')], '2025-03-20'],
    ['the question is old', [row('t', '2025-02-08', '650.00')], '2025-05-20'],
  ])('%s: the alert says nothing of it', (_, rows, asOf) => {
    for (const { do: todo } of report(rows, asOf).alerts) expect(todo.map(({ kind }) => kind)).not.toContain('review')
  })

  it('does not touch an account that it cannot be for', () => {
    const other = { ...flat('c'), provider: 'Свет', payees: ['Свет'] }
    const asked = household({
      accounts: [flat('a'), flat('b'), other],
      transactions: [row('t', '2025-02-08', '650.00')],
      imports: [coveredThrough('2025-02-20')],
    })
    const alert = reconcile(asked, d('2025-02-20')).alerts.find(({ account: id, rule }) => id === 'c' && rule === 'short')
    expect(alert?.do.map(({ kind }) => kind)).toEqual(['pay'])
  })
})

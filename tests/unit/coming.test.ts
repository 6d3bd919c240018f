/** What the strip of the coming days shows, reckoned from the same household as the report. */
import { describe, expect, it } from 'vitest'
import { comingOf } from '../../shared/coming.ts'
import type { Account, Household } from '../../shared/model/household.ts'
import { reconcile } from '../../shared/report.ts'
import { account, coveredThrough, d, debit, fixed, m, tariff } from '../support/build.ts'

const household = (accounts: Account[], parts: Partial<Household> = {}): Household => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'flat', name: 'Квартира' }],
  accounts,
  ...parts,
})
const coming = (given: Household, asOf: string) =>
  comingOf(reconcile(given, d(asOf)), given).map(({ kind, on, account: id, amount }) => [kind, on, id, amount])

const internet = account({
  billing: { model: 'prepaid', day: 1 },
  tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-07-01', '735.00', '2025-06-18')],
  autopay: [fixed('650.00', 28)],
  opening: { on: d('2025-01-01'), balance: m('650.00') },
  creditLagDays: 0,
})
const paid = household([internet], {
  transactions: ['01', '02', '03', '04', '05'].map((month) => debit(`2025-${month}-28`, '650.00')),
  imports: [coveredThrough('2025-06-20')],
})

describe('the coming days', () => {
  it('hold the cut-off in place of the charge it stands for, the later charge and the autopays', () => {
    expect(coming(paid, '2025-06-20')).toEqual([
      ['autopay', '2025-06-28', 'internet', 65000],
      ['cutoff', '2025-07-01', 'internet', 8500],
      ['autopay', '2025-07-28', 'internet', 65000],
      ['charge', '2025-08-01', 'internet', 73500],
    ])
  })

  it('end with the 45th day', () => {
    const yearly = household([
      account({
        billing: { model: 'prepaid', day: 5 },
        tariffs: [tariff('2025-05-01', '100.00')],
        opening: { on: d('2025-05-01'), balance: m('900.00') },
      }),
    ])
    expect(coming(yearly, '2025-06-20').map(([, on]) => on)).toEqual(['2025-07-05'])
    expect(coming(yearly, '2025-06-21').map(([, on]) => on)).toEqual(['2025-07-05', '2025-08-05'])
  })

  it('show a postpaid bill on the day it is due and leave out what is paid', () => {
    const rent = account({
      id: 'rent',
      name: 'Квартплата',
      provider: 'ЕИРЦ',
      payees: ['ЕИРЦ'],
      billing: { model: 'postpaid', day: 10 },
      tariffs: [tariff('2025-05-01', '1000.00')],
      opening: { on: d('2025-05-01'), balance: m('0.00') },
    })
    const open = household([rent])
    expect(coming(open, '2025-06-05')).toEqual([
      ['charge', '2025-06-10', 'rent', 100000],
      ['charge', '2025-07-10', 'rent', 100000],
    ])
    const settled = household([rent], {
      transactions: [debit('2025-06-03', '1000.00', { description: 'ЕИРЦ' })],
      imports: [coveredThrough('2025-06-05')],
    })
    expect(coming(settled, '2025-06-05')).toEqual([['charge', '2025-07-10', 'rent', 100000]])
  })

  it('say nothing of the sum of an autopay by invoice', () => {
    const byInvoice = household([
      account({ billing: { model: 'postpaid', day: 10 }, tariffs: [], autopay: [{ mode: 'invoice', day: 4 }], kind: 'electricity' }),
    ])
    expect(coming(byInvoice, '2025-06-20')).toEqual([
      ['autopay', '2025-07-04', 'internet', null],
      ['autopay', '2025-08-04', 'internet', null],
    ])
  })

  it('leave out closed accounts and the charges of a service that is off', () => {
    expect(coming(household([{ ...internet, closedOn: d('2025-06-01') }]), '2025-06-20')).toEqual([])
    const off = household([{ ...internet, opening: { on: d('2025-06-01'), balance: m('0.00') }, autopay: [] }])
    expect(coming(off, '2025-06-20')).toEqual([])
  })
})

/** What sums tell among accounts of one provider: what is paid already, a commission or another sum, parts that belong together. */
import { describe, expect, it } from 'vitest'
import { matchPayments } from '../../../shared/matching/index.ts'
import type { Matching } from '../../../shared/matching/types.ts'
import type { Account, Invoice, Transaction } from '../../../shared/model/household.ts'
import { account, d, fixed, household, invoice, m, tariff } from '../../support/build.ts'
import { row } from './support.ts'

const gas = (id: string, parts: Partial<Account> = {}): Account =>
  account({
    id,
    name: id,
    provider: 'Мособлгаз',
    kind: 'gas',
    payees: ['Мособлгаз'],
    billing: { model: 'postpaid', day: 10 },
    tariffs: [],
    opening: { on: d('2025-01-01'), balance: m('0.00') },
    ...parts,
  })
const bill = (id: string, period: string, charged: string, parts: Partial<Invoice> = {}): Invoice =>
  invoice(period, charged, { id: `${id}-${period}`, account: id, ...parts })
const paid = (id: string, on: string, amount: string, parts: Partial<Transaction> = {}): Transaction =>
  row(id, on, amount, { description: 'Мособлгаз', source: '*4417', ...parts })

const given = (accounts: Account[], invoices: Invoice[], transactions: Transaction[]): Matching =>
  matchPayments(household({ accounts, invoices, transactions }), d('2025-12-31'))

function fatesOf(accounts: Account[], invoices: Invoice[], transactions: Transaction[]): Record<string, string> {
  const { links, review } = given(accounts, invoices, transactions)
  return Object.fromEntries([
    ...links.map(({ transaction, account: id }) => [transaction.id, id]),
    ...review.map(({ transaction }) => [transaction, '?']),
  ])
}

describe('a charge that is paid to the kopeck attracts no second debit', () => {
  const first = gas('first', { autopay: [{ mode: 'invoice', day: 4, source: '*4417' }] })
  const [second, third] = [gas('second'), gas('third')]
  it.each<[string, Account[], Invoice[], Transaction[], Record<string, string>]>([
    [
      'the account whose invoice is missing pays on its autopay’s day',
      [first, second, third],
      [bill('second', '2025-12', '1501.52'), bill('third', '2025-12', '1555.58'), bill('first', '2025-11', '1390.10')].map((one) => ({
        ...one,
        dueOn: d(one.period === '2025-12' ? '2025-12-10' : '2025-11-10'),
      })),
      [
        paid('x', '2025-12-04', '1446.02'),
        paid('s', '2025-12-07', '1501.52', { source: '*9023' }),
        paid('t', '2025-12-05', '1555.58', { source: '*9023' }),
      ],
      { x: 'first', s: 'second', t: 'third' },
    ],
    [
      'a little more than the sibling’s charge is the other’s, where the sibling’s autopay went out to the kopeck',
      [
        gas('auto', {
          billing: { model: 'prepaid', day: 1 },
          tariffs: [tariff('2025-01-01', '751.00')],
          autopay: [fixed('751.00', 27, { source: '*4417' })],
        }),
        gas('hand', { billing: { model: 'prepaid', day: 15 }, tariffs: [tariff('2025-01-01', '751.00')] }),
      ],
      [],
      [
        ...['01', '02', '03', '04', '05'].map((month) => paid(`a${month}`, `2025-${month}-27`, '751.00')),
        paid('h', '2025-04-13', '758.51', { description: 'Мособлгаз' }),
      ],
      { ...Object.fromEntries(['01', '02', '03', '04', '05'].map((month) => [`a${month}`, 'auto'])), h: 'hand' },
    ],
  ])('%s', (_, accounts, invoices, transactions, expected) => {
    expect(fatesOf(accounts, invoices, transactions)).toEqual(expected)
  })
})

describe('a sum with kopecks that one account awaits to the kopeck', () => {
  const onInvoice = (id: string, balance: string): Account =>
    gas(id, { opening: { on: d('2025-01-01'), balance: m(balance) }, autopay: [{ mode: 'invoice', day: 4, source: '*4417' }] })
  it.each<[string, Account[], Invoice[], Transaction, string]>([
    [
      'is its debt, and no unknown bill of another',
      [onInvoice('debtor', '-648.50'), onInvoice('other', '0.00')],
      [bill('debtor', '2025-01', '700.00'), bill('other', '2025-01', '800.00')],
      paid('t', '2025-01-04', '648.50'),
      'debtor',
    ],
    [
      'is its bill, and no other sum of another that is billed nearly as much',
      [gas('one'), gas('two')],
      [bill('one', '2025-05', '1637.19'), bill('two', '2025-05', '1640.77')],
      paid('t', '2025-06-05', '1640.77'),
      'two',
    ],
  ])('%s', (_, accounts, invoices, transaction, expected) => {
    expect(fatesOf(accounts, invoices, [transaction])).toEqual({ t: expected })
  })
})

describe('another sum than the charge', () => {
  const one = gas('one', { tariffs: [tariff('2025-01-01', '1000.00')] })
  it.each([
    ['1000.00', 'matching.charge'],
    ['1010.00', 'matching.aboveCharge'],
    ['1030.00', 'matching.aboveCharge'],
    ['1030.01', 'matching.otherSum'],
    ['1100.00', 'matching.otherSum'],
    ['990.00', 'matching.otherSum'],
  ])('%s is said to be %s', (amount, expected) => {
    const { links } = given([one], [], [paid('t', '2025-06-05', amount)])
    expect(links[0]?.reasons.map(({ key }) => key)).toContain(expected)
  })
})

describe('what is asked', () => {
  const twins = [gas('a', { tariffs: [tariff('2025-01-01', '1000.00')] }), gas('b', { tariffs: [tariff('2025-01-01', '1004.00')] })]
  const { review } = given(twins, [], [paid('t', '2025-06-05', '400.00'), paid('u', '2025-08-05', '1300.00')])
  it('names nobody who cannot be, and no more than all together', () => {
    expect(review.length).toBeGreaterThan(0)
    for (const { candidates } of review) {
      for (const { confidence } of candidates) expect(confidence).toBeGreaterThan(0)
      expect(candidates.reduce((total, { confidence }) => total + Math.round(confidence * 100), 0)).toBeLessThanOrEqual(100)
    }
  })
  it('is never said to be one of the parts while the others are not given', () => {
    const parts = given(
      twins,
      [],
      [paid('t', '2025-06-05', '400.00'), paid('u', '2025-06-08', '600.00'), paid('v', '2025-06-09', '604.00')],
    )
    for (const { candidates } of parts.review)
      for (const { reasons } of candidates) expect(reasons.map(({ key }) => key)).not.toContain('matching.part')
  })
})

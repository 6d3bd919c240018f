/** Which debit a credit undoes: the one most like it in words, numbers and card, the latest of several alike. */
import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../../shared/matching/refund-text.ts'
import type { Account, Transaction } from '../../../shared/model/household.ts'
import { credit, match, plain, row } from './support.ts'

const phone = (id: string, parts: Partial<Account> = {}): Account => plain(id, { provider: 'Т2', kind: 'mobile', payees: ['t2'], ...parts })
const first = phone('first', { contract: '9589539690' })
const second = phone('second', { contract: '9017654321' })
const gas = plain('gas', { provider: 'Мособлгаз', kind: 'gas', payees: ['Мособлгаз'] })

type Said = Partial<Transaction>
const said = (description: string, parts: Said = {}): Said => ({ description, ...parts })

/** The debits that came back, each with its credit. */
function undone(accounts: Account[], transactions: Transaction[]): Record<string, string> {
  const { links, review, unclaimed } = match(accounts, transactions)
  const linked = new Map(links.map((link) => [link.transaction.id, link]))
  // None that came back is asked about.
  const asked = review.map(({ transaction }) => transaction)
  const debits = transactions.filter(({ amount }) => amount < 0).map(({ id }) => id)
  expect(linked.size + asked.length + unclaimed).toBe(debits.length)
  return Object.fromEntries([...linked].flatMap(([id, { cancelledBy }]) => (cancelledBy ? [[id, cancelledBy.id]] : [])))
}

describe('a credit undoes', () => {
  it.each<[string, Account[], Transaction[], Record<string, string>]>([
    [
      'a debit in its own words before a later one that bears another account’s number',
      [first],
      [
        row('a', '2025-03-04', '650.00', said('SBOL t2')),
        row('b', '2025-03-04', '650.00', said('SBOL t2')),
        row('n', '2025-03-13', '650.00', said('SBOL t2 9589539690')),
        credit('c', '2025-03-16', '650.00', said('Возврат SBOL t2')),
      ],
      { b: 'c' },
    ],
    [
      'one from its own card before a later one from another',
      [first],
      [
        row('a', '2025-03-04', '650.00', said('Оплата t2', { source: '*4417' })),
        row('b', '2025-03-13', '650.00', said('Платёж t2', { source: '*9023' })),
        credit('c', '2025-03-16', '650.00', said('Возврат платежа t2', { source: '*4417' })),
      ],
      { a: 'c' },
    ],
    [
      'the one that bears its number',
      [first, second],
      [
        row('a', '2025-03-04', '650.00', said('t2 9589539690')),
        row('b', '2025-03-05', '650.00', said('t2 9017654321')),
        credit('c', '2025-03-16', '650.00', said('Возврат t2 9589539690')),
      ],
      { a: 'c' },
    ],
    [
      'the latest of several alike',
      [first],
      [
        row('a', '2025-03-04', '650.00', said('t2')),
        row('b', '2025-03-06', '650.00', said('t2')),
        credit('c', '2025-03-16', '650.00', said('Отмена операции t2')),
      ],
      { b: 'c' },
    ],
    [
      'no payment that bore another reference of the bank',
      [first],
      [
        row('a', '2025-03-04', '650.00', said('EREF+111222333 MREF+M1 t2')),
        credit('c', '2025-03-30', '650.00', said('RETURNED EREF+999888777 MREF+M1 t2')),
      ],
      {},
    ],
    [
      'nothing that was paid to a collector where it names the provider',
      [gas],
      [row('a', '2025-03-04', '650.00', said('GIS ZKH')), credit('c', '2025-03-16', '650.00', said('Возврат платежа Мособлгаз'))],
      {},
    ],
    [
      'what was paid to a collector where it names the collector',
      [gas],
      [row('a', '2025-03-01', '650.00', said('GIS ZKH')), credit('c', '2025-03-04', '650.00', said('Возврат платежа GIS ZKH'))],
      { a: 'c' },
    ],
    [
      'an autopay although its text is like a note of one called off',
      [gas],
      [
        row('a', '2025-03-01', '650.00', said('Автоплатёж Мособлгаз')),
        credit('c', '2025-03-04', '650.00', said('Отмена операции Автоплатёж Мособлгаз')),
      ],
      { a: 'c' },
    ],
  ])('%s', (_, accounts, transactions, expected) => {
    expect(undone(accounts, transactions)).toEqual(expected)
  })

  it('a debit of two siblings, and nobody is asked whose it was', () => {
    const rows = [
      row('a', '2025-03-04', '650.00', said('t2')),
      row('b', '2025-03-04', '650.00', said('t2')),
      credit('c', '2025-03-05', '650.00', said('Возврат t2')),
      credit('e', '2025-03-06', '650.00', said('Возврат t2')),
    ]
    expect(match([first, second], rows).review).toEqual([])
  })
})

describe('the words of a credit and a debit', () => {
  const [one, other] = [said('Оплата t2'), said('Оплата услуг t2 9589539690')]
  const points = (a: Said, b: Said): number | undefined =>
    likenessOf(credit('c', '2025-03-16', '1.00', a), row('t', '2025-03-01', '1.00', b))?.points
  it.each(['Возврат Оплата t2', 'Возврат платежа Оплата t2', 'Отмена операции по Оплата t2', 'REFUND Оплата t2', 'оплата T2'])(
    '%s are the same',
    (text) => {
      expect(points(said(text), one)).toBe(points(one, one))
    },
  )
  it('go together less the fewer are common, and least where a number stands in one alone', () => {
    expect(points(one, one)).toBeGreaterThan(points(said('Возврат t2'), one) ?? 0)
    expect(points(said('Возврат t2'), one)).toBeGreaterThan(points(said('Возврат t2'), other) ?? 0)
    expect(points(said('Возврат 9589539690'), other)).toBeGreaterThan(points(said('Возврат t2'), other) ?? 0)
  })
  it('say that it is another payment by the bank’s reference alone', () => {
    expect(points(said('t2', { reference: 'EREF: A1' }), said('t2', { reference: 'EREF+B1' }))).toBeUndefined()
    expect(points(said('t2', { reference: 'EREF: A1' }), said('t2', { reference: 'EREF+a1' }))).toBeGreaterThan(0)
    expect(points(said('t2'), said('t2', { reference: 'EREF+B1' }))).toBeDefined()
  })
})

/** Own transfers: by their words, by two legs seconds apart, by two legs within a day; never a purchase, a bill or a refund. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { ownTransfers } from '../../shared/transfers.ts'
import { account, d, debit, household, m } from '../support/build.ts'

const leg = (sum: string, source: string | undefined, parts: Partial<Transaction> = {}): Transaction => {
  const { source: _, ...row } = debit('2025-06-20', '1.00', { description: 'Перевод', ...parts })
  return { ...row, amount: m(sum), ...(source && { source }) }
}
const out = (parts: Partial<Transaction> = {}, source: string | undefined = '*4417'): Transaction => leg('-5000.00', source, parts)
const into = (parts: Partial<Transaction> = {}, source: string | undefined = '*9981'): Transaction => leg('5000.00', source, parts)
const legs = (...rows: Transaction[]): number => ownTransfers(rows).size

describe('words', () => {
  it.each([
    ['Перевод между своими счетами', true],
    ['ПЕРЕВОД МЕЖДУ СЧЕТАМИ', true],
    ['Между своими счетами', true],
    ['Перевод собственных средств', true],
    ['Перевод на свою карту', true],
    ['me2me перевод', true],
    ['Transfer between own accounts', true],
    ['UMBUCHUNG', true],
    ['Внутренний перевод на договор 5012345678', false],
    ['Перевод Ивану И.', false],
    ['Кафе «Между делом»', false],
    ['Аптека Своя', false],
  ])('%s: %s', (description, is) => {
    expect(legs(out({ description }))).toBe(is ? 1 : 0)
    expect(legs(out({ description: 'x', counterparty: description }))).toBe(is ? 1 : 0)
  })
})

describe('two legs', () => {
  it.each<[string, Transaction, Transaction, boolean]>([
    ['of two cards on one day', out(), into(), true],
    ['of two cards, a day apart', out(), into({ on: d('2025-06-21') }), true],
    ['of two cards, the credit first', out({ on: d('2025-06-21') }), into(), true],
    ['two days apart', out(), into({ on: d('2025-06-22') }), false],
    ['of different sums', out(), { ...into(), amount: m('4999.99') }, false],
    ['of different currencies', out(), into({ currency: 'EUR' }), false],
    ['of one card: money that came back', out(), into({}, '*4417'), false],
    ['of one card, written differently', out(), into({}, '220070******4417'), false],
    ['of accounts that nobody names', leg('-5000.00', undefined), leg('5000.00', undefined), false],
    ['seconds apart in nameless accounts', out({ time: '12:00:03' }, ''), into({ time: '12:00:04' }, ''), true],
    ['six seconds apart in nameless accounts', out({ time: '12:00:03' }, ''), into({ time: '12:00:09' }, ''), false],
    ['a minute apart, from bank to bank', out({ time: '12:00:03' }), into({ time: '12:01:10' }), true],
    ['an hour apart', out({ time: '12:00:03' }), into({ time: '13:00:03' }), false],
    ['an hour apart, but said so', out({ time: '12:00:03', description: 'Между своими счетами' }), into({ time: '13:00:03' }), true],
    ['over midnight', out({ time: '23:59:59' }), into({ on: d('2025-06-21'), time: '00:00:01' }), true],
    ['one of which is a purchase', out({ description: 'Покупка в магазине' }), into(), false],
    ['one of which is an autopay', out({ description: 'Автоплатёж' }), into(), false],
    ['one of which is a refund', out(), into({ description: 'Возврат покупки' }), false],
    ['one of which is a salary', out(), into({ description: 'Зарплата за май' }), false],
    ['one of which a shop took', out({ mcc: '5411' }), into(), false],
    ['with the code of money moved', out({ mcc: '4829' }), into({ mcc: '6012' }), true],
  ])('%s: %s', (_what, one, other, is) => {
    expect(legs(one, other)).toBe(is ? 2 : 0)
    expect(legs(other, one)).toBe(is ? 2 : 0)
  })

  it('pairs each credit with one debit, the nearest', () => {
    const rows = [out({ id: 'a', time: '12:00:00' }), out({ id: 'b', time: '12:00:50' }), into({ id: 'c', time: '12:00:51' })]
    expect([...ownTransfers(rows)].sort()).toEqual(['b', 'c'])
  })

  it('pairs three with two as two', () => {
    expect(legs(out(), out(), out(), into(), into())).toBe(4)
  })
})

describe('laws', () => {
  const rows = fc.array(
    fc.record({
      sum: fc.constantFrom('-100.00', '100.00', '-200.00', '200.00'),
      card: fc.constantFrom('*1111', '*2222', ''),
      day: fc.integer({ min: 10, max: 14 }),
    }),
    { maxLength: 12 },
  )
  it('does not depend on the order of rows, and takes as many debits as credits', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const list = drawn.map(({ sum, card, day }, at) => leg(sum, card || undefined, { id: `r${at}`, on: d(`2025-06-${day}`) }))
        const own = ownTransfers(list)
        expect([...ownTransfers(list.toReversed())].sort()).toEqual([...own].sort())
        const taken = list.filter(({ id }) => own.has(id))
        expect(taken.reduce((total, { amount }) => total + Math.sign(amount), 0)).toBe(0)
      }),
    )
  })
})

describe('in matching', () => {
  const home = household({ accounts: [account({ billing: { model: 'prepaid', day: 1 } })] })
  const found = (...transactions: Transaction[]) => matchPayments({ ...home, transactions }, d('2025-06-30'))

  it('an own transfer is no payment and is not unclaimed', () => {
    expect(found(out(), into())).toMatchObject({ links: [], review: [], asked: [], unclaimed: 0 })
    expect(found(out()).unclaimed).toBe(1)
  })
  it('a leg that came after the day does not exist yet', () => {
    expect(found(out({ on: d('2025-06-30') }), into({ on: d('2025-07-01') })).unclaimed).toBe(1)
  })
  it('the payee of an account wins over words and legs', () => {
    const paid = out({ description: 'Перевод между своими счетами ДОМ.РУ' })
    expect(found(paid, into()).links.map((link) => [link.transaction.id, link.account])).toEqual([[paid.id, 'internet']])
  })
  it('a person’s word wins', () => {
    const paid = out()
    const transactions = [paid, into()]
    const decisions = [{ kind: 'belongs' as const, transaction: paid.id, account: 'internet' }]
    expect(matchPayments({ ...home, transactions, decisions }, d('2025-06-30')).links).toHaveLength(1)
  })
})

/** Numbers that rows of an account share: learned where nobody entered them, and only there. */
import { describe, expect, it } from 'vitest'
import type { Decision, Transaction } from '../../../shared/model/household.ts'
import { fates, plain, row } from '../matching/support.ts'
import { belongs, lessonsIn, not } from './support.ts'

const WATER = plain('water', { provider: 'Домовая вода' })
const LIGHT = plain('light', { provider: 'Горсвет', contract: '55001122' })
const two = (first: string, second: string, parts: Partial<Transaction> = {}): Transaction[] => [
  row('a', '2025-04-12', '310.00', { description: first, ...parts }),
  row('b', '2025-05-12', '298.15', { description: second, ...parts }),
]
const BOTH: Decision[] = [belongs('a', 'water'), belongs('b', 'water')]
const numbers = (all: Transaction[], decisions = BOTH): string[] =>
  lessonsIn([WATER, LIGHT], all, decisions).filter((lesson) => /: \d+ /.test(lesson))

describe('a number in each of several taught rows', () => {
  it.each([
    ['as it stands', 'Автоплатёж 880412377', 'Автоплатёж 880412377', '880412377'],
    ['broken by spaces', 'Оплата услуг л/с 8804 12377', 'Оплата услуг л/с 880412377', '880412377'],
    ['with leading zeros', 'Оплата 000880412377', 'Оплата 880412377', '880412377'],
    ['a phone in two forms', 'Оплата 79161234567', 'Оплата 89161234567', '9161234567'],
    ['among numbers that change', 'Оплата 5511907 880412377', 'Оплата 5511942 880412377', '880412377'],
  ])('%s', (_, first, second, digits) => {
    expect(numbers(two(first, second))).toEqual([`water: ${digits} (active)`])
  })

  it('recognises a row that names nobody, whatever its sum', () => {
    const june = row('c', '2025-06-12', '777.77', { description: 'Автоплатёж 880412377' })
    const all = [...two('Автоплатёж 880412377', 'Автоплатёж 880412377'), june]
    expect(fates([WATER, LIGHT], all)).toEqual({ a: '-', b: '-', c: '-' })
    expect(fates([WATER, LIGHT], all, BOTH)).toEqual({ a: 'water', b: 'water', c: 'water' })
  })

  it('gives way to the contract number of another account', () => {
    const june = row('c', '2025-06-12', '310.00', { description: 'Горсвет договор 55001122, Автоплатёж 880412377' })
    expect(fates([WATER, LIGHT], [...two('Автоплатёж 880412377', 'Автоплатёж 880412377'), june], BOTH).c).toBe('light')
  })
})

describe('teaches nothing', () => {
  it.each([
    ['one row alone', two('Оплата 880412377', 'Оплата'), BOTH],
    ['a month', two('Оплата за 2025-05', 'Оплата за 2025-05'), BOTH],
    ['short', two('Оплата 88041', 'Оплата 88041'), BOTH],
    ['a bank account', two('Оплата 40702810900000012345', 'Оплата 40702810900000012345'), BOTH],
    ['the card that paid', two('Оплата 55361234', 'Оплата 55361234', { source: '55361234' }), BOTH],
    ['a contract of the household', two('Оплата 55001122', 'Оплата 55001122'), BOTH],
    [
      'rows of one day',
      two('Оплата 880412377', 'Оплата 880412377').map((each) => ({ ...each, on: '2025-04-12' as Transaction['on'] })),
      BOTH,
    ],
    [
      'a number that another account’s row has',
      [...two('Оплата 880412377', 'Оплата 880412377'), row('c', '2025-05-13', '5.00', { description: 'Оплата 880412377' })],
      [...BOTH, belongs('c', 'light')],
    ],
    [
      'a number that rows of another payee have',
      [...two('Оплата 880412377', 'Оплата 880412377'), row('c', '2025-05-13', '5.00', { description: 'Лиртех 880412377' })],
      BOTH,
    ],
  ])('%s', (_, all, decisions) => {
    expect(numbers(all, decisions)).toEqual([])
  })

  it('what a row set aside has as well', () => {
    const all = [...two('Оплата 880412377', 'Оплата 880412377'), row('c', '2025-05-13', '5.00', { description: 'Оплата 880412377' })]
    expect(numbers(all, [...BOTH, not('c', 'water')])).toEqual(['water: 880412377 (contradicted)'])
  })
})

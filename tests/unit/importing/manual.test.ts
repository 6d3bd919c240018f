/** Payments recorded by hand give way to the statement's rows for them, and to nothing else. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { rowOfPayment, supersededManual } from '../../../shared/importing/index.ts'
import type { Household, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { empty, row } from './household.ts'

const pairs = (noted: Transaction[], rows: Transaction[]): [string, string][] =>
  supersededManual({ ...empty, transactions: noted }, rows).map(({ manual, by }) => [manual.id, by.id])

describe('a payment recorded by hand', () => {
  it.each([
    ['the day before', '2025-06-09', true],
    ['the same day', '2025-06-10', true],
    ['five days later', '2025-06-15', true],
    ['six days later', '2025-06-16', false],
    ['two days before', '2025-06-08', false],
  ])('gives way to a row of %s: %s %s', (_when, on, gives) => {
    expect(pairs([row('manual-1', '2025-06-10')], [row('r', on)])).toEqual(gives ? [['manual-1', 'r']] : [])
  })

  it.each<[string, Partial<Transaction>]>([
    ['another sum', { amount: money(-65001) }],
    ['money coming in', { amount: money(65000) }],
    ['another currency', { currency: 'EUR' }],
    ['another record by hand', { id: 'manual-2' }],
  ])('does not give way to %s', (_what, change) => {
    expect(pairs([row('manual-1')], [row('r', '2025-06-10', change)])).toEqual([])
  })

  it('is the only one to give way to a row, the nearest first', () => {
    const noted = [row('manual-1', '2025-06-08'), row('manual-2', '2025-06-10')]
    expect(pairs(noted, [row('r', '2025-06-11')])).toEqual([['manual-2', 'r']])
    expect(pairs(noted, [row('r', '2025-06-11'), row('s', '2025-06-12')])).toEqual([
      ['manual-2', 'r'],
      ['manual-1', 's'],
    ])
  })

  it('leaves rows of statements alone', () => {
    expect(pairs([row('1')], [row('r')])).toEqual([])
  })
})

describe('the row that a payment may be already', () => {
  const rows = (...days: string[]): Household => ({ ...empty, transactions: days.map((on) => row(`r-${on}`, on)) })
  it.each<[string, string[], string | undefined]>([
    ['the day itself', ['2025-06-10'], '2025-06-10'],
    ['a day before', ['2025-06-09'], '2025-06-09'],
    ['five days after', ['2025-06-15'], '2025-06-15'],
    ['the nearest', ['2025-06-14', '2025-06-11'], '2025-06-11'],
    ['none further off', ['2025-06-08', '2025-06-16'], undefined],
  ])('is %s', (_, days, expected) => {
    expect(rowOfPayment(rows(...days), civilDate('2025-06-10'), money(650_00))?.on).toBe(expected)
    expect(rowOfPayment(rows(...days), civilDate('2025-06-10'), money(649_99))).toBeUndefined()
  })
})

/** A number that stands where a bank prints contract numbers is one, though nothing calls it so; and whose it cannot be. */
import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../shared/model/household.ts'
import { tariff } from '../../support/build.ts'
import { fates, onAutopay, plain, row } from './support.ts'

const months = ['01', '02', '03', '04', '05', '06', '07', '08']
const monthly = (id: string, day: string, sum: string, description: string, parts: Partial<Transaction> = {}): Transaction[] =>
  months.map((month) => row(`${id}${month}`, `2025-${month}-${day}`, sum, { description, ...parts }))

describe('a number where others have their contract’s', () => {
  const gas = plain('gas', { provider: 'British Gas', contract: '48757001', tariffs: [tariff('2025-01-01', '90.00')] })
  const water = plain('water', { provider: 'Thames Water', contract: '86145002', tariffs: [tariff('2025-01-01', '40.00')] })
  const paid = monthly('w', '05', '40.00', 'CARD PAYMENT TO THAMES WATER REF 86145002')
  const stranger = (description: string) => row('s', '2025-06-15', '77.10', { description })

  it.each([
    ['CARD PAYMENT TO BRITISH GAS REF 11223344', '?'],
    ['CARD PAYMENT TO BRITISH GAS REF 48757001', 'gas'],
    ['CARD PAYMENT TO BRITISH GAS', 'gas'],
  ])('%s → %s', (description, expected) => {
    expect(fates([gas, water], [...paid, stranger(description)]).s).toBe(expected)
  })

  it('says nothing where the bank prints other numbers there as well', () => {
    const random = months.map((month, at) =>
      row(`r${month}`, `2025-${month}-20`, '90.00', { description: `CARD PAYMENT TO BRITISH GAS REF 3314${at}77${at}1` }),
    )
    expect(fates([gas, water], [...paid.slice(0, 4), ...random]).r05).toBe('gas')
  })
})

describe('another’s contract paid with the account’s own sum', () => {
  const tv = onAutopay('tv', '217.34', '217.34', 14, { provider: 'Триколор', kind: 'tv' })
  const own = monthly('own', '14', '217.34', 'Автоплатёж Триколор')
  const stranger = row('s', '2025-05-08', '217.34', { description: 'Оплата услуг. Триколор договор 43667882' })

  it('is asked about where the account is paid in that month without a number', () => {
    expect(fates([tv], [...own, stranger]).s).toBe('?')
  })

  it('is the account’s where nothing else pays that month', () => {
    expect(fates([tv], [...own.filter(({ id }) => id !== 'own05'), stranger]).s).toBe('tv')
  })
})

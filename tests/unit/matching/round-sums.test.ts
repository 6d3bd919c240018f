/** Families that pay a bill in whole fifties: what is too much counts for the next one. */
import { describe, expect, it } from 'vitest'
import { isRounded } from '../../../shared/matching/expected/likelihood.ts'
import { matchPayments } from '../../../shared/matching/index.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { d, household, invoice } from '../../support/build.ts'
import { plain, row } from './support.ts'

describe('a sum in whole fifties', () => {
  it.each<[string, number, number, boolean]>([
    ['the next fifty above', 270_000, 268_412, true],
    ['the one below, something was left over', 265_000, 268_412, true],
    ['farther off', 275_000, 268_412, false],
    ['not round', 268_500, 268_412, false],
    ['the bill is round itself', 270_000, 265_000, false],
    ['a bill so small that fifty is much of it', 30_000, 28_412, false],
  ])('%s', (_, paid, amount, expected) => {
    expect(isRounded(paid, amount)).toBe(expected)
  })
})

describe('bills paid through a collector that names nobody', () => {
  const charged = ['2684.12', '3101.55', '1988.30', '2450.75', '2911.09', '3333.33']
  const month = (at: number): string => `2025-0${at + 1}`
  const power = plain('power', { kind: 'electricity', provider: 'Свет', tariffs: [], billing: { model: 'postpaid', day: 25 } })
  const other = plain('other', { kind: 'water', provider: 'Вода', tariffs: [], billing: { model: 'postpaid', day: 25 } })
  const invoices = charged.map((sum, at) => ({ ...invoice(month(at), sum), id: `bill-${at}`, account: 'power' }))
  const found = (rows: Transaction[]) =>
    matchPayments(household({ accounts: [power, other], invoices, transactions: rows }), d('2025-12-31'))
  const paying = (sums: string[]): Transaction[] =>
    sums.map((sum, at) => row(`t${at}`, `2025-0${at + 2}-20`, sum, { description: 'Система Город' }))

  it('are that account’s where the sums are its bills in whole fifties again and again', () => {
    const { links } = found(paying(['2700.00', '3100.00', '1950.00', '2450.00']))
    expect(links.map(({ account }) => account)).toEqual(['power', 'power', 'power', 'power'])
    expect(links[0]?.reasons.map(({ key }) => key)).toContain('matching.rounded')
  })

  it('are nobody’s where it happened once', () => {
    expect(found(paying(['2700.00', '4000.00'])).links).toEqual([])
  })
})

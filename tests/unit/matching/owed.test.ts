/** What was owed on a day, by charges and payments: a blocking provider takes a charge whole or not at all. */
import { describe, expect, it } from 'vitest'
import { owedOn } from '../../../shared/matching/expected/owed.ts'
import type { Charge } from '../../../shared/schedule/charges.ts'
import type { Known } from '../../../shared/schedule/known.ts'
import { d, m } from '../../support/build.ts'

const known = (balance: string): Known => ({
  tariffs: [],
  invoices: new Map(),
  readings: [],
  notices: [],
  start: { on: d('2025-01-01'), balance: m(balance) },
})
const charge = (on: string, amount: string): Charge =>
  ({ period: on.slice(0, 7) as Charge['period'], on: d(on), dueOn: d(on), amount: m(amount) }) as Charge
const CHARGES = [charge('2025-02-01', '500.00'), charge('2025-03-01', '500.00'), charge('2025-04-01', '600.00')]

describe('what is owed', () => {
  it.each<[string, string, boolean, [string, string][], string, string[]]>([
    ['nothing, and then the next charge', '0.00', false, [], '2025-01-15', ['0.00', '500.00']],
    ['less what was too much', '0.00', false, [['2025-01-10', '527.00']], '2025-02-10', ['-27.00', '473.00']],
    ['the whole debt where charges add up', '0.00', false, [], '2025-03-10', ['1000.00', '1600.00']],
    ['one charge where the provider waits for the money', '0.00', true, [], '2025-03-10', ['500.00', '1100.00']],
    ['what the charge it waits for lacks', '0.00', true, [['2025-01-10', '481.00']], '2025-02-10', ['19.00', '519.00']],
    [
      'what is left when the charge was taken at last',
      '0.00',
      true,
      [
        ['2025-01-10', '481.00'],
        ['2025-02-05', '19.00'],
      ],
      '2025-02-10',
      ['0.00', '500.00'],
    ],
    ['not what is paid that day', '0.00', true, [['2025-02-10', '500.00']], '2025-02-10', ['500.00', '1000.00']],
  ])('%s', (_, balance, isBlocking, paid, day, expected) => {
    const payments = paid.map(([on, amount]) => ({ on: d(on), amount: m(amount) }))
    const owed = owedOn(d(day), { known: known(balance), charges: CHARGES, isBlocking, paid: payments })
    expect(owed.map(({ amount }) => amount)).toEqual(expected.map(m))
  })
})

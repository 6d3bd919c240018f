/** A credit note gives money back: it is no price and takes no bill's place, and the month's charge is less by it. */
import { describe, expect, it } from 'vitest'
import { civilDate, type YearMonth, yearMonth } from '../../../shared/dates.ts'
import type { Account, Invoice } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { chargesBetween } from '../../../shared/schedule/charges.ts'
import { knownOn } from '../../../shared/schedule/known.ts'

const ACCOUNT: Account = {
  id: 'a',
  home: 'h',
  name: 'Свет',
  provider: 'Энергосбыт',
  kind: 'electricity',
  billing: { model: 'postpaid', day: 10 },
  tariffs: [],
}
const TARIFFS = [{ from: civilDate('2025-04-01'), amount: money(65_000) }]
const paper = (id: string, period: string, charged: number): Invoice => ({
  id,
  account: 'a',
  period: yearMonth(period),
  charged: money(charged),
})

/** Charges by month, in minor units. */
function charges(tariffs: Account['tariffs'], invoices: Invoice[]): [YearMonth, number][] {
  const account = { ...ACCOUNT, tariffs }
  const known = knownOn(account, { invoices, notices: [], readings: [] }, civilDate('2025-07-15'))
  const found = chargesBetween(account, known, civilDate('2025-05-01'), civilDate('2025-07-05'))
  return found.map(({ period, amount }) => [period, Number(amount)])
}

describe('a credit note', () => {
  it.each<[string, Account['tariffs'], Invoice[], [string, number][]]>([
    ['takes off its month', [], [paper('b', '2025-05', 80_000), paper('c', '2025-05', -10_000)], [['2025-05', 70_000]]],
    [
      'two of them both do',
      [],
      [paper('b', '2025-05', 80_000), paper('c', '2025-05', -10_000), paper('d', '2025-05', -10_000)],
      [['2025-05', 60_000]],
    ],
    [
      'stands for itself where there is no bill',
      [],
      [paper('b', '2025-05', 80_000), paper('c', '2025-06', -10_000)],
      [
        ['2025-05', 80_000],
        ['2025-06', -10_000],
      ],
    ],
    [
      'is no price',
      TARIFFS,
      [paper('c', '2025-05', -10_000)],
      [
        ['2025-04', 65_000],
        ['2025-05', 65_000],
        ['2025-06', 65_000],
      ],
    ],
    [
      'takes off a bill beside a tariff',
      TARIFFS,
      [paper('b', '2025-05', 73_500), paper('c', '2025-05', -10_000)],
      [
        ['2025-04', 65_000],
        ['2025-05', 63_500],
        ['2025-06', 73_500],
      ],
    ],
  ])('%s', (_title, tariffs, invoices, wanted) => {
    expect(charges(tariffs, invoices)).toEqual(wanted)
    expect(charges(tariffs, [...invoices].reverse())).toEqual(wanted)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks, CHART_PERIODS, chartRows } from '../../../../renderer/screens/accounts/logic/chart-rows.ts'
import { shortMonth } from '../../../../renderer/screens/accounts/logic/short-month.ts'
import { yearMonth } from '../../../../shared/dates.ts'
import { day, grandmother, housing, invoice, period, reportOf, rub } from './samples.ts'

const NO_PAPERS = { invoices: [], notices: [], readings: [] }
const asOf = day('2025-06-29')

describe('the rows of the chart', () => {
  const periods = [period('2025-05', 650, 650, 'paid'), period('2025-06', 650, 600, 'short'), period('2025-07', 735, 650, 'upcoming')]

  it('carry charge, payment, tariff and what is open so far; the coming one what the report misses', () => {
    const rows = chartRows(grandmother(), reportOf({ periods, gap: rub(85) }), NO_PAPERS, asOf)
    expect(rows.map(({ period: month, charged, paid, tariff, gap }) => [month, charged, paid, tariff, gap])).toEqual([
      ['2025-05', 65000, 65000, 65000, 0],
      ['2025-06', 65000, 60000, 65000, 5000],
      ['2025-07', 73500, 65000, 73500, 8500],
    ])
  })

  it('add up gaps that stay open', () => {
    const open = ['2025-01', '2025-02', '2025-03'].map((month) => period(month, 1000, 900, 'short'))
    expect(chartRows(housing(), reportOf({ periods: open }), NO_PAPERS, asOf).map((row) => row.gap)).toEqual([10000, 20000, 30000])
  })

  it('know no tariff before the first and none that came to light later', () => {
    const rows = chartRows(grandmother({ tariffs: grandmother().tariffs.slice(1) }), reportOf({ periods }), NO_PAPERS, asOf)
    expect(rows.map((row) => row.tariff)).toEqual([null, null, 73500])
    expect(chartRows(grandmother(), reportOf({ periods }), NO_PAPERS, day('2025-06-17')).at(-1)?.tariff).toBe(65000)
  })

  it('take the tariff of a postpaid period from its first day, not from its due day', () => {
    const rise = housing({ tariffs: [...housing().tariffs, { from: day('2025-06-02'), amount: rub(1200) }] })
    const row = { ...period('2025-06', 1000, 1000, 'paid'), on: day('2025-07-10') }
    expect(chartRows(rise, reportOf({ periods: [row] }), NO_PAPERS, day('2025-07-20'))[0]?.tariff).toBe(100000)
  })

  it('count an invoice as a tariff', () => {
    const papers = { ...NO_PAPERS, invoices: [invoice({ period: yearMonth('2025-06'), charged: rub(700) })] }
    expect(chartRows(grandmother(), reportOf({ periods }), papers, asOf)[1]?.tariff).toBe(70000)
  })

  it('are the newest of a long history, and what was open before still counts', () => {
    const months = Array.from({ length: 30 }, (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
    const long = months.map((month, index) => period(month, 100, index === 0 ? 0 : 100, index === 0 ? 'unpaid' : 'paid'))
    const rows = chartRows(housing(), reportOf({ periods: long }), NO_PAPERS, asOf)
    expect(rows).toHaveLength(CHART_PERIODS)
    expect(rows.at(-1)?.period).toBe(months.at(-1))
    expect(rows[0]?.gap).toBe(10000)
  })

  it('are none without periods', () => expect(chartRows(grandmother(), reportOf(), NO_PAPERS, asOf)).toEqual([]))
})

describe('the ticks of an axis', () => {
  it.each([
    [73500, [0, 20000, 40000, 60000, 80000]],
    [100000, [0, 25000, 50000, 75000, 100000]],
    [1, [0, 1]],
    [0, [0]],
    [-5, [0]],
  ])('for %i', (largest, ticks) => expect(axisTicks(largest)).toEqual(ticks))

  it('reach the largest sum in whole, even steps, and are few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_99 }), (largest) => {
        const ticks = axisTicks(largest)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
        expect(ticks.every((tick, index) => Number.isInteger(tick) && tick === index * (ticks[1] ?? 0))).toBe(true)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('a month on the axis', () => {
  it.each([
    ['2025-01', 'ru', 'янв 25'],
    ['2025-06', 'ru', 'июнь'],
    ['2025-01', 'en', 'Jan 25'],
    ['2025-12', 'en', 'Dec'],
  ] as const)('%s in %s is «%s»', (month, language, text) => expect(shortMonth(yearMonth(month), language)).toBe(text))
})

import { describe, expect, it } from 'vitest'
import { autopayIndex, currentTariff, tariffIndex } from '../../../../renderer/screens/accounts/logic/in-force.ts'
import { patched } from '../../../../renderer/screens/accounts/logic/optional.ts'
import { lastConfirmed, priceHistory } from '../../../../renderer/screens/accounts/logic/price-history.ts'
import { correctTariff, withTariff } from '../../../../renderer/screens/accounts/logic/tariffs.ts'
import { yearMonth } from '../../../../shared/dates.ts'
import { day, grandmother, housing, invoice, notice, rub } from './samples.ts'

const today = day('2025-06-29')
const NONE = { invoices: [], notices: [] }

describe('the history of a price', () => {
  it('is told newest first, with what each step changed and which one is in force', () => {
    const rows = priceHistory(grandmother(), NONE, today)
    expect(rows.map(({ from, amount, change, when }) => [from, amount, change, when])).toEqual([
      ['2025-07-01', 73500, { amount: 8500, percent: 13.1 }, 'coming'],
      ['2025-01-01', 65000, null, 'now'],
    ])
  })

  it('knows where each price comes from', () => {
    const papers = {
      notices: [notice({ effectiveOn: day('2025-07-01'), amount: rub(735) }), notice({ id: 'n2', text: 'без цены' })],
      invoices: [invoice({ period: yearMonth('2025-08'), charged: rub(740), issuedOn: day('2025-08-02') })],
    }
    const rows = priceHistory(grandmother(), papers, day('2025-08-10'))
    expect(rows.map(({ origin, knownOn, when }) => [origin.kind, knownOn, when])).toEqual([
      ['invoice', '2025-08-02', 'now'],
      ['notice', '2025-06-28', 'past'],
      ['tariff', '2025-06-18', 'past'],
      ['tariff', undefined, 'past'],
    ])
  })

  it('shows invoices only where they changed the price', () => {
    const equal = ['2025-02', '2025-03'].map((month) => invoice({ id: month, period: yearMonth(month), charged: rub(650) }))
    expect(priceHistory(grandmother(), { ...NONE, invoices: equal }, today)).toHaveLength(2)
  })

  it('is empty for metered supplies, whose bills are no price', () =>
    expect(priceHistory(housing({ tariffs: [] }), { ...NONE, invoices: [invoice()] }, today)).toEqual([]))

  it('has no percent of nothing', () => {
    const free = grandmother({ tariffs: [{ from: day('2025-01-01'), amount: rub(0) }, ...grandmother().tariffs.slice(1)] })
    expect(priceHistory(free, NONE, today)[0]?.change).toEqual({ amount: 73500, percent: 0 })
  })

  it('names the place of an entry in the account, whatever the order there', () => {
    const turned = grandmother({ tariffs: grandmother().tariffs.toReversed() })
    const places = priceHistory(turned, NONE, today).map(({ origin }) => (origin.kind === 'tariff' ? origin.index : null))
    expect(places).toEqual([0, 1])
  })

  it('says when it was last confirmed', () => {
    const decisions = [
      { kind: 'confirm-tariff', account: 'a1', on: day('2025-05-01') },
      { kind: 'confirm-tariff', account: 'a1', on: day('2025-06-01') },
      { kind: 'confirm-tariff', account: 'b', on: day('2025-06-20') },
      { kind: 'snooze' },
    ]
    expect(lastConfirmed(decisions, 'a1')).toBe('2025-06-01')
    expect(lastConfirmed([], 'a1')).toBeUndefined()
  })
})

describe('correcting the history', () => {
  it('adds in the order of days and leaves out what is empty', () => {
    const history = withTariff(grandmother().tariffs, { from: day('2025-03-01'), amount: rub(660), note: undefined, knownOn: undefined })
    expect(history.map((tariff) => tariff.from)).toEqual(['2025-01-01', '2025-03-01', '2025-07-01'])
    expect(history[1]).toEqual({ from: '2025-03-01', amount: 66000 })
  })

  it('puts the later known of one day last', () => {
    const history = withTariff([{ from: day('2025-07-01'), amount: rub(700) }], {
      from: day('2025-07-01'),
      amount: rub(735),
      knownOn: day('2025-06-18'),
    })
    expect(history.map((tariff) => tariff.amount)).toEqual([70000, 73500])
  })

  it('changes one entry, takes away what was emptied and keeps unknown keys', () => {
    const tariff = { from: day('2025-01-01'), amount: rub(650), note: 'x', promo: true }
    expect(correctTariff([tariff], 0, { amount: rub(655), note: undefined })).toEqual([{ from: '2025-01-01', amount: 65500, promo: true }])
  })

  it('patching with nothing is a copy', () => {
    const before = { a: 1, b: undefined as number | undefined }
    expect(patched(before, {})).toEqual(before)
    expect(patched(before, {})).not.toBe(before)
    expect('a' in patched({ a: 1 } as { a?: number }, { a: undefined })).toBe(false)
  })
})

describe('what is in force', () => {
  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 0],
    ['2025-06-30', 0],
    ['2025-07-01', 1],
  ])('on %s the tariff at %i', (on, index) => expect(tariffIndex(grandmother().tariffs, day(on))).toBe(index))
  it('is none of none', () => {
    expect(tariffIndex([], today)).toBe(-1)
    expect(currentTariff(housing({ tariffs: [] }), today)).toBeUndefined()
    expect(autopayIndex(housing(), today)).toBe(-1)
  })
  it('is the autopay with the later beginning', () => {
    const autopay = [
      { mode: 'fixed' as const, amount: rub(735), day: 28, from: day('2025-06-01') },
      { mode: 'fixed' as const, amount: rub(650), day: 28 },
    ]
    expect(autopayIndex(grandmother({ autopay }), today)).toBe(0)
    expect(autopayIndex(grandmother({ autopay }), day('2025-05-31'))).toBe(1)
  })
})

/** Packed months give back every row as it was: order, unknown keys, absent texts and all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byMonth, changedMonths, inOrder } from '../../../renderer/data/months.ts'
import { packMonth, unpackMonth } from '../../../renderer/data/packing.ts'
import { civilDate, monthOf, yearMonth } from '../../../shared/dates.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { row as anyRow } from '../../property/household-arbitrary.ts'

const row = (id: string, on: string, more: Partial<Transaction> = {}): Transaction => ({
  id,
  on: civilDate(on),
  amount: money(-65_000),
  currency: 'RUB',
  description: 'ДОМ.РУ',
  ...more,
})
const rows = fc.array(anyRow, { maxLength: 12 }).map((list) => list as unknown as Transaction[])

describe('packing', () => {
  it('gives back any rows of a month as they were', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const [month, ofMonth] of byMonth(list)) expect(unpackMonth(packMonth(month, ofMonth))).toEqual(ofMonth)
      }),
      { numRuns: 300 },
    )
  })

  it('survives being stored: structured cloning keeps it the same', () => {
    const list = [
      row('a', '2025-06-28', { mcc: '4899' }),
      row('b', '2025-06-01', { source: '*1', time: '10:15', 'x-y': { z: [1] } } as object),
    ]
    expect(unpackMonth(structuredClone(packMonth(yearMonth('2025-06'), list)))).toEqual(list)
  })

  it('writes texts that repeat once, and texts that do not as they are', () => {
    const list = Array.from({ length: 10 }, (_, at) => row(`t${at}`, '2025-06-10', { reference: `№ ${at}` }))
    const { texts } = packMonth(yearMonth('2025-06'), list)
    expect(texts.description).toEqual({ words: ['ДОМ.РУ'], at: Uint32Array.from({ length: 10 }, () => 1) })
    expect(texts.reference).toEqual({ plain: list.map(({ reference }) => reference) })
    expect(texts).not.toHaveProperty('mcc')
  })

  it('tells an empty text from none', () => {
    const list = [row('a', '2025-06-01', { reference: '' }), row('b', '2025-06-01')]
    const back = unpackMonth(packMonth(yearMonth('2025-06'), list))
    expect(back[0]).toHaveProperty('reference', '')
    expect(back[1]).not.toHaveProperty('reference')
  })

  it.each([999_999_999_999_999, -999_999_999_999_999, 0, 1, -1])('keeps %d kopecks exactly', (amount) => {
    const [back] = unpackMonth(packMonth(yearMonth('2025-06'), [row('a', '2025-06-30', { amount: money(amount) })]))
    expect(back?.amount).toBe(amount)
  })
})

describe('months', () => {
  const june = [row('a', '2025-06-28'), row('b', '2025-06-01')]
  const july = [row('c', '2025-07-28')]

  it('come oldest first; within a month the order stays', () => {
    expect(inOrder([...july, ...june]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('keep the order of what is in order', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = inOrder(list)
        expect(inOrder(once)).toEqual(once)
        expect(new Set(once)).toEqual(new Set(list))
        const months = once.map(({ on }) => monthOf(on))
        expect(months).toEqual([...months].sort())
      }),
    )
  })

  it.each<[string, Transaction[], Transaction[], string[], string[]]>([
    ['nothing changed', [...june, ...july], [...june, ...july], [], []],
    ['a row came', june, [...june, ...july], ['2025-07'], []],
    ['a row went, its month stays', [...june, ...july], [...june.slice(1), ...july], ['2025-06'], []],
    ['a month went', [...june, ...july], june, [], ['2025-07']],
    ['a row became another', july, [row('c', '2025-07-28', { mcc: '1' })], ['2025-07'], []],
    ['a row moved', july, [row('c', '2025-08-01')], ['2025-08'], ['2025-07']],
    ['all went', june, [], [], ['2025-06']],
  ])('%s: only the months it touched are written', (_, before, after, write, remove) => {
    const changed = changedMonths(before, after)
    expect(changed.write.map(([month]) => month)).toEqual(write)
    expect(changed.remove).toEqual(remove)
  })
})

/** What people type into fields: sums in every form they use, exactly; what is no sum is none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay, readSum, writeSum } from '../../../../renderer/components/field-text.ts'
import { money } from '../../../../shared/money.ts'

describe('a typed sum', () => {
  it.each([
    ['735', 73_500],
    ['735,5', 73_550],
    ['735.50', 73_550],
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['12\u202f345', 1_234_500],
    ['735 ₽', 73_500],
    ['735₽', 73_500],
    ['735 руб.', 73_500],
    ['735р', 73_500],
    ['735 Р.', 73_500],
    ['−85', -8_500],
    ['-85.00', -8_500],
    ['0,07', 7],
    ['0', 0],
  ])('%s', (typed, minor) => {
    expect(readSum(typed)).toBe(minor)
  })
  it.each(['', ' ', 'abc', '1,234,5', '735,', ',5', '7.355', '1e3', '--5', '12345678901234', '735 долларов', '٧٣٥'])(
    '%j is none',
    (typed) => {
      expect(readSum(typed)).toBeUndefined()
    },
  )
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (minor) => {
        expect(readSum(writeSum(money(minor)))).toBe(minor === 0 ? 0 : minor)
      }),
    )
  })
  it.each([
    [73_500, '735'],
    [73_550, '735,50'],
    [7, '0,07'],
    [-8_500, '-85'],
    [0, '0'],
  ])('%d is written %s', (minor, text) => {
    expect(writeSum(money(minor))).toBe(text)
  })
})

it.each([
  ['2025-06-30', '2025-06-30'],
  ['2025-02-30', undefined],
  ['', undefined],
  ['0002-06-30', undefined],
])('the day %j', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

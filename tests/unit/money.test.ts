import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, formatMoney, money, negate, parseMoney, positivePart, subtract, sum } from '../../shared/money.ts'

describe('the form of the household file', () => {
  it.each([
    ['650.00', 65_000],
    ['-85.00', -8_500],
    ['0.00', 0],
    ['0.05', 5],
    ['-0.00', 0],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s', (text, minor) => {
    expect(parseMoney(text)).toBe(minor)
  })

  it.each(['650', '650.0', '650.000', '650,00', ' 650.00', '+650.00', '1 650.00', '', '.50', 'NaN', '1e3', '99999999999999.99'])(
    'refuses "%s"',
    (text) => {
      expect(parseMoney(text)).toBeUndefined()
    },
  )

  it('is the same again after writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (minor) => {
        expect(parseMoney(formatMoney(money(minor)))).toBe(money(minor))
      }),
    )
  })
})

describe('arithmetic', () => {
  it('is exact, and refuses what is not a safe integer', () => {
    expect(add(money(10), money(20))).toBe(30)
    expect(subtract(money(10), money(20))).toBe(-10)
    expect(sum([money(1), money(2), money(3)])).toBe(6)
    expect(() => money(0.5)).toThrow(RangeError)
    expect(() => add(money(Number.MAX_SAFE_INTEGER), money(1))).toThrow(RangeError)
  })

  it('knows no minus zero', () => {
    expect(Object.is(negate(money(0)), 0)).toBe(true)
    expect(formatMoney(negate(money(0)))).toBe('0.00')
    expect(positivePart(money(-5))).toBe(0)
  })
})

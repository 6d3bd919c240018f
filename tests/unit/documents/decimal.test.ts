/** Decimal numbers as papers write them, exact to the last digit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Decimal, decimalText, divide, multiply, parseDecimal, toMoney } from '../../../shared/documents/decimal.ts'

const parsed = (text: string): Decimal => {
  const decimal = parseDecimal(text)
  if (!decimal) throw new Error(`no number: ${text}`)
  return decimal
}

describe('reading', () => {
  it.each<[string, string | undefined, number | undefined]>([
    ['0', '0', 0],
    ['9', '9', 900],
    ['502.63', '502.63', 50263],
    ['-529.87', '-529.87', -52987],
    ['+1.5', '1.5', 150],
    ['.5', '0.5', 50],
    ['5.', '5', 500],
    [' 12.00 ', '12', 1200],
    ['12,5', '12.5', 1250],
    ['1,234', '1234', 123400],
    ['1.234', '1.234', 123],
    ['1,234.50', '1234.5', 123450],
    ['1.234,50', '1234.5', 123450],
    ['1 234 567,8', '1234567.8', 123456780],
    ["1'234.50", '1234.5', 123450],
    ['1.234.567', '1234567', 123456700],
    ['1,234,567', '1234567', 123456700],
    ['−5', '-5', -500],
    ['0.005', '0.005', 1],
    ['-0.005', '-0.005', -1],
    ['0.0049999', '0.0049999', 0],
    ['67.2244', '67.2244', 6722],
    ['12770.00000000000000000000001', '12770.00000000000000000000001', 1277000],
    ['9999999999999.99', '9999999999999.99', 999999999999999],
    ['10000000000000', '10000000000000', undefined],
    ['1e3', undefined, undefined],
    ['12,34,56', undefined, undefined],
    ['1,23.4', undefined, undefined],
    ['1.2.3', undefined, undefined],
    ['', undefined, undefined],
    ['.', undefined, undefined],
    ['-', undefined, undefined],
    ['NaN', undefined, undefined],
    ['0x10', undefined, undefined],
    ['1'.repeat(41), undefined, undefined],
  ])('%s', (text, written, minor) => {
    const decimal = parseDecimal(text)
    expect(decimal && decimalText(decimal)).toBe(written)
    expect(decimal && toMoney(decimal)).toBe(minor)
  })
})

describe('reckoning', () => {
  it.each([
    ['12.5', '100', '0.125'],
    ['1', '8', '0.125'],
    ['-3', '1.5', '-2'],
    ['1', '3', undefined],
    ['1', '0', undefined],
  ])('%s divided by %s', (a, b, quotient) => {
    const found = divide(parsed(a), parsed(b))
    expect(found && decimalText(found)).toBe(quotient)
  })

  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, scale]): Decimal => ({ digits, scale }))

  it('what is written is read again', () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(compare(parsed(decimalText(one)), one)).toBe(0)
      }),
    )
  })

  it('a product divided by one factor is the other', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const quotient = divide(multiply(a, b), b)
        if (quotient) expect(compare(quotient, a)).toBe(0)
        else expect(b.digits).toBe(0n)
      }),
    )
  })

  it('rounding is at most half a minor unit away and knows no side', () => {
    fc.assert(
      fc.property(number, ({ digits, scale }) => {
        const rounded = BigInt(Number(toMoney({ digits, scale })))
        const apart = rounded * 10n ** BigInt(scale) - digits * 100n
        expect((apart < 0n ? -apart : apart) * 2n <= 10n ** BigInt(scale)).toBe(true)
        expect(Number(toMoney({ digits: -digits, scale })) + Number(rounded)).toBe(0)
      }),
    )
  })
})

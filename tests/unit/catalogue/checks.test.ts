/** Check digits of tax numbers and bank accounts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountKeyHolds, correspondentKeyHolds, isInn } from '../../../shared/catalogue/checks.ts'

describe('tax numbers', () => {
  it.each(['7827004526', '7725088527', '760307073214', '344809916052'])('%s is right', (inn) => {
    expect(isInn(inn)).toBe(true)
  })

  it.each([
    ['8827004526', 'a wrong first digit'],
    ['7725088528', 'a wrong check digit'],
    ['860307073214', 'a wrong first digit of twelve'],
    ['760307073215', 'a wrong last check digit'],
    ['760307073224', 'a wrong first check digit'],
    ['0000000000', 'zeros'],
    ['000000000000', 'twelve zeros'],
    ['772508852', 'nine digits'],
    ['77250885270', 'eleven digits'],
    ['77250 88527', 'a space'],
    ['', 'nothing'],
  ])('%s is none: %s', (inn) => {
    expect(isInn(inn)).toBe(false)
  })

  it('is a law: of ten last digits exactly one is right, and no single wrong digit passes as the right number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (head) => {
        const right = Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).filter(isInn)
        expect(right).toHaveLength(1)
      }),
    )
  })
})

describe('account keys', () => {
  it.each([
    ['40702810900000002851', '044030827', true],
    ['40702810138250123017', '044525225', true],
    ['40702810900000002852', '044030827', false],
    ['40702810138250123017', '044525226', false],
    // A treasury account has a key of its own kind.
    ['03100643000000013400', '012520101', undefined],
    ['4070281013825012301', '044525225', undefined],
    ['40702810138250123017', '', undefined],
  ])('%s at %s: %s', (account, bic, expected) => {
    expect(accountKeyHolds(account, bic)).toBe(expected)
  })

  it.each([
    ['30101810400000000225', '044525225', true],
    ['40102810145370000026', '012520101', true],
    ['30101810400000000226', '044525225', false],
    ['', '044525225', undefined],
  ])('correspondent %s at %s: %s', (account, bic, expected) => {
    expect(correspondentKeyHolds(account, bic)).toBe(expected)
  })
})

/** How numbers of papers stand to numbers of accounts: the same, a part of it, another; and numbers that a text names. */
import { describe, expect, it } from 'vitest'
import { type ContractFit, fitOfContract, mentions } from '../../../shared/documents/filing/contracts.ts'

describe('a printed number', () => {
  it.each<[string, string, ContractFit]>([
    ['77004912', '77-004/912', 'same'],
    ['0077004912', '77 004 912', 'same'],
    ['+7 916 123-45-67', '89161234567', 'same'],
    ['9161234567', '+7 (916) 123-45-67', 'same'],
    ['77004912', '***4912', 'part'],
    ['77004912', '**** 4912', 'part'],
    ['77004912', '77…912', 'part'],
    ['77004912', '7700XXXX', 'part'],
    ['770XXX12', '77004912', 'other'],
    ['77004912', '***4913', 'other'],
    ['77004912', '*912', 'silent'],
    // A mask that hides nothing would be the whole number.
    ['4912', '*4912', 'other'],
    ['77004912', '004912', 'other'],
    ['7700491255', '77004912', 'part'],
    ['7700491255', '00491255', 'part'],
    ['7700491255', '49125', 'other'],
    ['7700491255', '700491255', 'part'],
    ['77004912', '77004913', 'other'],
    ['77004912', '000', 'silent'],
    ['', '77004912', 'silent'],
  ])('of %s and %s: %s', (known, printed, fit) => {
    expect(fitOfContract(known, printed)).toBe(fit)
  })
})

describe('a text', () => {
  it.each<[string, string, boolean]>([
    ['Договор 77004912, с 1 июля', '77004912', true],
    ['Договор №77-004-912', '77 004 912', true],
    ['Договор 0077004912', '77004912', true],
    ['Договор 177004912', '77004912', false],
    ['Договор 770049120', '77004912', false],
    ['Номер +7 (916) 123-45-67', '9161234567', true],
    ['Номер 8 916 123 45 67', '+79161234567', true],
    ['Номер 9161234567', '89161234567', true],
    ['Дом 12345', '12345', false],
    ['', '77004912', false],
  ])('%s names %s: %s', (text, known, expected) => {
    expect(mentions(text, known)).toBe(expected)
  })
})

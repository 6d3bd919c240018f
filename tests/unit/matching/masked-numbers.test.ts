/** Numbers of which a row shows only the ends: they tell among a payee's accounts; the end of a card does not. */
import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../shared/model/household.ts'
import { isMaskOf, maskedNumbers } from '../../../shared/text/numbers.ts'
import { fates, plain, row } from './support.ts'

describe('masked numbers of a text', () => {
  it.each([
    ['ДОМ.РУ *02890', [{ head: '', tail: '02890' }]],
    ['ЛС *02890', [{ head: '', tail: '02890' }]],
    ['ЛС ...02890', [{ head: '', tail: '02890' }]],
    ['xxxx2890', [{ head: '', tail: '2890' }]],
    ['52777***890', [{ head: '52777', tail: '890' }]],
    ['+7916***4567', [{ head: '7916', tail: '4567' }]],
    ['карта *1234', []],
    ['CARD **1234', []],
    ['427638******1234', []],
    ['*890', []],
    ['12.06.2025', []],
    ['1234567890', []],
  ])('%s', (text, expected) => {
    expect(maskedNumbers(text)).toEqual(expected)
  })
  it.each([
    ['', '02890', '5277702890', true],
    ['52777', '890', '5277702890', true],
    ['7916', '4567', '9161234567', true],
    ['52778', '890', '5277702890', false],
    ['', '02891', '5277702890', false],
    ['', '5277702890', '5277702890', false],
  ])('%s*%s is %s: %s', (head, tail, whole, expected) => {
    expect(isMaskOf({ head, tail }, whole)).toBe(expected)
  })
})

describe('a masked number in a row', () => {
  const a = plain('a', { contract: '5277702890' })
  const b = plain('b', { contract: '5277703417' })
  const fate = (description: string, parts: Partial<Transaction> = {}): string | undefined =>
    fates([a, b], [row('t', '2025-06-20', '333.00', { description, ...parts })]).t
  it.each([
    ['*02890', 'a'],
    ['*3417', 'b'],
    ['...03417', 'b'],
    ['xxxx3417', 'b'],
    ['ЛС *02890', 'a'],
    ['52777***417', 'b'],
  ])('tells which account of the payee it is: ДОМ.РУ %s → %s', (number, expected) => {
    expect(fate(`ДОМ.РУ ${number}`)).toBe(expected)
  })
  it('tells from another field', () => {
    expect(fate('ДОМ.РУ', { reference: '*703417' })).toBe('b')
  })
  it.each([
    ['the card that paid', 'ДОМ.РУ *3417', { source: 'MIR *3417' }],
    ['what is called a card', 'ДОМ.РУ карта *3417', {}],
    ['nobody’s number', 'ДОМ.РУ *9999', {}],
  ])('says nothing where it is %s', (_, text, parts) => {
    expect(fate(text, parts)).toBe(fate('ДОМ.РУ'))
  })
})

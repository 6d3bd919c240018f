/** Lines whatever ends them, sums whose last mark is the decimal one, spans of days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headLines, LineCursor } from '../../../shared/statements/lines.ts'
import { plainAmount } from '../../../shared/statements/plain-amount.ts'
import { joined, spanOf, transactionOf } from '../../../shared/statements/transaction.ts'
import { d, m } from '../../support/build.ts'

function all(text: string): string[] {
  const cursor = new LineCursor(text)
  const lines: string[] = []
  for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
    lines.push(line)
    expect(cursor.number).toBe(lines.length)
    expect(cursor.fraction).toBeGreaterThan(0)
  }
  expect(cursor.fraction).toBe(1)
  return lines
}

describe('lines', () => {
  it.each([
    ['a\nb', ['a', 'b']],
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\rb\r', ['a', 'b']],
    ['a\r\r\nb\r\r\n', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\rb', ['a', '', 'b']],
    ['a\r\n\rb\nc', ['a', '', 'b', 'c']],
    ['\n', ['']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(all(text)).toEqual(lines)
  })

  it('keep every character but the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ') }), (text) => {
        expect(all(text).join('')).toBe(text.replace(/[\r\n]/g, ''))
      }),
    )
  })

  it('of the head only are looked at when a format is recognised', () => {
    expect(headLines('a\nb\nc', 2)).toEqual(['a', 'b'])
    expect(headLines(`${'x'.repeat(10)}\nb`, 5, 4)).toEqual(['xxxx'])
  })
})

describe('plainAmount', () => {
  it.each([
    ['1234,5', 123_450],
    ['500,', 50_000],
    ['1000.89', 100_089],
    ['000000001000,00', 100_000],
    ['0000000000000000,00', 0],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['-85.00', -8_500],
    [' 7 ', 700],
    ['110860', 11_086_000],
  ])('%s', (text, minor) => {
    expect(plainAmount(text)).toBe(minor)
  })

  it.each(['', ',', 'nan', '12 руб', '1e3', '1,2,3', '9'.repeat(50)])('%j is no sum', (text) => {
    expect(plainAmount(text)).toBeUndefined()
  })

  it('rounds half up and says so', () => {
    const rounding = { rounded: false }
    expect(plainAmount('1,005', rounding)).toBe(101)
    expect(rounding.rounded).toBe(true)
  })
})

describe('a transaction from what was found', () => {
  it.each([
    ['Дом', 'интернет', 'Дом интернет'],
    ['Дом', 'Дом, интернет', 'Дом, интернет'],
    ['Дом, интернет', 'интернет', 'Дом, интернет'],
    ['', 'интернет', 'интернет'],
    ['Дом', '', 'Дом'],
    ['', '', ''],
  ])('%j and %j', (name, purpose, description) => {
    expect(joined(name, purpose)).toBe(description)
  })

  it('leaves empty fields out and falls back on the kind', () => {
    const found = { on: d('2025-06-01'), amount: m('-1.00'), currency: 'RUB', kind: 'Комиссия', counterparty: '', reference: '' }
    expect(transactionOf(found)).toEqual({ id: '', on: '2025-06-01', amount: -100, currency: 'RUB', description: 'Комиссия' })
  })

  it('a span holds its rows and the days stated', () => {
    const row = (on: string) => transactionOf({ on: d(on), amount: m('1.00'), currency: 'RUB', kind: 'x' })
    expect(spanOf([])).toEqual({})
    expect(spanOf([row('2025-06-02'), row('2025-06-01')])).toEqual({ from: '2025-06-01', to: '2025-06-02' })
    expect(spanOf([row('2025-06-02')], d('2025-06-01'), d('2025-06-01'))).toEqual({ from: '2025-06-01', to: '2025-06-02' })
  })
})

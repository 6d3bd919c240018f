/** Sums as banks write them, and the decision about the decimal mark of a file. */
import { describe, expect, it } from 'vitest'
import { type DecimalMark, decideDecimal, parseAmount, type Rounding } from '../../../shared/statements/numbers.ts'

describe('parseAmount', () => {
  it.each<[string, DecimalMark, number]>([
    ['650,00', ',', 65_000],
    ['-650,00', ',', -65_000],
    ['−650,00', ',', -65_000],
    ['–650,00', ',', -65_000],
    ['—650,00', ',', -65_000],
    ['- 1 161,47 ₽', ',', -116_147],
    ['+31070,11', ',', 3_107_011],
    ['1 234,56', ',', 123_456],
    ['1\u00a0234,56', ',', 123_456],
    ['1\u202f234,56', ',', 123_456],
    ['1\u2009234,56', ',', 123_456],
    [`12${' '.repeat(120)}345,60`, ',', 1_234_560],
    ['26.851,95|', ',', 2_685_195],
    ['1.234.567,8', ',', 123_456_780],
    ['1,234.56', '.', 123_456],
    ['$1,036.47', '.', 103_647],
    ['-$5.00', '.', -500],
    ['+ £1,100.00', '.', 110_000],
    ["1'540.00", '.', 154_000],
    ['1’540.00', '.', 154_000],
    ['(1 234,56)', ',', -123_456],
    ['(12.00)', '.', -1_200],
    ['50,00-', ',', -5_000],
    ['50,00 −', ',', -5_000],
    ['500,-', ',', 50_000],
    ['500,', ',', 50_000],
    ['-,01', ',', -1],
    [',5', ',', 50],
    ['.5', '.', 50],
    ['000000001000,00', ',', 100_000],
    ['-00000000001500.0000', '.', -150_000],
    ['120', ',', 12_000],
    ['9999999999999,99', ',', 999_999_999_999_999],
    ['0', '.', 0],
    ['-0,00', ',', 0],
    ['650 руб.', ',', 65_000],
    ['650,50 RUR', ',', 65_050],
    ['100.00CR', '.', 10_000],
    ['100.00 DR', '.', -10_000],
    ['12,30 €', ',', 1_230],
    ['CHF 29.000', '.', 2_900],
    ['1 200,00 р.', ',', 120_000],
  ])('%s with %s is %d kopecks', (text, decimal, minor) => {
    expect(parseAmount(text, decimal)).toBe(minor)
  })

  it.each<[string, DecimalMark]>([
    ['', ','],
    ['   ', '.'],
    ['.  ', '.'],
    ['-', ','],
    ['nan', '.'],
    ['inf', '.'],
    ['Infinity', '.'],
    ['1e3', '.'],
    ['12.50', ','],
    ['1,2,3', '.'],
    ['1.23.456', ','],
    ['1,234.56', ','],
    ['12-34', ','],
    ['--5', ','],
    ['-(5)', ','],
    ['(5', ','],
    ['5)', ','],
    ['5-5-', ','],
    ['01.07.2025', ','],
    ['Дом.ру', '.'],
    ['99999999999999999999999999', ','],
    ['9007199254740993', '.'],
    ['10000000000000', '.'],
  ])('%j with %s is no sum', (text, decimal) => {
    expect(parseAmount(text, decimal)).toBeUndefined()
  })

  it.each<[string, number, boolean]>([
    ['115.8331', 11_583, true],
    ['197.1063', 19_711, true],
    ['-197.1250', -19_713, true],
    ['0.005', 1, true],
    ['29.000', 2_900, false],
    ['12.34', 1_234, false],
  ])('%s is rounded to %d, told: %s', (text, minor, rounded) => {
    const rounding: Rounding = { rounded: false }
    expect(parseAmount(text, '.', rounding)).toBe(minor)
    expect(rounding.rounded).toBe(rounded)
  })
})

describe('decideDecimal', () => {
  it.each<[string, string[], DecimalMark, DecimalMark, string | undefined]>([
    ['a comma with two digits', ['650,00'], '.', ',', undefined],
    ['a dot with two digits', ['650.00'], ',', '.', undefined],
    ['both marks: the last one', ['1.234,56'], '.', ',', undefined],
    ['both marks, English', ['1,234.56'], ',', '.', undefined],
    ['a repeated mark groups', ['1.234.567'], '.', ',', undefined],
    ['one value decides for the ambiguous ones', ['1.234', '2.345', '12.5'], ',', '.', undefined],
    ['a zero before the mark', ['0.123'], ',', '.', undefined],
    ['more than three digits before it', ['1234.567'], ',', '.', undefined],
    ['nothing decides: the usual mark, with an example', ['1.234', '5.678'], ',', ',', '1.234'],
    ['whole numbers leave no doubt', ['100', '250'], ',', ',', undefined],
    ['no sums', [], '.', '.', undefined],
    ['the majority stands', ['1,50', '2,50', '3.50'], '.', ',', undefined],
  ])('%s', (_title, cells, usual, decimal, doubt) => {
    expect(decideDecimal(cells, usual)).toEqual(doubt === undefined ? { decimal } : { decimal, doubt })
  })

  it('stops looking once the votes are clear', () => {
    let looked = 0
    const cells = function* (): Generator<string> {
      for (;;) {
        looked++
        yield '1,00'
      }
    }
    expect(decideDecimal(cells(), '.').decimal).toBe(',')
    expect(looked).toBeLessThan(1_000)
  })
})

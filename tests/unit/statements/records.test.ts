/** Splitting text into rows: quotes, line numbers, pieces; and the small parts around it. */
import { describe, expect, it } from 'vitest'
import { TEXT_PER_STEP } from '../../../shared/limits.ts'
import { finish } from '../../../shared/reader.ts'
import { evenLines, likelyDelimiters } from '../../../shared/statements/csv/dialect.ts'
import { readPreamble } from '../../../shared/statements/csv/preamble.ts'
import { type Dialect, readRecords } from '../../../shared/statements/csv/records.ts'
import { repairRow, trimSurplus } from '../../../shared/statements/csv/repair.ts'

const SEMICOLON: Dialect = { delimiter: ';', newline: '\n' }
const records = (text: string): { rows: string[][]; broken: number[]; lineOf(row: number): number } => {
  const found = finish(readRecords(text, SEMICOLON))
  return { ...found, broken: [...found.broken] }
}

describe('readRecords', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a;b\nc;d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quoted separators and doubled quotes', '"a;1";"b ""x"""\n', [['a;1', 'b "x"']]],
    ['quoted line breaks', '"a\nb";c\n', [['a\nb', 'c']]],
    ['no line end at the end', 'a;b', [['a', 'b']]],
    ['blank lines', 'a;b\n\nc;d\n', [['a', 'b'], [''], ['c', 'd']]],
    ['quotes inside a bare field', 'a "b";c\n', [['a "b"', 'c']]],
    ['nothing', '', []],
  ])('%s', (_title, text, rows) => {
    const found = records(text)
    expect(found.rows).toEqual(rows)
    expect(found.broken).toEqual([])
  })

  it('marks a row whose quotes are broken and goes on', () => {
    const found = records('"UAB "Naktida"";1\nx;2\n')
    expect(found.broken).toEqual([0])
    expect(found.rows[1]).toEqual(['x', '2'])
  })

  it('cuts a row at its line end when its quote never closes, also when the next row has quotes', () => {
    expect(records('a;"b\nc;d\n').rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    const found = records('a;"b\n"c";"d"\n"e";"f"\n')
    expect(found.rows.slice(1)).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ])
    expect(found.broken).toEqual([0])
  })

  it('knows the line of every row across pieces and quoted line breaks', () => {
    const long = 'x'.repeat(200)
    const count = Math.ceil((3 * TEXT_PER_STEP) / 200)
    const text = Array.from({ length: count }, (_, i) => (i % 100 === 7 ? `"${i}\n${long}";1` : `${i};${long}`)).join('\n')
    const found = records(text)
    expect(found.rows).toHaveLength(count)
    const lines = text.split('\n')
    for (const row of [0, 7, 8, 150, 1_500, count - 1]) expect(lines[found.lineOf(row) - 1]).toMatch(new RegExp(`^"?${row}\\b`))
  })

  it('tells progress up to the whole text', () => {
    const steps = [...readRecords('a;b\n'.repeat(TEXT_PER_STEP / 2), SEMICOLON)]
    expect(steps.length).toBe(2)
    expect(steps.at(-1)).toBe(1)
  })

  it('stays linear when every quote is broken', () => {
    const found = records('"a;1\n'.repeat(60_000))
    expect(found.rows).toHaveLength(60_000)
    expect(found.rows[59_999]).toEqual(['a', '1'])
  })
})

describe('the dialect', () => {
  it.each<[string, string, Dialect['newline'], boolean]>([
    ['LF', 'a\nb\n', '\n', true],
    ['CRLF', 'a\r\nb\r\n', '\r\n', true],
    ['CR', 'a\rb\r', '\r', true],
    ['mixed', 'a\r\nb\nc\rd', '\n', false],
    ['CRCRLF', 'a\r\r\nb\r\r\n', '\n', false],
    ['one line', 'a', '\n', true],
  ])('%s', (_title, text, newline, kept) => {
    const even = evenLines(text)
    expect(even.newline).toBe(newline)
    expect(even.text === text).toBe(kept)
    if (!kept) expect(even.text).not.toContain('\r')
  })

  it.each([
    [';', 'a;b;1,5\nc;d;2,5\n'],
    [',', 'a,b,1.5\nc,d,2.5\n'],
    ['\t', 'a\tb\tc, x\nc\td\te, y\n'],
    ['|', 'a|b\nc|d\n'],
  ])('tries %j first', (delimiter, text) => {
    expect(likelyDelimiters(text, '\n')[0]).toBe(delimiter)
  })
})

describe('readPreamble', () => {
  it.each<[string, string[][], object]>([
    [
      'labels with a value beside',
      [
        ['Начало периода', '01.06.2025'],
        ['Конец периода', '30.06.2025'],
      ],
      { from: '01.06.2025', to: '30.06.2025' },
    ],
    [
      'labels with a value below',
      [
        ['Валюта', 'Баланс на конец периода'],
        ['RUR', '1 234,56'],
      ],
      { currency: 'RUR', closing: '1 234,56' },
    ],
    ['a period in one cell', [['Zeitraum', '01.06.2025 - 30.06.2025']], { from: '01.06.2025', to: '30.06.2025' }],
    ['a period in a sentence', [['Выписка за период с 01.06.2025 по 30.06.2025']], { from: '01.06.2025', to: '30.06.2025' }],
    ['an account with an apostrophe', [['Номер счёта', "'40817810000000000001"]], { account: '40817810000000000001' }],
    ['an account is a number', [['Account', 'Current']], {}],
    ['a label without a value', [['Входящий остаток', '']], {}],
    ['nothing of use', [['Клиент', 'Анна']], {}],
  ])('%s', (_title, rows, found) => {
    expect(readPreamble(rows)).toEqual(found)
  })
})

describe('repairRow', () => {
  const believable = (row: string[]): string | undefined => (/^-?\d+$/.test(row[1] ?? '') ? row[1] : undefined)
  it('joins the surplus where the other columns then fit', () => {
    expect(repairRow(['a', 'b', '5'], 2, [0], ';', believable)).toEqual(['a;b', '5'])
  })
  it('gives up when two ways to join mean different things', () => {
    expect(repairRow(['a', '5', '6', 'b'], 3, [0, 2], ';', believable)).toBeUndefined()
  })
  it('gives up when nothing fits', () => {
    expect(repairRow(['a', 'b', 'c'], 2, [0], ';', believable)).toBeUndefined()
  })
  it('cuts empty surplus only', () => {
    expect(trimSurplus(['a', 'b', '', ' '], 2)).toEqual(['a', 'b'])
    expect(trimSurplus(['a', 'b', '', 'c'], 2)).toEqual(['a', 'b', '', 'c'])
  })
})

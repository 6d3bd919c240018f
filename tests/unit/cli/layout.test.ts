import { describe, expect, it } from 'vitest'
import { ANSI, columns, plain, UNPAINTED } from '../../../electron/cli/layout.ts'

describe('columns', () => {
  it.each([
    ['nothing', [], []],
    ['one cell', [['a']], ['a']],
    [
      'cells under each other',
      [
        ['a', 'b'],
        ['aaa', 'b'],
      ],
      ['a    b', 'aaa  b'],
    ],
    [
      'Cyrillic by its letters, not its bytes',
      [
        ['долг', 'x'],
        ['ok', 'x'],
      ],
      ['долг  x', 'ok    x'],
    ],
    [
      'й written as two marks',
      [
        ['й', 'x'],
        ['и\u0306', 'x'],
      ],
      ['й  x', 'и\u0306  x'],
    ],
    [
      'no spaces at the end',
      [
        ['a', ''],
        ['aaa', 'b'],
      ],
      ['a', 'aaa  b'],
    ],
    ['rows of different lengths', [['a'], ['aaa', 'b', 'c']], ['a', 'aaa  b  c']],
  ])('sets %s', (_, rows, lines) => {
    expect(columns(rows)).toEqual(lines)
  })
})

describe('plain', () => {
  it.each([
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['\u001B[2J\u001B[31mred', ' [2J [31mred'],
    ['abc\u202Efdp.exe', 'abc fdp.exe'],
    ['a\u2028b', 'a b'],
    ['\u0000', ' '],
    ['Дом.ру — 650,00 ₽', 'Дом.ру — 650,00 ₽'],
  ])('%j becomes %j', (text, line) => {
    expect(plain(text)).toBe(line)
  })
})

it('paints with codes that end themselves', () => {
  expect(ANSI.colour('red', 'x')).toBe('\u001B[31mx\u001B[39m')
  expect(ANSI.strong('x')).toBe('\u001B[1mx\u001B[22m')
  expect(UNPAINTED.strong(UNPAINTED.colour('red', 'x'))).toBe('x')
})

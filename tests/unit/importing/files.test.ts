/** A file with papers inside it, as the list of what is to be taken in. */
import { describe, expect, it } from 'vitest'
import { message } from '../../../shared/i18n/message.ts'
import { filesOf } from '../../../shared/importing/index.ts'
import type { Inspected } from '../../../shared/model/inspected.ts'

const file = (name: string, more: Partial<Inspected> = {}): Inspected => ({
  file: name,
  sha256: name.padEnd(64, '0'),
  kind: 'unknown',
  format: 'text',
  problems: [],
  ...more,
})
const bill = (name: string, more: Partial<Inspected> = {}): Inspected =>
  file(name, { kind: 'invoice', invoice: { contract: name }, ...more })
const names = (read: Inspected): string[] => filesOf(read).map((one) => one.file)

describe('the papers inside a file', () => {
  it.each<[string, Inspected, string[]]>([
    ['a bill alone is one file', bill('a.txt'), ['a.txt']],
    ['a bill with another beside it is two', bill('m.eml', { parts: [bill('m.eml › b.pdf')] }), ['m.eml', 'm.eml › b.pdf']],
    ['a wrapping without words of its own is left out', file('m.eml', { parts: [bill('b'), bill('c')] }), ['b', 'c']],
    [
      'a wrapping with something to say stays',
      file('m.eml', { parts: [bill('b')], problems: [{ level: 'warning', message: message('problems.file.empty') }] }),
      ['m.eml', 'b'],
    ],
    ['a file of which nothing is known stays', file('x.bin'), ['x.bin']],
    ['parts of parts follow in their order', bill('a', { parts: [bill('b', { parts: [bill('c')] }), bill('d')] }), ['a', 'b', 'c', 'd']],
  ])('%s', (_, read, expected) => {
    expect(names(read)).toEqual(expected)
    expect(filesOf(read).filter((one) => 'parts' in one)).toEqual([])
  })
})

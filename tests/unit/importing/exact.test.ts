/** Rows recognised by their ids: counted off, told apart by time where both have one, known under the ids of other files. */
import { describe, expect, it } from 'vitest'
import { recogniseExact } from '../../../shared/importing/exact.ts'
import type { Household, ImportRecord, Transaction } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'
import { empty, row, sha } from './household.ts'

/** `s@09:00` is the row s with a time. */
const rowOf = (text: string): Transaction => {
  const [id = '', time] = text.split('@')
  return row(id, '2025-06-10', time ? { time } : {})
}
const holding = (there: string[], sameAs: Record<string, string> = {}): Household => {
  const record: ImportRecord = { id: 'i', file: 'a', sha256: sha('a'), format: 'csv', added: 0, duplicates: 0, sameAs }
  return { ...empty, transactions: there.map(rowOf), imports: [record] }
}
const look = (there: string[], rows: string[], sameAs?: Record<string, string>) => {
  const { found, rest, repeated } = recogniseExact(holding(there, sameAs), rows.map(rowOf))
  return { found: found.map((pair) => `${pair.row.id}=${pair.there.id}`), rest: rest.map((left) => left.row.id), repeated }
}

describe('rows of one content', () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ['nothing there', [], ['s', 's-2'], [], ['s', 's-2']],
    ['all there', ['s', 's-2'], ['s', 's-2'], ['s=s', 's-2=s-2'], []],
    ['one of two there', ['s'], ['s', 's-2'], ['s=s'], ['s-2']],
    ['two there, one in the file', ['s', 's-2'], ['s'], ['s=s'], []],
    ['only the second left there', ['s-2'], ['s'], ['s=s-2'], []],
    ['only the second left there, two in the file', ['s-2'], ['s', 's-2'], ['s-2=s-2'], ['s']],
    ['the morning there, the evening in the file', ['s@09:00'], ['s@18:00'], [], ['s-2']],
    ['both there, the evening in the file', ['s@09:00', 's-2@18:00'], ['s@18:00'], ['s=s-2'], []],
    ['both there in the other order', ['s@18:00', 's-2@09:00'], ['s@09:00', 's-2@18:00'], ['s=s-2', 's-2=s'], []],
    ['the evening there, both in the file', ['s@18:00'], ['s@09:00', 's-2@18:00'], ['s-2=s'], ['s-2']],
    ['three times, one of them known', ['s@09:00'], ['s@10:00', 's-2@11:00'], [], ['s-2', 's-3']],
    ['two at one time', ['s@09:00'], ['s@09:00', 's-2@09:00'], ['s=s'], ['s-2']],
    ['a time only in the file', ['s'], ['s@09:00'], ['s=s'], []],
    ['a time only there', ['s@09:00'], ['s'], ['s=s'], []],
    ['one with and one without a time there', ['s@09:00', 's-2'], ['s@18:00'], ['s=s-2'], []],
    ['another content', ['t'], ['s'], [], ['s']],
  ])('%s', (_what, there, rows, found, rest) => {
    expect(look(there, rows)).toEqual({ found: expect.arrayContaining(found), rest, repeated: 0 })
    expect(look(there, rows).found).toHaveLength(found.length)
  })

  it('that are left keep what was read beside the id they get', () => {
    const { rest } = recogniseExact(holding(['s@09:00']), [rowOf('s@18:00')])
    expect(rest.map(({ row: { id }, read }) => [id, read.id])).toEqual([['s-2', 's']])
  })

  it('twice under one id in one file are one', () => {
    expect(look([], ['s', 's'])).toEqual({ found: [], rest: ['s'], repeated: 1 })
  })

  it('are not those of a household whose ids merely look so', () => {
    const home: Household = { ...empty, transactions: [row('s-1', '2025-05-10'), row('s-2', '2025-06-10', { amount: money(-1) })] }
    expect(recogniseExact(home, [row('s')]).found).toEqual([])
  })

  it('leave what a person noted by hand to its own rule', () => {
    const home: Household = { ...empty, transactions: [row('manual-1')] }
    expect(recogniseExact(home, [row('manual')]).found).toEqual([])
  })
})

describe('rows that another file held under another id', () => {
  it.each<[string, string[], string[], Record<string, string>, string[], string[]]>([
    ['are known', ['s'], ['x'], { x: 's' }, ['x=s'], []],
    ['are new where the row is gone', [], ['x'], { x: 's' }, [], ['x']],
    ['count off too', ['s', 'x'], ['x', 'x-2'], { 'x-2': 's' }, ['x=x', 'x-2=s'], []],
    ['are not known at another time', ['s@09:00'], ['x@18:00'], { x: 's' }, [], ['x']],
  ])('%s', (_what, there, rows, sameAs, found, rest) => {
    expect(look(there, rows, sameAs)).toEqual({ found, rest, repeated: 0 })
  })
})

it('is linear in rows that are all the same', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => rowOf(at === 0 ? 's' : `s-${at + 1}`))
  const home: Household = { ...empty, transactions: many }
  expect(recogniseExact(home, many.toReversed()).found).toHaveLength(60_000)
}, 20_000)

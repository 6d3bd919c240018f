/** Ids that come from content: stable, different where a fact differs, counted where rows are equal. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { hashText, TextHash } from '../../../shared/hash.ts'
import { money } from '../../../shared/money.ts'
import { type Identifiable, identifier } from '../../../shared/statements/identity.ts'

const COFFEE: Identifiable = {
  on: civilDate('2025-07-01'),
  amount: money(-18_000),
  currency: 'RUB',
  description: 'Кофейня',
  source: '*1234',
  reference: 'A1',
  bankId: 'F1',
}

describe('identifier', () => {
  it('gives the same row the same id in every file', () => {
    expect(identifier()(COFFEE)).toBe(identifier()({ ...COFFEE }))
  })

  it('pins the id, so that a change of the rule is noticed: ids live in households', () => {
    expect(identifier()(COFFEE)).toMatchInlineSnapshot(`"p5q8mbmhwxq"`)
  })

  it('counts equal rows, and counts them the same way again', () => {
    const first = [COFFEE, COFFEE, COFFEE].map(identifier())
    const again = [COFFEE, COFFEE, COFFEE].map(identifier())
    expect(new Set(first).size).toBe(3)
    expect(again).toEqual(first)
    expect(first.slice(1)).toEqual([`${first[0]}-2`, `${first[0]}-3`])
  })

  it.each<[string, Partial<Identifiable>]>([
    ['source', { source: '*4321' }],
    ['day', { on: civilDate('2025-07-02') }],
    ['amount', { amount: money(-18_001) }],
    ['sign', { amount: money(18_000) }],
    ['currency', { currency: 'EUR' }],
    ['description', { description: 'Кофейня 2' }],
    ['reference', { reference: 'A2' }],
    ['bank id', { bankId: 'F2' }],
  ])('another %s is another row, also under the same FITID', (_field, change) => {
    expect(identifier()({ ...COFFEE, ...change })).not.toBe(identifier()(COFFEE))
  })

  it('does not mix up what stands in neighbouring fields', () => {
    const { reference: _, bankId: __, ...bare } = COFFEE
    expect(identifier()({ ...bare, reference: 'X' })).not.toBe(identifier()({ ...bare, bankId: 'X' }))
  })
})

describe('hash', () => {
  it('is eleven letters and digits and tells fields apart', () => {
    expect(hashText('ab', 'c')).toMatch(/^[0-9a-z]{11}$/)
    expect(hashText('ab', 'c')).not.toBe(hashText('a', 'bc'))
    expect(hashText('')).not.toBe(hashText('', ''))
  })

  it('has no collision among a hundred thousand neighbouring rows', () => {
    const hash = new TextHash()
    const seen = new Set(Array.from({ length: 100_000 }, (_, i) => hash.reset().field('RUB').number(-i).field('Оплата').text()))
    expect(seen.size).toBe(100_000)
  })

  it('tells large numbers and their halves apart', () => {
    const of = (value: number): string => new TextHash().number(value).text()
    const values = [1, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), 2 ** 52, 2 ** 52 + 1]
    expect(new Set(values.map(of)).size).toBe(values.length)
  })
})

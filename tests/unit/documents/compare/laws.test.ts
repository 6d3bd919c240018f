/** Laws of the comparison for any two bills: the parts add up, the way back is the negative of the way there, order does not matter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '../../../../shared/documents/compare/assign.ts'
import { compareInvoices, type InvoiceChange, type LineChange } from '../../../../shared/documents/compare.ts'
import type { Invoice, InvoiceLine } from '../../../../shared/model/household.ts'
import { money, sum } from '../../../../shared/money.ts'
import { bill } from './bills.ts'

const TITLES = [
  'Интернет',
  'Интернет 100',
  'Интернет 300',
  'Вода',
  'Холодная вода',
  'Горячая вода',
  'Скидка',
  'скидка за май',
  'Свет день',
  'Свет ночь',
  '12',
  '',
]
const line: fc.Arbitrary<InvoiceLine> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    amount: fc.integer({ min: -3_000, max: 3_000 }).map(money),
    quantity: fc.option(fc.constantFrom('0', '1', '2.5', '10', '-3', '1000000'), { nil: undefined }),
    price: fc.option(fc.constantFrom('0', '1', '3.333', '-2', '0.0001'), { nil: undefined }),
    unit: fc.option(fc.constantFrom('kWh', 'm³'), { nil: undefined }),
  })
  .map(({ title, amount, quantity, price, unit }) => ({
    title,
    amount,
    ...(quantity !== undefined && { quantity }),
    ...(price !== undefined && { price }),
    ...(unit !== undefined && { unit }),
  }))
const sums = { charged: fc.integer({ min: -9_000, max: 9_000 }).map(money), openingDebt: fc.integer({ min: -100, max: 100 }).map(money) }
const invoice: fc.Arbitrary<Invoice> = fc
  .record({ lines: fc.array(line, { maxLength: 8 }), ...sums })
  .map((parts) => ({ ...bill([]), ...parts }))

const turned = ({ before, after, change }: { before: number; after: number; change: number }) => ({
  before: after,
  after: before,
  change: 0 - change,
})
const KINDS = { same: 'same', new: 'gone', gone: 'new', dearer: 'cheaper', cheaper: 'dearer' } as const
/** What a line is without its title: of two wordings the later stands, and that is another one on the way back. */
const bare = ({ title: _, ...rest }: LineChange): string =>
  JSON.stringify(rest, Object.keys({ ...rest, price: 0, volume: 0, other: 0 }).sort())
const back = (one: LineChange): string => {
  const { split } = one
  const negative = split && { price: money(-split.price), volume: money(-split.volume), other: money(-split.other) }
  return bare({ ...one, ...turned(one), kind: KINDS[one.kind], ...(negative && { split: negative }) } as LineChange)
}
const linesOf = ({ lines }: InvoiceChange, how: (one: LineChange) => string): string[] => lines.map(how).sort()

describe('for any two bills', () => {
  it('the changes of lines and the rest are the change of the charge', () => {
    fc.assert(
      fc.property(invoice, invoice, (before, after) => {
        const { lines, rest, charged } = compareInvoices(before, after)
        expect(sum(lines.map(({ change }) => change)) + rest).toBe(charged.change)
        expect(charged.change).toBe(after.charged - before.charged)
      }),
    )
  })

  it('each line of both bills stands there once', () => {
    fc.assert(
      fc.property(invoice, invoice, (before, after) => {
        const { lines, withoutLines } = compareInvoices(before, after)
        if (withoutLines) return
        const amounts = (kind: 'new' | 'gone', side: 'before' | 'after'): number[] =>
          lines
            .filter((one) => one.kind !== kind)
            .map((one) => Number(one[side]))
            .sort((a, b) => a - b)
        const given = ({ lines: all = [] }: Invoice): number[] => all.map(({ amount }) => Number(amount)).sort((a, b) => a - b)
        expect(amounts('new', 'before')).toEqual(given(before))
        expect(amounts('gone', 'after')).toEqual(given(after))
      }),
    )
  })

  it('price, volume and the rest of a line are its change', () => {
    fc.assert(
      fc.property(invoice, invoice, (before, after) => {
        for (const { split, change } of compareInvoices(before, after).lines)
          if (split) expect(split.price + split.volume + split.other).toBe(change)
      }),
    )
  })

  it('the way back is the negative of the way there', () => {
    fc.assert(
      fc.property(invoice, invoice, (before, after) => {
        const [there, again] = [compareInvoices(before, after), compareInvoices(after, before)]
        expect(linesOf(again, bare)).toEqual(linesOf(there, back))
        expect(again.rest + there.rest).toBe(0)
        expect(again.debt).toEqual(turned(there.debt))
      }),
    )
  })

  it('the order of lines does not matter', () => {
    fc.assert(
      fc.property(invoice, invoice, fc.infiniteStream(fc.nat()), (before, after, chance) => {
        const shuffled = (of: Invoice): Invoice => ({
          ...of,
          lines: (of.lines ?? [])
            .map((one) => ({ one, at: Number(chance.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one),
        })
        expect(compareInvoices(shuffled(before), shuffled(after))).toEqual(compareInvoices(before, after))
      }),
    )
  })

  it('a bill compared with itself has not changed', () => {
    fc.assert(
      fc.property(invoice, (one) => {
        const { lines, rest, charged } = compareInvoices(one, one)
        expect(lines.every(({ kind }) => kind === 'same')).toBe(true)
        expect([rest, charged.change]).toEqual([0, 0])
      }),
    )
  })
})

describe('the assignment', () => {
  /** The best that any choice of columns can weigh, by trying all. */
  function best(weights: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
    const [row, ...rest] = weights
    if (!row) return 0
    const without = best(rest, taken)
    return row.reduce((most, weight, at) => (taken.has(at) ? most : Math.max(most, weight + best(rest, new Set([...taken, at])))), without)
  }

  it('weighs as much as any other', () => {
    const weights = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    fc.assert(
      fc.property(weights, (given) => {
        const found = assign(given)
        const used = found.filter((at) => at >= 0)
        expect(new Set(used).size).toBe(used.length)
        expect(found.reduce((total, at, row) => total + (given[row]?.[at] ?? 0), 0)).toBe(best(given))
      }),
    )
  })
})

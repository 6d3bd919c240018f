/** Labels of the strip of days: none covers another, whatever comes; stems keep clear of labels in ordinary months. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesOf, type Mark, marksOf, type Placed, place } from '../../../../renderer/screens/today/strip-layout.ts'
import type { Coming } from '../../../../shared/coming.ts'
import { addDays } from '../../../../shared/dates.ts'
import { d } from '../../../support/build.ts'

const FIRST = d('2025-06-28')
const measure = { strip: 46, days: 46, space: 0.5 }
const event = (at: number): Coming => ({ kind: 'charge', on: addDays(FIRST, at), account: `a${at}`, amount: null })
const mark = (at: number, width = 4): Mark => ({ event: event(at), at, lines: ['x', 'y'], width })

const covers = (a: Placed, b: Placed): boolean => a.lane === b.lane && a.left < b.right && b.left < a.right
const stemThrough = (high: Placed, low: Placed): boolean =>
  high.lane > low.lane && high.at !== low.at && high.stem > low.left && high.stem < low.right
const pairs = (placed: Placed[]): [Placed, Placed][] =>
  placed.flatMap((a) => placed.filter((b) => b !== a).map((b): [Placed, Placed] => [a, b]))

describe('marks', () => {
  it('know their day and the wider of their lines', () => {
    const [made] = marksOf(
      [event(7)],
      FIRST,
      () => ['МТС', '550 ₽'],
      (line) => line.length,
    )
    expect(made).toMatchObject({ at: 7, lines: ['МТС', '550 ₽'], width: 5 })
  })
})

describe('lanes', () => {
  it.each<[string, Mark[], number[]]>([
    ['far apart stand in one lane', [mark(2), mark(12), mark(22)], [0, 0, 0]],
    ['close together stand like stairs', [mark(10), mark(12), mark(14)], [2, 1, 0]],
    ['of one day stand one above the other', [mark(10), mark(10)], [0, 1]],
    ['of nothing are none', [], []],
  ])('labels %s', (_, marks, lanes) => {
    const placed = place(marks, measure)
    expect(placed.map(({ lane }) => lane).toSorted()).toEqual(lanes.toSorted())
    expect(lanesOf(placed)).toBe(lanes.length === 0 ? 0 : Math.max(...lanes) + 1)
  })

  it('a label at the end hangs on the left of its stem', () => {
    expect(place([mark(44)], measure)[0]).toMatchObject({ flipped: true, right: 44.5 })
  })

  it('no stem runs through a label in a usual month', () => {
    const placed = place(
      [3, 5, 6, 12, 13, 17, 18, 18, 22, 30, 33, 34].map((at) => mark(at)),
      measure,
    )
    expect(pairs(placed).filter(([a, b]) => stemThrough(a, b))).toEqual([])
  })
})

it('no label covers another or leaves the strip, and each keeps its day', () => {
  const marks = fc.array(fc.record({ at: fc.integer({ min: 0, max: 45 }), width: fc.integer({ min: 1, max: 12 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(marks, (given) => {
      const placed = place(
        given.map(({ at, width }) => mark(at, width)),
        measure,
      )
      expect(placed.map(({ at }) => at)).toEqual(given.map(({ at }) => at).toSorted((a, b) => a - b))
      for (const [a, b] of pairs(placed)) expect(covers(a, b)).toBe(false)
      for (const { left, right } of placed) expect(left >= 0 && right <= measure.strip).toBe(true)
    }),
  )
})

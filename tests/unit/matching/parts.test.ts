/** The small parts of matching: numbers in a text, day numbers, cards, the queue, shares of likelihood. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/dates.ts'
import { dayNumber } from '../../../shared/matching/day-number.ts'
import { isSameSource } from '../../../shared/matching/expected/likelihood.ts'
import { bareAutopay, isAutopayNote } from '../../../shared/matching/said/autopay-lines.ts'
import { narrowed } from '../../../shared/matching/said/narrow.ts'
import { chosenByMargin, confidenceOf, shares } from '../../../shared/matching/weighed/confidence.ts'
import { Heap } from '../../../shared/matching/weighed/heap.ts'
import { Assignment, NO_SLOT } from '../../../shared/matching/weighed/solver.ts'
import { normaliseWords } from '../../../shared/text/normalise.ts'
import { forEachNumber, namedContracts } from '../../../shared/text/numbers.ts'
import { d } from '../../support/build.ts'

const numbers = (text: string): string[] => {
  const found: string[] = []
  forEachNumber(text, (digits) => found.push(digits))
  return found
}

describe('numbers in a text', () => {
  it.each([
    ['', []],
    ['1234', []],
    ['12345', ['12345']],
    ['00012345', ['12345']],
    ['00001', []],
    ['ЛС12345А', ['12345']],
    ['7700 1234', ['77001234']],
    ['7700-12 34', ['770012', '77001234']],
    ['77001 12.06.2025', ['77001', '7700112']],
    ['12345.67890', ['12345', '67890']],
    ['12345   67890', ['12345', '1234567890', '67890']],
    ['12345    67890', ['12345', '67890']],
    ['+7 (916) 123-45-67', ['7916123', '791612345', '79161234567', '916123', '91612345', '9161234567', '12345', '1234567']],
  ] as [string, string[]][])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it('stay few in a row that is all numbers', () => {
    expect(numbers('12 '.repeat(200)).length).toBeLessThan(200 * 6)
  })

  it.each([
    ['договор 77001234', ['77001234']],
    ['по договору № 7700 1234 от 01.02', ['77001234']],
    ['дог. 77001234', ['77001234']],
    ['л/с 77001234', ['77001234']],
    ['ЛС: 077001234', ['77001234']],
    ['лицевой счёт 77001234', ['77001234']],
    ['лиц. счет №77001234', ['77001234']],
    ['contract no. 77001234', ['77001234']],
    ['абонент 77001234', ['77001234']],
    ['счёт 40817810000000000001', []],
    ['л/с 40817810000000000001', []],
    ['заказ 77001234', []],
    ['договор 123', []],
    ['голс 77001234', []],
  ])('named a contract: %s', (text, expected) => {
    expect(namedContracts(text)).toEqual(expected)
  })
})

describe('rows about autopays', () => {
  it.each([
    ['Создание автоплатежа', true],
    ['РЕДАКТИРОВАНИЕ АВТОПЛАТЕЖА', true],
    ['Отмена исполнения автоплатежа', true],
    ['Автоплатеж «Дом» отключён', true],
    ['Auto payment created', true],
    ['Autopay was cancelled', true],
    ['Автоплатеж', false],
    ['Исполнение автоплатежа', false],
    ['Отмена операции', false],
    ['Автоплатеж, подключение к сети', false],
  ])('%s is a note: %s', (text, expected) => {
    expect(isAutopayNote(normaliseWords(text))).toBe(expected)
  })

  it.each([
    ['Автоплатёж', []],
    ['Регулярный платёж', []],
    ['Автоплатёж с карты 1234', []],
    ['Автоплатёж газ', ['gas']],
    ['Автоплатёж за мобильную связь', ['mobile']],
    ['Автоплатёж Газпромбанк', undefined],
    ['Автоплатёж Водоканал', undefined],
    ['Автоплатёж Почта', undefined],
    ['Автоплатёж дом.ру', undefined],
    ['Оплата услуг', undefined],
  ])('%s names nobody: %s', (text, expected) => {
    expect(bareAutopay(normaliseWords(text))).toEqual(expected)
  })
})

describe('day numbers', () => {
  it('are as far apart as the days', () => {
    const day = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays(d('1970-01-01'), days))
    fc.assert(fc.property(day, day, (a, b) => dayNumber(b) - dayNumber(a) === daysBetween(a, b)))
  })
})

describe('cards', () => {
  it.each([
    ['*1234', 'карта 2200 **** 1234', true],
    ['*1234', '*4321', false],
    ['Сбер', 'СБЕР', true],
    ['Сбер', '*1234', undefined],
    ['Сбер', 'Т-Банк', undefined],
    [undefined, '*1234', undefined],
    ['', '*1234', undefined],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameSource(a, b)).toBe(expected)
    expect(isSameSource(b, a)).toBe(expected)
  })
})

describe('the queue', () => {
  it('gives the nearest first, and the lesser of equals', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.nat(50), fc.nat(9)), { selector: ([key]) => key })
    fc.assert(
      fc.property(entries, (all) => {
        const heap = new Heap()
        for (const [key, distance] of all) heap.push(key, distance)
        const taken: number[] = []
        while (heap.size > 0) taken.push(heap.pop())
        expect(taken).toEqual([...all].sort(([a, x], [b, y]) => x - y || a - b).map(([key]) => key))
        expect(heap.pop()).toBe(-1)
        expect(heap.nearest).toBe(Number.POSITIVE_INFINITY)
      }),
    )
  })
})

describe('sureness', () => {
  it('grows with the margin, and is none below the line', () => {
    for (const isExact of [true, false]) {
      const all = [0, 11, 12, 20, 30, 45, 100].map((margin) => chosenByMargin(margin, isExact))
      expect(all.slice(0, 2)).toEqual([0, 0])
      expect(all).toEqual([...all].sort((a, b) => a - b))
    }
  })
  it('is less for a sum that nobody expected, for a choice, and after the end of the contract', () => {
    const ground = { by: 'payee', isExact: true, margin: undefined, isAfterEnd: false } as const
    const most = confidenceOf(ground)
    for (const weaker of [{ isExact: false }, { margin: 12 }, { isAfterEnd: true }, { by: 'hint' }] as const)
      expect(confidenceOf({ ...ground, ...weaker })).toBeLessThan(most)
    expect(confidenceOf({ by: 'decision', isExact: false, margin: 12, isAfterEnd: true })).toBe(100)
  })
  it.each([
    [
      [0, 0],
      [50, 50],
    ],
    [
      [0, 8],
      [67, 33],
    ],
    [
      [10, 10, 18],
      [40, 40, 20],
    ],
    [
      [0, Number.POSITIVE_INFINITY],
      [100, 0],
    ],
    [
      [0, 0, 0, 0, 0, 0],
      [16, 16, 16, 16, 16, 16],
    ],
  ])('is shared among outcomes by their costs %j', (costs, expected) => {
    expect(shares(costs)).toEqual(expected)
  })
})

describe('fuller names', () => {
  const hit = (place: number, from: number, to: number, isOwn = true) => ({ place, shown: `p${place}`, isOwn, from, to })
  it.each([
    ['the same words keep both', [[hit(1, 0, 5), hit(2, 0, 5)]], [1, 2]],
    ['the longer one wins', [[hit(1, 0, 5), hit(2, 0, 9)]], [2]],
    ['an account’s own shorter spelling does not harm it', [[hit(1, 0, 5), hit(1, 0, 9), hit(2, 0, 9), hit(2, 0, 5)]], [1, 2]],
    ['names that only touch keep both', [[hit(1, 0, 5), hit(2, 4, 9)]], [1, 2]],
    ['names in different fields keep both', [[hit(1, 0, 5)], [hit(2, 0, 9)]], [1, 2]],
    ['the catalogue’s words yield to the family’s', [[hit(1, 0, 5), hit(1, 0, 9, false), hit(2, 0, 9)]], [2]],
    ['nothing gives nothing', [[]], []],
  ])('%s', (_, fields, expected) => {
    expect([...narrowed(fields).keys()]).toEqual(expected)
  })
})

describe('equal debits', () => {
  it('are interchangeable, so that trading places is no other outcome', () => {
    const twins = [0, 1].map(() => [
      { slot: 0, cost: 0, outcome: 0 },
      { slot: 1, cost: 0, outcome: 1 },
      { slot: NO_SLOT, cost: 50, outcome: 0 },
      { slot: NO_SLOT, cost: 50, outcome: 1 },
    ])
    const solved = new Assignment(twins)
    expect(
      solved.extraCost(
        0,
        (outcome) => outcome === 1,
        () => false,
        1_000,
      ),
    ).toBe(0)
    expect(
      solved.extraCost(
        0,
        (outcome) => outcome === 1,
        () => true,
        1_000,
      ),
    ).toBe(50)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  dayOfMonth,
  daysBetween,
  isCivilDate,
  isWeekend,
  monthsBetween,
  weekday,
  yearMonth,
} from '../../shared/dates.ts'

describe('days that exist', () => {
  it.each([
    ['2025-02-28', true],
    ['2025-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2025-04-31', false],
    ['2025-13-01', false],
    ['2025-00-10', false],
    ['2025-1-01', false],
    ['1899-12-31', false],
    ['25-01-01', false],
    ['2025-01-01T00:00', false],
  ])('%s: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists)
    if (!exists) expect(() => civilDate(text)).toThrow(RangeError)
  })
  it('refuses parts that are no whole numbers', () => {
    expect(civilDateOf(2025, 1, 1.5)).toBeUndefined()
    expect(civilDateOf(Number.NaN, 1, 1)).toBeUndefined()
  })
})

describe('arithmetic', () => {
  it.each([
    ['2025-03-30', 1, '2025-03-31'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    // Days on which midnight or a whole day was skipped somewhere: Brazil 2018-11-04, Samoa 2011-12-30.
    ['2018-11-03', 1, '2018-11-04'],
    ['2018-11-05', -1, '2018-11-04'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2011-12-31', -1, '2011-12-30'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s + %i days = %s', (from, days, to) => {
    expect(addDays(civilDate(from), days)).toBe(to)
    expect(daysBetween(civilDate(from), civilDate(to))).toBe(days)
  })

  it.each([
    ['2025-02', 31, '2025-02-28'],
    ['2028-02', 30, '2028-02-29'],
    ['2025-04', 31, '2025-04-30'],
    ['2025-01', 1, '2025-01-01'],
  ])('day of %s: %i is %s', (month, day, expected) => {
    expect(dayOfMonth(yearMonth(month), day)).toBe(expected)
  })

  it.each([
    ['2025-01', 1, '2025-02'],
    ['2025-12', 1, '2026-01'],
    ['2025-01', -13, '2023-12'],
  ])('%s + %i months = %s', (from, months, to) => {
    expect(addMonths(yearMonth(from), months)).toBe(to)
    expect(monthsBetween(yearMonth(from), yearMonth(to))).toBe(months)
  })

  it('knows the days of the week', () => {
    expect(weekday(civilDate('2025-07-06'))).toBe(7)
    expect(weekday(civilDate('2025-07-07'))).toBe(1)
    expect(isWeekend(civilDate('2025-07-05'))).toBe(true)
  })

  it('going and coming back ends where it began', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
      .map((date) => civilDate(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days)
        expect(isCivilDate(to)).toBe(true)
        expect(addDays(to, -days)).toBe(from)
      }),
    )
  })
})

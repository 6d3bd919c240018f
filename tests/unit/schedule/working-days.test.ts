import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../shared/schedule/working-days.ts'
import { d } from '../../support/build.ts'

const russia = calendarOf({ workingDays: 'RU' })

describe('working days of Russia', () => {
  it.each([
    ['2025-01-08', false, 'New Year holidays'],
    ['2025-01-09', true, 'the first working day of 2025'],
    ['2025-02-24', true, 'the 23rd fell on a Sunday, but the resolution moved it to 8 May'],
    ['2025-05-02', false, 'moved by resolution'],
    ['2025-05-08', false, 'moved by resolution'],
    ['2025-06-13', false, 'moved by resolution'],
    ['2025-11-01', true, 'a Saturday that is worked'],
    ['2025-11-03', false, 'moved by resolution'],
    ['2025-12-31', false, 'moved by resolution'],
    ['2026-01-09', false, 'moved by resolution'],
    ['2026-03-09', false, 'the 8th falls on a Sunday and moves by law'],
    ['2026-05-11', false, 'the 9th falls on a Saturday and moves by law'],
    ['2026-05-12', true, 'a plain Tuesday'],
    ['2024-12-28', true, 'a Saturday that is worked'],
    ['2027-02-23', false, 'a year without a list still has its holidays'],
  ])('%s: %s (%s)', (day, works) => {
    expect(russia.isWorkingDay(d(day))).toBe(works)
  })

  it.each([
    ['2025-05-10', '2025-05-12'],
    ['2025-12-31', '2026-01-12'],
    ['2025-06-16', '2025-06-16'],
  ])('the due day %s moves to %s', (day, moved) => {
    expect(russia.sameOrNext(d(day))).toBe(moved)
  })

  it.each([
    ['2025-01-31', 2, '2025-01-29'],
    ['2026-01-12', 1, '2025-12-30'],
    ['2025-05-12', 3, '2025-05-05'],
    ['2025-05-12', 0, '2025-05-12'],
  ])('%s less %i working days is %s', (day, days, back) => {
    expect(russia.back(d(day), days)).toBe(back)
  })
})

it('a country whose holidays are not known has its weekends', () => {
  const germany = calendarOf({ workingDays: 'DE' })
  expect(germany.isWorkingDay(d('2025-06-14'))).toBe(false)
  expect(germany.sameOrNext(d('2025-06-14'))).toBe('2025-06-16')
})

it('without a country every day counts', () => {
  const plain = calendarOf({})
  expect(plain.sameOrNext(d('2025-01-04'))).toBe('2025-01-04')
  expect(plain.back(d('2025-01-04'), 2)).toBe('2025-01-02')
})

/** The month a bill is for, in the forms that codes and bills use. */
import { describe, expect, it } from 'vitest'
import { parseCodeDay } from '../../../shared/documents/code/days.ts'
import { monthFrom, parsePeriod } from '../../../shared/documents/period.ts'

describe('periods', () => {
  it.each([
    ['082026', '2026-08'],
    ['62015', '2015-06'],
    ['01.2024', '2024-01'],
    ['9.2026', '2026-09'],
    ['01/2024', '2024-01'],
    ['2024-01', '2024-01'],
    ['202401', '2024-01'],
    ['20230500', '2023-05'],
    ['20230517', '2023-05'],
    ['05.23', '2023-05'],
    ['январь 2021', '2021-01'],
    ['Января, 2021 г.', '2021-01'],
    ['за июнь 2025 года', '2025-06'],
    ['June 2025', '2025-06'],
    ['März 2025', '2025-03'],
    ['01.06.2025-30.06.2025', '2025-06'],
    ['01.06.2025', '2025-06'],
    ['2025-06-30', '2025-06'],
    ['  06.2025\u00a0', '2025-06'],
    ['0625', '2025-06'],
    ['2506', '2025-06'],
    ['июнь 25', '2025-06'],
    ['2025 июнь', '2025-06'],
    ['2025 г. июнь', '2025-06'],
    ['с 01.06.2025 по 30.06.2025', '2025-06'],
  ])('%s is %s', (text, month) => {
    expect(parsePeriod(text)).toBe(month)
  })

  it.each(['132026', '13.2024', 'лето 2025', '2025', '', 'июнь', '00.2024', '999999', '01.12045', '1011', '1325'])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })

  it.each([
    [25, 6, '2025-06'],
    [2025, 12, '2025-12'],
    [2025, 13, undefined],
    [1204, 5, undefined],
  ])('year %d, month %d: %s', (year, month, expected) => {
    expect(monthFrom(year, month)).toBe(expected)
  })
})

describe('days of codes', () => {
  it.each([
    ['10.07.2025', '2025-07-10'],
    ['2025-07-10', '2025-07-10'],
    ['20250710', '2025-07-10'],
    ['10072025', '2025-07-10'],
    ['10/07/2025 00:00', '2025-07-10'],
    ['30.02.2025', undefined],
    ['', undefined],
  ])('%s is %s', (text, day) => {
    expect(parseCodeDay(text)).toBe(day)
  })
})

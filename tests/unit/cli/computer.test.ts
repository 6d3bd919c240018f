import { describe, expect, it } from 'vitest'
import { civilDateAt, languageOf } from '../../../electron/cli/computer.ts'

describe('languageOf', () => {
  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['RU-by', 'ru'],
    ['en-US', 'en'],
    ['uk-UA', 'en'],
    ['run', 'en'],
    ['', 'en'],
  ])('%s speaks %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})

describe('civilDateAt', () => {
  it.each([
    ['the first minute of a day', new Date(2025, 6, 1, 0, 0), '2025-07-01'],
    ['the last minute of a day', new Date(2025, 6, 1, 23, 59), '2025-07-01'],
    ['a leap day', new Date(2024, 1, 29, 12), '2024-02-29'],
  ])('%s in the zone of the computer', (_, moment, day) => {
    expect(civilDateAt(moment)).toBe(day)
  })

  it('refuses a clock that is out of its mind', () => {
    expect(() => civilDateAt(new Date(3025, 0, 1))).toThrow(RangeError)
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaults } from '../../../electron/cli/computer.ts'

describe('defaults', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each([
    ['the first minute of a day', new Date(2025, 6, 1, 0, 0), '2025-07-01'],
    ['the last minute of a day', new Date(2025, 6, 1, 23, 59), '2025-07-01'],
    ['a leap day', new Date(2024, 1, 29, 12), '2024-02-29'],
  ])('take the day from %s in the zone of the computer', (_, moment, day) => {
    vi.setSystemTime(moment)
    expect(defaults().today).toBe(day)
  })

  it.each([
    ['ru_RU.UTF-8', 'ru'],
    ['ru', 'ru'],
    ['de_DE.UTF-8', 'en'],
    ['C.UTF-8', 'en'],
  ])('under %s speak %s', (locale, language) => {
    vi.stubEnv('LC_ALL', locale)
    expect(defaults().language).toBe(language)
  })
})

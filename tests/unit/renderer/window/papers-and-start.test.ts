/** Orders of lists, times in words, the example told apart, today and the next look at the clock. */
import { describe, expect, it } from 'vitest'
import { dayOf, untilNextLook } from '../../../../renderer/hooks/use-today.ts'
import { latestFirst, timeWords } from '../../../../renderer/screens/papers/sorting.ts'
import { hasDemo, isDemoAlone } from '../../../../renderer/screens/start/demo.ts'
import { startingParts } from '../../../../renderer/start-parts.ts'
import type { ImportStep, WorkerApi } from '../../../../renderer/worker/api.ts'
import { type Bridge, ComputerSettings } from '../../../../shared/bridge.ts'
import { demoHousehold } from '../../../../shared/demo/index.ts'
import { account, coveredThrough, d } from '../../../support/build.ts'

describe('lists of papers', () => {
  const step = (id: string, at: string): ImportStep => ({ id, at, files: [], undone: false })
  it('imports stand latest first and the given list is left alone', () => {
    const given = [step('a', '2025-06-01T10:00:00Z'), step('b', '2025-06-03T10:00:00Z'), step('c', '2025-06-02T10:00:00Z')]
    expect(latestFirst(given).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(given.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
  it.each([
    ['2025-06-28T11:05:00Z', 'ru', 'Europe/Moscow', /^28 июня 2025\sг\. в 14:05$/],
    ['2025-06-28T21:30:00Z', 'en', 'Europe/Moscow', /^29 June 2025 at 00:30$/],
    ['когда-то', 'ru', 'UTC', /^когда-то$/],
  ] as const)('%s in %s', (at, language, zone, expected) => {
    expect(timeWords(at, language, zone)).toMatch(expected)
  })
})

describe('the example', () => {
  const demo = demoHousehold(d('2025-06-20'), 'ru')
  const own = account({ billing: { model: 'prepaid', day: 1 } })
  it('is recognised, alone and beside the family’s own', () => {
    expect([hasDemo(demo), isDemoAlone(demo)]).toEqual([true, true])
    expect([hasDemo({ ...demo, accounts: [own] }), isDemoAlone({ ...demo, accounts: [...demo.accounts, own] })]).toEqual([true, false])
    expect(isDemoAlone({ ...demo, imports: [...(demo.imports ?? []), coveredThrough('2025-06-20')] })).toBe(false)
    expect([hasDemo({ homes: [], accounts: [own] }), isDemoAlone({ homes: [], accounts: [] })]).toEqual([false, false])
  })
})

describe('the clock at the edge', () => {
  it.each([
    [new Date(2025, 5, 28, 0, 0, 0), '2025-06-28'],
    [new Date(2025, 5, 28, 23, 59, 59), '2025-06-28'],
    [new Date(2024, 1, 29, 12), '2024-02-29'],
    [new Date(2025, 11, 31, 23, 59), '2025-12-31'],
  ])('%s is the civil day %s here', (moment, day) => {
    expect(dayOf(moment)).toBe(day)
  })
  it('a clock that is far off is a fault, not a day', () => {
    expect(() => dayOf(new Date(1601, 0, 1))).toThrow(RangeError)
  })
  it.each([
    [new Date(2025, 5, 28, 12), 3_600_000],
    [new Date(2025, 5, 28, 23, 59, 59), 2_000],
    [new Date(2025, 5, 28, 23, 30), 1_801_000],
  ])('from %s the next look comes in %d ms', (moment, wait) => {
    expect(untilNextLook(moment)).toBe(wait)
  })
})

describe('what the app starts with', () => {
  const worker = {} as WorkerApi
  const answering = (ok: boolean): Bridge =>
    ({
      readSettings: async () => (ok ? { ok, value: ComputerSettings.parse({ typeSize: 'huge' }) } : { ok, error: { code: 'failed' } }),
      environment: async () => (ok ? { ok, value: { desktop: true, platform: 'linux', version: '1' } } : { ok, error: { code: 'failed' } }),
    }) as unknown as Bridge
  it('is what the bridge says', async () => {
    expect(await startingParts(answering(true), worker)).toMatchObject({ settings: { typeSize: 'huge' }, environment: { desktop: true } })
  })
  it('is the defaults where the bridge fails', async () => {
    const parts = await startingParts(answering(false), worker)
    expect(parts.settings).toEqual(ComputerSettings.parse({}))
    expect(parts.environment.desktop).toBe(false)
  })
})

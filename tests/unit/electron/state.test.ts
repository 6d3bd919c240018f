/** What the shell remembers: bad values cost themselves and nothing else, and a corrupt file is kept. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../electron/state/file-name.ts'
import { asideName, isReadableSettingsText, setAsideIfCorrupt } from '../../../electron/state/set-aside.ts'
import { readableSettings, shellState } from '../../../electron/state/shell-state.ts'
import { DEFAULT_SIZE, MIN_SIZE, placeWindow, type WindowState } from '../../../electron/state/window-state.ts'
import { ComputerSettings } from '../../../shared/bridge.ts'
import { memoryStore } from './memory-store.ts'

const DEFAULTS = ComputerSettings.parse({})

describe('readableSettings', () => {
  it.each([
    ['nothing', undefined, {}],
    ['no object', 'dark', {}],
    ['a list', ['dark'], {}],
    ['good ones', { theme: 'dark', reminders: false }, { theme: 'dark', reminders: false }],
    ['one bad among good', { theme: 'blue', typeSize: 'huge' }, { typeSize: 'huge' }],
    ['bad types', { reminders: 'no', closeToTray: 1, language: null }, {}],
    ['unknown names', { colour: 'red', __proto__: null }, {}],
    ['an answer of null', { closeToTray: null }, { closeToTray: null }],
  ])('%s', (_title, raw, changed) => {
    expect(readableSettings(raw)).toEqual({ ...DEFAULTS, ...changed })
  })
  it('gives usable settings whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(ComputerSettings.safeParse(readableSettings(raw)).success).toBe(true)
      }),
    )
  })
})

describe('shellState', () => {
  const snapshot = { asOf: '2025-06-20', state: 'short' as const, sentence: 'Не хватает 85 ₽.', items: [] }
  const window: WindowState = { bounds: { x: 10, y: 20, width: 800, height: 600 }, maximized: true }
  it('gives back after a restart what it was given', () => {
    const store = memoryStore()
    const before = shellState(store)
    before.writeSettings({ typeSize: 'large' })
    before.saveSnapshot(snapshot)
    before.saveSentinel({ accounts: 1, transactions: 6, changedAt: '2025-06-20T10:00:00Z' })
    before.saveLastSeen({ day: '2025-06-20', reminded: { a: '2025-06-19' } })
    before.saveWindowState(window)
    const after = shellState(memoryStore(JSON.parse(JSON.stringify(store.all()))))
    expect(after.settings()).toEqual({ ...DEFAULTS, typeSize: 'large' })
    expect(after.snapshot()).toEqual(snapshot)
    expect(after.sentinel()?.transactions).toBe(6)
    expect(after.lastSeen()).toEqual({ day: '2025-06-20', reminded: { a: '2025-06-19' } })
    expect(after.windowState()).toEqual(window)
  })
  it('starts with nothing', () => {
    const state = shellState(memoryStore())
    expect([state.snapshot(), state.sentinel(), state.windowState()]).toEqual([null, null, null])
    expect(state.lastSeen()).toEqual({ day: null, reminded: {} })
  })
  it('reads what does not fit as absent', () => {
    const state = shellState(
      memoryStore({ snapshot: { ...snapshot, state: 'great' }, sentinel: 7, lastSeen: { day: 'today' }, window: { bounds: {} } }),
    )
    expect([state.snapshot(), state.sentinel(), state.windowState()]).toEqual([null, null, null])
    expect(state.lastSeen()).toEqual({ day: null, reminded: {} })
  })
  it('forgets the sentinel only when told', () => {
    const store = memoryStore({ sentinel: { accounts: 1, transactions: 6, changedAt: '2025-06-20T10:00:00Z' } })
    const state = shellState(store)
    state.saveSnapshot(snapshot)
    expect(state.sentinel()).not.toBeNull()
    state.saveSentinel(null)
    expect(store.all()).not.toHaveProperty('sentinel')
  })
})

describe('corrupt settings are set aside', () => {
  const now = new Date('2025-06-20T09:30:05.123Z')
  const disk = (text: string | null) => {
    const renamed: [string, string][] = []
    return { renamed, files: { read: () => text, rename: (from: string, to: string) => void renamed.push([from, to]) } }
  }
  it.each([
    ['half a file', '{"settings":{"theme":'],
    ['an empty file, as after a power cut', ''],
    ['zeros', '\0\0\0\0'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"text"'],
  ])('%s', (_title, text) => {
    const { renamed, files } = disk(text)
    expect(setAsideIfCorrupt('/data/settings.json', now, files)).toBe('/data/settings.json.corrupt-20250620T093005Z')
    expect(renamed).toEqual([['/data/settings.json', '/data/settings.json.corrupt-20250620T093005Z']])
  })
  it.each([
    ['no file', null],
    ['an empty object', '{}'],
    ['values that fit no schema', '{"settings":7}'],
  ])('but not %s', (_title, text) => {
    const { renamed, files } = disk(text)
    expect(setAsideIfCorrupt('/data/settings.json', now, files)).toBeNull()
    expect(renamed).toEqual([])
  })
  it('uses a name that Windows accepts', () => {
    expect(asideName('settings.json', now)).not.toMatch(/[:*?"<>|]/)
  })
  it('takes every JSON object for readable, and no text that is none', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => isReadableSettingsText(JSON.stringify(value))))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => !isReadableSettingsText(JSON.stringify(value).slice(0, -1))),
    )
  })
})

describe('placeWindow', () => {
  const full = { x: 0, y: 0, width: 1920, height: 1040 }
  const right = { x: 1920, y: 0, width: 1280, height: 984 }
  const at = (x: number, y: number, width = 1000, height = 700): WindowState => ({ bounds: { x, y, width, height }, maximized: false })
  it.each([
    ['the first time: no place, the default size', null, [full], { ...DEFAULT_SIZE }],
    ['where it was', at(100, 50), [full], { x: 100, y: 50, width: 1000, height: 700 }],
    ['on the second display', at(2000, 50), [full, right], { x: 2000, y: 50, width: 1000, height: 700 }],
    ['the second display is gone: centred', at(2000, 50), [full], { width: 1000, height: 700 }],
    ['half out, but to be gripped', at(1700, 50), [full], { x: 1700, y: 50, width: 1000, height: 700 }],
    ['all but out', at(1850, 50), [full], { width: 1000, height: 700 }],
    ['below the display', at(100, 1030), [full], { width: 1000, height: 700 }],
    ['title bar above the display', at(100, -300), [full], { x: 100, y: 0, width: 1000, height: 700 }],
    ['larger than the display', at(0, 0, 3000, 2000), [full], { x: 0, y: 0, width: 1920, height: 1040 }],
    ['spread over three displays of which one is left', at(-2500, 0, 5000, 700), [full], { x: -1800, y: 0, width: 1920, height: 700 }],
    ['smaller than can be used', at(0, 0, 130, 70), [full], { x: 0, y: 0, ...MIN_SIZE }],
    ['no display known', at(100, 50), [], { width: 1000, height: 700 }],
    ['a display smaller than the default', null, [{ x: 0, y: 0, width: 1024, height: 600 }], { width: 1024, height: 600 }],
  ])('%s', (_title, saved, areas, expected) => {
    expect(placeWindow(saved, areas)).toEqual(expected)
  })
  it('always leaves a part of the window on some display', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = placeWindow(at(x, y, width, height), [full, right])
        const { x: left, y: top } = placed
        if (left === undefined || top === undefined) return
        const seen = [full, right].some(
          (area) => left < area.x + area.width && left + placed.width > area.x && top >= area.y && top < area.y + area.height,
        )
        expect(seen).toBe(true)
      }),
    )
  })
})

describe('safeFileName', () => {
  it.each([
    ['Сверка 2025-06-20.json', 'Сверка 2025-06-20.json'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['a:b*c?.json', 'a_b_c_.json'],
    ['a\nb\u0000.json', 'a_b_.json'],
    ['...hidden', 'hidden'],
    ['name. ', 'name'],
    ['con.json', 'sverka-con.json'],
    ['LPT1', 'sverka-LPT1'],
    ['console.json', 'console.json'],
    ['..', 'sverka'],
    ['folder/', 'sverka'],
    ['', 'sverka'],
  ])('%j → %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })
})

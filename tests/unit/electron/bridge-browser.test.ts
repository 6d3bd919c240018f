/** The browser stand-in: same contract, no desktop; and which of the two bridges the page takes. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BrowserParts, browserBridge } from '../../../renderer/bridge/browser.ts'
import { BRIDGE_CALLS, ComputerSettings } from '../../../shared/bridge.ts'

function setUp(start: Record<string, string> = {}, changed: Partial<BrowserParts> = {}) {
  const values = new Map(Object.entries(start))
  const storage: BrowserParts['storage'] = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
  const download = vi.fn()
  const unsubscribe = vi.fn()
  const onDayMayHaveChanged = vi.fn(() => unsubscribe)
  const parts = { storage, download, onDayMayHaveChanged, ...changed }
  return { values, download, unsubscribe, onDayMayHaveChanged, bridge: browserBridge(parts) }
}
const DEFAULTS = ComputerSettings.parse({})
const snapshot = { asOf: '2025-06-20', state: 'ok' as const, sentence: 'Всё оплачено.', items: [] }
const sentinel = { accounts: 2, transactions: 40, changedAt: '2025-06-20T10:00:00Z' }
const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

describe('browserBridge', () => {
  it('has a function for each message of the contract, and nothing more', () => {
    expect(Object.keys(setUp().bridge).sort()).toEqual([...Object.keys(BRIDGE_CALLS), 'on'].sort())
  })
  it('says that there is no desktop', async () => {
    expect(await setUp().bridge.environment()).toEqual({
      ok: true,
      value: { desktop: false, platform: 'browser', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    })
  })
  it('remembers settings over a reload, each change alone', async () => {
    const { values, bridge } = setUp()
    expect(await bridge.readSettings()).toEqual({ ok: true, value: DEFAULTS })
    await bridge.writeSettings({ language: 'en', typeSize: 'huge' })
    await bridge.writeSettings({ theme: 'dark' })
    const again = setUp(Object.fromEntries(values)).bridge
    expect(await again.readSettings()).toEqual({ ok: true, value: { ...DEFAULTS, language: 'en', typeSize: 'huge', theme: 'dark' } })
  })
  it.each(['{"theme":', 'null', '7', '[]', '{"theme":"pink"}'])('starts with the defaults when %s is stored', async (text) => {
    expect(await setUp({ 'sverka.settings': text }).bridge.readSettings()).toEqual({ ok: true, value: DEFAULTS })
  })
  it('remembers the sentinel, and forgets it when told to', async () => {
    const { values, bridge } = setUp()
    expect(await bridge.readSentinel()).toEqual({ ok: true, value: null })
    await bridge.saveSentinel(sentinel)
    expect(await setUp(Object.fromEntries(values)).bridge.readSentinel()).toEqual({ ok: true, value: sentinel })
    await bridge.saveSentinel(null)
    expect(await bridge.readSentinel()).toEqual({ ok: true, value: null })
  })
  it('keeps the snapshot', async () => {
    const { values, bridge } = setUp()
    expect(await bridge.saveSnapshot(snapshot)).toEqual({ ok: true, value: true })
    expect(JSON.parse(values.get('sverka.snapshot') ?? '')).toEqual(snapshot)
  })
  it('saves a file as a download', async () => {
    const { download, bridge } = setUp()
    expect(await bridge.saveFile({ name: 'сверка.json', text: '{}' })).toEqual({ ok: true, value: true })
    expect(download).toHaveBeenCalledWith('сверка.json', '{}')
    const bytes = Uint8Array.of(0, 255)
    expect(await bridge.saveBytes({ name: 'а.pdf', bytes })).toEqual({ ok: true, value: true })
    expect(download).toHaveBeenLastCalledWith('а.pdf', bytes)
  })
  it('refuses what the desktop would refuse', async () => {
    const { values, bridge } = setUp()
    const bad = { ok: false, error: { code: 'bad-payload' } }
    expect(await bridge.saveSnapshot({ ...snapshot, asOf: '2025-02-30' })).toEqual(bad)
    expect(await bridge.saveSentinel({ ...sentinel, accounts: -1 })).toEqual(bad)
    expect(await bridge.saveFile({ name: 'x'.repeat(201), text: '' })).toEqual(bad)
    expect(values.size).toBe(0)
  })
  it.each([
    ['a full disk', { storage: { getItem: () => null, setItem: full, removeItem: full } }],
    ['a browser that forbids storage', { storage: { getItem: full, setItem: full, removeItem: full } }],
  ])('answers with a code on %s', async (_title, parts) => {
    const { bridge } = setUp({}, parts)
    const failed = { ok: false, error: { code: 'failed' } }
    expect(await bridge.readSettings()).toEqual({ ok: true, value: DEFAULTS })
    expect(await bridge.readSentinel()).toEqual({ ok: true, value: null })
    expect(await bridge.writeSettings({ theme: 'dark' })).toEqual(failed)
    expect(await bridge.saveSnapshot(snapshot)).toEqual(failed)
    expect(await bridge.saveSentinel(null)).toEqual(failed)
  })
  it('tells of a new day until told not to; nobody asks it to show anything', () => {
    const { onDayMayHaveChanged, unsubscribe, bridge } = setUp()
    const listener = vi.fn()
    bridge.on('show', listener)()
    expect(onDayMayHaveChanged).not.toHaveBeenCalled()
    const forget = bridge.on('dayMayHaveChanged', listener)
    expect(onDayMayHaveChanged).toHaveBeenCalledWith(listener)
    forget()
    expect(unsubscribe).toHaveBeenCalledOnce()
  })
})

describe('bridge()', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  it('takes the one of the desktop where there is one', async () => {
    const sverka = { environment: vi.fn() }
    vi.stubGlobal('window', { sverka })
    const { bridge } = await import('../../../renderer/bridge/index.ts')
    expect(bridge()).toBe(sverka)
  })
  it('else makes the stand-in, once', async () => {
    vi.stubGlobal('window', { localStorage: { getItem: () => null } })
    const { bridge } = await import('../../../renderer/bridge/index.ts')
    const made = bridge()
    expect(bridge()).toBe(made)
    expect(await made.environment()).toMatchObject({ value: { desktop: false } })
  })
})

describe('what a real browser gives', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
    vi.resetModules()
  })
  it('tells of a new day at the next minute, or when the page is seen again; never twice, and not after it was forgotten', async () => {
    vi.useFakeTimers({ now: new Date(2025, 5, 30, 23, 58, 30) })
    const target = new EventTarget()
    vi.stubGlobal('document', target)
    vi.stubGlobal('window', { localStorage: {} })
    const { browserParts } = await import('../../../renderer/bridge/browser-parts.ts')
    const listener = vi.fn()
    const forget = browserParts().onDayMayHaveChanged(listener)
    vi.advanceTimersByTime(60_000)
    expect(listener).toHaveBeenCalledTimes(0)
    vi.advanceTimersByTime(60_000)
    expect(listener).toHaveBeenCalledTimes(1)
    vi.setSystemTime(new Date(2025, 6, 5, 9))
    target.dispatchEvent(new Event('visibilitychange'))
    target.dispatchEvent(new Event('visibilitychange'))
    expect(listener).toHaveBeenCalledTimes(2)
    forget()
    vi.setSystemTime(new Date(2025, 6, 9, 9))
    target.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(120_000)
    expect(listener).toHaveBeenCalledTimes(2)
  })
  it('downloads under the name, and lets the address go later', async () => {
    vi.useFakeTimers()
    const link = { href: '', download: '', click: vi.fn() }
    vi.stubGlobal('document', { createElement: () => link })
    vi.stubGlobal('window', { localStorage: {} })
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    const gone = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const { browserParts } = await import('../../../renderer/bridge/browser-parts.ts')
    browserParts().download('сверка.json', '{"a":1}')
    expect([link.href, link.download]).toEqual(['blob:x', 'сверка.json'])
    expect(link.click).toHaveBeenCalledOnce()
    const [content] = made.mock.calls[0] ?? []
    expect(content instanceof Blob ? await content.text() : null).toBe('{"a":1}')
    expect(gone).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(gone).toHaveBeenCalledWith('blob:x')
  })
})

describe('styleNonce', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  it.each([
    ['the nonce of the page', { querySelector: () => ({ nonce: 'abc' }) }, 'abc', 'abc'],
    ['nothing without one', { querySelector: () => null }, '', undefined],
    ['nothing in a worker', undefined, '', undefined],
  ])('%s', async (_title, document, nonce, scrollLock) => {
    vi.stubGlobal('document', document)
    const { styleNonce } = await import('../../../renderer/bridge/strict-page.ts')
    expect(styleNonce()).toBe(nonce)
    expect(Reflect.get(globalThis, '__webpack_nonce__')).toBe(scrollLock)
  })
  it('keeps zod from compiling code, which the policy forbids', async () => {
    await import('../../../renderer/bridge/strict-page.ts')
    const { globalConfig } = await import('zod/v4/core')
    expect(globalConfig.jitless).toBe(true)
  })
})

/** Answers to the window: the sender and every payload are checked, and an answer never rejects. */
import { describe, expect, it, vi } from 'vitest'
import { answerCall, type Handlers } from '../../../electron/guards/calls.ts'
import { bridgeHandlers } from '../../../electron/handlers.ts'
import { shellState } from '../../../electron/state/shell-state.ts'
import { BRIDGE_CALLS, type BridgeCall, ComputerSettings, type Snapshot } from '../../../shared/bridge.ts'
import { memoryStore } from './memory-store.ts'

const page = { url: 'app://sverka/index.html', parent: null }
const environment = { desktop: true, platform: 'linux', version: '1.2.3' }
const snapshot: Snapshot = { asOf: '2025-06-20', state: 'ok', sentence: 'Всё оплачено.', items: [] }
const sentinel = { accounts: 2, transactions: 40, changedAt: '2025-06-20T10:00:00Z' }

function setUp(changed: Partial<Handlers> = {}) {
  const store = memoryStore()
  const onSettings = vi.fn()
  const onSnapshot = vi.fn()
  const saveFile = vi.fn(async () => true)
  const report = vi.fn()
  const handlers = { ...bridgeHandlers({ state: shellState(store), environment, saveFile, onSettings, onSnapshot }), ...changed }
  const ask = (call: BridgeCall, payload?: unknown, sender: Parameters<typeof answerCall>[1] = page) =>
    answerCall(call, sender, payload, handlers, report)
  return { store, onSettings, onSnapshot, saveFile, report, ask }
}

describe('every call', () => {
  const calls = Object.keys(BRIDGE_CALLS) as BridgeCall[]
  it.each(calls)('%s: a foreign sender learns nothing and changes nothing', async (call) => {
    const { store, ask } = setUp()
    for (const sender of [null, { url: 'https://example.org/', parent: null }, { url: page.url, parent: page }]) {
      expect(await ask(call, snapshot, sender)).toEqual({ ok: false, error: { code: 'bad-sender' } })
    }
    expect(store.all()).toEqual({})
  })
  it.each(calls)('%s: a payload that does not fit is refused', async (call) => {
    const { store, ask } = setUp()
    expect(await ask(call, 42)).toEqual({ ok: false, error: { code: 'bad-payload' } })
    expect(store.all()).toEqual({})
  })
  it.each(calls)('%s: a failing handler answers with a code, and its text stays here', async (call) => {
    const fail = () => {
      throw new Error('ENOSPC: /home/someone/secret')
    }
    const handlers: Handlers = {
      environment: fail,
      readSettings: fail,
      writeSettings: fail,
      saveSnapshot: fail,
      readSentinel: fail,
      saveSentinel: fail,
      saveFile: fail,
      saveBytes: fail,
    }
    const good: Record<string, unknown> = {
      writeSettings: {},
      saveSnapshot: snapshot,
      saveSentinel: null,
      saveFile: { name: 'a', text: '' },
      saveBytes: { name: 'a', bytes: new Uint8Array(1) },
    }
    const { ask, report } = setUp(handlers)
    const answer = await ask(call, good[call])
    expect(answer).toEqual({ ok: false, error: { code: 'failed' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(report).toHaveBeenCalledOnce()
  })
})

describe('payloads', () => {
  it.each<[BridgeCall, unknown]>([
    ['writeSettings', { language: 'de' }],
    ['writeSettings', { typeSize: 3 }],
    ['writeSettings', { reminders: 'yes' }],
    ['writeSettings', null],
    ['saveSnapshot', { ...snapshot, asOf: '2025-02-30' }],
    ['saveSnapshot', { ...snapshot, state: 'fine' }],
    ['saveSnapshot', { ...snapshot, sentence: 'x'.repeat(501) }],
    ['saveSnapshot', { ...snapshot, items: [{ id: 'a' }] }],
    ['saveSentinel', { accounts: -1, transactions: 0, changedAt: sentinel.changedAt }],
    ['saveSentinel', { accounts: 1.5, transactions: 0, changedAt: sentinel.changedAt }],
    ['saveSentinel', { ...sentinel, changedAt: 'yesterday' }],
    ['saveSentinel', undefined],
    ['saveFile', { name: 'a.json' }],
    ['saveFile', { name: 'x'.repeat(201), text: '' }],
    ['saveFile', { name: 'a', text: new Uint8Array(3) }],
    ['saveBytes', { name: 'a', bytes: 'abc' }],
    ['saveBytes', { name: 'x'.repeat(201), bytes: new Uint8Array(1) }],
    ['environment', {}],
  ])('%s refuses %j', async (call, payload) => {
    const { ask, store } = setUp()
    expect(await ask(call, payload)).toEqual({ ok: false, error: { code: 'bad-payload' } })
    expect(store.all()).toEqual({})
  })
})

describe('what the shell does', () => {
  it('says where the page runs', async () => {
    expect(await setUp().ask('environment')).toEqual({ ok: true, value: environment })
  })
  it('changes only the settings that were sent', async () => {
    const { ask, onSettings } = setUp()
    await ask('writeSettings', { language: 'en', closeToTray: false })
    const second = await ask('writeSettings', { theme: 'dark' })
    const expected = { ...ComputerSettings.parse({}), language: 'en', theme: 'dark', closeToTray: false }
    expect(second).toEqual({ ok: true, value: expected })
    expect(await ask('readSettings')).toEqual({ ok: true, value: expected })
    expect(onSettings).toHaveBeenLastCalledWith(expected)
  })
  it('keeps the snapshot and says that it is new', async () => {
    const { ask, store, onSnapshot } = setUp()
    expect(await ask('saveSnapshot', snapshot)).toEqual({ ok: true, value: true })
    expect(store.get('snapshot')).toEqual(snapshot)
    expect(onSnapshot).toHaveBeenCalledOnce()
  })
  it('keeps the sentinel, and takes it away when told to', async () => {
    const { ask } = setUp()
    expect(await ask('readSentinel')).toEqual({ ok: true, value: null })
    await ask('saveSentinel', sentinel)
    expect(await ask('readSentinel')).toEqual({ ok: true, value: sentinel })
    await ask('saveSentinel', null)
    expect(await ask('readSentinel')).toEqual({ ok: true, value: null })
  })
  it('passes a file on to be saved, with the answer of the person', async () => {
    const { ask, saveFile } = setUp()
    expect(await ask('saveFile', { name: 'сверка.json', text: '{}' })).toEqual({ ok: true, value: true })
    expect(saveFile).toHaveBeenCalledWith('сверка.json', '{}')
    const bytes = Uint8Array.of(1, 2)
    expect(await ask('saveBytes', { name: 'а.pdf', bytes })).toEqual({ ok: true, value: true })
    expect(saveFile).toHaveBeenLastCalledWith('а.pdf', bytes)
    saveFile.mockResolvedValueOnce(false)
    expect(await ask('saveFile', { name: 'a', text: '' })).toEqual({ ok: true, value: false })
  })
})

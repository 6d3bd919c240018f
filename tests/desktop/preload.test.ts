/** The preload: exactly the bridge of the contract, and nothing of Electron behind it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BRIDGE_CALLS, type Bridge, type BridgeCall, BridgeEvents } from '../../shared/bridge.ts'

type Hear = (event: unknown, payload: unknown) => void
let exposed: [string, Bridge][] = []
let heard = new Map<string, Set<Hear>>()
const invoke = vi.fn(async (..._args: unknown[]) => ({ ok: true, value: null }))
const set = (channel: string): Set<Hear> => {
  const all = heard.get(channel) ?? new Set<Hear>()
  heard.set(channel, all)
  return all
}
const ipcRenderer = {
  invoke,
  on: vi.fn((channel: string, hear: Hear) => void set(channel).add(hear)),
  removeListener: vi.fn((channel: string, hear: Hear) => void set(channel).delete(hear)),
}

async function bridge(): Promise<Bridge> {
  await import('../../electron/preload.ts')
  const [, made] = exposed[0] ?? []
  if (!made) throw new Error('nothing was exposed')
  return made
}

beforeEach(() => {
  exposed = []
  heard = new Map()
  invoke.mockClear()
  vi.resetModules()
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, made: Bridge) => void exposed.push([name, made]) },
    ipcRenderer,
  }))
})
afterEach(() => vi.doUnmock('electron'))

describe('preload', () => {
  it('exposes one thing, with a function for each message and `on`', async () => {
    const made = await bridge()
    expect(exposed.map(([name]) => name)).toEqual(['sverka'])
    expect(Object.keys(made).sort()).toEqual([...Object.keys(BRIDGE_CALLS), 'on'].sort())
    expect(Object.values(made).every((value) => typeof value === 'function')).toBe(true)
  })
  it.each(Object.keys(BRIDGE_CALLS) as BridgeCall[])('%s goes over its own channel, with its payload and nothing else', async (name) => {
    const made = (await bridge()) as unknown as Record<string, (payload: unknown) => Promise<unknown>>
    const takes = !BRIDGE_CALLS[name].payload.safeParse(undefined).success
    const payload = { some: 'payload' }
    await made[name]?.(payload)
    expect(invoke.mock.calls).toEqual([[`sverka:call:${name}`, takes ? payload : undefined]])
  })
  it.each(Object.keys(BridgeEvents) as (keyof typeof BridgeEvents)[])(
    'passes on the payload of %s without the event, until unsubscribed',
    async (name) => {
      const made = await bridge()
      const listener = vi.fn()
      const forget = made.on(name, listener)
      const [hear] = set(`sverka:event:${name}`)
      hear?.({ sender: ipcRenderer }, { path: '/today' })
      expect(listener.mock.calls).toEqual([[{ path: '/today' }]])
      expect(forget()).toBeUndefined()
      expect(set(`sverka:event:${name}`).size).toBe(0)
    },
  )
  it.each(['error', '../show', 'toString', '__proto__', ''])('does not listen to %j', async (name) => {
    const made = await bridge()
    const forget = made.on(name as 'show', () => {})
    expect(ipcRenderer.on).not.toHaveBeenCalledWith(expect.stringContaining(`event:${name}`), expect.anything())
    expect(forget()).toBeUndefined()
    expect([...heard.values()].every((all) => all.size === 0)).toBe(true)
  })
})

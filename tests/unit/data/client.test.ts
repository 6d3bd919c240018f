/** The window's end of the worker, over a real message channel: answers, transfers, subscriptions, and what a crash does. */
import { expose } from 'comlink'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Preview, WorkerApi } from '../../../renderer/worker/api.ts'
import { clientOf, type WorkerClient, WorkerCrashed, type WorkerLike } from '../../../renderer/worker/client.ts'
import { civilDate } from '../../../shared/dates.ts'

const day = civilDate('2025-06-20')
const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A worker whose thread is this one; `die` is what a browser tells when a worker fails. */
function connected(api: Partial<WorkerApi>, persist = async () => true) {
  const { port1, port2 } = new MessageChannel()
  expose(api, port2)
  const failures = new Set<(event: { message: string }) => void>()
  const terminated = vi.fn()
  const worker: WorkerLike = {
    postMessage: (data, transfer) => port1.postMessage(data, transfer ?? []),
    addEventListener: (type, listener) => {
      if (type === 'error') failures.add(listener as never)
      else port1.addEventListener(type, listener as never)
    },
    removeEventListener: (type, listener) => port1.removeEventListener(type, listener as never),
    start: () => port1.start(),
    terminate: terminated,
  }
  open.push(() => {
    port1.close()
    port2.close()
  })
  const client: WorkerClient = clientOf(worker, persist)
  port1.start()
  const die = (message: string): void => {
    for (const failure of failures) failure({ message })
  }
  return { client, die, terminated }
}

describe('the client', () => {
  it('passes calls on and gives their answers', async () => {
    const { client } = connected({ counts: async () => ({ accounts: 2, transactions: 3 }) })
    expect(await client.counts()).toEqual({ accounts: 2, transactions: 3 })
  })

  it('hands files over without copying and passes progress back', async () => {
    const got: number[] = []
    const { client } = connected({
      preview: async (files, _, tell) => {
        got.push(files[0]?.bytes.byteLength ?? -1)
        await (tell({ file: 'x', index: 0, count: 1, fraction: 0.5 }) as unknown as Promise<void>)
        return { id: 'p', files: [] } satisfies Preview
      },
    })
    const bytes = new ArrayBuffer(64)
    const told: number[] = []
    expect(await client.preview([{ name: 'x', bytes }], day, ({ fraction }) => told.push(fraction))).toEqual({ id: 'p', files: [] })
    expect([got, told, bytes.byteLength]).toEqual([[64], [0.5], 0])
  })

  it('asks the browser to keep the data once it is open, and notes the answer', async () => {
    const noted = vi.fn(async () => {})
    const { client } = connected({ open: async () => ({ state: 'ready' }), notePersisted: noted }, async () => false)
    expect(await client.open(false)).toEqual({ state: 'ready' })
    await vi.waitFor(() => expect(noted).toHaveBeenCalledWith(false))
  })

  it('does not ask to keep what did not open', async () => {
    const persist = vi.fn(async () => true)
    const { client } = connected({ open: async () => ({ state: 'vanished' }) }, persist)
    expect(await client.open(true)).toEqual({ state: 'vanished' })
    expect(persist).not.toHaveBeenCalled()
  })

  it('stamps a restore with the time of the click', async () => {
    const stamps: (string | undefined)[] = []
    const { client } = connected({
      restoreHousehold: async (_, at) => {
        stamps.push(at)
        return { ok: true }
      },
    })
    await client.restoreHousehold('{}')
    await client.restoreHousehold('{}', '2025-06-20T10:00:00.000Z')
    expect(stamps[0]).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(stamps[1]).toBe('2025-06-20T10:00:00.000Z')
  })

  it('subscribes once for all listeners', async () => {
    let change: (() => void) | undefined
    const subscribed = vi.fn(async (listener: () => void) => {
      change = listener
    })
    const { client } = connected({ subscribe: subscribed })
    const [a, b] = [vi.fn(), vi.fn()]
    await client.subscribe(a)
    await client.subscribe(b)
    change?.()
    await vi.waitFor(() => expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 1]))
    expect(subscribed).toHaveBeenCalledTimes(1)
  })

  it('is no promise: awaiting it gives it back', async () => {
    const { client } = connected({})
    expect(await client).toBe(client)
  })

  it('keeps the name of an error', async () => {
    const { client } = connected({
      preview: async () => {
        throw Object.assign(new Error('stopped'), { name: 'Cancelled' })
      },
    })
    await expect(client.preview([], day, () => {})).rejects.toMatchObject({ name: 'Cancelled' })
  })
})

describe('a crash', () => {
  it('rejects what is open and what comes after, tells it once, and ends the worker', async () => {
    const { client, die, terminated } = connected({ counts: () => new Promise(() => {}) })
    const [told, gone] = [vi.fn(), vi.fn()]
    client.onCrash(told)
    client.onCrash(gone)()
    const question = client.counts()
    die('out of memory')
    die('again')
    await expect(question).rejects.toThrow(new WorkerCrashed('out of memory'))
    await expect(client.counts()).rejects.toThrow(WorkerCrashed)
    expect(told).toHaveBeenCalledTimes(1)
    expect(gone).not.toHaveBeenCalled()
    expect(terminated).toHaveBeenCalled()
  })

  it('is not told when the window closes the worker itself', async () => {
    const { client } = connected({ counts: () => new Promise(() => {}) })
    const told = vi.fn()
    client.onCrash(told)
    const question = client.counts()
    client.close()
    await expect(question).rejects.toThrow(WorkerCrashed)
    expect(told).not.toHaveBeenCalled()
  })
})

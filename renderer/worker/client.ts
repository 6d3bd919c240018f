/**
 * The window's end of the worker: starts it, hands over dropped files without copying them, and turns a crash into an answer,
 * because a dead worker would leave every question open for ever.
 */
import { type Endpoint, proxy, type Remote, transfer, wrap } from 'comlink'
import type { OpenState, Outcome, WorkerApi } from './api.ts'

/** What the client needs of a worker; a message port with events will do in tests. */
export interface WorkerLike extends Endpoint {
  terminate(): void
}

export class WorkerCrashed extends Error {
  override readonly name = 'WorkerCrashed'
}

export interface WorkerClient extends WorkerApi {
  /** Calls back once when the worker dies: nothing is answered any more, the window must be loaded again. Gives the unsubscribe. */
  onCrash(listener: (error: WorkerCrashed) => void): () => void
  /** Ends the worker. Questions still open are rejected. */
  close(): void
}

/** Asks the browser to keep the data when the disk fills. Only a window may ask. */
const askToPersist = async (): Promise<boolean> => (await globalThis.navigator?.storage?.persist?.()) ?? false

/** Starts the worker and gives its typed client. */
export const connectWorker = (): WorkerClient =>
  clientOf(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sverka' }), askToPersist)

export function clientOf(worker: WorkerLike, persist: () => Promise<boolean>): WorkerClient {
  const remote = wrap<WorkerApi>(worker)
  const guard = new CrashGuard(worker)
  const listeners = new Set<() => void>()
  let subscribed: Promise<void> | undefined

  const own: Partial<WorkerClient> = {
    async open(expectData) {
      const state = await guard.watch(remote.open(expectData) as Promise<OpenState>)
      // The answer is kept for support; whether it comes must not hold up the start.
      if (state.state === 'ready') void persist().then((answer) => remote.notePersisted(answer), ignored)
      return state
    },
    preview(files, asOf, onProgress) {
      const buffers = files.map((file) => file.bytes)
      return guard.watch(remote.preview(transfer(files, buffers), asOf, proxy(onProgress)))
    },
    restoreHousehold: (text, at = new Date().toISOString()) => guard.watch(remote.restoreHousehold(text, at) as Promise<Outcome>),
    subscribe(listener) {
      listeners.add(listener)
      subscribed ??= guard.watch(
        remote.subscribe(
          proxy(() => {
            for (const each of listeners) each()
          }),
        ),
      )
      return subscribed
    },
    onCrash: (listener) => guard.onCrash(listener),
    close: () => guard.close(),
  }
  return new Proxy({} as WorkerClient, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (own[name as keyof WorkerClient] ?? call(remote, guard, name)) : undefined,
  })
}

const ignored = (): void => {}

/** Every call without special care: sent as it is. */
function call(remote: Remote<WorkerApi>, guard: CrashGuard, name: string) {
  return (...args: unknown[]): Promise<unknown> => {
    const method = remote[name as keyof WorkerApi] as (...rest: unknown[]) => Promise<unknown>
    return guard.watch(method(...args))
  }
}

/** Rejects what is still open when the worker dies, and everything after. */
class CrashGuard {
  private readonly worker: WorkerLike
  private readonly pending = new Set<(error: WorkerCrashed) => void>()
  private readonly listeners = new Set<(error: WorkerCrashed) => void>()
  private dead: WorkerCrashed | undefined

  constructor(worker: WorkerLike) {
    this.worker = worker
    worker.addEventListener('error', (event) => this.crash(messageOf(event)))
    worker.addEventListener('messageerror', () => this.crash('an answer could not be read'))
  }

  watch<T>(answer: Promise<T>): Promise<T> {
    if (this.dead) return Promise.reject(this.dead)
    return new Promise<T>((resolve, reject) => {
      this.pending.add(reject)
      answer.then(resolve, reject).finally(() => this.pending.delete(reject))
    })
  }

  onCrash(listener: (error: WorkerCrashed) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.end('closed')
  }

  private crash(reason: string): void {
    if (this.dead) return
    const error = this.end(reason)
    for (const listener of this.listeners) listener(error)
  }

  private end(reason: string): WorkerCrashed {
    this.dead = new WorkerCrashed(reason)
    this.worker.terminate()
    for (const reject of this.pending) reject(this.dead)
    this.pending.clear()
    return this.dead
  }
}

function messageOf(event: unknown): string {
  const said = (event as { message?: unknown }).message
  return typeof said === 'string' && said !== '' ? said : 'the worker stopped'
}

/** The stand-in for the desktop shell in a plain browser: localStorage remembers, a download saves; no tray, no reminders while closed. */
import type { z } from 'zod'
import { BRIDGE_CALLS, type Bridge, type BridgeErrorCode, ComputerSettings, type Environment, Sentinel } from '../../shared/bridge.ts'

declare const __SVERKA_VERSION__: string | undefined

/** The parts of the browser that the stand-in needs; tests pass their own. */
export interface BrowserParts {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Hands a text or bytes to the person as a file. */
  download(name: string, content: string | Uint8Array): void
  /** Calls back when the page is seen again after a pause, and around midnight. */
  onDayMayHaveChanged(listener: () => void): () => void
}

const KEYS = { settings: 'sverka.settings', snapshot: 'sverka.snapshot', sentinel: 'sverka.sentinel' } as const

type Answer<T> = { ok: true; value: T } | { ok: false; error: { code: BridgeErrorCode } }
const ok = <T>(value: T): Answer<T> => ({ ok: true, value })

function read<T>(parts: BrowserParts, key: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(parts.storage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * Checks the payload as the desktop shell does, so that a mistake shows in the browser too. A browser may refuse to store (private
 * window, full disk): that is an answer with a code, never an exception.
 */
async function checked<P, T>(schema: z.ZodType<P>, payload: unknown, act: (payload: P) => T): Promise<Answer<T>> {
  const parsed = schema.safeParse(payload)
  if (!parsed.success) return { ok: false, error: { code: 'bad-payload' } }
  try {
    return ok(act(parsed.data))
  } catch {
    return { ok: false, error: { code: 'failed' } }
  }
}

/** The version of the build, or of the tests. */
const version = (): string => (typeof __SVERKA_VERSION__ === 'string' ? __SVERKA_VERSION__ : '0.0.0')

/** A `Bridge` without a desktop around it. */
export function browserBridge(parts: BrowserParts): Bridge {
  const environment: Environment = { desktop: false, platform: 'browser', version: version() }
  const settings = (): ComputerSettings => read(parts, KEYS.settings, ComputerSettings) ?? ComputerSettings.parse({})
  const store = (key: string, value: unknown): void => {
    if (value === null) parts.storage.removeItem(key)
    else parts.storage.setItem(key, JSON.stringify(value))
  }
  return {
    environment: async () => ok(environment),
    readSettings: async () => ok(settings()),
    writeSettings: (patch) =>
      checked(BRIDGE_CALLS.writeSettings.payload, patch, (sent): ComputerSettings => {
        const next = ComputerSettings.parse({ ...settings(), ...sent })
        store(KEYS.settings, next)
        return next
      }),
    saveSnapshot: (snapshot) =>
      checked(BRIDGE_CALLS.saveSnapshot.payload, snapshot, (valid): true => {
        store(KEYS.snapshot, valid)
        return true
      }),
    readSentinel: async () => ok(read(parts, KEYS.sentinel, Sentinel)),
    saveSentinel: (sentinel) =>
      checked(BRIDGE_CALLS.saveSentinel.payload, sentinel, (valid): true => {
        store(KEYS.sentinel, valid)
        return true
      }),
    saveFile: (file) =>
      checked(BRIDGE_CALLS.saveFile.payload, file, ({ name, text }): boolean => {
        parts.download(name, text)
        return true
      }),
    saveBytes: (file) =>
      checked(BRIDGE_CALLS.saveBytes.payload, file, ({ name, bytes }): boolean => {
        parts.download(name, bytes)
        return true
      }),
    // Only this one can happen without a desktop: nothing outside of the page asks it to show something.
    on: (event, listener) => (event === 'dayMayHaveChanged' ? parts.onDayMayHaveChanged(listener as () => void) : () => {}),
  }
}

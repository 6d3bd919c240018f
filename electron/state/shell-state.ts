/** What the shell remembers, typed and checked on reading: a file that somebody edited by hand must not stop the program. */
import type { z } from 'zod'
import { ComputerSettings, Sentinel, Snapshot } from '../../shared/bridge.ts'
import { LastSeen } from './last-seen.ts'
import type { KeyValueStore } from './store.ts'
import { WindowState } from './window-state.ts'

export interface ShellState {
  settings(): ComputerSettings
  /** Changes some settings and gives all of them. */
  writeSettings(patch: Partial<Record<keyof ComputerSettings, unknown>>): ComputerSettings
  snapshot(): Snapshot | null
  saveSnapshot(snapshot: Snapshot): void
  sentinel(): Sentinel | null
  saveSentinel(sentinel: Sentinel | null): void
  lastSeen(): LastSeen
  saveLastSeen(seen: LastSeen): void
  windowState(): WindowState | null
  saveWindowState(state: WindowState): void
}

const SETTING_NAMES = ComputerSettings.keyof().options

/**
 * Settings from whatever stands in the file. Each setting is judged alone, so that one bad value costs only itself.
 */
export function readableSettings(raw: unknown): ComputerSettings {
  const fields: object = typeof raw === 'object' && raw !== null ? raw : {}
  const good = Object.entries(fields).filter(
    ([name, value]) => SETTING_NAMES.some((known) => known === name) && ComputerSettings.safeParse({ [name]: value }).success,
  )
  return ComputerSettings.parse(Object.fromEntries(good))
}

/** The shell's memory in a store. Absent or unusable values read as null or as defaults. */
export function shellState(store: KeyValueStore): ShellState {
  const read = <T>(key: string, schema: z.ZodType<T>): T | null => {
    const parsed = schema.safeParse(store.get(key))
    return parsed.success ? parsed.data : null
  }
  const settings = (): ComputerSettings => readableSettings(store.get('settings'))
  return {
    settings,
    writeSettings(patch) {
      const next = readableSettings({ ...settings(), ...patch })
      store.set('settings', next)
      return next
    },
    snapshot: () => read('snapshot', Snapshot),
    saveSnapshot: (snapshot) => store.set('snapshot', snapshot),
    sentinel: () => read('sentinel', Sentinel),
    saveSentinel: (sentinel) => (sentinel === null ? store.delete('sentinel') : store.set('sentinel', sentinel)),
    lastSeen: () => read('lastSeen', LastSeen) ?? { day: null, reminded: {} },
    saveLastSeen: (seen) => store.set('lastSeen', seen),
    windowState: () => read('window', WindowState),
    saveWindowState: (state) => store.set('window', state),
  }
}

/** The shell's store on disk: electron-store 12, which writes atomically, in `settings.json` of the user data folder. */
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { setAsideIfCorrupt } from './set-aside.ts'
import type { KeyValueStore } from './store.ts'

const NAME = 'settings'

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Opens the store in `folder`. Must come after the single-instance lock: two programs would overwrite each other's settings. */
export function openStore(folder: string, now: Date): KeyValueStore {
  setAsideIfCorrupt(join(folder, `${NAME}.json`), now, { read: readIfThere, rename: renameSync })
  const store = new ElectronStore<Record<string, unknown>>({ name: NAME, cwd: folder, accessPropertiesByDotNotation: false })
  // The library listens for pages that want a store of their own, and tells any sender the data folder. Ours never asks.
  ipcMain.removeAllListeners('electron-store-get-data')
  return { get: (key) => store.get(key), set: (key, value) => store.set(key, value), delete: (key) => store.delete(key) }
}

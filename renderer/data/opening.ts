/**
 * Opens the database safely: a newer one is refused before anything touches it, and only a lock held by a process that is just
 * ending is waited for.
 */
import type Dexie from 'dexie'
import { DATABASE_NAME, DATABASE_VERSION } from './database.ts'

export type Opened = { state: 'open' } | { state: 'newer'; version: number } | { state: 'failed'; reason: string }

/** Dexie multiplies versions by ten; a native 11 is a patched 1. */
const versionOf = (native: number): number => Math.floor(native / 10)

const WAITS = [100, 300, 900] as const

/** Chromium's words for a LevelDB that another process still holds. Anything else would only fail again, or hide a real fault. */
export function isLockError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner: unknown = 'inner' in error ? error.inner : undefined
  return /backing store|\block(ed)?\b/i.test(error.message) || (inner !== undefined && inner !== error && isLockError(inner))
}

/** The version as the browser lists it, without opening: opening could already change a newer database. */
async function storedVersion(factory: IDBFactory): Promise<number> {
  const databases = await factory.databases()
  return versionOf(databases.find((database) => database.name === DATABASE_NAME)?.version ?? 0)
}

export async function openSafely(database: Dexie, factory: IDBFactory, wait: (milliseconds: number) => Promise<void>): Promise<Opened> {
  for (const pause of [...WAITS, null]) {
    try {
      const before = await storedVersion(factory)
      if (before > DATABASE_VERSION) return { state: 'newer', version: before }
      await database.open()
      // Since version 4 Dexie opens a newer database without a word; another window may have made one meanwhile.
      const version = versionOf(database.backendDB().version)
      if (version <= DATABASE_VERSION) return { state: 'open' }
      database.close()
      return { state: 'newer', version }
    } catch (error) {
      database.close()
      if (pause === null || !isLockError(error)) return { state: 'failed', reason: error instanceof Error ? error.message : String(error) }
      await wait(pause)
    }
  }
  return { state: 'failed', reason: 'unreachable' }
}

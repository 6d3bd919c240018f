/** A store in memory, which keeps what a file would keep: copies, as JSON. */
import type { KeyValueStore } from '../../../electron/state/store.ts'

export function memoryStore(start: Record<string, unknown> = {}): KeyValueStore & { all(): Record<string, unknown> } {
  const values = new Map(Object.entries(start))
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, JSON.parse(JSON.stringify(value)))
    },
    delete(key) {
      values.delete(key)
    },
    all: () => Object.fromEntries(values),
  }
}

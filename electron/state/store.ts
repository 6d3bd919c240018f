/** What a store of the shell must offer; electron-store in the program, memory in tests. */
export interface KeyValueStore {
  get(key: string): unknown
  set(key: string, value: unknown): void
  delete(key: string): void
}

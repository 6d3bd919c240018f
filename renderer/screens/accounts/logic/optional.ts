/** Keys that are absent rather than undefined: what `exactOptionalPropertyTypes` and the household file ask for. */

type Patch<T> = { [K in keyof T]?: T[K] | undefined }

/** A copy of `base` with the patch laid over it; a key patched to undefined is taken away. Keys the types do not know stay. */
export function patched<T extends object>(base: T, patch: Patch<T>): T {
  const kept = Object.entries(base).filter(([key]) => !(key in patch))
  const laid = Object.entries(patch).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...kept, ...laid]) as T
}

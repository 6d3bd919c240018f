/** Which kept files a household needs: what a step brings, what goes with its undo, what nothing names any more. */
import type { Household } from '../../shared/model/household.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import type { StoredStep } from './database.ts'
import type { State } from './store.ts'

/** The hashes of the files that papers, imports and steps that stand name, and of the mails and archives that these were inside of. */
export function namedOriginals({ household, steps, originals }: State): Set<string> {
  const named = new Set(papersHashes(household))
  for (const { sha256 } of household.imports ?? []) named.add(sha256)
  for (const step of steps) if (!step.undone) for (const sha256 of step.laid.originals ?? []) named.add(sha256)
  for (const sha256 of [...named]) {
    const outer = originals.get(sha256)?.outer
    if (outer !== undefined) named.add(outer)
  }
  return named
}

const papersHashes = ({ invoices = [], notices = [] }: Household): string[] =>
  [...invoices, ...notices].flatMap(({ source }) => (source ? [source.sha256] : []))

/** The kept files with some more; one whose bytes are there already stays as it is. */
export function withOriginals(kept: State['originals'], more: readonly OriginalInfo[]): State['originals'] {
  const added = more.filter(({ sha256 }) => !kept.has(sha256))
  return added.length === 0 ? kept : new Map([...kept, ...added.map((info) => [info.sha256, info] as const)])
}

/** The state without those of these files that nothing names any more. */
export function withoutUnnamed<S extends State>(state: S, candidates: Iterable<string>): S {
  const named = namedOriginals(state)
  const gone = new Set([...candidates].filter((sha256) => state.originals.has(sha256) && !named.has(sha256)))
  if (gone.size === 0) return state
  return { ...state, originals: new Map([...state.originals].filter(([sha256]) => !gone.has(sha256))) }
}

/** The files of the steps that an undo marked as undone. */
export const originalsOfUndone = (before: readonly StoredStep[], after: readonly StoredStep[]): string[] => {
  const standing = new Set(before.filter(({ undone }) => !undone).map(({ id }) => id))
  return after.filter(({ id, undone }) => undone && standing.has(id)).flatMap(({ laid }) => laid.originals ?? [])
}

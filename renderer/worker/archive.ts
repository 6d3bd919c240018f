/** The archive of kept files: found, opened after a look at their SHA-256, removed when nothing names them. */
import type { OriginalInfo } from '../../shared/papers/original.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { searchPapers } from '../../shared/papers/search.ts'
import { problem } from '../data/changes.ts'
import { namedOriginals, withoutUnnamed } from '../data/originals.ts'
import type { HouseholdStore } from '../data/store.ts'
import type { OpenedOriginal, Outcome } from './api.ts'
import type { Keeper } from './keeper.ts'
import type { ReadingParts } from './reading.ts'

export class Archive {
  private readonly keeper: Keeper
  private readonly store: HouseholdStore
  private readonly parts: Pick<ReadingParts, 'sha256'>

  constructor(keeper: Keeper, store: HouseholdStore, parts: Pick<ReadingParts, 'sha256'>) {
    this.keeper = keeper
    this.store = store
    this.parts = parts
  }

  list(): OriginalInfo[] {
    return [...this.keeper.state.originals.values()].sort((a, b) =>
      a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0,
    )
  }

  find(query: string): Paper[] {
    const { household, originals } = this.keeper.state
    return searchPapers(household, originals, query)
  }

  /** The hash is computed anew each time: what was changed on the disk must never be taken for what was received. */
  async open(sha256: string): Promise<OpenedOriginal | null | 'damaged'> {
    const info = this.keeper.state.originals.get(sha256)
    if (!info) return null
    const bytes = await this.store.bytesOf(sha256)
    if (!bytes || (await this.parts.sha256(bytes)) !== sha256) return 'damaged'
    return { name: info.name, bytes }
  }

  remove(sha256: string): Promise<Outcome> {
    return this.keeper.change((state) => {
      if (!state.originals.has(sha256)) return [problem('papers.refused.noOriginal')]
      if (namedOriginals(state).has(sha256)) return [problem('papers.refused.named')]
      return withoutUnnamed(state, [sha256])
    })
  }
}

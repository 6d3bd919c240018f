/** The archive of kept files: found, opened after a look at their SHA-256, removed when nothing names them. */
import type { OriginalInfo } from '../../shared/papers/original.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import { searchPapers } from '../../shared/papers/search.ts'
import { type KeptFile, partsBySize, readArchive, writeArchive } from '../../shared/papers/zip.ts'
import { problem } from '../data/changes.ts'
import { namedOriginals, withOriginals, withoutUnnamed } from '../data/originals.ts'
import type { HouseholdStore } from '../data/store.ts'
import type { ArchivePart, OpenedOriginal, Outcome, TakenBack } from './api.ts'
import type { Keeper } from './keeper.ts'
import type { ReadingParts } from './reading.ts'

/** Bytes in one ZIP: as much as a thread holds twice without trouble. */
const PART_BYTES = 200 * 1024 * 1024

export class Archive {
  private readonly keeper: Keeper
  private readonly store: HouseholdStore
  private readonly hashing: Pick<ReadingParts, 'sha256'>

  constructor(keeper: Keeper, store: HouseholdStore, hashing: Pick<ReadingParts, 'sha256'>) {
    this.keeper = keeper
    this.store = store
    this.hashing = hashing
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
    if (!bytes || (await this.hashing.sha256(bytes)) !== sha256) return 'damaged'
    const step = this.keeper.state.steps.find(({ undone, laid }) => !undone && laid.originals?.includes(sha256))
    return { info, bytes, ...(step && { step: { id: step.id, at: step.at } }) }
  }

  /** How many ZIP files hold everything; 0: nothing is kept. */
  parts(): number {
    return this.partsOf().length
  }

  /** The ZIP with this number, from 1. A file whose bytes are no longer what they were is left out and named. */
  async part(number: number): Promise<ArchivePart> {
    const files: KeptFile[] = []
    const damaged: string[] = []
    for (const info of this.partsOf()[number - 1] ?? []) {
      const opened = await this.open(info.sha256)
      if (opened === null || opened === 'damaged') damaged.push(info.name)
      else files.push({ info, bytes: opened.bytes })
    }
    return { zip: writeArchive(files), damaged }
  }

  /** Takes back the files of a ZIP that `part` made: those that are missing here, and those whose bytes were damaged here. */
  async takeBack(zip: Uint8Array): Promise<TakenBack> {
    const read = readArchive(zip)
    if (!read) return { ok: false, problems: [problem('originals.archive.strange')] }
    const wrong = [...read.lost]
    const fresh: KeptFile[] = []
    let known = 0
    let mended = 0
    for (const file of read.files) {
      const { sha256, name } = file.info
      if ((await this.hashing.sha256(file.bytes)) !== sha256) wrong.push(name)
      else if (!this.keeper.state.originals.has(sha256)) fresh.push(file)
      else if ((await this.open(sha256)) !== 'damaged') known += 1
      else {
        await this.store.mend(file.info, file.bytes)
        mended += 1
      }
    }
    const outcome = fresh.length === 0 ? { ok: true as const } : await this.keep(fresh)
    return outcome.ok ? { ok: true, added: fresh.length, mended, known, wrong } : outcome
  }

  private keep(files: readonly KeptFile[]): Promise<Outcome> {
    const infos = files.map(({ info }) => info)
    const contents = new Map(files.map(({ info, bytes }) => [info.sha256, bytes]))
    return this.keeper.change((state) => ({ ...state, originals: withOriginals(state.originals, infos), contents }))
  }

  private partsOf(): OriginalInfo[][] {
    return partsBySize(this.list(), PART_BYTES)
  }

  remove(sha256: string): Promise<Outcome> {
    return this.keeper.change((state) => {
      if (!state.originals.has(sha256)) return [problem('papers.refused.noOriginal')]
      if (namedOriginals(state).has(sha256)) return [problem('papers.refused.named')]
      return withoutUnnamed(state, [sha256])
    })
  }
}

/**
 * The one place that reads and writes the database. A change is one transaction over all tables, or nothing; whoever writes must
 * have seen the last change (another window may have made one).
 */
import type { YearMonth } from '../../shared/dates.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import { type HouseholdRecord, type OriginalBytes, type StoredStep, SverkaDatabase } from './database.ts'
import { changedMonths } from './months.ts'
import { type Opened, openSafely } from './opening.ts'
import { packMonth, unpackMonth } from './packing.ts'

/** All data, as the worker holds it in memory. Never changed in place. */
export interface State {
  household: Household
  /** Oldest first. */
  steps: readonly StoredStep[]
  /** What is known of the kept files, by their SHA-256. Their bytes stay in the database. */
  originals: ReadonlyMap<string, OriginalInfo>
  nextStep: number
  /** Of the last change that this state knows; 0: nothing was ever written. */
  revision: number
}

export const EMPTY: State = {
  household: { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] },
  steps: [],
  originals: new Map(),
  nextStep: 1,
  revision: 0,
}

/** Bytes of kept files by their SHA-256. */
export type Contents = ReadonlyMap<string, Uint8Array>

export type Saved = { state: 'saved'; revision: number } | { state: 'overtaken' } | { state: 'failed'; reason: string; full: boolean }

/** What was read does not belong together: part of the database is gone. */
export class Incomplete extends Error {
  override readonly name = 'Incomplete'
}

class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

export interface StoreParts {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
  wait(milliseconds: number): Promise<void>
}

export class HouseholdStore {
  private readonly database: SverkaDatabase
  private readonly parts: StoreParts

  constructor(parts: StoreParts) {
    this.parts = parts
    this.database = new SverkaDatabase({ indexedDB: parts.indexedDB, IDBKeyRange: parts.IDBKeyRange })
  }

  open(): Promise<Opened> {
    return openSafely(this.database, this.parts.indexedDB, this.parts.wait)
  }

  close(): void {
    this.database.close()
  }

  /** Everything, or undefined when nothing was ever written. Throws `Incomplete` when months are missing. */
  load(): Promise<State | undefined> {
    const { head, months, steps, originals } = this.database
    return this.database.transaction('r', head, months, steps, originals, async () => {
      const record = await this.headRecord()
      if (!record) return undefined
      const packed = await months.orderBy('month').toArray()
      const rows: Transaction[] = []
      for (const month of packed) for (const row of unpackMonth(month)) rows.push(row)
      if (rows.length !== (record.transactions ?? 0))
        throw new Incomplete(`${rows.length} of ${record.transactions ?? 0} transactions found`)
      const household: Household = record.transactions === null ? record.household : { ...record.household, transactions: rows }
      const listed = (await steps.toArray()).sort((a, b) => a.number - b.number)
      const kept = new Map((await originals.toArray()).map((info) => [info.sha256, info]))
      return { household, steps: listed, originals: kept, nextStep: record.nextStep, revision: record.revision }
    })
  }

  /** Writes what differs between two states. `contents`: the bytes of the originals that came. */
  async save(before: State, after: State, contents: Contents = NO_CONTENTS): Promise<Saved> {
    const { head, months, steps, originals, contents: bytes } = this.database
    const revision = before.revision + 1
    try {
      await this.database.transaction('rw', [head, months, steps, originals, bytes], async () => {
        const stored = await this.headRecord()
        if ((stored?.revision ?? 0) !== before.revision) throw new Overtaken()
        await this.writeMonths(before.household.transactions ?? [], after.household.transactions ?? [])
        await this.writeSteps(before.steps, after.steps)
        await this.writeOriginals(before.originals, after.originals, contents)
        await head.put(recordOf(after, revision))
      })
      return { state: 'saved', revision }
    } catch (error) {
      if (error instanceof Overtaken) return { state: 'overtaken' }
      const reason = error instanceof Error ? error.message : String(error)
      return { state: 'failed', reason, full: isFull(error) }
    }
  }

  /** The bytes of a kept file; undefined when there are none. Nobody has looked yet whether they are still what they were. */
  async bytesOf(sha256: string): Promise<Uint8Array | undefined> {
    return (await this.database.contents.get(sha256))?.bytes
  }

  /** Puts back the bytes of a kept file that were lost or changed on the disk. Whoever calls has seen that they fit their SHA-256. */
  async mend(info: OriginalInfo, bytes: Uint8Array): Promise<void> {
    await this.database.contents.put(whole(info.sha256, bytes, info))
  }

  /** Keeps what the browser answered when asked not to throw the data away. */
  async notePersisted(persisted: boolean): Promise<void> {
    await this.database.head.put({ key: 'storage', persisted })
  }

  async persisted(): Promise<boolean | undefined> {
    const record = await this.database.head.get('storage')
    return record?.key === 'storage' ? record.persisted : undefined
  }

  private async headRecord(): Promise<HouseholdRecord | undefined> {
    const record = await this.database.head.get('household')
    return record?.key === 'household' ? record : undefined
  }

  private async writeMonths(before: readonly Transaction[], after: readonly Transaction[]): Promise<void> {
    const { write, remove } = changedMonths(before, after)
    await this.database.months.bulkDelete(remove)
    for (const [month, rows] of write) await this.database.months.put(packMonth(month as YearMonth, rows))
  }

  private async writeSteps(before: readonly StoredStep[], after: readonly StoredStep[]): Promise<void> {
    const kept = new Set(after.map((step) => step.id))
    await this.database.steps.bulkDelete(before.filter((step) => !kept.has(step.id)).map((step) => step.id))
    await this.database.steps.bulkPut(after.filter((step) => !before.includes(step)))
  }

  private async writeOriginals(before: State['originals'], after: State['originals'], contents: Contents): Promise<void> {
    if (before === after) return
    const gone = [...before.keys()].filter((sha256) => !after.has(sha256))
    await this.database.originals.bulkDelete(gone)
    await this.database.contents.bulkDelete(gone)
    for (const [sha256, info] of after) {
      if (before.get(sha256) === info) continue
      if (!before.has(sha256)) await this.database.contents.put(whole(sha256, contents.get(sha256), info))
      await this.database.originals.put(info)
    }
  }
}

const NO_CONTENTS: Contents = new Map()

/** A part of a larger buffer would be stored with all of that buffer. */
function whole(sha256: string, bytes: Uint8Array | undefined, { name }: Pick<OriginalInfo, 'name'>): OriginalBytes {
  if (!bytes) throw new Error(`no bytes came for ${name}`)
  return { sha256, bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() }
}

function recordOf({ household, nextStep }: State, revision: number): HouseholdRecord {
  const { transactions, ...head } = household
  return { key: 'household', household: head, transactions: transactions?.length ?? null, revision, nextStep }
}

/** Dexie wraps what the browser threw. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner: unknown = 'inner' in error ? error.inner : undefined
  return error.name === 'QuotaExceededError' || /quota/i.test(error.message) || (inner !== undefined && inner !== error && isFull(inner))
}

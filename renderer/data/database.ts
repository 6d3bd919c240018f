/** The IndexedDB database `sverka`: its tables and its version. What stands in them is said in store.ts. */
import Dexie, { type DexieOptions, type Table } from 'dexie'
import type { Decision, Transaction } from '../../shared/model/household.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import type { HouseholdHead, ImportStep } from '../worker/api.ts'
import type { Brought } from './brought.ts'
import type { PackedMonth } from './packing.ts'

export const DATABASE_NAME = 'sverka'
/** A new version of the tables is a new number here, a frozen fixture of the old one, and an upgrade. */
export const DATABASE_VERSION = 2

/** The household without its transactions, and what is needed to know that the rest belongs to it. */
export interface HouseholdRecord {
  key: 'household'
  household: HouseholdHead
  /** How many transactions the months must hold; null: the household has no such list. */
  transactions: number | null
  /** Counts the changes: whoever writes must have seen the last one. */
  revision: number
  /** The number of the next import step. */
  nextStep: number
}

/** What the browser answered when asked to keep the data: of this computer, so not in the household file. */
export interface StorageRecord {
  key: 'storage'
  persisted: boolean
}

/** What an import brought and what gave way to it: all that its undo needs. */
export interface Laid {
  /** Ids of import records: rows and papers are undone by what the records say. */
  imports: string[]
  /** Payments recorded by hand that the statement now shows, with the words about them. */
  gone: { transactions: Transaction[]; decisions: Decision[] }
  /** SHA-256 of the kept files that it brought, also of those that were there already. Absent: before version 2. */
  originals?: string[]
  /** What a person gave with it: accounts made from papers, a payment noted. */
  brought?: Brought
}

/** An applied drop, as the list shows it and as its undo needs it. */
export interface StoredStep extends ImportStep {
  /** Its place in the list. */
  number: number
  /** The SHA-256 of its files, in the order of `files`. */
  hashes: string[]
  laid: Laid
}

/** The bytes of a kept file, exactly as they were dropped. They stand apart from what is known of them, which is read at every start. */
export interface OriginalBytes {
  sha256: string
  bytes: Uint8Array
}

export class SverkaDatabase extends Dexie {
  readonly head: Table<HouseholdRecord | StorageRecord, string>
  readonly months: Table<PackedMonth, string>
  readonly steps: Table<StoredStep, string>
  /** Only added to; what goes is what nothing names any more. */
  readonly originals: Table<OriginalInfo, string>
  readonly contents: Table<OriginalBytes, string>

  constructor(options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    // Chrome writes lazily by default since version 121; a statement that was "imported" must be on the disk.
    super(DATABASE_NAME, { ...options, chromeTransactionDurability: 'strict' })
    this.version(1).stores({ head: 'key', months: 'month', steps: 'id' })
    // Papers of version 1 have no originals: nothing to carry over.
    this.version(DATABASE_VERSION).stores({ originals: 'sha256', contents: 'sha256' })
    this.head = this.table('head')
    this.months = this.table('months')
    this.steps = this.table('steps')
    this.originals = this.table('originals')
    this.contents = this.table('contents')
  }
}

/**
 * What screens may ask of the worker, which owns the data: it reads files, stores, matches and reconciles. Screens hold no
 * data of their own; they ask again when told that something changed. All calls are asynchronous and cross the thread by
 * structured clone (Comlink).
 */
import type { CivilDate } from '../../shared/dates.ts'
import type { Proposal } from '../../shared/discover/index.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import type { Message, Problem } from '../../shared/i18n/message.ts'
import type { Answer, Corrections, OverlapQuestion } from '../../shared/importing/index.ts'
import type { Learned, Rejection } from '../../shared/learning/index.ts'
import type { Account, Decision, Home, Household, Reading, Transaction } from '../../shared/model/household.ts'
import type { FileFormat, FileKind, InvoiceDraft, NoticeDraft, Quotes, TotalsCheck } from '../../shared/model/inspected.ts'
import type { Report } from '../../shared/model/report.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import type { Paper } from '../../shared/papers/paper.ts'
import type { TableChoices } from '../../shared/statements/csv/custom-cut.ts'
import type { TableView } from '../../shared/statements/csv/custom-view.ts'
import type { Accepted, AcceptedIds } from '../data/proposals.ts'

/** The household without its transactions, which stay in the worker. */
export type HouseholdHead = Omit<Household, 'transactions'>

export type OpenState =
  | { state: 'ready' }
  /** The database was written by a newer program; nothing was changed. */
  | { state: 'newer'; version: number }
  /** The database is empty although it should not be (see the sentinel in shared/bridge.ts). */
  | { state: 'vanished' }
  | { state: 'failed'; reason: string }

export interface DroppedFile {
  name: string
  /** Transferred, not copied. */
  bytes: ArrayBuffer
}

/** What one file of a drop is and would do. Nothing is stored before `applyImport`. */
export interface PreviewFile {
  /** Its place in the preview. */
  index: number
  /** A paper inside another file is named `file › inner name`. */
  file: string
  /** It was inside another file. */
  inside?: true
  sha256: string
  kind: FileKind
  format: FileFormat
  preset?: string
  encoding?: string
  /** Of the file and its rows; where its papers go, the window plans with `planPapers`, live. */
  problems: Problem[]
  /** Statements: rows read, new, and already there; the days covered and the first rows as read. */
  read: number
  added: number
  duplicates: number
  from?: CivilDate
  to?: CivilDate
  /** Cards or accounts the rows belong to. */
  sources: string[]
  sample: Transaction[]
  invoice?: InvoiceDraft
  notice?: NoticeDraft
  /** The words of the paper that each field was read from. */
  quotes?: Quotes
  /** A bank's message of a payment: the day of a debit of this sum that is there already and may be it. */
  paidOn?: CivilDate
  /** Printed statements: whether the rows agree with the printed totals. */
  totals?: TotalsCheck
  /** Rows that may be there already: asked about; `added` and `duplicates` are as if all were answered as proposed. */
  questions?: OverlapQuestion[]
  /** What was recognised across files, and why. */
  notes?: Message[]
  /** This very file was imported before. */
  known: boolean
  /** Whether applying it would change anything. */
  usable: boolean
}

export interface Preview {
  id: string
  files: PreviewFile[]
}

/** A person's word on one file of a preview. */
export interface PreviewChoice extends Corrections {
  index: number
  skip?: boolean
  /** An account made from the document, to be stored with it; other papers of the drop find it. */
  newAccount?: Account
  /** The home of that account, where it is new too. */
  newHome?: Home
  /** A bank's message: do what it offers (`bankActionOf`). */
  act?: boolean
  /** To the questions of the file, by the id of its row; what is not answered is taken as proposed. */
  answers?: Record<string, Answer>
}

/** One applied drop: the step that undo takes back. */
export interface ImportStep {
  id: string
  /** ISO time, for the list. */
  at: string
  files: {
    file: string
    kind: FileKind
    format: string
    added: number
    duplicates: number
    from?: CivilDate
    to?: CivilDate
    account?: string
  }[]
  /** Undone steps stay listed until the file is imported again. */
  undone: boolean
}

/** A paper that was found, as it stands in the list of papers. */
export type PaperHit = Paper
/** A kept file with its bytes. */
export interface OpenedOriginal {
  info: OriginalInfo
  bytes: Uint8Array
  /** The import that brought it, with the ISO time; absent where it came from an archive or with the example. */
  step?: { id: string; at: string }
}
/** A ZIP of kept files. `damaged`: names of files that could not go into it, because their bytes are no longer what they were. */
export interface ArchivePart {
  zip: Uint8Array
  damaged: string[]
}
/** `known`: were there already; `mended`: were there, damaged; `wrong`: missing or damaged in the ZIP. */
export type TakenBack = { ok: true; added: number; mended: number; known: number; wrong: string[] } | { ok: false; problems: Problem[] }

/** What was learned from decisions, the rows that were set aside, and the rows that both name, as far as imports hold them. */
export interface LearnedList {
  learned: Learned[]
  rejected: Rejection[]
  rows: Transaction[]
}

export type Outcome = { ok: true } | { ok: false; problems: Problem[] }
/** `step`: the id that `undoImport` takes. */
export type Applied = { ok: true; step: string } | { ok: false; problems: Problem[] }

/** `preview`: the same drop, its tables read with the layout that was kept. */
export type Relaid = { ok: true; preview: Preview } | { ok: false; problems: Problem[] }
/** `count`: how many layouts came. */
export type LayoutsAdded = { ok: true; count: number } | { ok: false; problems: Problem[] }

export interface Progress {
  file: string
  /** Which of how many. */
  index: number
  count: number
  /** 0..1 of this file. */
  fraction: number
}

export interface WorkerApi {
  /** Opens the database. Must be the first call. `expectData`: the sentinel says that there should be some. */
  open(expectData: boolean): Promise<OpenState>
  household(): Promise<HouseholdHead>
  /** The reconciliation of everything for a day. */
  report(asOf: CivilDate): Promise<Report>
  transactions(ids: string[]): Promise<Transaction[]>
  counts(): Promise<{ accounts: number; transactions: number }>

  /** Reads dropped files without storing anything. Rejects with a `Cancelled` error after `cancelReading`. */
  preview(files: DroppedFile[], asOf: CivilDate, onProgress: (progress: Progress) => void): Promise<Preview>
  cancelReading(): Promise<void>
  /** Stores a preview as one step: all of it or nothing. `at` is the ISO time of the click. */
  applyImport(preview: string, choices: PreviewChoice[], at: string): Promise<Applied>
  /**
   * How a file of the last preview would be read as a table with these choices; what is not chosen is guessed and stands in the answer.
   * Null when the file is no table of text, or the preview is out of date.
   */
  previewTable(preview: string, index: number, choices: TableChoices): Promise<TableView | null>
  /** Keeps the choices as a layout of the family (it stands in `household()`, see own-layouts.ts) and reads the preview's tables anew. */
  saveLayout(preview: string, index: number, name: string, choices: TableChoices): Promise<Relaid>
  /** `id`: of `layoutId`. */
  removeLayout(id: string): Promise<Outcome>
  /** Layouts as JSON to share: one of them, or all. */
  exportLayouts(id?: string): Promise<string>
  /** Takes in what `exportLayouts` wrote, or nothing, with the faults. */
  importLayouts(text: string): Promise<LayoutsAdded>
  /** Lets a preview go that nobody wants, with the bytes of its files. */
  forgetPreview(preview: string): Promise<void>
  steps(): Promise<ImportStep[]>
  /** Takes back exactly what the step added, its kept files too unless another paper names them. */
  undoImport(step: string): Promise<Outcome>

  /** Recurring payments that no account claims, as proposed accounts named in a language; rows that a person set aside are left out. */
  discover(asOf: CivilDate, language: Language): Promise<Proposal[]>
  /** Stores accounts with their new homes as one change: all or none. Their prices count as confirmed that day. */
  acceptProposals(accepted: Accepted): Promise<Outcome>
  /** Takes back what `acceptProposals` stored, as one change. */
  takeBackProposals(accepted: AcceptedIds): Promise<Outcome>

  saveHome(home: Home): Promise<Outcome>
  /** Adds the account or replaces the one with its id. Refused with the faults when it does not fit the schema. */
  saveAccount(account: Account): Promise<Outcome>
  /** Removes the account with its invoices, notices, readings and decisions; transactions stay. */
  removeAccount(id: string): Promise<Outcome>
  saveReading(reading: Reading): Promise<Outcome>
  removeReading(account: string, on: CivilDate): Promise<Outcome>
  decide(decision: Decision): Promise<Outcome>
  undecide(decision: Decision): Promise<Outcome>
  learned(asOf: CivilDate): Promise<LearnedList>
  /** Takes back what was learned, by its id; the decisions it came from stand. */
  unlearn(id: string): Promise<Outcome>
  learnAgain(id: string): Promise<Outcome>
  /** Debits in which every part of the query stands (words, a sum, a day), newest first; an empty query finds all. */
  findTransactions(query: string, limit: number): Promise<Transaction[]>
  removeInvoice(id: string): Promise<Outcome>
  removeNotice(id: string): Promise<Outcome>
  /** How many days ahead a provider must announce a change. */
  saveNoticeDays(days: number): Promise<Outcome>

  /** The papers in which the query is found, newest first; an empty query finds all. */
  findPapers(query: string): Promise<PaperHit[]>
  /** What is known of the kept files, latest first. */
  originals(): Promise<OriginalInfo[]>
  /** The file exactly as it was dropped; null where none is kept, 'damaged' where its bytes are not what they were. */
  original(sha256: string): Promise<OpenedOriginal | null | 'damaged'>
  /** How many ZIP files the archive of kept files makes; they hold at most some 200 MB each. */
  archiveParts(): Promise<number>
  /** One of them, from 1. */
  archivePart(number: number): Promise<ArchivePart>
  /** Takes back the kept files of such a ZIP, each checked by its SHA-256. Papers are not touched. */
  takeBackArchive(zip: ArrayBuffer): Promise<TakenBack>
  /** Removes a kept file for good. Refused while a paper or an import names it. */
  removeOriginal(sha256: string): Promise<Outcome>

  /** Records a payment that no statement shows yet; it gives way to the statement's row when that comes. */
  recordPayment(account: string, on: CivilDate, amount: number): Promise<Outcome>
  /** Takes back a payment recorded by hand. A statement's row is refused: it leaves with its import. */
  removePayment(transaction: string): Promise<Outcome>

  /** The household file of the contract. */
  exportHousehold(): Promise<string>
  /**
   * Replaces everything by a household file, or changes nothing and says why not. The imports that the file lists stand in
   * `steps()` under `at`, the ISO time of the click (the client fills it in).
   */
  restoreHousehold(text: string, at?: string): Promise<Outcome>
  /** Adds the demo household, laid out around `today`, its names in a language; told apart by its ids, so that it can be removed. */
  loadDemo(today: CivilDate, language: Language): Promise<Outcome>
  /** Takes away exactly what `loadDemo` brought; what the person added stays. */
  removeDemo(): Promise<Outcome>

  /** Keeps what the browser answered to `navigator.storage.persist()`, which only a window may ask. The client does this after `open`. */
  notePersisted(persisted: boolean): Promise<void>

  /** Calls back after every change of the data. */
  subscribe(listener: () => void): Promise<void>
}

/** The worker's side of the typed interface: answers the screens from memory, and hands changes to the keeper. */
import type { CivilDate } from '../../shared/dates.ts'
import { discover, type Proposal } from '../../shared/discover/index.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import { learnedFrom, rejectionsOf } from '../../shared/learning/index.ts'
import { parseHousehold, serialiseHousehold } from '../../shared/model/file.ts'
import type { Account, Decision, Home, Household, Reading, Transaction } from '../../shared/model/household.ts'
import { parseLayouts, serialiseLayouts } from '../../shared/model/layouts-file.ts'
import { layoutId, layoutsOf } from '../../shared/model/own-layouts.ts'
import type { Report } from '../../shared/model/report.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import { Reconciler } from '../../shared/reconciler.ts'
import type { TableChoices } from '../../shared/statements/csv/custom-cut.ts'
import type { TableView } from '../../shared/statements/csv/custom-view.ts'
import * as changes from '../data/changes.ts'
import { findDebits } from '../data/find-rows.ts'
import { addLayouts, removeLayout } from '../data/layouts.ts'
import { learnAgain, unlearn } from '../data/learning.ts'
import { type Accepted, type AcceptedIds, withAccepted, withoutAccepted } from '../data/proposals.ts'
import { stepsOfRecords } from '../data/steps.ts'
import type { HouseholdStore } from '../data/store.ts'
import type {
  Applied,
  ArchivePart,
  DroppedFile,
  HouseholdHead,
  ImportStep,
  LayoutsAdded,
  LearnedList,
  OpenedOriginal,
  OpenState,
  Outcome,
  PaperHit,
  Preview,
  PreviewChoice,
  Progress,
  Relaid,
  TakenBack,
  WorkerApi,
} from './api.ts'
import { Archive } from './archive.ts'
import { bringExample, leaveExample } from './example.ts'
import { Imports } from './imports.ts'
import { Keeper, refused } from './keeper.ts'
import type { ReadingParts } from './reading.ts'

type Listener = () => unknown

export class HouseholdService implements WorkerApi {
  private readonly store: HouseholdStore
  private readonly parts: ReadingParts
  private readonly keeper: Keeper
  private readonly imports: Imports
  private readonly archive: Archive
  private readonly listeners = new Set<Listener>()
  /** Reports by day, until the next change. */
  private readonly reports = new Map<CivilDate, Report>()
  /** Remembers from change to change what stays as it was. */
  private readonly reconciler = new Reconciler()

  constructor(store: HouseholdStore, parts: ReadingParts) {
    this.store = store
    this.parts = parts
    this.keeper = new Keeper(store, () => this.changed())
    this.imports = new Imports(this.keeper, parts)
    this.archive = new Archive(this.keeper, store, parts)
  }

  async open(expectData: boolean): Promise<OpenState> {
    const state = await this.keeper.open(expectData)
    this.reports.clear()
    return state
  }

  async household(): Promise<HouseholdHead> {
    const { transactions: _, ...head } = this.keeper.state.household
    return head
  }

  async report(asOf: CivilDate): Promise<Report> {
    const known = this.reports.get(asOf)
    if (known) return known
    const report = this.reconciler.reconcile(this.keeper.state.household, asOf)
    this.reports.set(asOf, report)
    return report
  }

  async transactions(ids: string[]): Promise<Transaction[]> {
    const wanted = new Set(ids)
    return (this.keeper.state.household.transactions ?? []).filter((row) => wanted.has(row.id))
  }

  async counts(): Promise<{ accounts: number; transactions: number }> {
    const { accounts, transactions = [] } = this.keeper.state.household
    return { accounts: accounts.length, transactions: transactions.length }
  }

  preview(files: DroppedFile[], asOf: CivilDate, onProgress: (progress: Progress) => void): Promise<Preview> {
    return this.imports.preview(files, asOf, onProgress)
  }

  async cancelReading(): Promise<void> {
    this.imports.cancel()
  }

  applyImport(preview: string, choices: PreviewChoice[], at: string): Promise<Applied> {
    return this.imports.apply(preview, choices, at)
  }

  async previewTable(preview: string, index: number, choices: TableChoices): Promise<TableView | null> {
    return this.imports.table(preview, index, choices)
  }

  saveLayout(preview: string, index: number, name: string, choices: TableChoices): Promise<Relaid> {
    return this.imports.keepLayout(preview, index, name, choices)
  }

  removeLayout(id: string): Promise<Outcome> {
    return this.change((household) => removeLayout(household, id))
  }

  async exportLayouts(id?: string): Promise<string> {
    return serialiseLayouts(layoutsOf(this.keeper.state.household).filter((layout) => id === undefined || layoutId(layout) === id))
  }

  async importLayouts(text: string): Promise<LayoutsAdded> {
    const parsed = parseLayouts(text)
    if (!parsed.ok) return refused(...parsed.problems)
    const outcome = await this.change((household) => addLayouts(household, parsed.layouts))
    return outcome.ok ? { ok: true, count: parsed.layouts.length } : outcome
  }

  async forgetPreview(preview: string): Promise<void> {
    this.imports.forget(preview)
  }

  /** Newest first, without what only the undo needs. */
  async steps(): Promise<ImportStep[]> {
    return this.keeper.state.steps.toReversed().map(({ id, at, files, undone }) => ({ id, at, files, undone }))
  }

  undoImport(step: string): Promise<Outcome> {
    return this.imports.undo(step)
  }

  async discover(asOf: CivilDate, language: Language): Promise<Proposal[]> {
    const { transactions = [], accounts, decisions = [], currency } = this.keeper.state.household
    const ignored = new Set(decisions.flatMap((said) => (said.kind === 'ignore' ? [said.transaction] : [])))
    const report = await this.report(asOf)
    const linked = report.accounts.flatMap(({ payments }) => payments.map(({ transaction }) => transaction))
    const claimed = new Set([...linked, ...report.review.map(({ transaction }) => transaction)])
    const rows = transactions.filter(({ id }) => !ignored.has(id))
    return discover(rows, asOf, { language, currency, accounts, claimed })
  }

  acceptProposals(accepted: Accepted): Promise<Outcome> {
    return this.change((household) => withAccepted(household, accepted))
  }

  takeBackProposals(accepted: AcceptedIds): Promise<Outcome> {
    return this.change((household) => withoutAccepted(household, accepted))
  }

  saveHome(home: Home): Promise<Outcome> {
    return this.change((household) => changes.saveHome(household, home))
  }

  saveAccount(account: Account): Promise<Outcome> {
    return this.change((household) => changes.saveAccount(household, account))
  }

  removeAccount(id: string): Promise<Outcome> {
    return this.change((household) => changes.removeAccount(household, id))
  }

  saveReading(reading: Reading): Promise<Outcome> {
    return this.change((household) => changes.saveReading(household, reading))
  }

  removeReading(account: string, on: CivilDate): Promise<Outcome> {
    return this.change((household) => changes.removeReading(household, account, on))
  }

  decide(decision: Decision): Promise<Outcome> {
    return this.change((household) => changes.decide(household, decision))
  }

  undecide(decision: Decision): Promise<Outcome> {
    return this.change((household) => changes.undecide(household, decision))
  }

  async learned(asOf: CivilDate): Promise<LearnedList> {
    const learned = learnedFrom(this.keeper.state.household, asOf)
    const rejected = rejectionsOf(this.keeper.state.household)
    const ids = [...learned.flatMap(({ rows, denied }) => [...rows, ...denied]), ...rejected.map(({ row }) => row)]
    return { learned, rejected, rows: await this.transactions(ids) }
  }

  unlearn(id: string): Promise<Outcome> {
    return this.change((household) => unlearn(household, id))
  }

  learnAgain(id: string): Promise<Outcome> {
    return this.change((household) => learnAgain(household, id))
  }

  async findTransactions(query: string, limit: number): Promise<Transaction[]> {
    return findDebits(this.keeper.state.household.transactions ?? [], query, limit)
  }

  removeInvoice(id: string): Promise<Outcome> {
    return this.change((household) => changes.removeInvoice(household, id))
  }

  removeNotice(id: string): Promise<Outcome> {
    return this.change((household) => changes.removeNotice(household, id))
  }

  saveNoticeDays(days: number): Promise<Outcome> {
    return this.change((household) => changes.saveNoticeDays(household, days))
  }

  async findPapers(query: string): Promise<PaperHit[]> {
    return this.archive.find(query)
  }

  async originals(): Promise<OriginalInfo[]> {
    return this.archive.list()
  }

  original(sha256: string): Promise<OpenedOriginal | null | 'damaged'> {
    return this.archive.open(sha256)
  }

  async archiveParts(): Promise<number> {
    return this.archive.parts()
  }

  archivePart(number: number): Promise<ArchivePart> {
    return this.archive.part(number)
  }

  takeBackArchive(zip: ArrayBuffer): Promise<TakenBack> {
    return this.archive.takeBack(new Uint8Array(zip))
  }

  removeOriginal(sha256: string): Promise<Outcome> {
    return this.archive.remove(sha256)
  }

  recordPayment(account: string, on: CivilDate, amount: number): Promise<Outcome> {
    return this.change((household) => changes.recordPayment(household, account, on, amount))
  }

  removePayment(transaction: string): Promise<Outcome> {
    return this.change((household) => changes.removePayment(household, transaction))
  }

  async exportHousehold(): Promise<string> {
    return serialiseHousehold(this.keeper.state.household)
  }

  async restoreHousehold(text: string, at = ''): Promise<Outcome> {
    const parsed = parseHousehold(text)
    if (!parsed.ok) return refused(...parsed.problems)
    const { household } = parsed
    const steps = stepsOfRecords(household, at)
    return this.keeper.change((state) => ({ ...state, household, steps, nextStep: steps.length + 1 }), true)
  }

  async loadDemo(today: CivilDate, language: Language): Promise<Outcome> {
    return this.keeper.change(await bringExample(today, language, this.parts))
  }

  removeDemo(): Promise<Outcome> {
    return this.keeper.change(leaveExample)
  }

  notePersisted(persisted: boolean): Promise<void> {
    return this.store.notePersisted(persisted)
  }

  async subscribe(listener: Listener): Promise<void> {
    this.listeners.add(listener)
  }

  private change(change: (household: Household) => changes.Changed): Promise<Outcome> {
    return this.keeper.changeHousehold(change)
  }

  private changed(): void {
    this.reports.clear()
    // A listener across the thread answers with a promise; a window that has gone must not stop the others.
    for (const listener of this.listeners) void Promise.resolve(listener()).catch(() => this.listeners.delete(listener))
  }
}

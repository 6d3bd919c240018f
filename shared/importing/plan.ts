/** What one read file would do to a household. Nothing is changed here: a preview shows the plan, `applyPlan` carries it out. */
import type { CivilDate } from '../dates.ts'
import { type Message, message, type Problem } from '../i18n/message.ts'
import type { Household, ImportRecord, Transaction } from '../model/household.ts'
import type { Inspected, Statement } from '../model/inspected.ts'
import { coveredDays } from './covered.ts'
import { partsOf } from './evidence.ts'
import { recogniseExact } from './exact.ts'
import { importId } from './import-id.ts'
import { recogniseAcross } from './overlap.ts'
import { type PlannedPaper, planPapers, wasImported } from './papers.ts'
import { type Answers, notesOf, type OverlapQuestion, settle, UNASKED } from './questions.ts'

export interface ImportPlan {
  file: string
  sha256: string
  /** Rows and documents that the file holds. */
  read: number
  added: number
  duplicates: number
  /** New rows, already bearing the import's id. */
  transactions: Transaction[]
  /** The papers of the file: the bill first, then the letter. */
  papers: PlannedPaper[]
  /** Absent where there is nothing to record. */
  record?: ImportRecord
  /** This very file was imported before. */
  known: boolean
  /** Rows that may be there already, with what a person answered or what is taken without an answer. */
  questions: OverlapQuestion[]
  /** What was recognised across files, and why: to be told, nothing has to be done. */
  notes: Message[]
  /** Rows that were added although they may be there, because no answer was given. */
  unasked: Problem[]
  /** Of filing only; what reading found is on the inspected file. */
  problems: Problem[]
}

/**
 * Plans one file. Rows are recognised by their ids, which carry the number of the equal row within its file: two equal coffees stay
 * two, and a second import of the same rows adds nothing. What has another id in another format is recognised by account, day, sum and
 * words (overlap.ts). Where that is doubtful, `answers` decide; a row without one is added and told. Several files are planned one after the other, each against what the ones
 * before it left (`applyPlan`). Papers inside the file are planned as files of their own (`filesOf`).
 */
export function planImport(household: Household, inspected: Inspected, asOf: CivilDate, answers: Answers = UNASKED): ImportPlan {
  const plan: ImportPlan = {
    file: inspected.file,
    sha256: inspected.sha256,
    read: 0,
    added: 0,
    duplicates: 0,
    transactions: [],
    papers: [],
    known: wasImported(household, inspected),
    questions: [],
    notes: [],
    unasked: [],
    problems: [],
  }
  if (inspected.statements) planStatements(household, inspected, plan, answers)
  addPapers(plan, planPapers(household, inspected, asOf), inspected)
  return plan
}

function planStatements(household: Household, inspected: Inspected, plan: ImportPlan, answers: Answers): void {
  const id = importId(inspected.sha256)
  const taken = ours(household, inspected, plan)
  const isOurs = ({ currency }: Transaction): boolean => currency === household.currency
  const exact = recogniseExact(
    household,
    taken.flatMap(({ transactions }) => transactions.filter(isOurs)),
  )
  const across = recogniseAcross(household, exact, { format: inspected.format, partOf: partsOf(taken, isOurs) })
  const settled = settle(across, answers)
  const known = new Map([...across.sure, ...settled.same].map(({ row, there }) => [row.id, there]))
  for (const { row } of exact.rest) if (!known.has(row.id)) plan.transactions.push({ ...row, import: id })
  plan.questions = settled.questions
  plan.notes.push(...notesOf(across.sure))
  plan.unasked = settled.unasked
  plan.duplicates = exact.found.length + exact.repeated + known.size
  plan.added = plan.transactions.length
  const covered = coveredDays(taken)
  // A file that neither holds a row of ours nor names the days it covers vouches for nothing.
  if (!covered.from && !covered.to) return
  const sources = new Set(taken.flatMap(({ account }) => account ?? []))
  const [source] = sources
  const recognised = [...exact.found.map(({ there }) => there), ...known.values()].filter((row) => row.import !== id)
  plan.record = {
    id,
    file: inspected.file,
    sha256: inspected.sha256,
    format: inspected.format,
    ...(source !== undefined && sources.size === 1 ? { source } : {}),
    ...covered,
    added: plan.added,
    duplicates: plan.duplicates,
    ...(recognised.length > 0 ? { recognised: [...new Set(recognised.map((row) => row.id))] } : {}),
    ...(known.size > 0 ? { sameAs: Object.fromEntries([...known].map(([row, there]) => [row, there.id])) } : {}),
  }
}

/** The statements that say something of this household; rows in another currency are told and left out. */
function ours(household: Household, { statements = [] }: Inspected, plan: ImportPlan): Statement[] {
  const foreign = new Map<string, number>()
  const taken = statements.filter((statement) => {
    plan.read += statement.transactions.length
    let count = 0
    for (const { currency } of statement.transactions) {
      if (currency === household.currency) count += 1
      else foreign.set(currency, (foreign.get(currency) ?? 0) + 1)
    }
    // An account in another currency vouches for nothing here.
    return count > 0 || (statement.transactions.length === 0 && (statement.currency ?? household.currency) === household.currency)
  })
  for (const [currency, count] of foreign)
    plan.problems.push({
      level: 'warning',
      message: message('documents.filing.otherCurrency', { count, found: currency, currency: household.currency }),
    })
  return taken
}

/** Lays the papers into the plan: what is new is recorded as brought, what another import brought as recognised. */
function addPapers(plan: ImportPlan, papers: PlannedPaper[], { file, sha256, format }: Inspected): void {
  plan.papers = papers
  plan.read += papers.length
  for (const { problems } of papers) plan.problems.push(...problems)
  const brought = papers.flatMap(({ state, paper }) => (state === 'new' && paper ? [paper.id] : []))
  const there = papers.filter(({ state }) => state === 'there')
  plan.added += brought.length
  plan.duplicates += there.length
  const recognised = there.flatMap(({ recognised: id }) => id ?? [])
  // What this very file brought before is in its record already.
  if (brought.length + recognised.length === 0) return
  const before = plan.record ?? { id: importId(sha256), file, sha256, format, added: 0, duplicates: 0 }
  const all = [...(before.recognised ?? []), ...recognised]
  plan.record = {
    ...before,
    added: before.added + brought.length,
    duplicates: before.duplicates + there.length,
    ...(all.length > 0 && { recognised: all }),
    ...(brought.length > 0 && { brought }),
  }
}

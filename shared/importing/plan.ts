/** What one read file would do to a household. Nothing is changed here: a preview shows the plan, `applyPlan` carries it out. */
import type { CivilDate } from '../dates.ts'
import { type Draft, fileDocument } from '../documents/filing.ts'
import { type Message, message, type Problem } from '../i18n/message.ts'
import type { Household, ImportRecord, Invoice, Notice, Transaction } from '../model/household.ts'
import type { Inspected, Statement } from '../model/inspected.ts'
import { coveredDays } from './covered.ts'
import { partsOf } from './evidence.ts'
import { recogniseExact } from './exact.ts'
import { recogniseAcross } from './overlap.ts'
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
  invoice?: Invoice
  notice?: Notice
  /** Documents: the account; null where none fits and a person must choose; undefined: no document. */
  account?: string | null
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

/** The id of the import of a file: the same bytes are the same import. */
export const importId = (sha256: string): string => `import-${sha256.slice(0, 24)}`

/**
 * Plans one file. Rows are recognised by their ids, which carry the number of the equal row within its file: two equal coffees stay
 * two, and a second import of the same rows adds nothing. What has another id in another format is recognised by account, day, sum and
 * words (overlap.ts). Where that is doubtful, `answers` decide; a row without one is added and told. Several files are planned one after the other, each against what the ones
 * before it left (`applyPlan`).
 */
export function planImport(household: Household, inspected: Inspected, asOf: CivilDate, answers: Answers = UNASKED): ImportPlan {
  const known = household.imports?.some(({ sha256 }) => sha256 === inspected.sha256) ?? false
  const plan: ImportPlan = {
    file: inspected.file,
    sha256: inspected.sha256,
    read: 0,
    added: 0,
    duplicates: 0,
    transactions: [],
    known,
    questions: [],
    notes: [],
    unasked: [],
    problems: [],
  }
  if (inspected.kind === 'statement') planStatements(household, inspected, plan, answers)
  else planDocument(household, inspected, asOf, plan)
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

function draftOf({ kind, invoice, notice }: Inspected): Draft | undefined {
  if (kind === 'invoice' && invoice) return { kind, draft: invoice }
  if (kind === 'notice' && notice) return { kind, draft: notice }
  return undefined
}

/** The paper that this very file brought before, perhaps to an account that a person chose: asking again would be odd. */
function filedBefore(household: Household, { draft }: Draft, sha256: string): Invoice | Notice | undefined {
  const papers: readonly (Invoice | Notice)[] = [...(household.invoices ?? []), ...(household.notices ?? [])]
  return papers.find(({ source, account }) => source?.sha256 === sha256 && (draft.account === undefined || draft.account === account))
}

function planDocument(household: Household, inspected: Inspected, asOf: CivilDate, plan: ImportPlan): void {
  const draft = draftOf(inspected)
  if (!draft) return
  plan.read = 1
  const { file, sha256, format } = inspected
  const filed = filedBefore(household, draft, sha256)
  if (filed) {
    plan.account = filed.account
    plan.duplicates = 1
    return
  }
  const filing = fileDocument(household, draft, asOf, { file, sha256 })
  plan.account = filing.account
  const paper = filing.invoice ?? filing.notice
  if (!paper) {
    plan.problems.push(...filing.problems)
    return
  }
  const papers: readonly (Invoice | Notice)[] = (filing.invoice ? household.invoices : household.notices) ?? []
  const there = papers.find(({ id }) => id === paper.id)
  const id = importId(sha256)
  plan.record = { id, file, sha256, format, added: there ? 0 : 1, duplicates: there ? 1 : 0 }
  if (there) {
    plan.duplicates = 1
    if (there.source?.sha256 !== sha256) plan.record.recognised = [paper.id]
    return
  }
  plan.added = 1
  plan.problems.push(...filing.problems)
  if (filing.invoice) plan.invoice = filing.invoice
  if (filing.notice) plan.notice = filing.notice
}

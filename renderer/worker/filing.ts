/** Lays read files into a household one after the other and says what each would do; used for the preview and for the real thing. */
import type { CivilDate } from '../../shared/dates.ts'
import { bankActionOf } from '../../shared/documents/bank-word.ts'
import type { Message, Problem } from '../../shared/i18n/message.ts'
import { coveredDays } from '../../shared/importing/covered.ts'
import { applyPlan, type OverlapQuestion, type PlannedPaper, planImport, rowOfPayment } from '../../shared/importing/index.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import type { ImportStep, PreviewChoice, PreviewFile } from './api.ts'

/** What one file did to the household before it. */
export interface Filed {
  household: Household
  file: ImportStep['files'][number]
  papers: readonly PlannedPaper[]
  problems: Problem[]
  /** This very file was imported before. */
  known: boolean
  /** Whether it changed anything. */
  changed: boolean
  /** The rows that it added. */
  rows: readonly Transaction[]
  questions: OverlapQuestion[]
  notes: Message[]
}

/** Doubtful rows are taken as a person answered, and what was not answered as the preview proposed it. */
export function fileInto(household: Household, inspected: Inspected, asOf: CivilDate, answers: PreviewChoice['answers'] = {}): Filed {
  const plan = planImport(household, inspected, asOf, ({ row, usual }) => answers[row.id] ?? usual)
  const account = plan.papers.find((paper) => paper.account !== null)?.account
  const file = {
    file: inspected.file,
    kind: inspected.kind,
    format: inspected.format,
    added: plan.added,
    duplicates: plan.duplicates,
    ...coveredDays(inspected.statements ?? []),
    ...(account ? { account } : {}),
  }
  const next = applyPlan(household, plan)
  const { papers, problems, known, transactions, questions, notes } = plan
  return { household: next, file, papers, problems, known, changed: next !== household, rows: transactions, questions, notes }
}

const SAMPLE_ROWS = 5

/** What the preview shows of one file. */
export function previewOf(index: number, inspected: Inspected, filed: Filed, isInside: boolean, asOf: CivilDate): PreviewFile {
  const rows = rowsOf(inspected)
  const paidOn = paidAlready(filed.household, inspected, asOf)
  const { file, sha256, kind, format, preset, encoding, invoice, notice, totals, quotes } = inspected
  const ofPapers = new Set(filed.papers.flatMap(({ problems }) => problems))
  return {
    index,
    file,
    ...(isInside && { inside: true }),
    sha256,
    kind,
    format,
    ...(preset && { preset }),
    ...(encoding && { encoding }),
    problems: [...inspected.problems, ...filed.problems.filter((problem) => !ofPapers.has(problem))],
    read: rows.length,
    added: filed.rows.length,
    duplicates: filed.file.duplicates,
    ...coveredDays(inspected.statements ?? []),
    sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
    sample: rows.slice(0, SAMPLE_ROWS),
    ...(invoice && { invoice }),
    ...(notice && { notice }),
    ...(quotes && { quotes }),
    ...(paidOn && { paidOn }),
    ...(totals && { totals }),
    ...(filed.questions.length > 0 && { questions: filed.questions }),
    ...(filed.notes.length > 0 && { notes: filed.notes }),
    known: filed.known,
    // A document without an account, or without its sum, waits for a person.
    usable: filed.changed || filed.papers.some(({ state }) => state === 'open'),
  }
}

/** The day of a debit that the bank's message may speak of. */
function paidAlready(household: Household, { notice }: Inspected, asOf: CivilDate): CivilDate | undefined {
  const action = notice && bankActionOf(notice, undefined, asOf)
  return action?.kind === 'record-payment' ? rowOfPayment(household, action.on, action.amount)?.on : undefined
}

const rowsOf = (inspected: Inspected): Transaction[] => (inspected.statements ?? []).flatMap((statement) => statement.transactions)

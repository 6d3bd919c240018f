/** Lays read files into a household one after the other and says what each would do; used for the preview and for the real thing. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Message, Problem } from '../../shared/i18n/message.ts'
import { coveredDays } from '../../shared/importing/covered.ts'
import { applyPlan, type OverlapQuestion, planImport } from '../../shared/importing/index.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import type { ImportStep, PreviewChoice, PreviewFile } from './api.ts'

/** What one file did to the household before it. */
export interface Filed {
  household: Household
  file: ImportStep['files'][number]
  /** The account a document went to; null: none fits; undefined: no document. */
  account: string | null | undefined
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
  const file = {
    file: inspected.file,
    kind: inspected.kind,
    format: inspected.format,
    added: plan.added,
    duplicates: plan.duplicates,
    ...coveredDays(inspected.statements ?? []),
    ...(plan.account ? { account: plan.account } : {}),
  }
  const next = applyPlan(household, plan)
  const { account, problems, known, transactions, questions, notes } = plan
  return { household: next, file, account, problems, known, changed: next !== household, rows: transactions, questions, notes }
}

/** A person's corrections laid over what was read. */
export function corrected(inspected: Inspected, choice: PreviewChoice | undefined): Inspected {
  if (!choice) return inspected
  const account = choice.account === undefined ? {} : { account: choice.account }
  const invoice = inspected.kind === 'invoice' ? { ...inspected.invoice, ...choice.invoice, ...account } : inspected.invoice
  const notice = inspected.kind === 'notice' ? { ...inspected.notice, ...choice.notice, ...account } : inspected.notice
  return { ...inspected, ...(invoice && { invoice }), ...(notice && { notice }) }
}

const SAMPLE_ROWS = 5

/** What the preview shows of one file. */
export function previewOf(index: number, inspected: Inspected, filed: Filed): PreviewFile {
  const rows = rowsOf(inspected)
  const { file, sha256, kind, format, preset, encoding, invoice, notice, totals } = inspected
  return {
    index,
    file,
    sha256,
    kind,
    format,
    ...(preset && { preset }),
    ...(encoding && { encoding }),
    problems: [...inspected.problems, ...filed.problems],
    read: rows.length,
    added: filed.file.added,
    duplicates: filed.file.duplicates,
    ...coveredDays(inspected.statements ?? []),
    sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
    sample: rows.slice(0, SAMPLE_ROWS),
    ...(invoice && { invoice }),
    ...(notice && { notice }),
    ...(totals && { totals }),
    ...(filed.account === undefined ? {} : { account: filed.account }),
    ...(filed.questions.length > 0 && { questions: filed.questions }),
    ...(filed.notes.length > 0 && { notes: filed.notes }),
    known: filed.known,
    // A document without an account waits for a person's choice.
    usable: filed.changed || filed.account === null,
  }
}

const rowsOf = (inspected: Inspected): Transaction[] => (inspected.statements ?? []).flatMap((statement) => statement.transactions)

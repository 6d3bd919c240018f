/** Lays read files into a household one after the other and says what each would do; used for the preview and for the real thing. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Problem } from '../../shared/i18n/message.ts'
import { applyPlan, planImport } from '../../shared/importing/index.ts'
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
}

export function fileInto(household: Household, inspected: Inspected, asOf: CivilDate): Filed {
  const plan = planImport(household, inspected, asOf)
  const known = isKnown(household, inspected.sha256)
  const span = spanOf(inspected)
  const file = {
    file: inspected.file,
    kind: inspected.kind,
    format: inspected.format,
    added: plan.added,
    duplicates: plan.duplicates,
    ...span,
    ...(plan.account ? { account: plan.account } : {}),
  }
  const next = applyPlan(household, plan)
  return { household: next, file, account: plan.account, problems: plan.problems, known, changed: next !== household }
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
  const { file, sha256, kind, format, preset, encoding, invoice, notice } = inspected
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
    ...spanOf(inspected),
    sources: [...new Set(rows.flatMap((row) => row.source ?? []))],
    sample: rows.slice(0, SAMPLE_ROWS),
    ...(invoice && { invoice }),
    ...(notice && { notice }),
    ...(filed.account === undefined ? {} : { account: filed.account }),
    known: filed.known,
    // A document without an account waits for a person's choice.
    usable: filed.changed || filed.account === null,
  }
}

const rowsOf = (inspected: Inspected): Transaction[] => (inspected.statements ?? []).flatMap((statement) => statement.transactions)

const isKnown = ({ imports = [], invoices = [], notices = [] }: Household, sha256: string): boolean =>
  imports.some((record) => record.sha256 === sha256) || [...invoices, ...notices].some((paper) => paper.source?.sha256 === sha256)

function spanOf(inspected: Inspected): { from?: CivilDate; to?: CivilDate } {
  const days = (inspected.statements ?? []).flatMap(({ from, to, transactions }) => [
    ...(from ? [from] : []),
    ...(to ? [to] : []),
    ...(from && to ? [] : transactions.map((row) => row.on)),
  ])
  let [first] = days
  let last = first
  for (const day of days) {
    if (first === undefined || day < first) first = day
    if (last === undefined || day > last) last = day
  }
  return { ...(first && { from: first }), ...(last && { to: last }) }
}

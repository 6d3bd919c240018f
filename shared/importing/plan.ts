/** What one read file would do to a household. Nothing is changed here: a preview shows the plan, `applyPlan` carries it out. */
import type { CivilDate } from '../dates.ts'
import { type Draft, fileDocument } from '../documents/filing.ts'
import { message, type Problem } from '../i18n/message.ts'
import type { Household, ImportRecord, Invoice, Notice, Transaction } from '../model/household.ts'
import type { Inspected, Statement } from '../model/inspected.ts'
import { coveredDays } from './covered.ts'

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
  /** Of filing only; what reading found is on the inspected file. */
  problems: Problem[]
}

/** The id of the import of a file: the same bytes are the same import. */
export const importId = (sha256: string): string => `import-${sha256.slice(0, 24)}`

/**
 * Plans one file. Rows are recognised by their ids, which carry the number of the equal row within its file: two equal coffees stay
 * two, and a second import of the same rows adds nothing. Several files are planned one after the other, each against what the ones
 * before it left (`applyPlan`).
 */
export function planImport(household: Household, inspected: Inspected, asOf: CivilDate): ImportPlan {
  const known = household.imports?.some(({ sha256 }) => sha256 === inspected.sha256) ?? false
  const plan: ImportPlan = {
    file: inspected.file,
    sha256: inspected.sha256,
    read: 0,
    added: 0,
    duplicates: 0,
    transactions: [],
    known,
    problems: [],
  }
  if (inspected.kind === 'statement') planStatements(household, inspected, plan)
  else planDocument(household, inspected, asOf, plan)
  return plan
}

function planStatements(household: Household, inspected: Inspected, plan: ImportPlan): void {
  const statements = inspected.statements ?? []
  const id = importId(inspected.sha256)
  const there = new Map((household.transactions ?? []).map((row) => [row.id, row.import]))
  const recognised: string[] = []
  const foreign = new Map<string, number>()
  const taken: Statement[] = []
  for (const statement of statements) {
    plan.read += statement.transactions.length
    const ours = statement.transactions.filter(({ currency }) => currency === household.currency)
    for (const { currency } of statement.transactions)
      if (currency !== household.currency) foreign.set(currency, (foreign.get(currency) ?? 0) + 1)
    // An account in another currency vouches for nothing here.
    if (ours.length > 0 || (statement.transactions.length === 0 && (statement.currency ?? household.currency) === household.currency))
      taken.push(statement)
    for (const row of ours) {
      if (there.has(row.id)) {
        plan.duplicates += 1
        if (there.get(row.id) !== id) recognised.push(row.id)
        continue
      }
      there.set(row.id, id)
      plan.transactions.push({ ...row, import: id })
    }
  }
  for (const [currency, count] of foreign)
    plan.problems.push({
      level: 'warning',
      message: message('documents.filing.otherCurrency', { count, found: currency, currency: household.currency }),
    })
  plan.added = plan.transactions.length
  const covered = coveredDays(taken)
  // A file that neither holds a row of ours nor names the days it covers vouches for nothing.
  if (!covered.from && !covered.to) return
  const sources = new Set(taken.flatMap(({ account }) => account ?? []))
  const [source] = sources
  plan.record = {
    id,
    file: inspected.file,
    sha256: inspected.sha256,
    format: inspected.format,
    ...(source !== undefined && sources.size === 1 ? { source } : {}),
    ...covered,
    added: plan.added,
    duplicates: plan.duplicates,
    ...(recognised.length > 0 ? { recognised: [...new Set(recognised)] } : {}),
  }
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

/** Carries out a plan: a new household with the rows, the paper and the record of one file. */
import type { Household, ImportRecord } from '../model/household.ts'
import type { ImportPlan } from './plan.ts'

/**
 * The household with the plan carried out. The very same object where the plan changes nothing: the file was imported before and
 * holds nothing new. The household itself is never changed.
 */
export function applyPlan(household: Household, plan: ImportPlan): Household {
  const { record } = plan
  if (!record || (plan.known && plan.added === 0)) return household
  const next: Household = { ...household, imports: withRecord(household.imports ?? [], record) }
  if (plan.transactions.length > 0) next.transactions = [...(household.transactions ?? []), ...plan.transactions]
  for (const { kind, paper } of plan.papers) {
    if (kind === 'invoice' && paper) next.invoices = [...(next.invoices ?? []), paper]
    if (kind === 'notice' && paper) next.notices = [...(next.notices ?? []), paper]
  }
  return next
}

/** A known file that has more to give (a better reader, rows that were removed) goes on under its own record. */
function withRecord(records: readonly ImportRecord[], record: ImportRecord): ImportRecord[] {
  const index = records.findIndex(({ id }) => id === record.id)
  const before = records[index]
  if (!before) return [...records, record]
  const recognised = [...new Set([...(before.recognised ?? []), ...(record.recognised ?? [])])]
  const brought = [...new Set([...(before.brought ?? []), ...(record.brought ?? [])])]
  const both: ImportRecord = {
    ...before,
    ...record,
    // A further code of the file is no file.
    file: record.file.startsWith(`${before.file} › `) ? before.file : record.file,
    added: before.added + record.added,
    duplicates: before.duplicates,
    ...(recognised.length > 0 ? { recognised } : {}),
    ...(brought.length > 0 ? { brought } : {}),
    ...(before.sameAs || record.sameAs ? { sameAs: { ...before.sameAs, ...record.sameAs } } : {}),
  }
  return records.map((each, at) => (at === index ? both : each))
}

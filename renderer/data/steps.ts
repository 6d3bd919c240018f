/** The list of import steps: what a step added, so that its undo takes back exactly that, and when a step leaves the list. */
import type { Household } from '../../shared/model/household.ts'
import type { Laid, StoredStep } from './database.ts'

/** What an import did: the records that came or grew, and the rows and words that gave way. */
export function laidBetween(before: Household, after: Household): Laid {
  const records = new Set(before.imports)
  const rows = new Set(after.transactions?.map(({ id }) => id))
  const words = new Set(after.decisions)
  return {
    imports: (after.imports ?? []).filter((record) => !records.has(record)).map(({ id }) => id),
    gone: {
      transactions: (before.transactions ?? []).filter(({ id }) => !rows.has(id)),
      decisions: (before.decisions ?? []).filter((decision) => !words.has(decision)),
    },
  }
}

/** Puts back what gave way to an import: where it is not there again, and its account still is. */
export function withGoneBack(household: Household, { gone }: Laid): Household {
  if (gone.transactions.length === 0 && gone.decisions.length === 0) return household
  const taken = new Set(household.transactions?.map(({ id }) => id))
  const accounts = new Set(household.accounts.map(({ id }) => id))
  const said = new Set(household.decisions?.map((decision) => JSON.stringify(decision)))
  return {
    ...household,
    transactions: [...(household.transactions ?? []), ...gone.transactions.filter(({ id }) => !taken.has(id))],
    decisions: [
      ...(household.decisions ?? []),
      ...gone.decisions.filter((each) => !said.has(JSON.stringify(each)) && (!('account' in each) || accounts.has(each.account))),
    ],
  }
}

/** Marks a step as undone, and any other whose imports went with it (a file that was read twice has one record). */
export function withUndone(steps: readonly StoredStep[], undone: StoredStep): StoredStep[] {
  const gone = new Set(undone.laid.imports)
  return steps.map((step) => (step === undone || step.laid.imports.some((id) => gone.has(id)) ? { ...step, undone: true } : step))
}

/** Undone files leave the list once they are imported again; a step goes with its last file. */
export function withoutRepeated(steps: readonly StoredStep[], hashes: ReadonlySet<string>): StoredStep[] {
  return steps.flatMap((step) => {
    if (!step.undone || !step.hashes.some((hash) => hashes.has(hash))) return [step]
    const stays = step.hashes.map((hash) => !hashes.has(hash))
    const files = step.files.filter((_, at) => stays[at])
    return files.length > 0 ? [{ ...step, files, hashes: step.hashes.filter((_, at) => stays[at]) }] : []
  })
}

/** The steps of a household file that brings its imports but not the list: one a record, undoable like any other. */
export function stepsOfRecords(household: Household, at: string): StoredStep[] {
  return (household.imports ?? []).map((record, index) => ({
    id: stepId(index + 1),
    number: index + 1,
    at,
    files: [
      {
        file: record.file,
        kind: 'statement',
        format: record.format,
        added: record.added,
        duplicates: record.duplicates,
        ...(record.from && { from: record.from }),
        ...(record.to && { to: record.to }),
      },
    ],
    undone: false,
    hashes: [record.sha256],
    laid: { imports: [record.id], gone: { transactions: [], decisions: [] } },
  }))
}

export const stepId = (number: number): string => `step-${String(number).padStart(4, '0')}`

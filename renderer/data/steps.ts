/** The list of import steps: what a step added, so that its undo takes back exactly that, and when a step leaves the list. */
import type { Household } from '../../shared/model/household.ts'
import type { Laid, StoredStep } from './database.ts'

type Documents = 'invoices' | 'notices'

const byId = <T extends { id: string }>(list: readonly T[] | undefined): Map<string, T> =>
  new Map((list ?? []).map((entry) => [entry.id, entry]))

/** Ids that came, and the entries that went or were replaced, between two states of a list. */
function difference<T extends { id: string }>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
): { came: string[]; went: T[] } {
  const [old, now] = [byId(before), byId(after)]
  return {
    came: [...now].filter(([id, entry]) => old.get(id) !== entry).map(([id]) => id),
    went: [...old].filter(([id, entry]) => now.get(id) !== entry).map(([, entry]) => entry),
  }
}

/** What an import did to the household beyond the rows that its record accounts for. */
export function laidBetween(before: Household, after: Household): Laid {
  const invoices = difference(before.invoices, after.invoices)
  const notices = difference(before.notices, after.notices)
  const decisions = { old: new Set(before.decisions), now: new Set(after.decisions) }
  return {
    imports: difference(before.imports, after.imports).came,
    invoices: invoices.came,
    notices: notices.came,
    decisions: [...decisions.now].filter((decision) => !decisions.old.has(decision)),
    gone: {
      invoices: invoices.went,
      notices: notices.went,
      transactions: difference(before.transactions, after.transactions).went,
      decisions: [...decisions.old].filter((decision) => !decisions.now.has(decision)),
    },
  }
}

/** Puts back what an import replaced: whose id is free again. */
const putBack = <T extends { id: string }>(list: readonly T[], gone: readonly T[]): T[] => {
  const taken = new Set(list.map(({ id }) => id))
  return [...list, ...gone.filter(({ id }) => !taken.has(id))]
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * The household without the papers and words of a step, with those back that it replaced. Papers of an account that was removed
 * meanwhile stay away. The rows are undone by shared/importing, which knows what later imports recognised.
 */
export function withoutLaid(household: Household, laid: Laid): Household {
  const next = { ...household }
  const accounts = new Set(household.accounts.map(({ id }) => id))
  const papers = <K extends Documents>(key: K): void => {
    const gone = laid.gone[key].filter(({ account }) => accounts.has(account))
    if (laid[key].length === 0 && gone.length === 0) return
    const left = (household[key] ?? []).filter(({ id }) => !laid[key].includes(id))
    Object.assign(next, { [key]: putBack<{ id: string }>(left, gone) })
  }
  papers('invoices')
  papers('notices')
  if (laid.gone.transactions.length > 0) next.transactions = putBack(household.transactions ?? [], laid.gone.transactions)
  if (laid.decisions.length > 0 || laid.gone.decisions.length > 0) {
    const left = (household.decisions ?? []).filter((decision) => !laid.decisions.some((added) => isSame(added, decision)))
    const back = laid.gone.decisions.filter((decision) => !('account' in decision) || accounts.has(decision.account))
    next.decisions = [...left, ...back.filter((decision) => !left.some((other) => isSame(other, decision)))]
  }
  return next
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
    laid: {
      imports: [record.id],
      invoices: [],
      notices: [],
      decisions: [],
      gone: { invoices: [], notices: [], transactions: [], decisions: [] },
    },
  }))
}

export const stepId = (number: number): string => `step-${String(number).padStart(4, '0')}`

/** What a person decided about single rows, whatever the order of the decisions in the file. */
import type { Decision, Transaction } from '../model/household.ts'

export interface Decided {
  /** Rows a person gave to an account, by row. */
  belongs: ReadonlyMap<string, string>
  /** Accounts a person denied, by row. */
  not: ReadonlyMap<string, ReadonlySet<string>>
  ignored: ReadonlySet<string>
}

/**
 * Sorts the decisions about rows. Where they contradict each other the one that says most stands: `belongs` before `not` and `ignore`,
 * and of two accounts the one with the lesser id, so that the same decisions in another order decide the same. A decision for an
 * account that no longer exists decides nothing.
 */
export function decidedIn(decisions: readonly Decision[], isAccount: (id: string) => boolean): Decided {
  const belongs = new Map<string, string>()
  const not = new Map<string, Set<string>>()
  const ignored = new Set<string>()
  for (const decision of decisions) {
    if (decision.kind === 'ignore') ignored.add(decision.transaction)
    else if (decision.kind === 'belongs' && isAccount(decision.account)) {
      const before = belongs.get(decision.transaction)
      if (before === undefined || decision.account < before) belongs.set(decision.transaction, decision.account)
    } else if (decision.kind === 'not') {
      const denied = not.get(decision.transaction) ?? new Set<string>()
      not.set(decision.transaction, denied.add(decision.account))
    }
  }
  for (const row of belongs.keys()) ignored.delete(row)
  return { belongs, not, ignored }
}

/**
 * The places of the rows with these ids, the last first. Ids are unique, and people mostly decide about late rows: it looks from the end
 * until all are found.
 */
export function placesOf(rows: readonly Transaction[], ids: ReadonlySet<string>): number[] {
  const places: number[] = []
  for (let at = rows.length - 1; at >= 0 && places.length < ids.size; at -= 1) if (ids.has(rows[at]?.id ?? '')) places.push(at)
  return places
}

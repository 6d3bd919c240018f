/** The ledgers of all accounts; one is reckoned anew only where something of what it is made from changed, and then from there on. */
import type { Decision } from '../model/household.ts'
import { type Forgiven, type Ledger, type LedgerInput, ledgerOf } from './index.ts'

interface Kept {
  input: LedgerInput
  ledger: Ledger
}

export class LedgerShelf {
  #kept = new Map<string, Kept>()

  of(inputs: readonly LedgerInput[]): Ledger[] {
    const kept = inputs.map((input) => this.#keptOf(input))
    this.#kept = new Map(kept.map((one) => [one.input.account.id, one]))
    return kept.map(({ ledger }) => ledger)
  }

  #keptOf(input: LedgerInput): Kept {
    const before = this.#kept.get(input.account.id)
    if (!before || !hasSameTerms(before.input, input)) return { input, ledger: ledgerOf(input) }
    if (before.input.vouchedThrough === input.vouchedThrough && isSameList(before.input.links, input.links)) return before
    return { input, ledger: ledgerOf(input, before.ledger) }
  }
}

/** What a person struck off charges, by account. */
export function forgivenIn(decisions: readonly Decision[]): ReadonlyMap<string, readonly Forgiven[]> {
  const forgiven = new Map<string, Forgiven[]>()
  for (const decision of decisions)
    if (decision.kind === 'forgive') forgiven.set(decision.account, [...(forgiven.get(decision.account) ?? []), decision])
  return forgiven
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, at) => item === b[at])

const hasSameTerms = (a: LedgerInput, b: LedgerInput): boolean =>
  a.account === b.account && a.known === b.known && a.asOf === b.asOf && isSameList(a.forgiven, b.forgiven)

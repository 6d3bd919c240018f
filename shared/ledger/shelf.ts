/** The ledgers of all accounts; one is reckoned anew only where something of what it is made from changed. */
import type { Decision } from '../model/household.ts'
import { type Ledger, type LedgerInput, ledgerOf } from './index.ts'

interface Kept {
  input: LedgerInput
  forgiven: readonly Decision[]
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
    const { account, decisions } = input
    const forgiven = decisions.filter((decision) => decision.kind === 'forgive' && decision.account === account.id)
    const before = this.#kept.get(account.id)
    if (before && isSameInput(before.input, input) && isSameList(before.forgiven, forgiven)) return before
    return { input, forgiven, ledger: ledgerOf(input) }
  }
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, at) => item === b[at])

const isSameInput = (a: LedgerInput, b: LedgerInput): boolean =>
  a.account === b.account &&
  a.known === b.known &&
  a.asOf === b.asOf &&
  a.vouchedThrough === b.vouchedThrough &&
  isSameList(a.links, b.links)

/** Runs the ledger of one account without matching: every debit given belongs to it. */
import { type Ledger, ledgerOf } from '../../shared/ledger/index.ts'
import { forgivenIn } from '../../shared/ledger/shelf.ts'
import { coverage, vouchedThrough } from '../../shared/ledger/vouched.ts'
import type { Account, Household, Transaction } from '../../shared/model/household.ts'
import { knownOn, papersByAccount } from '../../shared/schedule/known.ts'
import { d, household } from './build.ts'

export function ledger(account: Account, debits: Transaction[], asOf: string, parts: Partial<Household> = {}): Ledger {
  const all = household({ accounts: [account], transactions: debits, ...parts })
  const day = d(asOf)
  return ledgerOf({
    account,
    known: knownOn(account, papersByAccount(all).get(account.id), day),
    links: debits
      .filter((debit) => debit.on <= day)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
      .map((transaction) => ({ transaction, account: account.id, confidence: 1, reasons: [] })),
    forgiven: forgivenIn(all.decisions ?? []).get(account.id) ?? [],
    vouchedThrough: vouchedThrough(account, coverage(all, day), day),
    asOf: day,
  })
}

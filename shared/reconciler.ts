/**
 * Reconciles a household, and remembers what the next change leaves as it was: what rows said, what accounts expect, ledgers whose payments
 * stayed. What it gives never depends on what it remembers.
 */
import { alertsOf } from './alerts/index.ts'
import { withQuestions } from './alerts/open-questions.ts'
import type { CivilDate } from './dates.ts'
import { forgivenIn, LedgerShelf } from './ledger/shelf.ts'
import { coverage, LastRows, vouchedThrough } from './ledger/vouched.ts'
import { matchPayments } from './matching/index.ts'
import { MatchMemory } from './matching/memory.ts'
import type { Link } from './matching/types.ts'
import type { Household } from './model/household.ts'
import { ACCOUNT_STATES, type AccountReport, type Report } from './model/report.ts'
import { addTo } from './multimap.ts'

const NO_LINKS: readonly Link[] = []

export class Reconciler {
  readonly #matching = new MatchMemory()
  readonly #lastRows = new LastRows()
  readonly #ledgers = new LedgerShelf()

  /** Matches, reckons and raises alerts for a day. `files` is left to who imported some (see shared/importing). */
  reconcile(household: Household, asOf: CivilDate): Report {
    const matching = matchPayments(household, asOf, this.#matching)
    const links = byAccount(matching.links)
    const statements = coverage(household, asOf, this.#lastRows.of(this.#matching.transactions, asOf))
    const decisions = household.decisions ?? []
    const forgiven = forgivenIn(decisions)
    const ledgers = this.#ledgers.of(
      household.accounts.map((account) => ({
        account,
        known: this.#matching.known.of(account),
        links: links.get(account.id) ?? NO_LINKS,
        forgiven: forgiven.get(account.id) ?? [],
        vouchedThrough: vouchedThrough(account, statements, asOf),
        asOf,
      })),
    )
    const { alerts, snoozed } = alertsOf(ledgers, { asOf, decisions })
    const { review, asked, unclaimed } = matching
    return {
      asOf,
      files: [],
      accounts: ledgers.map((ledger) => ledger.report).sort(worstFirst),
      alerts: withQuestions(alerts, review, asked, asOf),
      snoozed: withQuestions(snoozed, review, asked, asOf),
      review,
      unclaimed,
    }
  }
}

function byAccount(all: readonly Link[]): Map<string, Link[]> {
  const links = new Map<string, Link[]>()
  for (const link of all) {
    addTo(links, link.account, link)
  }
  return links
}

const LAST = '9999-12-31'
function worstFirst(a: AccountReport, b: AccountReport): number {
  return (
    ACCOUNT_STATES.indexOf(a.state) - ACCOUNT_STATES.indexOf(b.state) ||
    order(a.payBy ?? LAST, b.payBy ?? LAST) ||
    order(a.cutoffOn ?? LAST, b.cutoffOn ?? LAST) ||
    b.gap - a.gap ||
    order(a.id, b.id)
  )
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

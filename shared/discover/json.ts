/** Proposals as `discover --json` prints them: stable field names, sums as decimal text, days as `YYYY-MM-DD`. */
import { z } from 'zod'
import type { Speaker } from '../i18n/speaker.ts'
import type { AccountKind } from '../model/household.ts'
import { AccountSchema } from '../model/schema.ts'
import { formatMoney } from '../money.ts'
import type { Proposal } from './types.ts'

/** One element of the array. */
export interface ProposalJson {
  /** Content-derived: the same in every run over the same payments. */
  id: string
  /** As the account would be called, in the chosen language. */
  name: string
  /** The provider's plain name from the catalogue, else the payee words of the rows. */
  payee: string
  /** All spellings of the payee that were seen; empty where the rows name nobody. */
  payees: string[]
  kind: AccountKind
  contract: string | null
  inn: string | null
  /** The card or account that pays, as on the statements. */
  source: string | null
  /** 1..31: the usual day of the payment. */
  day: number
  /** 1, 2, 3, 6 or 12. */
  everyMonths: number
  /** What is paid now: the sum of the last step, or the last payment where every sum differs. */
  amount: string
  /** Whether the sum stands still between steps; where false, papers must say what is due. */
  fixed: boolean
  /** The sum as it moved, oldest first: each entry with the day of its first payment. */
  history: { from: string; amount: string }[]
  autopay: 'fixed' | 'invoice' | null
  /** Payments seen, and the days of the first and the last. */
  count: number
  first: string
  last: string
  /** The last payment is older than one and a half periods: likely over, listed all the same. */
  stopped: boolean
  /** 0..1 */
  confidence: number
  /** Short sentences in the chosen language. */
  reasons: string[]
  /** Rows, the latest first: transactions[].id, day, sum (positive), text. */
  examples: { transaction: string; on: string; amount: string; text: string }[]
  /** An `Account` of the household file; its `home` is a placeholder. */
  account: Record<string, unknown>
}

export function proposalJson(proposal: Proposal, speaker: Speaker): ProposalJson {
  const { id, account, evidence, amount, stopped, confidence, reasons } = proposal
  const autopay = account.autopay?.at(-1)
  return {
    id,
    name: account.name,
    payee: account.provider,
    payees: account.payees ?? [],
    kind: account.kind,
    contract: account.contract ?? null,
    inn: account.inn ?? null,
    source: evidence.source ?? null,
    day: evidence.usualDay,
    everyMonths: evidence.everyMonths,
    amount: formatMoney(amount),
    fixed: evidence.isFixed,
    history: evidence.history.map((entry) => ({ from: entry.from, amount: formatMoney(entry.amount) })),
    autopay: autopay?.mode ?? null,
    count: evidence.count,
    first: evidence.first,
    last: evidence.last,
    stopped,
    confidence,
    reasons: reasons.map(speaker.say),
    examples: evidence.examples.map((example) => ({ ...example, amount: formatMoney(example.amount) })),
    account: z.encode(AccountSchema, account as z.output<typeof AccountSchema>),
  }
}

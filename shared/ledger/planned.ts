/** What became of each debit an autopay planned: done, missed, assumed or pending (contract, "Planned debits"). */
import type { CivilDate } from '../dates.ts'
import type { Link } from '../matching/types.ts'
import { negate } from '../money.ts'
import type { PlannedDebit } from '../schedule/autopay.ts'
import type { Planned, Terms } from './terms.ts'

export type PlanStatus = 'done' | 'missed' | 'assumed' | 'pending'
export interface Plan extends PlannedDebit {
  status: PlanStatus
}

/**
 * The plans of the terms, each with its status. One debit does one plan; the earliest plan takes the earliest debit. `before`: the plans
 * of the same terms with other debits; those that stand as they stood are given again.
 */
export function plansOf(
  { planned, asOf }: Terms,
  links: readonly Link[],
  vouchedThrough: CivilDate | null,
  before: readonly Plan[] = [],
): Plan[] {
  const taken = new Uint8Array(links.length)
  let first = 0
  return planned.map((one, at) => {
    // Plans and debits come in the order of their days: what is too early for this plan is so for the next.
    while (first < links.length && (links[first]?.transaction.on ?? one.from) < one.from) first += 1
    const debit = debitFor(one, links, first, taken)
    if (debit !== NONE) taken[debit] = 1
    const status = debit !== NONE ? 'done' : statusWithoutDebit(one.on, asOf, vouchedThrough)
    const same = before[at]
    return same?.status === status ? same : { on: one.on, autopay: one.autopay, status }
  })
}

const NONE = -1

/** The place of the first debit that does the plan and does no other. */
function debitFor({ autopay, to }: Planned, links: readonly Link[], first: number, taken: Uint8Array): number {
  for (let at = first; at < links.length; at += 1) {
    const link = links[at]
    if (!link || link.transaction.on > to) return NONE
    if (link.cancelledBy || taken[at] === 1) continue
    if (autopay.mode !== 'fixed' || negate(link.transaction.amount) === autopay.amount) return at
  }
  return NONE
}

function statusWithoutDebit(on: CivilDate, asOf: CivilDate, vouchedThrough: CivilDate | null): PlanStatus {
  if (vouchedThrough !== null && vouchedThrough > on) return 'missed'
  return on < asOf ? 'assumed' : 'pending'
}

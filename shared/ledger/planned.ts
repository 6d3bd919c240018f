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
  const taken = new Set<Link>()
  let first = 0
  return planned.map((one, at) => {
    // Plans and debits come in the order of their days: what is too early for this plan is so for the next.
    while (first < links.length && (links[first]?.transaction.on ?? one.from) < one.from) first += 1
    const link = takenBy(one, links, first, taken)
    if (link) taken.add(link)
    const status = link ? 'done' : statusWithoutDebit(one.on, asOf, vouchedThrough)
    const same = before[at]
    return same?.status === status ? same : { on: one.on, autopay: one.autopay, status }
  })
}

function takenBy({ autopay, to }: Planned, links: readonly Link[], first: number, taken: ReadonlySet<Link>): Link | undefined {
  for (let at = first; at < links.length; at += 1) {
    const link = links[at]
    if (!link || link.transaction.on > to) return undefined
    if (link.cancelledBy || taken.has(link)) continue
    if (autopay.mode !== 'fixed' || negate(link.transaction.amount) === autopay.amount) return link
  }
  return undefined
}

function statusWithoutDebit(on: CivilDate, asOf: CivilDate, vouchedThrough: CivilDate | null): PlanStatus {
  if (vouchedThrough !== null && vouchedThrough > on) return 'missed'
  return on < asOf ? 'assumed' : 'pending'
}

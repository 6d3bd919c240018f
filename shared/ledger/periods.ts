/** The periods of an account's report: what each cost, what went into it, and how it stands. */
import type { CivilDate } from '../dates.ts'
import type { Account } from '../model/household.ts'
import type { Period, PeriodState } from '../model/report.ts'
import { type Money, smaller, subtract, sum, ZERO } from '../money.ts'
import type { Charge } from '../schedule/charges.ts'
import { type Book, balanceOf, type Entry, type Part, paidOf } from './book.ts'
import type { Simulation } from './run.ts'
import type { Terms } from './terms.ts'

/** From the start of the simulation to the next charge. `before`: the periods of a run from whose quiet days this one went on. */
export function periodsOf({ account, next, asOf }: Terms, { book, block }: Simulation, before: readonly Period[]): Period[] {
  const periods = [...before]
  for (const entry of book.entries.slice(before.length)) periods.push(periodOf(account, book, entry, asOf))
  if (next && next.on > asOf && !book.entries.some((entry) => entry.charge.period === next.period))
    // What stands on a blocked account goes to the blocked period first.
    periods.push(upcoming(block ? [] : book.credit, next))
  return periods
}

function periodOf(account: Account, book: Book, entry: Entry, asOf: CivilDate): Period {
  const { charge, expected } = entry
  const on = account.billing.model === 'prepaid' ? charge.on : charge.dueOn
  const isBlocked = entry.blocked && entry.settledOn === null
  // What stands on a blocked account is not taken, but it is what the missing sum is missing from.
  const paid = isBlocked ? smaller(expected, balanceOf(book) > 0 ? balanceOf(book) : ZERO) : paidOf(entry)
  const parts = isBlocked ? firstOf(book.credit, paid) : entry.parts
  return {
    period: charge.period,
    on,
    expected,
    paid: expected < 0 ? expected : paid,
    gap: expected < 0 ? ZERO : subtract(expected, paid),
    state: isBlocked ? 'blocked' : stateOf(entry, on, paid, asOf),
    payments: transactionsOf(parts),
  }
}

function stateOf(entry: Entry, on: CivilDate, paid: Money, asOf: CivilDate): PeriodState {
  if (entry.settledOn !== null) return entry.settledOn > on || entry.blocked ? 'late' : entry.over ? 'over' : 'paid'
  if (on >= asOf && entry.charge.dueOn > entry.charge.on) return 'upcoming'
  return paid > 0 ? 'short' : 'unpaid'
}

function upcoming(credit: readonly Part[], charge: Charge): Period {
  const covered = smaller(charge.amount, sum(credit.map((part) => part.amount)))
  const paid = covered > 0 ? covered : ZERO
  return {
    period: charge.period,
    on: charge.dueOn,
    expected: charge.amount,
    paid: charge.amount < 0 ? charge.amount : paid,
    gap: charge.amount < 0 ? ZERO : subtract(charge.amount, paid),
    state: 'upcoming',
    payments: transactionsOf(firstOf(credit, paid)),
  }
}

/** The parts of a credit, oldest first, that make up `amount`. */
function firstOf(credit: readonly Part[], amount: Money): Part[] {
  const parts: Part[] = []
  let left = amount
  for (const part of credit) {
    if (left <= 0) break
    const used = smaller(left, part.amount)
    parts.push({ transaction: part.transaction, amount: used })
    left = subtract(left, used)
  }
  return parts
}

const transactionsOf = (parts: readonly Part[]): Period['payments'] =>
  parts.flatMap(({ transaction, amount }) => (transaction === null ? [] : [{ transaction, amount }]))

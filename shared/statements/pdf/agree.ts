/** Decides how the sums of a printed statement are to be read: the way whose result agrees with the totals printed on it. */
import type { TotalsCheck } from '../../model/inspected.ts'
import { add, type Money, money, ZERO } from '../../money.ts'
import type { Grammar, Reading } from './grammars.ts'
import type { Operation } from './operations.ts'
import type { Totals } from './totals.ts'

/** An operation with its sum decided. */
export interface Taken {
  operation: Operation
  amount: Money
  fee?: Money
  /** Another printing of the same operation, whose words say more. */
  twin?: Operation
}

export interface Decision {
  taken: Taken[]
  /** Operations whose sum this way of reading does not give. */
  unread: Operation[]
  came: Money
  went: Money
  agreement: TotalsCheck
}

/** The usual way where it agrees or nothing is printed to compare with; else the first that agrees; else the usual. */
export function decide(operations: readonly Operation[], grammar: Grammar, totals: Totals): Decision {
  let usual: Decision | undefined
  for (const reading of grammar.readings)
    for (const pair of [true, false]) {
      const decision = readAll(operations, reading, pair && grammar.secondDate === true, totals)
      usual ??= decision
      if (decision.agreement === 'agrees') return decision
      if (usual.agreement === 'untold' && usual.taken.length > 0) return usual
    }
  return usual ?? { taken: [], unread: [], came: ZERO, went: ZERO, agreement: 'untold' }
}

function readAll(operations: readonly Operation[], reading: Reading, pair: boolean, totals: Totals): Decision {
  const taken: Taken[] = []
  const unread: Operation[] = []
  const known = new Map<string, Taken>()
  for (const operation of operations) {
    const words = `${operation.head} ${operation.more.join(' ')}`
    const read = reading(operation.sums, words)
    if (!read) {
      unread.push(operation)
      continue
    }
    const key = pair ? twinKey(operation, read.amount) : undefined
    const twin = key === undefined ? undefined : known.get(key)
    if (twin && !twin.twin && twin.operation.more.join(' ') !== operation.more.join(' ')) {
      twin.twin = operation
      continue
    }
    const one: Taken = { operation, ...read }
    taken.push(one)
    if (key !== undefined) known.set(key, one)
  }
  const sums = taken.flatMap(({ amount, fee }) => (fee === undefined ? [amount] : [amount, fee]))
  const came = total(sums.filter((sum) => sum > 0))
  const went = money(-total(sums.filter((sum) => sum < 0)))
  return { taken, unread, came, went, agreement: agreementOf(totals, came, went, unread.length) }
}

/** Sums of hostile files may leave the range; then they agree with nothing. */
function total(sums: readonly Money[]): Money {
  let whole = 0
  for (const sum of sums) whole += sum
  return Number.isSafeInteger(whole) ? money(whole) : money(Number.MAX_SAFE_INTEGER)
}

/** Two printings of one transfer bear the same code, moment and sum. A code of zeros or a dash is none. */
function twinKey({ code, on, time }: Operation, amount: Money): string | undefined {
  return code && /^\d{4,}$/.test(code) && time ? `${code} ${on} ${time} ${amount}` : undefined
}

function agreementOf(
  { opening, closing, came: statedCame, went: statedWent }: Totals,
  came: Money,
  went: Money,
  unread: number,
): TotalsCheck {
  const checks: boolean[] = []
  if (statedCame !== undefined) checks.push(statedCame === came)
  if (statedWent !== undefined) checks.push(statedWent === went)
  if (opening !== undefined && closing !== undefined) checks.push(Number(opening) + came - went === closing)
  if (checks.length === 0) return 'untold'
  return unread === 0 && checks.every((good) => good) ? 'agrees' : 'differs'
}

/** Whether the totals are enough to believe a grammar that knows nothing of the bank: both directions, or both balances. */
export const areTelling = ({ opening, closing, came, went }: Totals): boolean =>
  (opening !== undefined && closing !== undefined) || (came !== undefined && went !== undefined && add(came, went) > 0)

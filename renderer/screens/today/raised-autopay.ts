/** A changed autopay: the old entry ends the day before, a new one begins (contract: a changed sum closes one and opens the next). */
import { addDays, type CivilDate } from '../../../shared/dates.ts'
import type { Account, Autopay } from '../../../shared/model/household.ts'
import type { Money } from '../../../shared/money.ts'
import { autopayNowOrNext } from '../../../shared/schedule/autopay.ts'

/** The account with its autopay at `amount` from `from` on. Day and card stay as they were; without an autopay nothing changes. */
export function withAutopay(account: Account, amount: Money, from: CivilDate): Account {
  const old = autopayNowOrNext(account, from)
  if (!old) return account
  const { until: _ended, ...kept } = old
  const next: Autopay = { ...kept, mode: 'fixed', amount, day: old.day ?? 1, from: old.from && old.from > from ? old.from : from }
  const others = (account.autopay ?? []).filter((entry) => entry !== old)
  // An entry that would have no day left is replaced, not kept with its end before its beginning.
  const ended: Autopay[] = old.from === undefined || old.from < from ? [{ ...old, until: addDays(from, -1) }] : []
  return { ...account, autopay: [...others, ...ended, next] }
}

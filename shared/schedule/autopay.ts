/** Which autopay is in force and on which days it debits. */
import { addMonths, type CivilDate, dayOfMonth, earlier, later, monthOf } from '../dates.ts'
import type { Account, Autopay } from '../model/household.ts'

export interface PlannedDebit {
  on: CivilDate
  autopay: Autopay
}

const begins = (autopay: Autopay): string => autopay.from ?? ''
const covers = (autopay: Autopay, day: CivilDate): boolean =>
  begins(autopay) <= day && (autopay.until === undefined || day <= autopay.until)

/** By `from`, then by their facts, so that the order in the file decides nothing. */
function byFrom({ autopay: all = [] }: Account): readonly Autopay[] {
  if (all.length < 2) return all
  return [...all].sort((a, b) => {
    const key = (autopay: Autopay): string =>
      `${begins(autopay)} ${autopay.mode} ${autopay.mode === 'fixed' ? autopay.amount : ''} ${autopay.day ?? ''}`
    return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
  })
}

/** The autopay in force on a day; of two the one with the later `from` stands. */
export const autopayOn = (account: Account, day: CivilDate): Autopay | undefined =>
  byFrom(account).findLast((autopay) => covers(autopay, day))

/** The autopay in force, else the next one to come, else none. */
export const autopayNowOrNext = (account: Account, day: CivilDate): Autopay | undefined =>
  autopayOn(account, day) ?? byFrom(account).find((autopay) => begins(autopay) > day)

/** One debit a month for each autopay with a day, where it is the one in force that day; from..to, in the order of days. */
export function plannedDebits(account: Account, from: CivilDate, to: CivilDate): PlannedDebit[] {
  const entries = byFrom(account)
  const planned: PlannedDebit[] = []
  const last = account.closedOn ? earlier(to, account.closedOn) : to
  for (const autopay of entries) {
    if (autopay.day === undefined) continue
    const first = autopay.from ? later(from, autopay.from) : from
    for (let month = monthOf(first); month <= monthOf(last); month = addMonths(month, 1)) {
      const on = dayOfMonth(month, autopay.day)
      if (on < first || on > last || entries.findLast((entry) => covers(entry, on)) !== autopay) continue
      planned.push({ on, autopay })
    }
  }
  return planned.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

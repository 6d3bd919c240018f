/**
 * A schedule with a tolerance, as budget programs have it: a debit of the schedule's payee within two days of the expected day and within
 * ±7.5 % of the expected sum closes the schedule; the first that comes, in the order of days. Written from the public description of
 * Actual's schedules («within two days», «approximately»: 7.5 %); the payee is the family's name for the account.
 */
import type { Matcher } from '../quality-score.ts'
import { answerOf, debitsOf, expectationsOf, names, within } from './rows.ts'

const PERCENT = 7.5
const DAYS = 2

export const tolerance: Matcher = ({ household, asOf }) => {
  const links = new Map<string, string>()
  const debits = debitsOf(household)
  for (const { account, on, amount } of expectationsOf(household, asOf)) {
    const found = debits.find(
      (row) =>
        !links.has(row.id) && within(row.on, on, DAYS) && Math.abs(-row.amount - amount) * 100 <= amount * PERCENT && names(account, row),
    )
    if (found) links.set(found.id, account.id)
  }
  return answerOf(links)
}

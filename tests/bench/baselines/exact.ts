/**
 * The exact sum: a debit of exactly the expected sum within ten days of its day is the payment, whoever was paid; the nearest in days first.
 * What spreadsheets with a VLOOKUP on the sum do, and the rule «same sum, same month» of simple trackers.
 */
import type { Matcher } from '../quality-score.ts'
import { answerOf, days, debitsOf, expectationsOf, within } from './rows.ts'

const DAYS = 10

export const exact: Matcher = ({ household, asOf }) => {
  const links = new Map<string, string>()
  const bySum = Map.groupBy(debitsOf(household), ({ amount }) => -amount)
  for (const { account, on, amount } of expectationsOf(household, asOf)) {
    const [nearest] = (bySum.get(amount) ?? [])
      .filter((row) => !links.has(row.id) && within(row.on, on, DAYS))
      .sort((a, b) => days(a.on, on) - days(b.on, on) || (a.id < b.id ? -1 : 1))
    if (nearest) links.set(nearest.id, account.id)
  }
  return answerOf(links)
}

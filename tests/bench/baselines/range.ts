/**
 * A bill with a least and a greatest sum and words, as Firefly III describes its bills: a debit whose text holds the words and whose sum lies
 * between the two is the bill's, whatever the day. The range is what the family would type: from the lowest to the highest sum the
 * papers know, a little wider; the first bill that fits gets the debit.
 */
import type { Matcher } from '../quality-score.ts'
import { answerOf, debitsOf, expectationsOf, names } from './rows.ts'

/** Room on either side of the known sums, percent. */
const ROOM = 5

export const range: Matcher = ({ household, asOf }) => {
  const ranges = new Map<string, { least: number; most: number }>()
  for (const { account, amount } of expectationsOf(household, asOf)) {
    const known = ranges.get(account.id) ?? { least: amount, most: amount }
    ranges.set(account.id, { least: Math.min(known.least, amount), most: Math.max(known.most, amount) })
  }
  const links = new Map<string, string>()
  for (const row of debitsOf(household)) {
    const fits = household.accounts.find((account) => {
      const { least, most } = ranges.get(account.id) ?? { least: 1, most: 0 }
      const paid = -row.amount * 100
      return paid >= least * (100 - ROOM) && paid <= most * (100 + ROOM) && names(account, row)
    })
    if (fits) links.set(row.id, fits.id)
  }
  return answerOf(links)
}

/**
 * A score with thresholds, as bookkeeping programs describe automatic reconciliation: payee, contract number, sum and day give points; the best
 * pair of all is taken first, then the next; from 0.85 on it is linked, from 0.60 on it is asked about. Every debit and every expected
 * payment is used once. A plain prototype: no assignment over the whole, no parts, no memory.
 */
import type { Matcher } from '../quality-score.ts'
import { days, debitsOf, expectationsOf, names, plain } from './rows.ts'

const LINK = 0.85
const ASK = 0.6
/** Farther from its day than this a debit is another month's. */
const MOST_DAYS = 25

export const greedy: Matcher = ({ household, asOf }) => {
  const debits = debitsOf(household)
  const pairs = expectationsOf(household, asOf).flatMap((expected, at) => {
    const contract = (expected.account.contract ?? '').replace(/\D/g, '')
    return debits.flatMap((row) => {
      const apart = days(row.on, expected.on)
      if (apart > MOST_DAYS) return []
      const digits = `${row.description}${row.reference ?? ''}`.replace(/[\s-]/g, '')
      const hasNumber = contract.length > 4 && digits.includes(contract)
      const isNamed = hasNumber || names(expected.account, row)
      const difference = Math.abs(-row.amount - expected.amount) / expected.amount
      const sum = difference === 0 ? 1 : Math.max(0, 1 - difference * 4)
      const score = (hasNumber ? 0.6 : isNamed ? 0.45 : 0) + 0.35 * sum + 0.2 * (1 - apart / MOST_DAYS)
      return score >= ASK ? [{ row, at, account: expected.account.id, score: Math.min(1, score) }] : []
    })
  })
  pairs.sort((a, b) => b.score - a.score || (plain(a.row.id) < plain(b.row.id) ? -1 : 1) || a.at - b.at)
  const links = new Map<string, { account: string; confidence: number }>()
  const review = new Map<string, { account: string; confidence: number }[]>()
  const used = new Set<number>()
  for (const { row, at, account, score } of pairs) {
    if (used.has(at) || links.has(row.id) || review.has(row.id)) continue
    used.add(at)
    if (score >= LINK) links.set(row.id, { account, confidence: score })
    else review.set(row.id, [{ account, confidence: score }])
  }
  return { links, review }
}

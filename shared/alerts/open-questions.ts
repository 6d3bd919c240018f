/**
 * What an alert does not know: a debit that may be the missing payment is asked about. Until a person answers, it counts for nothing
 * (contract, section 3, "Whose debit is it"), so that the alert stands, but says so and leads to the question.
 */
import { addDays, type CivilDate } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Transaction } from '../model/household.ts'
import type { Alert, Review, Rule } from '../model/report.ts'
import { negate } from '../money.ts'

/** Alerts that would look otherwise if a payment were the account's. */
const TOUCHED: ReadonlySet<Rule> = new Set<Rule>(['short', 'forecast-short', 'autopay-missed'])
/** A question about an older debit says little of what is missing today. */
const RECENT_DAYS = 62
/** A candidate that is less likely would only confuse. */
const LEAST_LIKELY = 0.1
/** More questions than these are a queue of their own. */
const MOST_NAMED = 3

/** The alerts, those that a question touches with a word on it and the way to it. `asked`: the debits in question, oldest first. */
export function withQuestions(
  alerts: readonly Alert[],
  review: readonly Review[],
  asked: readonly Transaction[],
  asOf: CivilDate,
): Alert[] {
  const recent = asked.filter(({ on, amount }) => amount < 0 && on >= addDays(asOf, -RECENT_DAYS))
  if (recent.length === 0) return [...alerts]
  const candidates = new Map(review.map((one) => [one.transaction, one.candidates]))
  return alerts.map((alert) => {
    if (!TOUCHED.has(alert.rule)) return alert
    const open = recent
      .filter(({ id }) => candidates.get(id)?.some(({ account, confidence }) => account === alert.account && confidence >= LEAST_LIKELY))
      .slice(-MOST_NAMED)
    if (open.length === 0) return alert
    const because = open.map(({ on, amount }) => message('alerts.open', { amount: { money: negate(amount) }, on: { day: on } }))
    return {
      ...alert,
      because: [...alert.because, ...because],
      do: [...alert.do, ...open.map(({ id }) => ({ kind: 'review' as const, transaction: id }))],
    }
  })
}

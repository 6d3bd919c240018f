/** `short` and `forecast-short`: money is missing, or will be although an autopay is still to come. */
import { type Message, message } from '../i18n/message.ts'
import type { AccountReport } from '../model/report.ts'
import { standingOf } from '../standing.ts'
import { type AlertRule, alertOf } from './rule.ts'

const CRITICAL_WITHIN_DAYS = 7

export const short: AlertRule = (ledger) => {
  const { report } = ledger
  const { state, gap, cutoffOn, payBy, daysLeft } = report
  if (state === 'ok' || state === 'unknown' || state === 'closed') return []
  const isLate = state === 'overdue' || state === 'cut-off'
  const isNear = daysLeft !== null && daysLeft <= CRITICAL_WITHIN_DAYS
  return [
    alertOf(ledger, {
      rule: state === 'forecast-short' ? 'forecast-short' : 'short',
      severity: isLate || isNear ? 'critical' : 'warning',
      about: cutoffOn ?? report.nextCharge?.on ?? '',
      text: textOf(report),
      because: report.because,
      amount: gap,
      ...(cutoffOn && { on: cutoffOn }),
      payBy,
      todo: payBy ? [{ kind: 'pay', amount: gap, by: payBy }] : [],
    }),
  ]
}

function textOf(report: AccountReport): Message {
  const { name, state, gap, cutoffOn, payBy } = report
  const values = {
    name,
    gap: { money: gap },
    ...(cutoffOn && { cutoffOn: { day: cutoffOn } }),
    ...(payBy && { payBy: { day: payBy } }),
  }
  if (state === 'cut-off') return message('alerts.short.cutOff', values)
  if (state === 'overdue') return message(cutoffOn ? 'alerts.short.overdue' : 'alerts.short.overdueOpen', values)
  if (state === 'forecast-short') return message(cutoffOn ? 'alerts.short.forecast' : 'alerts.short.forecastOpen', values)
  // A bill that has simply come is to be paid; nothing is "missing" from it.
  if (standingOf(report) === 'due') return message(cutoffOn ? 'alerts.short.due' : 'alerts.short.dueOpen', values)
  return message(cutoffOn ? 'alerts.short.short' : 'alerts.short.shortOpen', values)
}

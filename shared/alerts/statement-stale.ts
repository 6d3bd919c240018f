/** `statement-stale`: a planned debit is only assumed, a week or more after its day. */
import { addDays } from '../dates.ts'
import { message } from '../i18n/message.ts'
import { type AlertRule, alertOf } from './rule.ts'

const STALE_AFTER_DAYS = 7

export const statementStale: AlertRule = (ledger, { asOf }) => {
  const { plans, report } = ledger
  const first = plans.find((plan) => plan.status === 'assumed' && plan.on <= addDays(asOf, -STALE_AFTER_DAYS))
  if (!first || report.state === 'closed') return []
  const through = report.vouchedThrough
  return [
    alertOf(ledger, {
      rule: 'statement-stale',
      severity: 'warning',
      about: first.on,
      text: message(through ? 'alerts.statementStale.since' : 'alerts.statementStale.never', {
        name: report.name,
        on: { day: first.on },
        ...(through && { through: { day: through } }),
      }),
      because: [message('alerts.statementStale.because', { on: { day: first.on } })],
      on: first.on,
      todo: [{ kind: 'import-statement', since: through ? addDays(through, 1) : first.on }],
    }),
  ]
}

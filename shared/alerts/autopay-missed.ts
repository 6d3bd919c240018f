/** `autopay-missed`: a planned debit is not on a statement that covers its day and the five days after it. */
import { addDays } from '../dates.ts'
import { message } from '../i18n/message.ts'
import { DAYS_AFTER } from '../ledger/terms.ts'
import { HORIZON_DAYS } from '../schedule/charges.ts'
import { type AlertRule, alertOf } from './rule.ts'

/** An older debit that never went out shows in the debt itself; the alert is about the autopay that has gone quiet now. */
const RECENT_DAYS = HORIZON_DAYS

export const autopayMissed: AlertRule = (ledger, { asOf }) => {
  const { plans, report } = ledger
  const through = report.vouchedThrough
  if (!through || report.state === 'closed') return []
  const missed = plans.findLast((plan) => plan.status === 'missed' && through >= addDays(plan.on, DAYS_AFTER))
  if (!missed || missed.on < addDays(asOf, -RECENT_DAYS)) return []
  const amount = missed.autopay.mode === 'fixed' ? missed.autopay.amount : undefined
  return [
    alertOf(ledger, {
      rule: 'autopay-missed',
      severity: 'warning',
      about: missed.on,
      text: message(amount === undefined ? 'alerts.autopayMissed.byInvoice' : 'alerts.autopayMissed.fixed', {
        name: report.name,
        on: { day: missed.on },
        ...(amount !== undefined && { amount: { money: amount } }),
      }),
      because: [message('ledger.vouched', { on: { day: through } }), message('alerts.autopayMissed.because')],
      ...(amount !== undefined && { amount }),
      on: missed.on,
      payBy: report.payBy,
      todo: report.gap > 0 && report.payBy ? [{ kind: 'pay', amount: report.gap, by: report.payBy }] : [],
    }),
  ]
}

/** `reading-differs`: the balance that the cabinet showed is not the one that charges and payments come to. */
import { message } from '../i18n/message.ts'
import { absolute, subtract } from '../money.ts'
import { type AlertRule, alertOf } from './rule.ts'

export const readingDiffers: AlertRule = (ledger) => {
  const last = ledger.known.readings.at(-1)
  const difference = ledger.run?.differences.at(-1)
  // A later reading that agreed has settled the matter.
  if (!last || !difference || difference.on !== last.on || ledger.report.state === 'closed') return []
  const isLess = difference.shown < difference.computed
  return [
    alertOf(ledger, {
      rule: 'reading-differs',
      severity: isLess ? 'warning' : 'info',
      about: difference.on,
      text: message(isLess ? 'alerts.readingDiffers.less' : 'alerts.readingDiffers.more', {
        name: ledger.report.name,
        on: { day: difference.on },
        shown: { money: difference.shown },
        computed: { money: difference.computed },
      }),
      because: [message('alerts.readingDiffers.because')],
      amount: absolute(subtract(difference.shown, difference.computed)),
      on: difference.on,
    }),
  ]
}

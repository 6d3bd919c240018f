/** `autopay-stale`: a fixed autopay is lower than the tariff, or than one known to come; it stands before the first short payment. */
import { addDays } from '../dates.ts'
import { message } from '../i18n/message.ts'
import { larger, money, subtract } from '../money.ts'
import { autopayNowOrNext } from '../schedule/autopay.ts'
import { HORIZON_DAYS } from '../schedule/charges.ts'
import { type TariffStep, tariffOn } from '../schedule/known.ts'
import { type AlertRule, alertOf } from './rule.ts'

export const autopayStale: AlertRule = (ledger, { asOf }) => {
  const { account, known, report } = ledger
  const autopay = autopayNowOrNext(account, asOf)
  if (autopay?.mode !== 'fixed' || report.state === 'closed') return []
  const highest = [
    tariffOn(known.tariffs, asOf),
    ...known.tariffs.filter((step) => step.from > asOf && step.from <= addDays(asOf, HORIZON_DAYS)),
  ]
    .filter((step) => step !== undefined)
    .reduce<TariffStep | undefined>((found, step) => (found === undefined || step.amount > found.amount ? step : found), undefined)
  if (!highest) return []
  // An autopay debits every month, a tariff may be for several: the share of one month is what it must reach.
  const needed = money(Math.ceil(highest.amount / (account.billing.everyMonths ?? 1)))
  if (autopay.amount >= needed) return []
  const by = report.autopay?.nextOn ?? asOf
  return [
    alertOf(ledger, {
      rule: 'autopay-stale',
      severity: 'warning',
      about: highest.from,
      text: message(highest.from > asOf ? 'alerts.autopayStale.coming' : 'alerts.autopayStale.now', {
        name: report.name,
        autopay: { money: autopay.amount },
        tariff: { money: highest.amount },
        from: { day: highest.from },
        lacks: { money: subtract(needed, autopay.amount) },
      }),
      because: [message('alerts.autopayStale.because')],
      amount: subtract(larger(needed, autopay.amount), autopay.amount),
      on: highest.from,
      payBy: report.payBy,
      todo: [{ kind: 'set-autopay', amount: needed, by }],
    }),
  ]
}

/** `tariff-rise`: a tariff, or where there is none an invoice's charge, is higher than the one before. */
import { addDays, type CivilDate, firstOfMonth } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Ledger } from '../ledger/index.ts'
import { type Money, subtract } from '../money.ts'
import { type AlertRule, alertOf } from './rule.ts'

/** News for a quarter of a year; after that it is simply the price. */
const NEWS_FOR_DAYS = 90

export const tariffRise: AlertRule = (ledger, { asOf }) => {
  if (ledger.report.state === 'closed') return []
  const prices = pricesOf(ledger)
  return prices.flatMap((price, index) => {
    const before = prices[index - 1]
    if (!before || price.amount <= before.amount || price.from <= addDays(asOf, -NEWS_FOR_DAYS)) return []
    const difference = subtract(price.amount, before.amount)
    return [
      alertOf(ledger, {
        rule: 'tariff-rise',
        severity: 'info',
        about: price.from,
        text: message(price.from > asOf ? 'alerts.tariffRise.coming' : 'alerts.tariffRise.now', {
          name: ledger.report.name,
          from: { day: price.from },
          before: { money: before.amount },
          after: { money: price.amount },
          difference: { money: difference },
          percent: { number: before.amount > 0 ? (difference / before.amount) * 100 : 100 },
        }),
        amount: difference,
        on: price.from,
      }),
    ]
  })
}

/** Tariff steps; for an account that lives by invoices, the last two of them. */
function pricesOf({ known }: Ledger): { from: CivilDate; amount: Money }[] {
  if (known.tariffs.length > 0) return known.tariffs
  return [...known.invoices.values()].slice(-2).map((invoice) => ({ from: firstOfMonth(invoice.period), amount: invoice.charged }))
}

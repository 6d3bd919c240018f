/** `tariff-unconfirmed`: for 90 days nobody and no paper has said what the account costs. */
import { addDays, type CivilDate, firstOfMonth } from '../dates.ts'
import { message } from '../i18n/message.ts'
import type { Ledger } from '../ledger/index.ts'
import { type AlertRule, alertOf, type RuleContext } from './rule.ts'

const CONFIRMED_FOR_DAYS = 90

export const tariffUnconfirmed: AlertRule = (ledger, context) => {
  const { report, known } = ledger
  if (known.tariffs.length === 0 || report.state === 'closed') return []
  const last = lastConfirmation(ledger, context)
  if (!last || addDays(last, CONFIRMED_FOR_DAYS) > context.asOf) return []
  return [
    alertOf(ledger, {
      rule: 'tariff-unconfirmed',
      severity: 'info',
      about: last,
      text: message('alerts.tariffUnconfirmed.text', { name: report.name, on: { day: last } }),
      because: [message('alerts.tariffUnconfirmed.because')],
      on: last,
      todo: [{ kind: 'confirm-tariff' }],
    }),
  ]
}

/** The last day, up to `asOf`, on which a tariff entry, a paper, a reading or a person said that the price stands. */
function lastConfirmation({ account, known }: Ledger, { asOf, decisions }: RuleContext): CivilDate | undefined {
  const days: CivilDate[] = account.tariffs.map((tariff) => tariff.knownOn ?? tariff.from)
  for (const invoice of known.invoices.values()) days.push(invoice.issuedOn ?? firstOfMonth(invoice.period))
  // A bank knows what it sent, not what the provider charges.
  for (const notice of known.notices) if (!notice.bank) days.push(notice.receivedOn)
  for (const reading of known.readings) days.push(reading.on)
  for (const decision of decisions) if (decision.kind === 'confirm-tariff' && decision.account === account.id) days.push(decision.on)
  return days
    .filter((day) => day <= asOf)
    .reduce<CivilDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined)
}

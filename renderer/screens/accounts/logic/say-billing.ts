/** The example sentences under «как списывают»: what the filled-in form means for the next charge, said live. */
import { addDays, type CivilDate } from '../../../../shared/dates.ts'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { subtract } from '../../../../shared/money.ts'
import { plannedDebits } from '../../../../shared/schedule/autopay.ts'
import { type Charge, nextCharge } from '../../../../shared/schedule/charges.ts'
import { knownOn } from '../../../../shared/schedule/known.ts'
import { accountOf, type FormContext } from './account-from-form.ts'
import { checkForm } from './check-form.ts'
import type { AccountForm, Field } from './form.ts'

const NO_PAPERS = { invoices: [], notices: [], readings: [] }

/** The next charge that the account's own tariffs lead to: after `today` for prepaid, from `today` on for postpaid. */
export function comingCharge(account: Account, today: CivilDate): Charge | undefined {
  const { opening: _opening, ...unopened } = account
  const first = account.tariffs.map((tariff) => tariff.from).sort()[0]
  // An account that begins later than today is looked at from its beginning.
  const from = first !== undefined && first > today ? addDays(first, -1) : today
  return nextCharge(unopened, knownOn(unopened, NO_PAPERS, from), from, account.billing.model === 'postpaid')
}

/** What happens at the next charge, and when the service stops. */
export function sayBilling(account: Account, today: CivilDate): Message {
  const { billing } = account
  const charge = comingCharge(account, today)
  if (!charge)
    return message(billing.model === 'postpaid' ? 'accounts.example.byInvoice' : 'accounts.example.unknown', { day: billing.day })
  const values = { on: { day: charge.dueOn }, amount: { money: charge.amount } }
  if (billing.model === 'prepaid')
    return message(billing.whenShort === 'accrue' ? 'accounts.example.accrue' : 'accounts.example.block', values)
  const owed = { ...values, period: { month: charge.period } }
  if (billing.cutoffAfterDays !== undefined) {
    const cutoffOn = { day: addDays(charge.dueOn, billing.cutoffAfterDays) }
    return message('accounts.example.postpaidDays', { ...owed, cutoffOn, count: billing.cutoffAfterDays })
  }
  if (billing.cutoffDebt !== undefined) return message('accounts.example.postpaidDebt', { ...owed, debt: { money: billing.cutoffDebt } })
  return message('accounts.example.postpaid', owed)
}

/** What the autopay does before that charge, and whether it is enough. Null without an autopay that names its day. */
export function sayAutopayPlan(account: Account, today: CivilDate): { text: Message; short: boolean } | null {
  const charge = comingCharge(account, today)
  const debit = plannedDebits(account, today, addDays(today, 62))[0]
  if (!debit) return null
  const { autopay, on } = debit
  if (autopay.mode === 'invoice') return { text: message('accounts.example.autopayInvoice', { on: { day: on } }), short: false }
  const values = { on: { day: on }, amount: { money: autopay.amount } }
  if (!charge) return { text: message('accounts.example.autopay', values), short: false }
  if (autopay.amount < charge.amount) {
    const lacks = { money: subtract(charge.amount, autopay.amount) }
    return { text: message('accounts.example.autopayShort', { ...values, lacks }), short: true }
  }
  return { text: message('accounts.example.autopayEnough', values), short: false }
}

/** The fields that the example is made of: while one of them is wrong, there is no example. */
const EXAMPLE_FIELDS: readonly Field[] = [
  ...(['price', 'priceFrom', 'day', 'everyMonths', 'cutoffAfterDays', 'cutoffDebt'] as const),
  ...(['autopayAmount', 'autopayDay', 'autopayLimit', 'autopayFrom'] as const),
]

/** The sentences for a form being filled in; null while what is typed makes no example. */
export function sayExample(
  form: AccountForm,
  context: FormContext,
): { billing: Message; autopay: { text: Message; short: boolean } | null } | null {
  const faults = checkForm(form, context.original)
  if (EXAMPLE_FIELDS.some((field) => faults[field] !== undefined)) return null
  const account = accountOf(form, context)
  return { billing: sayBilling(account, context.today), autopay: sayAutopayPlan(account, context.today) }
}

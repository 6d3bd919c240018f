/** Fills the account form: from an account to edit, or with the defaults of a new one. */
import { addMonths, type CivilDate, firstOfMonth, monthOf } from '../../../../shared/dates.ts'
import type { Account, Autopay } from '../../../../shared/model/household.ts'
import type { Money } from '../../../../shared/money.ts'
import { writeSum } from '../../../components/field-text.ts'
import { type AccountForm, NEW_HOME } from './form.ts'
import { currentAutopay, currentTariff } from './in-force.ts'

/** An unknown sum is an empty field. */
const sumText = (amount: Money | undefined): string => (amount === undefined ? '' : writeSum(amount))

/** Utilities are paid after the month, telecom before it; most new accounts begin on the first of this month. */
export function emptyForm(today: CivilDate, homes: readonly { id: string }[], home?: string): AccountForm {
  return {
    name: '',
    home: homes.find((one) => one.id === home)?.id ?? homes[0]?.id ?? NEW_HOME,
    newHome: '',
    kind: 'internet',
    provider: '',
    contract: '',
    price: '',
    priceFrom: firstOfMonth(monthOf(today)),
    priceMode: 'from-day',
    billing: 'block',
    day: '1',
    everyMonths: '1',
    cutoffAfterDays: '',
    cutoffDebt: '',
    autopay: 'none',
    autopayAmount: '',
    autopayDay: '',
    autopayLimit: '',
    autopaySource: '',
    autopayFrom: today,
    autopayMode: 'from-day',
    openingOn: '',
    openingBalance: '',
    payees: '',
    inn: '',
    creditLagDays: '1',
    workingDays: '',
    closedOn: '',
  }
}

type AutopayFields = Pick<AccountForm, 'autopay' | 'autopayAmount' | 'autopayDay' | 'autopayLimit' | 'autopaySource'>

/** How one autopay looks in the form; also the measure of whether a person changed it. */
export function autopayFields(autopay: Autopay | undefined): AutopayFields {
  const none: AutopayFields = { autopay: 'none', autopayAmount: '', autopayDay: '', autopayLimit: '', autopaySource: '' }
  if (!autopay) return none
  const shared = {
    autopay: autopay.mode,
    autopaySource: autopay.source ?? '',
    autopayDay: autopay.day === undefined ? '' : String(autopay.day),
  }
  return autopay.mode === 'fixed'
    ? { ...none, ...shared, autopayAmount: sumText(autopay.amount) }
    : { ...none, ...shared, autopayLimit: sumText(autopay.limit) }
}

/** The form of an existing account. The price and the autopay shown are those in force on `today`. */
export function formOf(account: Account, today: CivilDate): AccountForm {
  const { billing } = account
  const postpaid = billing.model === 'postpaid'
  return {
    name: account.name,
    home: account.home,
    newHome: '',
    kind: account.kind,
    provider: account.provider,
    contract: account.contract ?? '',
    price: sumText(currentTariff(account, today)?.amount),
    // A rise is usually known before it comes, and most begin with a month; a first price has been there for a while.
    priceFrom: account.tariffs.length > 0 ? firstOfMonth(addMonths(monthOf(today), 1)) : firstOfMonth(monthOf(today)),
    priceMode: 'from-day',
    billing: postpaid ? 'postpaid' : (billing.whenShort ?? 'block'),
    day: String(billing.day),
    everyMonths: String(billing.everyMonths ?? 1),
    cutoffAfterDays: postpaid && billing.cutoffAfterDays !== undefined ? String(billing.cutoffAfterDays) : '',
    cutoffDebt: postpaid ? sumText(billing.cutoffDebt) : '',
    ...autopayFields(currentAutopay(account, today)),
    autopayFrom: today,
    autopayMode: 'from-day',
    openingOn: account.opening?.on ?? '',
    openingBalance: sumText(account.opening?.balance),
    payees: (account.payees ?? []).join('\n'),
    inn: account.inn ?? '',
    creditLagDays: String(account.creditLagDays ?? 1),
    workingDays: account.workingDays ?? '',
    closedOn: account.closedOn ?? '',
  }
}

/** What is wrong with the account form, field by field, before anything is built or saved. */
import { isInn } from '../../../../shared/catalogue/checks.ts'
import { isCivilDate } from '../../../../shared/dates.ts'
import { type Message, message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { readSum } from '../../../components/field-text.ts'
import { type AccountForm, type Field, NEW_HOME } from './form.ts'

/** One sentence a field; `form` holds what belongs to no field. */
export type Faults = Partial<Record<Field | 'form', Message>>

type Check = (text: string) => Message | undefined

const filled =
  (key: Parameters<typeof message>[0]): Check =>
  (text) =>
    text.trim() === '' ? message(key) : undefined
const optional =
  (check: Check): Check =>
  (text) =>
    text.trim() === '' ? undefined : check(text)

const sum: Check = (text) => {
  const amount = readSum(text)
  if (amount === undefined) return message('accounts.fault.money', { found: text.trim() })
  return amount < 0 ? message('accounts.fault.negative') : undefined
}
const anySum: Check = (text) => (readSum(text) === undefined ? message('accounts.fault.money', { found: text.trim() }) : undefined)
const paid: Check = (text) => sum(text) ?? (readSum(text) === 0 ? message('accounts.fault.zero') : undefined)
const day: Check = (text) => (isCivilDate(text) ? undefined : message('accounts.fault.date'))

const whole =
  (from: number, to: number): Check =>
  (text) => {
    const number = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Number.NaN
    return number >= from && number <= to ? undefined : message('accounts.fault.whole', { from, to })
  }
const monthDay = whole(1, 31)

/** All faults of a form. `original` is the account being edited: its own price may stay empty only where it was. */
export function checkForm(form: AccountForm, original?: Account): Faults {
  const faults: Faults = {}
  const check = (field: Field, rule: Check): void => {
    const fault = rule(form[field])
    if (fault) faults[field] = fault
  }
  check('name', filled('accounts.fault.name'))
  check('provider', filled('accounts.fault.provider'))
  if (form.home === NEW_HOME) check('newHome', filled('accounts.fault.home'))
  checkPrice(form, original, check)
  checkBilling(form, check)
  checkAutopay(form, original !== undefined, check)
  checkOpening(form, check)
  check(
    'inn',
    optional((text) => (isInn(text.trim()) ? undefined : message('accounts.fault.inn'))),
  )
  check('creditLagDays', optional(whole(0, 365)))
  check('closedOn', optional(day))
  return faults
}

function checkPrice(form: AccountForm, original: Account | undefined, check: (field: Field, rule: Check) => void): void {
  const priced = form.price.trim() !== ''
  if (!priced && form.billing !== 'postpaid') check('price', filled('accounts.fault.price'))
  else if (!priced && (original?.tariffs.length ?? 0) > 0) check('price', filled('accounts.fault.priceGone'))
  else check('price', optional(paid))
  if (priced && (!original || form.priceMode === 'from-day')) check('priceFrom', day)
}

function checkBilling(form: AccountForm, check: (field: Field, rule: Check) => void): void {
  check('day', monthDay)
  check('everyMonths', optional(whole(1, 120)))
  if (form.billing !== 'postpaid') return
  check('cutoffAfterDays', optional(whole(0, 3650)))
  check('cutoffDebt', optional(paid))
}

function checkAutopay(form: AccountForm, editing: boolean, check: (field: Field, rule: Check) => void): void {
  if (editing && form.autopayMode === 'from-day') check('autopayFrom', day)
  if (form.autopay === 'none') return
  if (form.autopay === 'fixed') {
    check('autopayAmount', paid)
    check('autopayDay', monthDay)
    return
  }
  check('autopayDay', optional(monthDay))
  check('autopayLimit', optional(paid))
}

function checkOpening(form: AccountForm, check: (field: Field, rule: Check) => void): void {
  if (form.openingBalance.trim() === '' && form.openingOn.trim() === '') return
  check('openingBalance', anySum)
  check('openingOn', day)
}

import { describe, expect, it } from 'vitest'
import { checkForm } from '../../../../renderer/screens/accounts/logic/check-form.ts'
import { type AccountForm, NEW_HOME } from '../../../../renderer/screens/accounts/logic/form.ts'
import { emptyForm, formOf } from '../../../../renderer/screens/accounts/logic/form-from-account.ts'
import { faultsOf, fieldOf } from '../../../../renderer/screens/accounts/logic/save-faults.ts'
import { message } from '../../../../shared/i18n/message.ts'
import { day, grandmother, housing } from './samples.ts'

const today = day('2025-06-20')
const good: AccountForm = { ...emptyForm(today, [{ id: 'h1' }]), name: 'Интернет', provider: 'ДОМ.РУ', price: '650' }
const key = (form: AccountForm, field: keyof AccountForm): string | undefined => checkForm(form)[field]?.key

describe('a form', () => {
  it('that says enough has no fault', () => expect(checkForm(good)).toEqual({}))

  it.each<[keyof AccountForm, Partial<AccountForm>, string]>([
    ['name', { name: '  ' }, 'accounts.fault.name'],
    ['provider', { provider: '' }, 'accounts.fault.provider'],
    ['newHome', { home: NEW_HOME }, 'accounts.fault.home'],
    ['price', { price: '' }, 'accounts.fault.price'],
    ['price', { price: '6 5o' }, 'accounts.fault.money'],
    ['price', { price: '-650' }, 'accounts.fault.negative'],
    ['price', { price: '0' }, 'accounts.fault.zero'],
    ['priceFrom', { priceFrom: '' }, 'accounts.fault.date'],
    ['priceFrom', { priceFrom: '2025-02-30' }, 'accounts.fault.date'],
    ['day', { day: '32' }, 'accounts.fault.whole'],
    ['day', { day: '0' }, 'accounts.fault.whole'],
    ['day', { day: '1,5' }, 'accounts.fault.whole'],
    ['day', { day: '' }, 'accounts.fault.whole'],
    ['everyMonths', { everyMonths: '121' }, 'accounts.fault.whole'],
    ['cutoffAfterDays', { billing: 'postpaid', cutoffAfterDays: 'x' }, 'accounts.fault.whole'],
    ['cutoffDebt', { billing: 'postpaid', cutoffDebt: '-1' }, 'accounts.fault.negative'],
    ['autopayAmount', { autopay: 'fixed', autopayDay: '28' }, 'accounts.fault.money'],
    ['autopayDay', { autopay: 'fixed', autopayAmount: '650' }, 'accounts.fault.whole'],
    ['autopayLimit', { autopay: 'invoice', autopayLimit: '0' }, 'accounts.fault.zero'],
    ['openingOn', { openingBalance: '10' }, 'accounts.fault.date'],
    ['openingBalance', { openingOn: '2025-01-01' }, 'accounts.fault.money'],
    ['inn', { inn: '7725088528' }, 'accounts.fault.inn'],
    ['creditLagDays', { creditLagDays: '366' }, 'accounts.fault.whole'],
    ['closedOn', { closedOn: 'завтра' }, 'accounts.fault.date'],
  ])('names the fault at %s: %o', (field, changes, fault) => expect(key({ ...good, ...changes }, field)).toBe(fault))

  it.each<[string, Partial<AccountForm>]>([
    ['no price where bills say what is due', { billing: 'postpaid', price: '' }],
    ['a debt to begin with', { openingOn: '2025-01-01', openingBalance: '−85' }],
    ['an autopay by invoice that names nothing', { autopay: 'invoice' }],
    ['cut-off fields of another way of billing', { cutoffAfterDays: 'x', cutoffDebt: 'y' }],
    ['a tax number', { inn: ' 7725088527 ' }],
  ])('allows %s', (_, changes) => expect(checkForm({ ...good, ...changes })).toEqual({}))

  it('does not let a price be erased where the history has one', () =>
    expect(checkForm({ ...formOf(housing(), today), price: '' }, housing()).price?.key).toBe('accounts.fault.priceGone'))

  it('asks from which day on an existing account is paid otherwise', () =>
    expect(checkForm({ ...formOf(grandmother(), today), autopayFrom: '' }, grandmother()).autopayFrom?.key).toBe('accounts.fault.date'))
})

describe('a refusal of the worker', () => {
  it.each([
    ['tariffs[0].from', 'priceFrom'],
    ['accounts[3].tariffs[1].amount', 'price'],
    ['billing.day', 'day'],
    ['billing.cutoffDebt', 'cutoffDebt'],
    ['billing.model', 'billing'],
    ['autopay[0].amount', 'autopayAmount'],
    ['autopay[1].until', 'autopayFrom'],
    ['opening.on', 'openingOn'],
    ['payees[2]', 'payees'],
    ['inn', 'inn'],
    ['home', 'home'],
    ['somethingElse', undefined],
    ['nameless', undefined],
  ])('%s stands at %s', (path, field) => expect(fieldOf(path)).toBe(field))

  it('shows the first fault of each field, and at the foot what belongs to none', () => {
    const text = message('accounts.fault.date')
    const other = message('accounts.fault.inn')
    expect(
      faultsOf([
        { level: 'error', at: { path: 'tariffs[0].from' }, message: text },
        { level: 'error', at: { path: 'tariffs[1].from' }, message: other },
        { level: 'error', message: other },
      ]),
    ).toEqual({ priceFrom: text, form: other })
  })
})

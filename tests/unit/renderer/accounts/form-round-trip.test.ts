import { describe, expect, it } from 'vitest'
import { accountOf, isChanged } from '../../../../renderer/screens/accounts/logic/account-from-form.ts'
import { checkForm } from '../../../../renderer/screens/accounts/logic/check-form.ts'
import type { AccountForm } from '../../../../renderer/screens/accounts/logic/form.ts'
import { emptyForm, formOf } from '../../../../renderer/screens/accounts/logic/form-from-account.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { day, grandmother, housing, rub } from './samples.ts'

const today = day('2025-06-20')
const edit = (original: Account, changes: Partial<AccountForm>): Account =>
  accountOf({ ...formOf(original, today), ...changes }, { id: original.id, home: original.home, today, original })

describe('an account opened and saved without a change', () => {
  it.each<[string, Account]>([
    ['a prepaid one', grandmother()],
    ['a postpaid one', housing()],
    ['one that is charged below zero', grandmother({ billing: { model: 'prepaid', day: 31, whenShort: 'accrue', everyMonths: 3 } })],
    ['one without the defaults written', grandmother({ billing: { model: 'prepaid', day: 1 } })],
    ['one that lives by invoices', housing({ tariffs: [], autopay: [{ mode: 'invoice', day: 4, limit: rub(2000) }] })],
    ['one cut off by its debt', housing({ billing: { model: 'postpaid', day: 10, cutoffDebt: rub(1500.5) }, workingDays: 'RU' })],
    ['a closed one', grandmother({ closedOn: day('2025-05-01'), inn: '7725088527' })],
    ['one with an autopay still to come', grandmother({ autopay: [{ mode: 'fixed', amount: rub(735), day: 5, from: day('2025-08-01') }] })],
    ['one with a debt to begin with', grandmother({ opening: { on: day('2025-01-01'), balance: rub(-85.1) } })],
  ])('stays what it was: %s', (_, account) => {
    expect(checkForm(formOf(account, today), account)).toEqual({})
    expect(edit(account, {})).toEqual(account)
  })

  it('keeps what the form does not know, on the account and inside it', () => {
    const account = grandmother({
      billing: { model: 'prepaid', day: 1, ownNote: 'x' } as Account['billing'],
      opening: { on: day('2025-01-01'), balance: rub(0), seen: true } as Account['opening'] & object,
    })
    const odd = { ...account, colour: 'green', tariffs: [{ ...account.tariffs[0], promo: 1 } as never] } as Account
    const saved = edit(odd, { name: 'Интернет', day: '2', openingBalance: '10' })
    expect(saved).toEqual({
      ...odd,
      name: 'Интернет',
      billing: { model: 'prepaid', day: 2, ownNote: 'x' },
      opening: { on: '2025-01-01', balance: 1000, seen: true },
    })
  })
})

describe('the price of an account that has one', () => {
  it('is that in force today, not the one to come', () => expect(formOf(grandmother(), today).price).toBe('650'))

  it('is added when the provider changed it; what was before stays', () => {
    const saved = edit(grandmother(), { price: '700', priceFrom: '2025-06-25', priceMode: 'from-day' })
    expect(saved.tariffs).toEqual([
      { from: '2025-01-01', amount: 65000 },
      { from: '2025-06-25', amount: 70000, source: 'manual', knownOn: '2025-06-20' },
      { from: '2025-07-01', amount: 73500, knownOn: '2025-06-18', source: 'cabinet' },
    ])
  })

  it('is overwritten when it was a typing mistake', () => {
    const saved = edit(grandmother(), { price: '655,50', priceMode: 'typo' })
    expect(saved.tariffs[0]).toEqual({ from: '2025-01-01', amount: 65550 })
    expect(saved.tariffs).toHaveLength(2)
  })

  it('is left alone when it is only written otherwise', () =>
    expect(edit(grandmother(), { price: '650,00', priceMode: 'from-day' }).tariffs).toEqual(grandmother().tariffs))

  it('given for the first time was known all along', () => {
    const saved = edit(housing({ tariffs: [] }), { price: '1 000', priceFrom: '2025-06-01' })
    expect(saved.tariffs).toEqual([{ from: '2025-06-01', amount: 100000, source: 'manual' }])
  })
})

describe('a new account', () => {
  const context = { id: 'new-id', home: 'h1', today }
  const filled = (changes: Partial<AccountForm>): AccountForm => ({
    ...emptyForm(today, [{ id: 'h1' }]),
    name: ' Свет ',
    provider: 'Мосэнергосбыт',
    ...changes,
  })

  it('has only what was filled in', () =>
    expect(accountOf(filled({ price: '650', day: '1' }), context)).toEqual({
      id: 'new-id',
      home: 'h1',
      name: 'Свет',
      provider: 'Мосэнергосбыт',
      kind: 'internet',
      billing: { model: 'prepaid', day: 1 },
      tariffs: [{ from: '2025-06-01', amount: 65000, source: 'manual' }],
    }))

  it('has everything that was filled in', () => {
    const form = filled({
      billing: 'postpaid',
      day: '15',
      everyMonths: '2',
      cutoffAfterDays: '20',
      cutoffDebt: '1 500',
      autopay: 'invoice',
      autopayDay: '4',
      autopayLimit: '2000',
      autopaySource: '*1234',
      openingOn: '2025-06-01',
      openingBalance: '−12,50',
      contract: '55 01 234',
      payees: 'МОСЭНЕРГОСБЫТ\n\n MES ',
      inn: '7725088527',
      creditLagDays: '3',
      workingDays: 'RU',
    })
    expect(checkForm(form)).toEqual({})
    expect(accountOf(form, context)).toMatchObject({
      contract: '55 01 234',
      payees: ['МОСЭНЕРГОСБЫТ', 'MES'],
      inn: '7725088527',
      billing: { model: 'postpaid', day: 15, everyMonths: 2, cutoffAfterDays: 20, cutoffDebt: 150000 },
      tariffs: [],
      autopay: [{ mode: 'invoice', day: 4, limit: 200000, source: '*1234' }],
      opening: { on: '2025-06-01', balance: -1250 },
      creditLagDays: 3,
      workingDays: 'RU',
    })
  })

  it('is unchanged until something is typed', () => {
    const opened = emptyForm(today, [])
    expect(isChanged({ ...opened }, opened)).toBe(false)
    expect(isChanged({ ...opened, name: 'x' }, opened)).toBe(true)
  })
})

/** What a person can change by hand: what each change does, what it leaves alone, and when it is refused. */
import { describe, expect, it } from 'vitest'
import * as changes from '../../../renderer/data/changes.ts'
import { civilDate, yearMonth } from '../../../shared/dates.ts'
import { faultsOfHousehold } from '../../../shared/model/check.ts'
import type { Account, Decision, Household } from '../../../shared/model/household.ts'
import { money } from '../../../shared/money.ts'

const day = civilDate('2025-06-20')
const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  home: 'h1',
  name: id,
  provider: 'ДОМ.РУ',
  kind: 'internet',
  billing: { model: 'prepaid', day: 1 },
  tariffs: [],
  ...more,
})
const household: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h1', name: 'Дом' }],
  accounts: [account('a1'), account('a2')],
  invoices: [
    { id: 'i1', account: 'a1', period: yearMonth('2025-05'), charged: money(1) },
    { id: 'i2', account: 'a2', period: yearMonth('2025-05'), charged: money(2) },
  ],
  notices: [{ id: 'n1', account: 'a1', receivedOn: day, channel: 'sms' }],
  readings: [{ account: 'a1', on: day, balance: money(5) }],
  transactions: [{ id: 't1', on: day, amount: money(-100), currency: 'RUB', description: 'x' }],
  decisions: [
    { kind: 'belongs', transaction: 't1', account: 'a1' },
    { kind: 'ignore', transaction: 't2' },
  ],
}

function done(changed: changes.Changed): Household {
  if (Array.isArray(changed)) throw new Error(JSON.stringify(changed))
  expect(faultsOfHousehold(changed)).toEqual([])
  return changed
}
const faults = (changed: changes.Changed) =>
  Array.isArray(changed) ? changed.map(({ at, message }) => [at && 'path' in at ? at.path : '', message.key]) : 'taken'

describe('an account', () => {
  it('is added at the end, or replaced where it stands, and the rest stays the very same', () => {
    const added = done(changes.saveAccount(household, account('a3')))
    expect(added.accounts.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3'])
    const renamed = done(changes.saveAccount(household, account('a1', { name: 'Интернет' })))
    expect(renamed.accounts.map(({ name }) => name)).toEqual(['Интернет', 'a2'])
    expect(renamed.accounts[1]).toBe(household.accounts[1])
    expect(renamed.transactions).toBe(household.transactions)
  })

  it.each<[string, Account, string, string]>([
    ['no such home', account('a9', { home: 'h9' }), 'home', 'household.invalid.noHome'],
    ['day 32', account('a9', { billing: { model: 'prepaid', day: 32 } }), 'billing.day', 'household.invalid.big'],
    ['a bad tax number', account('a9', { inn: '1234567890' }), 'inn', 'household.invalid.inn'],
    ['a day that is none', account('a9', { closedOn: '2025-02-30' as never }), 'closedOn', 'household.invalid.date'],
    [
      'a sum that is none',
      account('a9', { tariffs: [{ from: day, amount: 6.5 as never }] }),
      'tariffs[0].amount',
      'household.invalid.money',
    ],
    ['no id', account(''), 'id', 'household.invalid.empty'],
  ])('is refused with %s, and the path begins at the account', (_, bad, path, key) => {
    expect(faults(changes.saveAccount(household, bad))).toEqual([[path, key]])
  })

  it('goes with its papers, readings and decisions; its payments stay', () => {
    const next = done(changes.removeAccount(household, 'a1'))
    expect(next).toEqual({
      ...household,
      accounts: [household.accounts[1]],
      invoices: [household.invoices?.[1]],
      notices: [],
      readings: [],
      decisions: [{ kind: 'ignore', transaction: 't2' }],
    })
    expect(faults(changes.removeAccount(household, 'a9'))).toEqual([['', 'household.invalid.noAccount']])
  })
})

describe('a home and a reading', () => {
  it('a home is added or renamed', () => {
    expect(done(changes.saveHome(household, { id: 'h2', name: 'Дача' })).homes.map(({ name }) => name)).toEqual(['Дом', 'Дача'])
    expect(done(changes.saveHome(household, { id: 'h1', name: 'У мамы' })).homes.map(({ name }) => name)).toEqual(['У мамы'])
    expect(faults(changes.saveHome(household, { id: '', name: '' }))).toEqual([['id', 'household.invalid.empty']])
  })

  it('a second reading of one day replaces the first', () => {
    const next = done(changes.saveReading(household, { account: 'a1', on: day, balance: money(7) }))
    expect(next.readings).toEqual([{ account: 'a1', on: day, balance: 7 }])
    const other = done(changes.saveReading(household, { account: 'a2', on: day, balance: money(7) }))
    expect(other.readings).toHaveLength(2)
    expect(faults(changes.saveReading(household, { account: 'a9', on: day, balance: money(7) }))).toEqual([
      ['account', 'household.invalid.noAccount'],
    ])
  })
})

describe('taking back by hand', () => {
  it('a reading goes by its account and day', () => {
    const before = done(changes.saveReading({ ...household, readings: [] }, { account: 'a1', on: day, balance: money(7) }))
    expect(done(changes.removeReading(before, 'a1', day)).readings).toEqual([])
    expect(faults(changes.removeReading(before, 'a2', day))).toEqual([['', 'household.refused.noReading']])
  })

  it('a recorded payment goes with what was said of it; a statement row stays', () => {
    const paid = done(changes.recordPayment(household, 'a1', day, 8500))
    const id = paid.transactions?.at(-1)?.id ?? ''
    expect(done(changes.removePayment(paid, id))).toEqual({ ...household, decisions: household.decisions ?? [] })
    expect(faults(changes.removePayment(household, household.transactions?.[0]?.id ?? 't1'))).toEqual([['', 'household.refused.noPayment']])
  })
})

describe('a decision', () => {
  const belongs = (transaction: string, to: string): Decision => ({ kind: 'belongs', transaction, account: to })
  const not = (transaction: string, to: string): Decision => ({ kind: 'not', transaction, account: to })
  const ignore: Decision = { kind: 'ignore', transaction: 't1' }
  const snooze = (until: string): Decision => ({ kind: 'snooze', alert: 'short:a1', until: civilDate(until) })
  const forgive = (amount: number): Decision => ({
    kind: 'forgive',
    account: 'a1',
    period: yearMonth('2025-05'),
    amount: money(amount),
    why: '',
  })

  it.each<[string, Decision[], Decision, Decision[]]>([
    ['another account takes the row over', [belongs('t1', 'a1')], belongs('t1', 'a2'), [belongs('t1', 'a2')]],
    ['"it is" takes back "it is not"', [not('t1', 'a1'), not('t1', 'a2')], belongs('t1', 'a1'), [not('t1', 'a2'), belongs('t1', 'a1')]],
    ['"it is not" takes back "it is"', [belongs('t1', 'a1')], not('t1', 'a1'), [not('t1', 'a1')]],
    ['"not this one" leaves "that one" alone', [belongs('t1', 'a1')], not('t1', 'a2'), [belongs('t1', 'a1'), not('t1', 'a2')]],
    ['"ignore" takes back "it is"', [belongs('t1', 'a1')], ignore, [ignore]],
    ['"it is" takes back "ignore"', [ignore], belongs('t1', 'a1'), [belongs('t1', 'a1')]],
    ['a second click changes nothing', [ignore], ignore, [ignore]],
    ['other rows are left alone', [belongs('t2', 'a1')], belongs('t1', 'a1'), [belongs('t2', 'a1'), belongs('t1', 'a1')]],
    ['a later snooze replaces the earlier', [snooze('2025-06-21')], snooze('2025-06-25'), [snooze('2025-06-25')]],
    ['a period is forgiven once', [forgive(500)], forgive(700), [forgive(700)]],
  ])('%s', (_, before, decision, after) => {
    expect(done(changes.decide({ ...household, decisions: before }, decision)).decisions).toEqual(after)
  })

  it('about an unknown account is refused', () => {
    expect(faults(changes.decide(household, belongs('t1', 'a9')))).toEqual([['account', 'household.invalid.noAccount']])
  })

  it('is taken back whatever the order of its keys; one that is not there is no fault', () => {
    expect(done(changes.undecide(household, { account: 'a1', transaction: 't1', kind: 'belongs' })).decisions).toEqual([
      { kind: 'ignore', transaction: 't2' },
    ])
    expect(changes.undecide(household, belongs('t7', 'a1'))).toBe(household)
  })
})

describe('papers', () => {
  it('are removed by id', () => {
    expect(done(changes.removeInvoice(household, 'i1')).invoices?.map(({ id }) => id)).toEqual(['i2'])
    expect(done(changes.removeNotice(household, 'n1')).notices).toEqual([])
    expect(faults(changes.removeInvoice(household, 'i9'))).toEqual([['', 'household.refused.noInvoice']])
    expect(faults(changes.removeNotice(household, 'n9'))).toEqual([['', 'household.refused.noNotice']])
  })
})

describe('a payment recorded by hand', () => {
  it('is a debit of the account, by the word of the person; the same again is a second one', () => {
    const once = done(changes.recordPayment(household, 'a1', day, 8_500))
    const twice = done(changes.recordPayment(once, 'a1', day, 8_500))
    const rows = twice.transactions?.slice(1) ?? []
    expect(rows.map(({ amount, on, currency }) => [amount, on, currency])).toEqual([
      [-8_500, day, 'RUB'],
      [-8_500, day, 'RUB'],
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
    expect(rows.every(({ id }) => id.startsWith('manual-'))).toBe(true)
    expect(twice.decisions?.slice(2)).toEqual(rows.map(({ id }) => ({ kind: 'belongs', transaction: id, account: 'a1' })))
  })

  it.each([0, -5, 1.5, Number.NaN, Number.MAX_VALUE])('of %d kopecks is refused', (amount) => {
    expect(faults(changes.recordPayment(household, 'a1', day, amount))).toEqual([['', 'household.refused.notPositive']])
  })

  it('for an unknown account is refused', () => {
    expect(faults(changes.recordPayment(household, 'a9', day, 1))).toEqual([['', 'household.invalid.noAccount']])
  })
})

describe('the days that a provider must tell ahead', () => {
  it.each([0, 10, 365])('%d are kept, beside what else is set', (days) => {
    const kept = done(changes.saveNoticeDays({ ...household, settings: { noticeDays: 3, ...{ later: 'known' } } }, days))
    expect(kept.settings).toEqual({ noticeDays: days, later: 'known' })
  })
  it.each([-1, 366, 1.5, Number.NaN])('%d are refused', (days) => {
    expect(faults(changes.saveNoticeDays(household, days))).toEqual([['', 'settings.noticeDaysWrong']])
  })
})

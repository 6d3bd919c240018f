/** The account that a proposal drafts: billing, price steps, autopay, where reckoning begins; and what the ledger makes of it. */
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../shared/discover/index.ts'
import { faultsOfAccount } from '../../../shared/model/check.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { reconcile } from '../../../shared/report.ts'
import { household, m, tariff } from '../../support/build.ts'
import type { Contract } from '../../support/statement-maker.ts'
import { AS_OF, find, rowsOf } from './support.ts'

const only = (rows: readonly Transaction[], ...rest: Parameters<typeof find> extends [unknown, ...infer R] ? R : never): Proposal => {
  const [proposal, ...others] = find(rows, ...rest)
  if (!proposal || others.length > 0) throw new Error(`${others.length + 1} proposals`)
  return proposal
}
const manual = (from: string, amount: string) => ({ ...tariff(from, amount), source: 'manual' })

describe('billing and price', () => {
  it('internet: prepaid, charged after the usual day, its step with the day', () => {
    const { account, evidence } = only(rowsOf({ text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 28 }))
    expect(account).toMatchObject({
      name: 'Интернет — Дом.ру',
      provider: 'Дом.ру',
      billing: { model: 'prepaid', day: 1 },
      tariffs: [manual('2024-06-01', '650.00'), manual('2025-02-01', '735.00')],
      autopay: [{ mode: 'fixed', amount: m('735.00'), day: 28, from: '2025-01-28', source: '*1234' }],
      opening: { on: '2024-05-28', balance: 0 },
    })
    expect(evidence.history).toEqual([
      { from: '2024-05-28', amount: m('650.00') },
      { from: '2025-01-28', amount: m('735.00') },
    ])
  })

  it('electricity: postpaid by the law’s day, without a price, by working days', () => {
    const { account, evidence } = only(rowsOf({ text: 'Мосэнергосбыт', sums: (month) => 900 + month * 31, day: 12 }))
    expect(account).toMatchObject({ billing: { model: 'postpaid', day: 15 }, tariffs: [], creditLagDays: 3, workingDays: 'RU' })
    expect(account.opening).toBeUndefined()
    expect(evidence).toMatchObject({ isFixed: false, count: 14 })
    expect(evidence.history).toHaveLength(14)
  })

  it('paid later than the law says: due when the family pays', () => {
    expect(only(rowsOf({ text: 'Мосэнергосбыт', sums: (month) => 900 + month * 31, day: 22 })).account.billing.day).toBe(24)
  })

  it('a fund of a fixed fee: its price begins with the period that was paid for', () => {
    const { account } = only(rowsOf({ text: 'Капремонт ФКР Москвы', sums: 800, day: 7 }))
    expect(account).toMatchObject({
      kind: 'repair-fund',
      billing: { model: 'postpaid', day: 15 },
      tariffs: [manual('2024-04-01', '800.00')],
    })
  })

  it.each<[string, (month: number) => number, string[]]>([
    ['one other sum between equal ones is no step', (month) => (month === 5 ? 700 : 650), ['650.00']],
    ['a last one is', (month) => (month === 13 ? 700 : 650), ['650.00', '700.00']],
    ['a last one of two months at once is not', (month) => (month === 13 ? 1300 : 650), ['650.00']],
    ['a last part is not', (month) => (month === 13 ? 300 : 650), ['650.00']],
    ['two steps', (month) => (month < 4 ? 600 : month < 9 ? 650 : 735), ['600.00', '650.00', '735.00']],
  ])('%s', (_, sums, expected) => {
    expect(only(rowsOf({ text: 'ДОМ.РУ', sums, day: 5 })).account.tariffs.map(({ amount }) => amount)).toEqual(expected.map(m))
  })
})

describe('autopay', () => {
  it.each<[string, Contract, object | undefined]>([
    ['the same sum on the same day', { text: 'ДОМ.РУ', sums: 650, day: 5 }, { mode: 'fixed', amount: m('650.00'), day: 5 }],
    ['the same sum, days as it falls', { text: 'ДОМ.РУ', sums: 650, day: (month) => 3 + ((month * 5) % 13) }, undefined],
    ['the word, whatever the days', { text: 'Автоплатёж ДОМ.РУ', sums: 650, day: (month) => 3 + ((month * 5) % 13) }, { mode: 'fixed' }],
    [
      'the word with changing sums',
      { text: 'Автоплатёж Мосэнергосбыт', sums: (month) => 900 + month, day: 9 },
      { mode: 'invoice', day: 9 },
    ],
    ['changing sums without the word', { text: 'Мосэнергосбыт', sums: (month) => 900 + month, day: 9 }, undefined],
    ['a subscription takes what it costs', { text: 'Яндекс Плюс', sums: 399, day: 9 }, { mode: 'invoice', day: 9 }],
  ])('%s', (_, contract, expected) => {
    const { autopay } = only(rowsOf(contract)).account
    if (expected) expect(autopay).toEqual([expect.objectContaining(expected)])
    else expect(autopay).toBeUndefined()
  })
})

describe('what is there, what is over, what is said', () => {
  const rows = rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5 }, { text: 'МТС 9161234567', sums: 500, day: 8 })

  it('leaves out what an account claims, by rows or by number', () => {
    const claimed = new Set(rows.filter(({ description }) => description === 'ДОМ.РУ').map(({ id }) => id))
    expect(find(rows, { claimed }).map(({ account }) => account.provider)).toEqual(['МТС'])
    const accounts = find(rows).map(({ account }) => account)
    expect(find(rows, { accounts }).map(({ account }) => account.provider)).toEqual(['Дом.ру'])
  })

  it('marks as stopped what was not paid for a period and a half, and puts it last', () => {
    const both = rowsOf({ text: 'ДОМ.РУ', sums: 650, day: 5, until: 11 }, { text: 'Ростелеком', sums: 500, day: 8 })
    expect(find(both).map(({ account, stopped }) => [account.provider, stopped])).toEqual([
      ['Ростелеком', false],
      ['Дом.ру', true],
    ])
  })

  it('a card whose statements end earlier says nothing of what came after', () => {
    const ended = rowsOf(
      { text: 'ДОМ.РУ', sums: 650, day: 5, until: 11, parts: { source: '*9999' } },
      { text: 'Ростелеком', sums: 500, day: 8 },
    )
    expect(find(ended).every(({ stopped }) => !stopped)).toBe(true)
  })

  it('names the account in the language asked for', () => {
    expect(
      find(rows, { language: 'en' })
        .map(({ account }) => account.name)
        .sort(),
    ).toEqual(['Internet — Дом.ру', 'Mobile phone — МТС'])
  })

  it('says what is missing and what is a guess', () => {
    const { reasons } = only(rowsOf({ text: 'ДОМ.РУ', sums: (month) => (month === 6 ? null : 650), day: 5 }))
    expect(reasons.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['discover.reason.seen', 'discover.reason.provider', 'discover.reason.chargeGuess', 'discover.reason.hole']),
    )
  })
})

describe('taken in, the ledger finds nothing wrong', () => {
  const contracts: [string, Contract][] = [
    ['prepaid, paid before the charge', { text: 'ДОМ.РУ', sums: (month) => (month < 8 ? 650 : 735), day: 20 }],
    ['prepaid at the end of the month', { text: 'ДОМ.РУ', sums: 650, day: 27 }],
    ['prepaid over weekends', { text: 'ДОМ.РУ', sums: 650, day: 9, onMonday: true }],
    ['prepaid with a month missed', { text: 'ДОМ.РУ', sums: (month) => (month === 6 ? null : 650), day: 9 }],
    ['prepaid each quarter', { text: 'Домофон Визит', sums: 180, day: 12, everyMonths: 3 }],
    ['a subscription', { text: 'Яндекс Плюс', sums: 399, day: 17 }],
    ['postpaid with a fixed fee', { text: 'Капремонт ФКР Москвы', sums: (month) => (month < 5 ? 700 : 800), day: 7 }],
    ['postpaid at the end of the month', { text: 'МГТС', sums: 450, day: 27 }],
    ['postpaid with months missed', { text: 'МГТС', sums: (month) => (month === 3 || month === 8 ? null : 450), day: 11 }],
    ['a loan', { text: 'Погашение кредита', sums: 12_000, day: 3 }],
    ['once a year', { text: 'Ингосстрах полис', sums: (month) => 5000 + month, day: 12, everyMonths: 12 }],
  ]
  it.each(contracts)('%s', (_, contract) => {
    const transactions = rowsOf(contract)
    const { account } = only(transactions, { home: 'flat' })
    expect(faultsOfAccount(account)).toEqual([])
    const report = reconcile(household({ accounts: [account], transactions }), AS_OF)
    const [state] = report.accounts
    // What is paid at the end of June is there for the charge of 1 July.
    const ahead = transactions.filter(({ on }) => on >= '2025-06-25' && account.billing.model === 'prepaid').map(({ amount }) => -amount)
    expect(state).toMatchObject({ state: 'ok', gap: 0, balance: ahead[0] ?? 0 })
    expect(state?.payments).toHaveLength(transactions.length)
    expect(report.alerts.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})

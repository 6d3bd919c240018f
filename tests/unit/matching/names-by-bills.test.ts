/** A name nobody wrote down becomes an account's where its rows follow the bills to the kopeck and nothing else pays it. */
import { describe, expect, it } from 'vitest'
import type { Account, Transaction } from '../../../shared/model/household.ts'
import { d, invoice, m, tariff } from '../../support/build.ts'
import { fates, match, onAutopay, plain, reasonsOf, row } from './support.ts'

const month = (at: number): string => `2025-${String(at + 1).padStart(2, '0')}`
const monthly = (sums: readonly string[], description: string, parts: Partial<Transaction> = {}, day = '08'): Transaction[] =>
  sums.map((sum, at) => row(`r${at}`, `${month(at + 1)}-${day}`, sum, { description, ...parts }))
const of = (rows: readonly Transaction[], found: Record<string, string>): string[] => [...new Set(rows.map(({ id }) => found[id] ?? ''))]

const STEPS = [tariff('2025-01-01', '2080.00'), tariff('2025-04-01', '2344.00')]
/** Charges of January to March, then dearer ones. */
const SUMS = ['2080.00', '2080.00', '2080.00', '2344.00', '2344.00', '2344.00']
const house = (parts: Partial<Account> = {}): Account =>
  plain('house', {
    provider: 'ООО УК «Содружество-Авангард»',
    kind: 'housing',
    billing: { model: 'postpaid', day: 15 },
    tariffs: STEPS,
    ...parts,
  })
const NEW_NAME = 'Оплата. УК Проспект.'

describe('rows that follow the bills', () => {
  it('are the account’s, and the reason says why', () => {
    const rows = monthly(SUMS, NEW_NAME)
    expect(of(rows, fates([house()], rows))).toEqual(['house'])
    expect(reasonsOf(match([house()], rows))).toContain('matching.byBills')
  })
  it('bring the later ones with another sum along', () => {
    const rows = monthly([...SUMS, '2500.00'], NEW_NAME)
    expect(fates([house()], rows).r6).toBe('house')
  })
  it('of two accounts of the company each its own', () => {
    const other = house({ id: 'other', tariffs: [tariff('2025-01-01', '1530.00'), tariff('2025-04-01', '1611.00')] })
    const second = monthly(['1530.00', '1530.00', '1530.00', '1611.00', '1611.00'], NEW_NAME, {}, '11').map((one) => ({
      ...one,
      id: `o${one.id}`,
    }))
    const found = fates([house(), other], [...monthly(SUMS, NEW_NAME), ...second])
    expect(of(monthly(SUMS, NEW_NAME), found)).toEqual(['house'])
    expect(of(second, found)).toEqual(['other'])
  })
  it('do so by invoices as well', () => {
    const metered = plain('gas', { provider: 'ПАО «Т Плюс»', kind: 'heating', billing: { model: 'postpaid', day: 15 }, tariffs: [] })
    const sums = ['3428.56', '3091.64', '3092.98']
    const invoices = sums.map((charged, at) =>
      invoice(month(at), charged, { id: `i${at}`, account: 'gas', issuedOn: d(`${month(at + 1)}-01`) }),
    )
    const rows = monthly(sums, 'Оплата услуг. Тэплус')
    const { links } = match([metered], rows, [], '2025-12-31')
    expect(links).toEqual([])
    const known = match([metered], rows, [], '2025-12-31', invoices)
    expect(known.links.map(({ account }) => account)).toEqual(['gas', 'gas', 'gas'])
  })
})

describe('rows that do not', () => {
  it.each<[string, Account, Transaction[]]>([
    ['two months are too few', house(), monthly(SUMS.slice(0, 2), NEW_NAME)],
    ['a known provider of another account', house(), monthly(SUMS, 'Ростелеком')],
    [
      'purchases that come oftener',
      house(),
      [
        ...monthly(SUMS, NEW_NAME),
        ...Array.from({ length: 9 }, (_, at) => row(`p${at}`, `2025-0${at + 1}-20`, '90.00', { description: NEW_NAME })),
      ],
    ],
    ['goods by their code', house(), monthly(SUMS, NEW_NAME, { mcc: '5411' })],
    [
      'one whole sum in hundreds without an autopay',
      house({ tariffs: [tariff('2025-01-01', '2000.00')] }),
      monthly(Array(8).fill('2000.00'), NEW_NAME),
    ],
  ])('%s', (_, known, rows) => {
    const found = fates([known], rows)
    expect(rows.map(({ id }) => found[id])).not.toContain('house')
  })
  it('where the account is paid already', () => {
    const paid = SUMS.map((sum, at) => row(`own${at}`, `${month(at + 1)}-05`, sum, { description: 'УК Содружество-Авангард' }))
    const rows = monthly(SUMS, NEW_NAME)
    expect(of(rows, fates([house()], [...paid, ...rows]))).toEqual(['-'])
  })
  it('where a person said so of one of them', () => {
    const rows = monthly(SUMS, NEW_NAME)
    expect(of(rows, fates([house()], rows, [{ kind: 'not', transaction: 'r3', account: 'house' }]))).toEqual(['-'])
  })
})

it('one sum is told by the day of the autopay that was set to it', () => {
  const known = onAutopay('t2', '400.00', '400.00', 13, {
    provider: 'Незнайка-связь',
    kind: 'mobile',
    billing: { model: 'prepaid', day: 15 },
  })
  const rows = monthly(Array(7).fill('400.00'), 'Оплата услуг zzbank.', {}, '13')
  expect(of(rows, fates([known], rows))).toEqual(['t2'])
  expect(of(rows.slice(0, 4), fates([known], rows.slice(0, 4)))).toEqual(['-'])
})

describe('a bare autopay that stays at the old price after a rise', () => {
  it('is followed in its series', () => {
    const known = plain('guard', {
      provider: 'ЧОП «Щит-Охрана»',
      kind: 'other',
      billing: { model: 'prepaid', day: 20 },
      tariffs: [tariff('2025-01-01', '1080.00'), tariff('2025-06-01', '1117.00')],
    })
    const rows = monthly(Array(9).fill('1080.00'), 'Автоплатёж', { source: '*6974' }, '18')
    expect(of(rows, fates([known], rows))).toEqual(['guard'])
  })
})

describe('a collector that leads to one account alone', () => {
  const power = plain('power', {
    provider: 'АО «Мосэнергосбыт»',
    kind: 'electricity',
    billing: { model: 'postpaid', day: 15 },
    tariffs: [],
    contract: '36039181',
  })
  const numbered = monthly(Array(6).fill('1000.00'), 'GIS ZKH', { reference: '36039181', source: '*5885' }).map((one, at) => ({
    ...one,
    amount: m(`-${1000 + at * 37}.${10 + at}`),
  }))
  const plainRow = (source: string): Transaction => row('open', '2025-09-08', '1350.00', { description: 'GIS ZKH', source })

  it('takes what else comes by that road', () => {
    expect(fates([power], [...numbered, plainRow('*5885')]).open).toBe('power')
    expect(
      match([power], [...numbered, plainRow('*5885')])
        .links.at(-1)
        ?.reasons.map(({ key }) => key),
    ).toContain('matching.road')
  })
  it('but not what another card paid', () => {
    expect(fates([power], [...numbered, plainRow('*1111')]).open).toBe('-')
  })
  it('nor where the road led to two', () => {
    const gas = plain('gas', {
      provider: 'Заречьегоргаз',
      kind: 'gas',
      billing: { model: 'postpaid', day: 15 },
      tariffs: [],
      contract: '77001234',
    })
    const other = row('gas1', '2025-05-09', '412.00', { description: 'GIS ZKH', reference: '77001234', source: '*5885' })
    expect(fates([power, gas], [...numbered, other, plainRow('*5885')]).open).toBe('-')
  })
})

/** Evidence beside names and contract numbers: the account that was paid into, a noted telephone, the merchant's category code. */
import { describe, expect, it } from 'vitest'
import { kindsOfMerchant } from '../../../shared/catalogue/merchant-codes.ts'
import { matchPayments } from '../../../shared/matching/index.ts'
import type { Account, Invoice, Transaction } from '../../../shared/model/household.ts'
import { d, household, invoice } from '../../support/build.ts'
import { fates, match, plain, reasonsOf, row } from './support.ts'

const SETTLEMENT = '40702810900000002851'
const IBAN = 'GB29NWBK60161331926819'

describe('the account that the money went to', () => {
  const gas = plain('gas', { provider: 'Газовый участок', kind: 'gas' })
  const heat = plain('heat', { provider: 'Тепло города', kind: 'heating' })
  const bill = (account: string, to: string, parts: Partial<Invoice> = {}): Invoice => ({
    ...invoice('2025-05', '650.00'),
    account,
    id: `bill-${account}`,
    payTo: { account: to },
    ...parts,
  })
  const found = (invoices: Invoice[], parts: Partial<Transaction>, asOf = '2025-12-31') =>
    matchPayments(household({ accounts: [gas, heat], invoices, transactions: [row('t', '2025-06-15', '123.45', parts)] }), d(asOf))

  it.each<[string, Invoice[], Partial<Transaction>, string]>([
    ['in the statement’s own field', [bill('gas', SETTLEMENT)], { description: 'Оплата', counterpartyAccount: SETTLEMENT }, 'gas'],
    ['in the description', [bill('gas', SETTLEMENT)], { description: `Перевод на счёт ${SETTLEMENT}` }, 'gas'],
    ['broken by spaces', [bill('gas', SETTLEMENT)], { description: 'на 40702 810 9 0000 0002851' }, 'gas'],
    ['an IBAN in its field', [bill('heat', IBAN)], { description: 'Payment', counterpartyAccount: IBAN }, 'heat'],
    ['an IBAN in groups', [bill('heat', IBAN)], { description: 'to GB29 NWBK 6016 1331 9268 19' }, 'heat'],
    ['another IBAN with the same digits', [bill('heat', IBAN)], { description: 'to GB30 ABCD 6016 1331 9268 19' }, '-'],
    ['another account', [bill('gas', SETTLEMENT)], { description: 'Оплата', counterpartyAccount: '40702810900000002852' }, '-'],
    [
      'the words name another payee of the same bank account',
      [bill('gas', SETTLEMENT), bill('heat', SETTLEMENT)],
      {
        description: 'Тепло города',
        counterpartyAccount: SETTLEMENT,
      },
      'heat',
    ],
    [
      'a bill that is not yet issued',
      [bill('gas', SETTLEMENT, { issuedOn: d('2026-01-05') })],
      {
        description: 'Оплата',
        counterpartyAccount: SETTLEMENT,
      },
      '-',
    ],
    ['a number too short to be one', [bill('gas', '1234567')], { description: 'Оплата', counterpartyAccount: '1234567' }, '-'],
  ])('%s', (_, invoices, parts, expected) => {
    const { links } = found(invoices, parts)
    expect(links[0]?.account ?? '-').toBe(expected)
  })

  it('is named in words', () => {
    expect(reasonsOf(found([bill('gas', SETTLEMENT)], { description: 'Оплата', counterpartyAccount: SETTLEMENT }))).toEqual([
      'matching.paidInto',
    ])
  })

  it('is the provider’s, so that it speaks for a sibling as well', () => {
    const accounts = [
      plain('a', { provider: 'Газовый участок', contract: '55501' }),
      plain('b', { provider: 'Газовый участок', contract: '55502' }),
    ]
    const transactions = [row('t', '2025-06-15', '123.45', { description: 'договор 55502', counterpartyAccount: SETTLEMENT })]
    const { links } = matchPayments(household({ accounts, invoices: [bill('a', SETTLEMENT)], transactions }), d('2025-12-31'))
    expect(links.map(({ account }) => account)).toEqual(['b'])
  })
})

describe('a telephone that the family noted', () => {
  const accounts = [
    plain('old', { name: 'Телефон бабушки 8 916 123-45-67', provider: 'МТС', kind: 'mobile', contract: '1112223' }),
    plain('young', { name: 'Телефон Пети', provider: 'МТС', kind: 'mobile', payees: ['МТС', '+7 903 765-43-21'] }),
    plain('net', { name: 'Интернет', provider: 'ДОМ.РУ', payees: ['Дом.ру'] }),
  ]
  it.each([
    ['МТС 79161234567', 'old'],
    ['МТС +7 (916) 123-45-67', 'old'],
    ['МТС 8 903 765 43 21', 'young'],
    ['PAY MTS RU TOPUP 4567', 'old'],
    ['PAY MTS RU TOPUP 4321', 'young'],
    ['МТС 1112223', 'old'],
    ['Перевод по номеру 79161234567', '-'],
    ['Дом.ру 79161234567', 'net'],
  ])('%s → %s', (description, expected) => {
    expect(fates(accounts, [row('t', '2025-06-15', '321.00', { description })]).t).toBe(expected)
  })

  it('is named in words', () => {
    expect(reasonsOf(match(accounts, [row('t', '2025-06-15', '321.00', { description: 'МТС 79161234567' })]))[0]).toBe('matching.phone')
  })
})

describe('the merchant’s category code', () => {
  const both = (parts: Partial<Account> = {}): Account[] => [
    plain('flat', { provider: 'Наш город', kind: 'water', ...parts }),
    plain('line', { provider: 'Наш город', kind: 'internet', ...parts }),
  ]
  it.each([
    ['chooses between accounts of different kinds', '4900', 'flat'],
    ['either way', '4814', 'line'],
    ['says nothing where it fits both or none', '6300', '?'],
    ['says nothing where it is unknown', '9999', '?'],
  ])('%s', (_, mcc, expected) => {
    expect(fates(both(), [row('t', '2025-06-15', '650.00', { description: 'Наш город', mcc })]).t).toBe(expected)
  })

  it('never links a row that names nobody', () => {
    expect(fates(both(), [row('t', '2025-06-15', '650.00', { description: 'Оплата', mcc: '4900' })]).t).toBe('-')
  })

  it('does not stand against a number', () => {
    const accounts = both().map((one, at) => ({ ...one, contract: `777000${at}` }))
    expect(fates(accounts, [row('t', '2025-06-15', '650.00', { description: 'Наш город 7770001', mcc: '4900' })]).t).toBe('line')
  })

  it('is named in words where it told', () => {
    expect(reasonsOf(match(both(), [row('t', '2025-06-15', '650.00', { description: 'Наш город', mcc: '4900' })]))).toContain(
      'matching.merchant',
    )
  })

  it('stands for kinds that the program knows', () => {
    expect(kindsOfMerchant('4900')).toContain('electricity')
    expect(kindsOfMerchant(undefined)).toBeUndefined()
  })
})

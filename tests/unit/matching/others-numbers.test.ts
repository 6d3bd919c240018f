/** Numbers in rows that are no contract of the family's: a slip of the hand, another's telephone or contract; and the bank's own, which say nothing. */
import { describe, expect, it } from 'vitest'
import { isSlip, looksOf } from '../../../shared/matching/said/number-looks.ts'
import type { Transaction } from '../../../shared/model/household.ts'
import { fates, match, onAutopay, row } from './support.ts'

const HOME = '6471573389'
const net = onAutopay('net', '754.00', '754.00', 28, { contract: HOME })
const MONTHS = ['02', '03', '04', '05', '06', '07'] as const
/** The autopay's own rows, without a number. */
const paid = (text = 'ДОМ.РУ'): Transaction[] =>
  MONTHS.map((month) => row(`own${month}`, `2025-${month}-28`, '754.00', { description: text }))

describe('one slip of the hand in a contract number', () => {
  it.each([
    ['one digit wrong', '5593717017', '5593717917', true],
    ['two neighbours the wrong way round', '5593771917', '5593717917', true],
    ['one digit left out', '559371917', '5593717917', true],
    ['one digit too much', '55937179917', '5593717917', true],
    ['the same number', '5593717917', '5593717917', false],
    ['two digits wrong', '5593717018', '5593717917', false],
    ['another number', '2490392271', '5593717917', false],
    ['too short to tell', '123456', '123457', false],
  ])('%s', (_, a, b, expected) => {
    expect([isSlip(a, b), isSlip(b, a)]).toEqual([expected, expected])
  })
})

describe('how a number looks beside what is known', () => {
  const known = { place: 0, account: net, provider: undefined, contract: HOME, name: 'net', phones: [] }
  const unknown = { ...known, contract: '' }
  it.each([
    ['as long as the contract', '7336229172', [known], 'length'],
    ['one slip away', '6471573388', [known], 'near'],
    ['another length', '73362291', [known], undefined],
    ['a whole telephone number', '79384651904', [known], 'telephone'],
    ['long, and no contract is known', '73362291', [unknown], 'long'],
    ['a terminal', '884417', [unknown], undefined],
  ] as const)('%s', (_, digits, entries, expected) => {
    expect(looksOf(digits, entries)).toBe(expected)
  })
})

describe('a row with a number that is none of the payee’s contracts', () => {
  it.each([
    ['bare, and as long as the contract', '200.00', 'ДОМ.РУ 4468534448', '?'],
    ['after №', '200.00', 'Оплата услуг ДОМ.РУ № 4468534448', '?'],
    ['in pieces', '200.00', 'ДОМ.РУ 446 853-44-48', '?'],
    ['a telephone’s', '200.00', 'ДОМ.РУ +7 938 465-19-04', '?'],
    ['one digit wrong, and the sum is right', '754.00', 'ДОМ.РУ 6471573388', '?'],
    ['another length', '754.00', 'ДОМ.РУ 446853', 'net'],
    ['an order’s, with a letter', '754.00', 'ДОМ.РУ A4468534448', 'net'],
    ['a card’s', '754.00', 'ДОМ.РУ карта *4417', 'net'],
    ['a day', '754.00', 'ДОМ.РУ 2025-06-28', 'net'],
  ])('%s: %s %s → %s', (_, amount, description, expected) => {
    expect(fates([net], [...paid().slice(0, 4), row('t', '2025-06-28', amount, { description })]).t).toBe(expected)
  })
  it('alone in its field is the bank’s own', () => {
    const rows = [row('t', '2025-06-28', '754.00', { description: 'ДОМ.РУ', reference: '4468534448' })]
    expect(fates([net], rows).t).toBe('net')
  })
  it('is no contract’s where each payment has another one and the sums are right', () => {
    const rows = MONTHS.map((month, at) =>
      row(`t${at}`, `2025-${month}-28`, '754.00', { description: `ДОМ.РУ ${4468534448 + at * 7919131}` }),
    )
    expect(Object.values(fates([net], rows))).toEqual(MONTHS.map(() => 'net'))
  })
  it('says what is wrong', () => {
    const { review } = match([net], [row('t', '2025-06-28', '754.00', { description: 'ДОМ.РУ 6471573388' })])
    expect(review[0]?.candidates[0]?.reasons[0]).toEqual({ key: 'matching.nearContract', values: { contract: '6471573388', own: HOME } })
  })
})

describe('a number where the account’s own is not written down', () => {
  const open = onAutopay('net', '754.00', '754.00', 28)
  it('may be its own: the row is linked', () => {
    expect(fates([open], [row('t', '2025-06-28', '754.00', { description: 'ДОМ.РУ 73362291' })]).t).toBe('net')
  })
  it.each([
    ['the account is paid without one, and the sum is new', '200.00', '2025-06-12'],
    ['the account is paid without one in the same month', '754.00', '2025-06-12'],
  ])('is asked about where %s, in true words', (_, amount, on) => {
    const rows = [...paid(), row('t', on, amount, { description: 'ДОМ.РУ 73362291' })]
    expect(fates([open], rows).t).toBe('?')
    const { review } = match([open], rows)
    expect(review[0]?.candidates[0]?.reasons[0]).toEqual({ key: 'matching.numberUnknown', values: { contract: '73362291' } })
  })
})

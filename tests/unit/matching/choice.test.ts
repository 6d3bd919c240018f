/** Several accounts fit: sums and days choose, over all debits at once, and what is not clear is asked. */
import { describe, expect, it } from 'vitest'
import { matchPayments } from '../../../shared/matching/index.ts'
import { d, fixed, household, invoice, tariff } from '../../support/build.ts'
import { fates, match, onAutopay, plain, row } from './support.ts'

describe('two accounts of one provider', () => {
  const low = onAutopay('low', '650.00', '650.00', 28)
  const high = onAutopay('high', '735.00', '735.00', 27)
  const twin = onAutopay('twin', '690.00', '650.00', 28)
  const byHand = plain('hand', { tariffs: [tariff('2025-01-01', '655.00')] })

  it.each([
    [
      'each to the one that planned it',
      [low, high],
      [
        ['2025-06-27', '735.00', 'high'],
        ['2025-06-28', '650.00', 'low'],
      ],
    ],
    [
      'days swapped, sums decide',
      [low, high],
      [
        ['2025-06-28', '735.00', 'high'],
        ['2025-06-27', '650.00', 'low'],
      ],
    ],
    [
      'over a year',
      [low, high],
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((month) => [
        [`2025-0${month}-27`, '735.00', 'high'],
        [`2025-0${month}-28`, '650.00', 'low'],
      ]),
    ],
    ['one alone', [low, high], [['2025-06-28', '650.00', 'low']]],
    [
      'one to each, never two to one',
      [low, twin],
      [
        ['2025-06-28', '650.00', 'low'],
        ['2025-06-28', '650.00', 'twin'],
      ],
    ],
    ['one alone of twins is asked', [low, twin], [['2025-06-28', '650.00', '?']]],
    [
      'a double debit goes to the account of its sum',
      [low, high],
      [
        ['2025-06-27', '735.00', 'high'],
        ['2025-06-28', '650.00', 'low'],
        ['2025-06-28', '650.00', 'low'],
      ],
    ],
    [
      'a third of twins: two are sure, the last is asked',
      [low, twin],
      [
        ['2025-06-28', '650.00', 'low'],
        ['2025-06-28', '650.00', 'twin'],
        ['2025-06-28', '650.00', '?'],
      ],
    ],
    [
      'what the autopay leaves is paid beside it',
      [twin, high],
      [
        ['2025-06-28', '650.00', 'twin'],
        ['2025-06-27', '735.00', 'high'],
        ['2025-06-30', '40.00', 'twin'],
      ],
    ],
    [
      'a sum less than 1 % away is another account’s',
      [low, byHand],
      [
        ['2025-06-28', '650.00', 'low'],
        ['2025-06-20', '655.00', 'hand'],
      ],
    ],
    [
      'between two sums nothing is clear',
      [onAutopay('a', '690.00', '690.00', 28), onAutopay('b', '710.00', '710.00', 28)],
      [['2025-06-28', '700.00', '?']],
    ],
    ['with the commission', [low, high], [['2025-06-28', '656.50', 'low']]],
    ['two periods at once', [plain('x'), plain('y', { tariffs: [tariff('2025-01-01', '700.00')] })], [['2025-06-28', '1400.00', 'y']]],
  ] as [string, ReturnType<typeof plain>[], string[][]][])('%s', (_, accounts, cases) => {
    const rows = cases.map(([on = '', amount = ''], at) => row(`t${String(at).padStart(2, '0')}`, on, amount))
    const expected = Object.fromEntries(cases.map(([, , account], at) => [`t${String(at).padStart(2, '0')}`, account]))
    expect(fates(accounts, rows)).toEqual(expected)
  })

  it('keeps the former sum with the account whose bank was not told of the rise', () => {
    const risen = plain('risen', { tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-05-01', '735.00')] })
    const other = plain('other', { tariffs: [tariff('2025-01-01', '690.00')] })
    expect(fates([risen, other], [row('t', '2025-06-28', '650.00'), row('u', '2025-06-20', '690.00')])).toEqual({ t: 'risen', u: 'other' })
  })

  it('takes rows that name a contract out of the choice', () => {
    const a = { ...low, contract: '77000001' }
    const b = { ...twin, contract: '77000002' }
    const rows = [row('t', '2025-06-28', '650.00', { description: 'ДОМ.РУ 77000001' }), row('u', '2025-06-28', '650.00')]
    expect(fates([a, b], rows)).toEqual({ t: 'low', u: 'twin' })
  })

  it('lets the card choose between equal plans', () => {
    const from = (id: string, source: string) => plain(id, { autopay: [fixed('650.00', 28, { source })] })
    const rows = [row('t', '2025-06-28', '650.00', { source: 'карта *2222' })]
    expect(fates([from('a', '*1111'), from('b', '*2222')], rows)).toEqual({ t: 'b' })
  })

  it('uses invoices of accounts without tariffs', () => {
    const metered = (id: string) => plain(id, { provider: 'Мосводоканал', tariffs: [], billing: { model: 'postpaid', day: 10 } })
    const papers = household({
      accounts: [metered('flat'), metered('dacha')],
      invoices: [invoice('2025-05', '812.40', { id: 'i1', account: 'flat' }), invoice('2025-05', '94.15', { id: 'i2', account: 'dacha' })],
      transactions: [
        row('t', '2025-06-08', '94.15', { description: 'Мосводоканал' }),
        row('u', '2025-06-09', '812.40', { description: 'Мосводоканал' }),
      ],
    })
    const { links } = matchPayments(papers, d('2025-06-30'))
    expect(links.map(({ transaction, account }) => [transaction.id, account])).toEqual([
      ['t', 'dacha'],
      ['u', 'flat'],
    ])
  })

  it('shows what speaks for each where it asks', () => {
    const { review } = match([low, twin], [row('t', '2025-06-28', '650.00')])
    expect(review[0]?.candidates.map(({ account, confidence }) => [account, confidence])).toEqual([
      ['low', 0.5],
      ['twin', 0.5],
    ])
    for (const candidate of review[0]?.candidates ?? [])
      expect(candidate.reasons.map(({ key }) => key)).toEqual(['matching.payee', 'matching.autopay'])
  })

  it('is the surer, the clearer the choice', () => {
    const confidence = (amount: string): number => match([low, high], [row('t', '2025-06-28', amount)]).links[0]?.confidence ?? 0
    expect(confidence('650.00')).toBeGreaterThan(confidence('655.00'))
    expect(confidence('655.00')).toBeGreaterThan(0.7)
  })
})

describe('a single account', () => {
  it.each([
    ['less than charged', '85.00', 'internet'],
    ['more than charged', '2000.00', 'internet'],
    ['a whole year ahead', '7800.00', 'internet'],
    ['far above anything it ever cost', '24990.00', '?'],
    ['far above, but all that was charged since the last payment', '3900.00', 'internet'],
  ])('takes %s', (_, amount, expected) => {
    expect(fates([plain('internet')], [row('t', '2025-06-15', amount)])).toEqual({ t: expected })
  })

  it('takes any sum that names its contract', () => {
    const rows = [row('t', '2025-06-15', '24990.00', { description: 'ДОМ.РУ договор 77001234' })]
    expect(fates([plain('internet', { contract: '77001234' })], rows)).toEqual({ t: 'internet' })
  })

  it('does not take goods by their category, unless the sum is its own', () => {
    const rows = [
      row('t', '2025-06-15', '590.00', { mcc: '5732' }),
      row('u', '2025-06-28', '650.00', { mcc: '5732' }),
      row('v', '2025-06-15', '590.00', { mcc: '4900' }),
    ]
    expect(fates([plain('internet')], rows)).toEqual({ t: '?', u: 'internet', v: 'internet' })
  })

  it('takes any sum where nothing is known of what it costs', () => {
    expect(fates([plain('internet', { tariffs: [] })], [row('t', '2025-06-15', '24990.00')])).toEqual({ t: 'internet' })
  })
})

/** What only several rows together tell: numbers that recur, looks and days, commissions, parts, months, what is paid already. */
import { describe, expect, it } from 'vitest'
import type { Account, Transaction } from '../../../shared/model/household.ts'
import { isPartOf, looseNumbers, phoneTails, shapeOf } from '../../../shared/text/numbers.ts'
import { d, fixed, tariff } from '../../support/build.ts'
import { fates, match, onAutopay, plain, row } from './support.ts'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08'] as const
/** A row a month with the text, on that day. */
const monthly = (id: string, day: string, amount: string, description: string, parts: Partial<Transaction> = {}): Transaction[] =>
  MONTHS.map((month) => row(`${id}${month}`, `2025-${month}-${day}`, amount, { description, ...parts }))
const count = (fate: Record<string, string>, prefix: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const [id, account] of Object.entries(fate)) if (id.startsWith(prefix)) counts[account] = (counts[account] ?? 0) + 1
  return counts
}

describe('numbers that may be contracts', () => {
  it.each([
    ['Оплата. Связь. 63382089', ['63382089']],
    ['л/с 7475 8334 0', ['747583340']],
    ['747-583-340', ['747583340']],
    ['ИНН 7713625154 л/с 700260163', ['700260163']],
    ['A497823 в пользу', []],
    ['*1234 карта', []],
    ['12.06.2025', []],
    ['2025-06-28', []],
    ['28-06-2025', []],
    ['20250628', []],
    ['20251628', ['20251628']],
    ['заказ № 77001234', []],
    ['код авторизации 774411', []],
    ['EREF+123456789 MREF+M123456', []],
    ['терминал 10034455 л/с 700260163', ['700260163']],
    ['сумма 1234567,89', []],
    ['40817810000000000001', []],
    ['1234', []],
  ] as [string, string[]][])('%s', (text, expected) => {
    expect(looseNumbers(text)).toEqual(expected)
  })
  it.each([
    ['PAY MTS RU TOPUP 1234', ['1234']],
    ['пополнение *4567', ['4567']],
    ['тел. 9876', ['9876']],
    ['телефон 79161234567', []],
    ['карта *1234', []],
    ['отель 1234', []],
  ] as [string, string[]][])('ends of telephones: %s', (text, expected) => {
    expect(phoneTails(text)).toEqual(expected)
  })
  it('rows of one kind have one shape', () => {
    expect(shapeOf('Оплата. Свет. л/с 7475 8334 0')).toBe(shapeOf('Оплата. Свет. л/с 63382089'))
    expect(shapeOf('Оплата. Свет.')).not.toBe(shapeOf('Оплата. Свет. 63382089'))
  })
  it.each([
    ['77001', '77001234', true],
    ['01234', '77001234', true],
    ['00123', '77001234', false],
    ['7700', '77001234', false],
    ['77001234', '77001234', false],
  ])('%s is a part of %s: %s', (part, whole, expected) => {
    expect(isPartOf(part, whole)).toBe(expected)
  })
})

describe('a number that no account has', () => {
  const a = plain('a', { contract: '77001234' })
  const b = plain('b', { contract: '77005678', tariffs: [tariff('2025-01-01', '690.00')] })
  it.each([
    ['recurs with the sums of one account: it is that account’s', '690.00', { b: 8 }],
    ['recurs with the sums of none, and any account could have it: it is asked about', '333.00', { '?': 8 }],
  ])('%s', (_, amount, expected) => {
    expect(count(fates([a, b], monthly('t', '20', amount, 'ДОМ.РУ договор 5550123')), 't')).toEqual(expected)
  })
  it('recurs while the sibling prints its own: it is the other’s, whatever the sums', () => {
    const rows = [...monthly('own', '18', '650.00', 'ДОМ.РУ договор 77001234'), ...monthly('t', '20', '333.00', 'ДОМ.РУ договор 5550123')]
    const fate = fates([a, b], rows)
    expect(count(fate, 't')).toEqual({ b: 8 })
    expect(count(fate, 'own')).toEqual({ a: 8 })
  })
  it('cut short or broken is the same number', () => {
    const rows = [
      ...monthly('t', '20', '690.00', 'ДОМ.РУ договор 5550123'),
      row('cut', '2025-09-20', '690.00', { description: 'ДОМ.РУ дог. 55501' }),
      row('broken', '2025-10-20', '111.00', { description: 'ДОМ.РУ № 555 0123' }),
    ]
    const fate = fates([a, b], rows)
    expect([fate.cut, fate.broken]).toEqual(['b', 'b'])
  })
  it('once, beside rows that show the account’s own in that place, is a stranger’s', () => {
    const rows = [
      ...monthly('own', '18', '650.00', 'ДОМ.РУ 77001234'),
      row('t', '2025-06-20', '650.00', { description: 'ДОМ.РУ 99887766' }),
    ]
    expect(fates([a], rows).t).toBe('?')
  })
  it('through a collector names the account as well', () => {
    const water = plain('water', {
      provider: 'Водоканал Заречья',
      kind: 'water',
      contract: '1868339',
      tariffs: [tariff('2025-01-01', '812.40')],
    })
    expect(count(fates([water], monthly('t', '20', '812.40', 'ГИС ЖКХ л/с 260 207 901')), 't')).toEqual({ water: 8 })
  })
})

describe('rows that name nobody', () => {
  const flat = plain('flat', { provider: 'УК Уютный дом', kind: 'housing', tariffs: [tariff('2025-01-01', '3350.00')] })
  it('with a round sum prove nothing once, but month by month about one day they do', () => {
    expect(fates([flat], [row('t', '2025-06-20', '3350.00', { description: 'Автоплатеж' })])).toEqual({ t: '-' })
    expect(count(fates([flat], monthly('t', '20', '3350.00', 'Автоплатеж')), 't')).toEqual({ flat: 8 })
  })
  it('on any day of the month they prove nothing', () => {
    const rows = MONTHS.map((month, at) =>
      row(`t${month}`, `2025-${month}-${String(1 + ((at * 11) % 27)).padStart(2, '0')}`, '3350.00', { description: 'Автоплатеж' }),
    )
    expect(count(fates([flat], rows), 't')).toEqual({ '-': 8 })
  })
  it('through a collector that one account knows are its own, whatever the sum', () => {
    const known = { ...flat, payees: ['EPR_GIS'] }
    const rows = [
      ...monthly('t', '20', '3350.00', 'EPR_GIS MOSKVA'),
      row('more', '2025-09-20', '4100.00', { description: 'EPR_GIS MOSKVA' }),
    ]
    expect(fates([known], rows).more).toBe('flat')
    expect(fates([flat], rows).more).toBe('-')
  })
})

describe('siblings', () => {
  const from = (id: string, price: string, contract: string, parts: Partial<Account> = {}): Account =>
    plain(id, {
      provider: 'МТС',
      kind: 'mobile',
      contract,
      tariffs: [tariff('2025-01-01', price)],
      billing: { model: 'prepaid', day: 5 },
      ...parts,
    })

  it('are told apart by the looks of rows that show their numbers', () => {
    const pair = [from('a', '500.00', '9161234567'), from('b', '520.00', '9167654321')]
    const rows = [
      ...monthly('na', '03', '500.00', 'МТС 9161234567', { source: '*1111' }),
      ...monthly('nb', '03', '520.00', 'Оплата услуг связи МТС 9167654321', { source: '*2222' }),
      row('t', '2025-06-17', '200.00', { description: 'МТС', source: '*1111' }),
      row('u', '2025-06-18', '200.00', { description: 'Оплата услуг связи МТС', source: '*2222' }),
    ]
    const fate = fates(pair, rows)
    expect([fate.t, fate.u]).toEqual(['a', 'b'])
  })
  it('are asked about where nothing tells them apart', () => {
    const pair = [from('a', '500.00', '9161234567'), from('b', '520.00', '9167654321')]
    expect(fates(pair, [row('t', '2025-06-17', '200.00', { description: 'МТС' })])).toEqual({ t: '?' })
  })
  it('one paid in full leaves what else comes to the other', () => {
    const pair = [from('full', '1050.00', '9161234567'), from('topped', '900.00', '9167654321')]
    const rows = [...monthly('f', '02', '1050.00', 'МТС'), ...['09', '14', '23'].flatMap((day) => monthly(`t${day}`, day, '300.00', 'МТС'))]
    const fate = fates(pair, rows, [], '2025-08-31')
    expect(count(fate, 'f')).toEqual({ full: 8 })
    expect(count(fate, 't').full).toBeUndefined()
    expect(count(fate, 't').topped).toBeGreaterThan(16)
  })
  it('the commission of one is not the price of the other', () => {
    const pair = [
      onAutopay('hand', '650.00', '650.00', 28, { autopay: [] }),
      onAutopay('dear', '660.00', '660.00', 20, { autopay: [fixed('660.00', 20)] }),
    ]
    const rows = [...monthly('c', '26', '656.50', 'ДОМ.РУ'), ...monthly('p', '20', '660.00', 'ДОМ.РУ')]
    const fate = fates(pair, rows)
    expect(count(fate, 'c')).toEqual({ hand: 8 })
    expect(count(fate, 'p')).toEqual({ dear: 8 })
  })
})

describe('parts', () => {
  const bill = plain('bill', { tariffs: [tariff('2025-01-01', '735.00')] })
  const other = plain('other', { tariffs: [tariff('2025-01-01', '690.00')] })
  const parts = (...amounts: [string, string][]): Transaction[] => amounts.map(([on, amount], at) => row(`p${at}`, on, amount))
  it.each([
    [
      'two of one month',
      [
        ['2025-06-10', '400.00'],
        ['2025-06-20', '335.00'],
      ],
      'bill',
    ],
    [
      'three',
      [
        ['2025-06-10', '300.00'],
        ['2025-06-14', '300.00'],
        ['2025-06-20', '135.00'],
      ],
      'bill',
    ],
    [
      'across months',
      [
        ['2025-06-25', '400.00'],
        ['2025-07-05', '335.00'],
      ],
      'bill',
    ],
    [
      'of the other',
      [
        ['2025-06-10', '400.00'],
        ['2025-06-20', '290.00'],
      ],
      'other',
    ],
    [
      'that make up nobody’s sum',
      [
        ['2025-06-10', '400.00'],
        ['2025-06-20', '336.00'],
      ],
      '?',
    ],
    [
      'too far apart',
      [
        ['2025-04-02', '400.00'],
        ['2025-06-20', '335.00'],
      ],
      '?',
    ],
  ] as [string, [string, string][], string][])('%s', (_, amounts, expected) => {
    const fate = fates([bill, other], parts(...amounts))
    expect(new Set(Object.values(fate))).toEqual(new Set([expected]))
  })
  it('say how many they are', () => {
    const { links } = match([bill, other], parts(['2025-06-10', '400.00'], ['2025-06-20', '335.00']))
    for (const { reasons } of links) expect(reasons).toContainEqual({ key: 'matching.part', values: { count: 2 } })
  })
  it('a person who gave one of them away leaves no part', () => {
    const fate = fates([bill, other], parts(['2025-06-10', '400.00'], ['2025-06-20', '335.00']), [
      { kind: 'belongs', transaction: 'p0', account: 'other' },
    ])
    expect(fate.p0).toBe('other')
  })
})

describe('what was still owed', () => {
  it('is recognised to the kopeck after short payments', () => {
    const owing = plain('owing', {
      tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-03-01', '735.00')],
      opening: { on: d('2025-01-01'), balance: row('x', '2025-01-01', '0.00').amount },
    })
    const other = plain('other', { tariffs: [tariff('2025-01-01', '911.00')] })
    const rows = [
      ...['2024-12-28', '2025-01-28', '2025-02-26', '2025-03-28', '2025-04-28'].map((on, at) => row(`m${at}`, on, '650.00')),
      row('gap', '2025-05-02', '905.00'),
    ]
    const { links } = match([owing, other], rows)
    const gap = links.find(({ transaction }) => transaction.id === 'gap')
    expect(gap?.account).toBe('owing')
    expect(gap?.reasons.map(({ key }) => key)).toContain('matching.owed')
  })
})

/** What rows tell together that none tells alone: whose looks they have, month after month. */
import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../shared/model/household.ts'
import { tariff } from '../../support/build.ts'
import { fates, onAutopay, plain, row } from './support.ts'

const month = (at: number): string => `2025-${String(at + 1).padStart(2, '0')}`
const monthly = (count: number, make: (month: string, at: number) => Transaction): Transaction[] =>
  Array.from({ length: count }, (_, at) => make(month(at), at))
const of = (rows: readonly Transaction[], found: Record<string, string>): string[] => [...new Set(rows.map(({ id }) => found[id] ?? ''))]

const GAS = { provider: 'Заречьегоргаз', kind: 'gas' as const, billing: { model: 'postpaid' as const, day: 10 } }

describe('two contracts of one price at one provider', () => {
  const byHand = plain('hand', { ...GAS, contract: '3479425', payees: ['ZARECHEGORGAZ'], tariffs: [tariff('2025-01-01', '560.00')] })
  const auto = onAutopay('auto', '560.00', '560.00', 3, { ...GAS, contract: '569606' })
  const bare = monthly(8, (on, at) => row(`bare${at}`, `${on}-03`, '560.00', { description: 'Автоплатеж', source: '*8644' }))
  const named = (day: string) =>
    monthly(8, (on, at) =>
      row(`named${at}`, `${on}-${day}`, '560.00', { description: `ZARECHEGORGAZ ${['PERM', 'UFA'][at % 2]} RUS`, source: '*8644' }),
    )

  it('the row that names nobody is the autopay’s, the named one the other’s', () => {
    const found = fates([byHand, auto], [...bare, ...named('09')])
    expect(of(bare, found)).toEqual(['auto'])
    expect(of(named('09'), found)).toEqual(['hand'])
  })

  it('one month alone is asked about', () => {
    const rows = [...bare.slice(0, 1), ...named('01').slice(0, 1)]
    expect(of(rows, fates([byHand, auto], rows))).toContain('?')
  })
})

describe('rows that name nobody teach what the account’s rows look like', () => {
  const waste = {
    provider: 'Экосервис-ТКО',
    kind: 'waste' as const,
    billing: { model: 'postpaid' as const, day: 10 },
    payees: ['Экосервис-ТКО'],
  }
  const first = plain('first', { ...waste, tariffs: [tariff('2025-01-01', '390.00')], autopay: [{ mode: 'invoice', day: 7 }] })
  const second = onAutopay('second', '415.00', '415.00', 6, waste)

  it('a named row of a sum that neither expects is the one’s that is always named', () => {
    const rows = [
      ...monthly(8, (on, at) => row(`bare${at}`, `${on}-06`, '415.00', { description: 'Автоплатёж' })),
      ...monthly(8, (on, at) => row(`named${at}`, `${on}-07`, at < 6 ? '390.00' : '449.00', { description: 'Экосервис-ТКО' })),
    ]
    const found = fates([first, second], rows)
    expect(found.named6).toBe('first')
    expect(found.named7).toBe('first')
  })
})

describe('an autopay that says what for', () => {
  const accounts = [
    onAutopay('phone', '600.00', '600.00', 25, { provider: 't2', kind: 'mobile', payees: ['MBANK.T2'] }),
    plain('other', { provider: 'Билайн', kind: 'mobile', payees: ['Билайн мобильная связь'], tariffs: [tariff('2025-01-01', '350.00')] }),
  ]
  it.each(['Автоплатёж мобильная связь', 'Автоплатеж за телефон', 'Автоплатёж'])('%s is not like a payee of such words', (description) => {
    expect(fates(accounts, [row('t', '2025-06-25', '600.00', { description })]).t).toBe('phone')
  })
})

describe('a series whose sum changes', () => {
  const phone = plain('phone', {
    provider: 'МТС',
    kind: 'mobile',
    tariffs: [tariff('2025-01-01', '360.00')],
    autopay: [{ mode: 'invoice', day: 2 }],
  })
  const series = (changed: string, day = '02', source = '*6398') => [
    ...monthly(4, (on, at) => row(`t${at}`, `${on}-02`, '360.00', { description: 'Автоплатеж', source: '*6398' })),
    row('next', `2025-05-${day}`, changed, { description: 'Регулярный платеж', source }),
  ]
  it.each<[string, Transaction[], string]>([
    ['goes on with a new price', series('416.00'), 'phone'],
    ['but not with quite another sum', series('916.00'), '-'],
    ['nor on another day', series('416.00', '19'), '-'],
    ['nor from another card', series('416.00', '02', '*1111'), '-'],
    [
      'nor beside the old one in its month',
      [...series('416.00'), row('t4', '2025-05-03', '360.00', { description: 'Автоплатеж', source: '*6398' })],
      '-',
    ],
  ])('%s', (_, rows, expected) => {
    expect(fates([phone, plain('gas', GAS)], rows).next).toBe(expected)
  })
})

describe('a sum that a bank was once told', () => {
  it('is the account’s whose rows with a number have it, whatever the price is by now', () => {
    const waste = { ...GAS, payees: ['Заречьегоргаз'] }
    const accounts = [
      plain('a', { ...waste, contract: '830784', tariffs: [tariff('2025-01-01', '180.00')] }),
      plain('b', { ...waste, contract: '634304', tariffs: [tariff('2025-01-01', '180.00')] }),
    ]
    const rows = monthly(8, (on, at) =>
      row(`t${at}`, `${on}-03`, '200.00', { description: `Автоплатёж Заречьегоргаз${at < 5 ? ' № 830 784' : ''}`, source: '*4277' }),
    )
    const other = monthly(8, (on, at) =>
      row(`u${at}`, `${on}-05`, '180.00', { description: 'Автоплатёж Заречьегоргаз № 634304', source: '*4277' }),
    )
    expect(of(rows, fates(accounts, [...rows, ...other]))).toEqual(['a'])
  })
})

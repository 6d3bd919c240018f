/** What goes wrong in life (the design's list of Russian billing facts): double payments, reversals, wrong numbers, ended contracts, bare rows. */
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../shared/model/household.ts'
import { d, fixed } from '../../support/build.ts'
import { credit, fates, match, onAutopay, plain, reasonsOf, row } from './support.ts'

const internet = onAutopay('internet', '650.00', '650.00', 28, { contract: '77001234' })
const cancelled = (...args: Parameters<typeof match>): Record<string, string> =>
  Object.fromEntries(
    match(...args).links.flatMap(({ transaction, cancelledBy }) => (cancelledBy ? [[transaction.id, cancelledBy.id]] : [])),
  )

describe('8: paid twice', () => {
  it('both are linked, the alert is another’s business', () => {
    expect(fates([internet], [row('t', '2025-06-28', '650.00'), row('u', '2025-06-28', '650.00')])).toEqual({
      t: 'internet',
      u: 'internet',
    })
  })
})

describe('10: a payment came back', () => {
  const paid = [row('t1', '2025-06-01', '650.00'), row('t2', '2025-06-28', '650.00'), row('t3', '2025-06-29', '700.00')]
  it.each([
    ['the latest of that sum', [credit('c', '2025-06-30', '650.00')], { t2: 'c' }],
    ['each credit another debit', [credit('c', '2025-06-29', '650.00'), credit('e', '2025-06-30', '650.00')], { t2: 'c', t1: 'e' }],
    ['on the thirtieth day', [credit('c', '2025-07-28', '650.00')], { t2: 'c' }],
    ['not on the thirty-first', [credit('c', '2025-07-29', '650.00')], {}],
    ['not before it was paid', [credit('c', '2025-05-31', '650.00')], {}],
    ['not another sum', [credit('c', '2025-06-30', '651.00')], {}],
    ['not from another payee', [credit('c', '2025-06-30', '650.00', { description: 'Зарплата' })], {}],
    ['not from another contract', [credit('c', '2025-06-30', '650.00', { description: 'ДОМ.РУ договор 99887766' })], {}],
  ])('%s', (_, credits, expected) => {
    expect(cancelled([internet], [...paid, ...credits])).toEqual(expected)
  })
  it('a person can say so where the row does not, and can say that it is not', () => {
    const salary = credit('c', '2025-06-30', '650.00', { description: 'Перевод' })
    expect(cancelled([internet], [...paid, salary], [{ kind: 'belongs', transaction: 'c', account: 'internet' }])).toEqual({ t2: 'c' })
    const refund = credit('c', '2025-06-30', '650.00')
    expect(cancelled([internet], [...paid, refund], [{ kind: 'not', transaction: 'c', account: 'internet' }])).toEqual({})
    expect(cancelled([internet], [...paid, refund], [{ kind: 'ignore', transaction: 'c' }])).toEqual({})
  })
  it('a credit is never linked as a payment', () => {
    expect(match([internet], [credit('c', '2025-06-28', '650.00')])).toEqual({ links: [], review: [], asked: [], unclaimed: 0 })
  })
})

describe('15: the management company changed', () => {
  it('each company’s bill is its own account’s, though home and sums are one', () => {
    const accounts = [
      plain('old', { provider: 'УК Проспект', kind: 'housing' }),
      plain('new', { provider: 'УК Содружество', kind: 'housing' }),
    ]
    const rows = [
      row('t', '2025-06-10', '650.00', { description: 'УК ПРОСПЕКТ' }),
      row('u', '2025-06-10', '650.00', { description: 'УК Содружество ЖКУ' }),
    ]
    expect(fates(accounts, rows)).toEqual({ t: 'old', u: 'new' })
  })
})

describe('16: paid to a wrong account number', () => {
  const rows = [row('t', '2025-06-28', '650.00', { description: 'ДОМ.РУ, договор 77001243' })]
  it('is asked about even when sum and day are right, and says why', () => {
    const { review } = match([internet], rows)
    expect(review[0]?.candidates).toHaveLength(1)
    expect(review[0]?.candidates[0]?.reasons[0]).toEqual({
      key: 'matching.nearContract',
      values: { contract: '77001243', own: '77001234' },
    })
    expect(review[0]?.candidates[0]?.confidence).toBeLessThan(0.5)
  })
  it('goes to the account of the same payee that has that number', () => {
    expect(fates([internet, plain('neighbour', { contract: '77001243' })], rows)).toEqual({ t: 'neighbour' })
  })
})

describe('25: paying after the contract ended', () => {
  const ended = { ...internet, closedOn: d('2025-05-31') }
  it('is linked, says so, and is less sure', () => {
    const found = match([ended], [row('t', '2025-06-28', '650.00')])
    expect(found.links[0]?.account).toBe('internet')
    expect(found.links[0]?.confidence).toBeLessThanOrEqual(0.75)
    expect(reasonsOf(found)).toContain('matching.closed')
  })
  it('prefers the account that still runs', () => {
    const running = onAutopay('running', '650.00', '650.00', 28)
    expect(fates([ended, running], [row('t', '2025-06-28', '650.00')])).toEqual({ t: 'running' })
  })
})

describe('7: rows that say only "autopay"', () => {
  const phone = onAutopay('phone', '400.00', '400.00', 10, { provider: 'Билайн', kind: 'mobile', contract: '9031234567' })
  it.each([
    ['Автоплатеж', '2025-06-28', '650.00', 'internet'],
    ['Автоплатёж дом интернет', '2025-06-29', '650.00', 'internet'],
    ['Автоплатёж за мобильную связь', '2025-06-10', '400.00', 'phone'],
    ['Автоплатёж за мобильную связь', '2025-06-28', '650.00', '-'],
    ['Автоплатеж', '2025-06-15', '650.00', '-'],
    ['Автоплатеж', '2025-06-28', '651.00', '-'],
    ['Автоплатеж Нетфликс', '2025-06-28', '650.00', '-'],
    ['Оплата услуг', '2025-06-28', '650.00', '-'],
  ])('%s on %s, %s → %s', (description, on, amount, expected) => {
    expect(fates([internet, phone], [row('t', on, amount, { description })])).toEqual({ t: expected })
  })
  it('are left alone where the payment is there already', () => {
    const rows = [row('t', '2025-06-28', '650.00'), row('u', '2025-06-28', '650.00', { description: 'Автоплатеж' })]
    expect(fates([internet, phone], rows)).toEqual({ t: 'internet', u: '-' })
  })
  it('are asked about where two plans fit, and not about an account that was denied', () => {
    const twin = onAutopay('twin', '650.00', '650.00', 28, { provider: 'МТС', kind: 'mobile' })
    const rows = [row('t', '2025-06-28', '650.00', { description: 'Автоплатеж' })]
    expect(fates([internet, twin], rows)).toEqual({ t: '?' })
    expect(fates([internet, twin], rows, [{ kind: 'not', transaction: 't', account: 'twin' }])).toEqual({ t: 'internet' })
    expect(fates([internet], rows, [{ kind: 'not', transaction: 't', account: 'internet' }])).toEqual({ t: '-' })
  })
  it('are left alone when they left another card', () => {
    const withCard = { ...internet, autopay: [fixed('650.00', 28, { source: '*1111' })] }
    expect(fates([withCard], [row('t', '2025-06-28', '650.00', { description: 'Автоплатеж', source: '*2222' })])).toEqual({ t: '-' })
  })
})

describe('decisions', () => {
  const second = onAutopay('second', '650.00', '650.00', 5)
  const shop = row('t', '2025-06-28', '650.00', { description: 'Лента' })
  const named = row('t', '2025-06-28', '650.00', { description: 'ДОМ.РУ 77001234' })
  it.each([
    ['give a row that says nothing', shop, [{ kind: 'belongs', transaction: 't', account: 'second' }], 'second'],
    ['win over a contract number', named, [{ kind: 'belongs', transaction: 't', account: 'second' }], 'second'],
    ['deny a contract number', named, [{ kind: 'not', transaction: 't', account: 'internet' }], 'second'],
    [
      'deny every account',
      named,
      [
        { kind: 'not', transaction: 't', account: 'internet' },
        { kind: 'not', transaction: 't', account: 'second' },
      ],
      '-',
    ],
    ['put a row aside', named, [{ kind: 'ignore', transaction: 't' }], '-'],
    [
      'belong before ignore',
      shop,
      [
        { kind: 'ignore', transaction: 't' },
        { kind: 'belongs', transaction: 't', account: 'second' },
      ],
      'second',
    ],
    [
      'belong before not',
      shop,
      [
        { kind: 'not', transaction: 't', account: 'second' },
        { kind: 'belongs', transaction: 't', account: 'second' },
      ],
      'second',
    ],
    ['for an account that is gone decide nothing', named, [{ kind: 'belongs', transaction: 't', account: 'gone' }], 'internet'],
    ['about other things decide nothing', named, [{ kind: 'snooze', alert: 't', until: d('2025-07-01') }], 'internet'],
  ] as [string, typeof shop, Decision[], string][])('%s', (_, transaction, decisions, expected) => {
    expect(fates([internet, second], [transaction], decisions)).toEqual({ t: expected })
  })

  it('an ignored debit is not unclaimed either', () => {
    expect(match([internet], [shop], [{ kind: 'ignore', transaction: 't' }]).unclaimed).toBe(0)
  })
  it('a decided row takes its plan, so that its twin goes to the other account', () => {
    const twins = [onAutopay('a', '650.00', '650.00', 28), onAutopay('b', '650.00', '650.00', 28)]
    const rows = [row('t', '2025-06-28', '650.00'), row('u', '2025-06-28', '650.00')]
    expect(fates(twins, rows, [{ kind: 'belongs', transaction: 't', account: 'b' }])).toEqual({ t: 'b', u: 'a' })
  })
  it('a payment entered by hand is where the person put it', () => {
    const byHand = row('manual-1', '2025-06-30', '85.00', { description: 'Оплачено наличными' })
    const found = match([internet], [byHand], [{ kind: 'belongs', transaction: 'manual-1', account: 'internet' }])
    expect(found.links).toMatchObject([{ account: 'internet', confidence: 1, reasons: [{ key: 'matching.decision' }] }])
  })
})

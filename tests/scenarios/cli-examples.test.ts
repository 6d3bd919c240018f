/** The seven worked examples of the contract through the command line, every number that it states. */
import { describe, expect, it } from 'vitest'
import { check, workFolder } from './cli-run.ts'

const { putJson } = workFolder()
const QUIET = 0
const SHORT = 1

interface Debit {
  on: string
  amount: string
}
const debits = (amount: string, ...days: string[]): Debit[] => days.map((on) => ({ on, amount }))

let number = 0
/** A household whose statements cover every day up to `asOf`, checked on that day. */
function checkOn(asOf: string, accounts: object[], paid: readonly Debit[], more: object = {}) {
  number += 1
  const known = paid.filter(({ on }) => on <= asOf)
  const path = putJson(`household-${number}.json`, {
    format: 'sverka-household',
    version: 1,
    currency: 'RUB',
    homes: [{ id: 'home', name: 'У бабушки' }],
    accounts,
    transactions: known.map(({ on, amount }, index) => ({
      id: `t${index + 1}`,
      on,
      amount: `-${amount}`,
      currency: 'RUB',
      description: 'Оплата услуг ДОМ.РУ',
      import: 'i1',
    })),
    imports: [
      {
        id: 'i1',
        file: 'bank.csv',
        sha256: 'a'.repeat(64),
        format: 'csv',
        from: '2025-01-01',
        to: asOf,
        added: known.length,
        duplicates: 0,
      },
    ],
    ...more,
  })
  const { report, status, faults } = check(['--as-of', asOf, '--household', path])
  expect(faults).toEqual([])
  expect(report.asOf).toBe(asOf)
  const account = (id: string) => {
    const found = report.accounts.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`no account ${id} in the report`)
    return found
  }
  return { report, status, account, rules: report.alerts.map(({ rule }) => rule) }
}

const INTERNET = {
  id: 'internet',
  home: 'home',
  name: 'Интернет у бабушки',
  provider: 'ДОМ.РУ',
  kind: 'internet',
  payees: ['дом.ру'],
  billing: { model: 'prepaid', day: 1, whenShort: 'block' },
  tariffs: [
    { from: '2025-01-01', amount: '650.00' },
    { from: '2025-07-01', amount: '735.00', knownOn: '2025-06-18' },
  ],
  autopay: [{ mode: 'fixed', amount: '650.00', day: 28 }],
  opening: { on: '2025-01-01', balance: '650.00' },
  creditLagDays: 0,
}
const PAID = debits('650.00', '2025-01-28', '2025-02-28', '2025-03-28', '2025-04-28', '2025-05-28', '2025-06-28')

describe('1: the shortage is seen before it is there', () => {
  it('on 20 June', () => {
    const { account, report, status, rules } = checkOn('2025-06-20', [INTERNET], PAID)
    expect(account('internet')).toMatchObject({
      state: 'forecast-short',
      balance: '0.00',
      gap: '85.00',
      cutoffOn: '2025-07-01',
      payBy: '2025-06-30',
      daysLeft: 11,
      nextCharge: { on: '2025-07-01', amount: '735.00' },
      autopay: { mode: 'fixed', amount: '650.00', nextOn: '2025-06-28', shouldBe: '735.00' },
      vouchedThrough: '2025-06-20',
    })
    expect(rules).toContain('autopay-stale')
    const stale = report.alerts.find(({ rule }) => rule === 'autopay-stale')
    expect(stale?.do).toContainEqual(expect.objectContaining({ kind: 'set-autopay', amount: '735.00' }))
    expect(status).toBe(SHORT)
  })

  it('not on 17 June, when nobody could know', () => {
    const { account, status, rules } = checkOn('2025-06-17', [INTERNET], PAID)
    expect(account('internet')).toMatchObject({ state: 'ok', gap: '0.00', cutoffOn: null, payBy: null, daysLeft: null })
    expect(rules).not.toContain('autopay-stale')
    expect(status).toBe(QUIET)
  })
})

it('2: on 29 June the autopay has gone out and 85.00 are missing', () => {
  const { account, status } = checkOn('2025-06-29', [INTERNET], PAID)
  expect(account('internet')).toMatchObject({ state: 'short', balance: '650.00', gap: '85.00', payBy: '2025-06-30', daysLeft: 2 })
  expect(account('internet').payments).toHaveLength(6)
  expect(status).toBe(SHORT)
})

describe('3: on 1 July', () => {
  it('the service is cut off and nothing is taken', () => {
    const { account, status } = checkOn('2025-07-01', [INTERNET], PAID)
    expect(account('internet')).toMatchObject({
      state: 'cut-off',
      balance: '650.00',
      gap: '85.00',
      cutoffOn: '2025-07-01',
      payBy: '2025-07-01',
    })
    expect(account('internet').periods).toContainEqual(expect.objectContaining({ period: '2025-07', state: 'blocked', expected: '735.00' }))
    expect(status).toBe(SHORT)
  })

  it('with 85.00 paid that day the charge is taken, late, and the next autopay will not do', () => {
    const { account, status } = checkOn('2025-07-01', [INTERNET], [...PAID, ...debits('85.00', '2025-07-01')])
    expect(account('internet')).toMatchObject({ state: 'forecast-short', balance: '0.00', gap: '85.00', cutoffOn: '2025-08-01' })
    expect(account('internet').periods).toContainEqual(expect.objectContaining({ period: '2025-07', state: 'late', gap: '0.00' }))
    expect(status).toBe(SHORT)
  })
})

describe('4: the next 650.00 comes on 28 July', () => {
  const paid = [...PAID, ...debits('650.00', '2025-07-28')]
  it('and the July charge is taken out of 1300.00', () => {
    const { account } = checkOn('2025-07-28', [INTERNET], paid)
    expect(account('internet')).toMatchObject({ balance: '565.00', gap: '170.00', cutoffOn: '2025-08-01' })
    expect(account('internet').periods).toContainEqual(expect.objectContaining({ period: '2025-07', state: 'late' }))
  })

  it('so on 1 August 170.00 are missing', () => {
    const { account, status } = checkOn('2025-08-01', [INTERNET], paid)
    expect(account('internet')).toMatchObject({ state: 'cut-off', gap: '170.00', balance: '565.00' })
    expect(status).toBe(SHORT)
  })
})

describe('5: nobody entered the 735.00', () => {
  const unknowing = { ...INTERNET, tariffs: [{ from: '2025-01-01', amount: '650.00' }] }
  it.each([
    ['2025-01-15', false],
    ['2025-03-31', false],
    ['2025-04-01', true],
    ['2025-06-20', true],
    ['2025-06-29', true],
    ['2025-07-01', true],
  ])('all is well on %s, and tariff-unconfirmed stands: %s', (asOf, unconfirmed) => {
    const { account, status, rules } = checkOn(asOf, [unknowing], PAID)
    expect(account('internet')).toMatchObject({ state: 'ok', gap: '0.00' })
    expect(rules.includes('tariff-unconfirmed')).toBe(unconfirmed)
    expect(status).toBe(QUIET)
  })

  const invoices = [{ id: 'july', account: 'internet', period: '2025-07', charged: '735.00' }]
  it('until an invoice for July makes it case 2', () => {
    const { account } = checkOn('2025-06-29', [unknowing], PAID, { invoices })
    expect(account('internet')).toMatchObject({ state: 'short', balance: '650.00', gap: '85.00', payBy: '2025-06-30', daysLeft: 2 })
  })

  it('and case 3', () => {
    const { account } = checkOn('2025-07-01', [unknowing], PAID, { invoices })
    expect(account('internet')).toMatchObject({ state: 'cut-off', balance: '650.00', gap: '85.00' })
    expect(account('internet').periods).toContainEqual(expect.objectContaining({ period: '2025-07', state: 'blocked' }))
  })
})

describe('6: two accounts at one provider', () => {
  const at = (id: string, tariff: string, autopay: string, day: number) => ({
    ...INTERNET,
    id,
    name: id,
    tariffs: [{ from: '2025-01-01', amount: tariff }],
    autopay: [{ mode: 'fixed', amount: autopay, day }],
    opening: { on: '2025-06-02', balance: '0.00' },
  })

  it('each debit goes to the account whose sum it is', () => {
    const paid = [...debits('735.00', '2025-06-27'), ...debits('650.00', '2025-06-28')]
    const { account, report } = checkOn('2025-06-29', [at('A', '650.00', '650.00', 28), at('B', '735.00', '735.00', 27)], paid)
    expect(account('A').payments).toEqual([expect.objectContaining({ on: '2025-06-28', amount: '650.00' })])
    expect(account('B').payments).toEqual([expect.objectContaining({ on: '2025-06-27', amount: '735.00' })])
    expect(report.review).toEqual([])
  })

  it('two equal debits go one to each, and the dearer account is short', () => {
    const paid = debits('650.00', '2025-06-28', '2025-06-28')
    const { account, report, status } = checkOn('2025-06-29', [at('A', '650.00', '650.00', 28), at('B', '690.00', '650.00', 28)], paid)
    expect(account('A')).toMatchObject({ state: 'ok', gap: '0.00', payments: [{ amount: '650.00' }] })
    expect(account('B')).toMatchObject({ state: 'short', gap: '40.00', payments: [{ amount: '650.00' }] })
    expect(account('A').payments[0]?.transaction).not.toBe(account('B').payments[0]?.transaction)
    expect(report.accounts.map(({ id }) => id)).toEqual(['B', 'A'])
    expect(status).toBe(SHORT)
  })
})

describe('7: a postpaid debt grows until the service is cut off', () => {
  const heating = {
    ...INTERNET,
    id: 'heating',
    kind: 'heating',
    billing: { model: 'postpaid', day: 10, cutoffAfterDays: 20 },
    tariffs: [{ from: '2025-01-01', amount: '1000.00' }],
    autopay: [{ mode: 'fixed', amount: '900.00', day: 5, from: '2025-02-05' }],
    opening: { on: '2025-01-01', balance: '0.00' },
    creditLagDays: 1,
  }
  const paid = debits('900.00', '2025-02-05', '2025-03-05')
  it.each([
    ['2025-02-06', { state: 'short', balance: '-100.00', gap: '100.00', payBy: '2025-02-09' }],
    ['2025-03-20', { state: 'overdue', balance: '-200.00', gap: '200.00', cutoffOn: '2025-03-30', daysLeft: 10, payBy: '2025-03-20' }],
    ['2025-03-31', { state: 'cut-off', gap: '200.00', cutoffOn: '2025-03-30', payBy: '2025-03-31' }],
  ])('on %s', (asOf, expected) => {
    const { account, status } = checkOn(asOf, [heating], paid)
    expect(account('heating')).toMatchObject(expected)
    expect(status).toBe(SHORT)
  })
})

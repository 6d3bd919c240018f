import { describe, expect, it } from 'vitest'
import { alertsOf } from '../../../shared/alerts/index.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'
import type { Account, Household, Notice, Transaction } from '../../../shared/model/household.ts'
import type { Alert, Rule } from '../../../shared/model/report.ts'
import { account, coveredThrough, d, debit, fixed, invoice, m, notice, reading, tariff } from '../../support/build.ts'
import { ledger } from '../../support/ledger.ts'

const internet = (parts: Partial<Account> = {}): Account =>
  account({
    billing: { model: 'prepaid', day: 1 },
    tariffs: [tariff('2025-01-01', '650.00')],
    autopay: [fixed('650.00', 28)],
    opening: { on: d('2025-01-01'), balance: m('650.00') },
    creditLagDays: 0,
    ...parts,
  })
const paidUntil = (month: number, amount = '650.00'): Transaction[] =>
  Array.from({ length: month }, (_, index) => debit(`2025-${String(index + 1).padStart(2, '0')}-28`, amount))

function alerts(account: Account, debits: Transaction[], asOf: string, parts: Partial<Household> = {}): Alert[] {
  const household = { imports: [coveredThrough(asOf)], ...parts }
  return alertsOf([ledger(account, debits, asOf, household)], { asOf: d(asOf), decisions: household.decisions ?? [] }).alerts
}
const find = (list: Alert[], rule: Rule): Alert | undefined => list.find((alert) => alert.rule === rule)
const said = (alert: Alert | undefined, asOf: string): string | undefined =>
  alert &&
  speaker('ru', 'RUB', d(asOf))
    .say(alert.text)
    .replace(/\u00a0/g, ' ')

const risen = internet({ tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-07-01', '735.00', '2025-06-18')] })

describe('short and forecast-short', () => {
  it('say the sum, the last day to pay and the cut-off', () => {
    const found = find(alerts(risen, paidUntil(6), '2025-06-29'), 'short')
    expect(found).toMatchObject({ severity: 'critical', amount: m('85.00'), on: '2025-07-01', payBy: '2025-06-30' })
    expect(found?.do).toEqual([{ kind: 'pay', amount: m('85.00'), by: '2025-06-30' }])
    expect(said(found, '2025-06-29')).toBe('Интернет у бабушки: не хватает 85 ₽. Доплатите до 30 июня — 1 июля отключат.')
  })

  it.each([
    ['2025-06-20', 'warning'],
    ['2025-06-23', 'warning'],
    ['2025-06-24', 'critical'],
  ])('a forecast is critical within seven days of the cut-off: %s %s', (asOf, severity) => {
    expect(find(alerts(risen, paidUntil(5), asOf), 'forecast-short')?.severity).toBe(severity)
  })

  it('a cut-off service is critical however long ago', () => {
    const found = find(alerts(risen, paidUntil(6), '2025-07-20'), 'short')
    expect(found).toMatchObject({ severity: 'critical', on: '2025-07-01', payBy: '2025-07-20' })
  })

  it('a bill that has simply come is to be paid, not missing', () => {
    const flat = internet({ billing: { model: 'postpaid', day: 10 }, autopay: [], opening: { on: d('2025-01-01'), balance: m('0.00') } })
    const found = find(alerts(flat, [], '2025-02-01'), 'short')
    expect(said(found, '2025-02-01')).toBe('Интернет у бабушки: нужно оплатить 650 ₽ до 10 февраля.')
    const halfPaid = find(alerts(flat, [debit('2025-02-01', '500.00')], '2025-02-01'), 'short')
    expect(said(halfPaid, '2025-02-01')).toBe('Интернет у бабушки: не хватает 150 ₽. Доплатите до 10 февраля.')
  })

  it('keep their id while the fact is the same', () => {
    const ids = ['2025-06-20', '2025-06-25'].map((asOf) => find(alerts(risen, paidUntil(5), asOf), 'forecast-short')?.id)
    expect(ids[0]).toBe(ids[1])
  })
})

describe('autopay-stale', () => {
  it('stands from the day the rise is known, before the first short payment', () => {
    expect(find(alerts(risen, paidUntil(5), '2025-06-17'), 'autopay-stale')).toBeUndefined()
    const found = find(alerts(risen, paidUntil(5), '2025-06-18'), 'autopay-stale')
    expect(found?.do).toEqual([{ kind: 'set-autopay', amount: m('735.00'), by: '2025-06-28' }])
    expect(said(found, '2025-06-18')).toBe(
      'Интернет у бабушки: автоплатёж отправляет 650 ₽, а с 1 июля тариф 735 ₽. Каждый раз будет не хватать 85 ₽.',
    )
  })

  it.each([
    ['a rise 46 days ahead is not yet its business', '2025-05-16', false],
    ['45 days ahead it is', '2025-05-17', true],
  ])('%s', (_title, asOf, raised) => {
    const known = internet({ tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-07-01', '735.00')] })
    expect(find(alerts(known, paidUntil(4), asOf), 'autopay-stale') !== undefined).toBe(raised)
  })

  it.each([
    ['an autopay that is enough', internet({ autopay: [fixed('735.00', 28)] })],
    ['an autopay by invoice', internet({ autopay: [{ mode: 'invoice', day: 28 }] })],
    [
      'a price for three months against a debit every month',
      internet({ billing: { model: 'prepaid', day: 1, everyMonths: 3 }, autopay: [fixed('217.00', 28)] }),
    ],
  ])('is silent about %s', (_title, account) => {
    expect(find(alerts(account, paidUntil(5), '2025-06-17'), 'autopay-stale')).toBeUndefined()
  })
})

describe('autopay-missed', () => {
  it.each([
    ['2025-07-02', false],
    ['2025-07-03', true],
  ])('waits until a statement covers five days more: %s %s', (covered, raised) => {
    const found = find(alerts(internet(), paidUntil(5), covered, { imports: [coveredThrough(covered)] }), 'autopay-missed')
    expect(found !== undefined).toBe(raised)
    if (raised) expect(found).toMatchObject({ on: '2025-06-28', amount: m('650.00') })
  })

  it('an old miss shows in the debt, not as news', () => {
    expect(
      find(alerts(internet({ autopay: [fixed('650.00', 28, { until: '2025-02-28' })] }), [], '2025-06-01'), 'autopay-missed'),
    ).toBeUndefined()
  })
})

describe('statement-stale', () => {
  it.each([
    ['2025-07-04', false],
    ['2025-07-05', true],
  ])('a debit assumed for seven days: %s %s', (asOf, raised) => {
    const found = find(alerts(internet(), paidUntil(5), asOf, { imports: [coveredThrough('2025-06-20')] }), 'statement-stale')
    expect(found !== undefined).toBe(raised)
    if (raised) expect(found?.do).toEqual([{ kind: 'import-statement', since: '2025-06-21' }])
  })

  it('says so when there never was a statement', () => {
    const found = find(alerts(internet(), [], '2025-02-20', { imports: [] }), 'statement-stale')
    expect(said(found, '2025-02-20')).toBe('Интернет у бабушки: выписок нет. Не могу ручаться, что автоплатёж за 28 января прошёл.')
  })
})

describe('tariff-unconfirmed', () => {
  const bankWord = (on: string): Notice => {
    const { effectiveOn: _day, amount: _sum, ...rest } = notice(on, on, '650.00')
    return { ...rest, bank: { event: 'done', amount: m('650.00') } }
  }

  it.each([
    ['nothing', {}, '2025-04-01', true],
    ['nothing, a day earlier', {}, '2025-03-31', false],
    ['an invoice', { invoices: [invoice('2025-02', '650.00', { issuedOn: d('2025-02-03') })] }, '2025-04-01', false],
    ['a notice', { notices: [notice('2025-02-03', '2025-03-01', '650.00')] }, '2025-04-01', false],
    ['a bank, which only sends the money', { notices: [bankWord('2025-02-03')] }, '2025-04-01', true],
    ['a reading', { readings: [reading('2025-02-03', '650.00')] }, '2025-04-01', false],
    ['a person', { decisions: [{ kind: 'confirm-tariff' as const, account: 'internet', on: d('2025-02-03') }] }, '2025-04-01', false],
    [
      'a person, 90 days ago',
      { decisions: [{ kind: 'confirm-tariff' as const, account: 'internet', on: d('2025-02-03') }] },
      '2025-05-04',
      true,
    ],
    [
      'a person about another account',
      { decisions: [{ kind: 'confirm-tariff' as const, account: 'gas', on: d('2025-02-03') }] },
      '2025-04-01',
      true,
    ],
  ])('confirmed by %s', (_title, parts, asOf, raised) => {
    expect(find(alerts(internet(), paidUntil(2), asOf, parts), 'tariff-unconfirmed') !== undefined).toBe(raised)
  })

  it('has no business where invoices alone say what is due', () => {
    const metered = internet({ tariffs: [] })
    expect(find(alerts(metered, [], '2025-12-01'), 'tariff-unconfirmed')).toBeUndefined()
  })
})

describe('tariff-rise', () => {
  it('gives the difference and the percent', () => {
    const found = find(alerts(risen, paidUntil(5), '2025-06-20'), 'tariff-rise')
    expect(found).toMatchObject({ severity: 'info', amount: m('85.00'), on: '2025-07-01' })
    expect(said(found, '2025-06-20')).toBe('Интернет у бабушки: с 1 июля тариф вырастет с 650 ₽ до 735 ₽, на 85 ₽ (13,1 %).')
  })

  it('compares an invoice with the one before where there is no tariff', () => {
    const metered = internet({ tariffs: [], autopay: [], billing: { model: 'postpaid', day: 10 } })
    const papers = { invoices: [invoice('2025-01', '900.00'), invoice('2025-02', '1000.00')] }
    expect(find(alerts(metered, [], '2025-03-01', papers), 'tariff-rise')).toMatchObject({ amount: m('100.00'), on: '2025-02-01' })
  })

  it('is silent about a fall, and about a rise that has become the price', () => {
    const fallen = internet({ tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-05-01', '600.00')] })
    expect(find(alerts(fallen, paidUntil(5), '2025-06-01'), 'tariff-rise')).toBeUndefined()
    expect(find(alerts(risen, paidUntil(9, '735.00'), '2025-10-01'), 'tariff-rise')).toBeUndefined()
  })
})

describe('reading-differs', () => {
  it.each([
    ['2025-06-10', '-50.00', 'warning', m('50.00')],
    ['2025-06-10', '20.00', 'info', m('20.00')],
  ])('a balance of %s %s is told as %s', (on, balance, severity, amount) => {
    expect(find(alerts(internet(), paidUntil(5), '2025-06-12', { readings: [reading(on, balance)] }), 'reading-differs')).toMatchObject({
      severity,
      amount,
    })
  })

  it('a later reading that agrees settles it', () => {
    const readings = [reading('2025-06-10', '20.00'), reading('2025-06-11', '20.00')]
    expect(find(alerts(internet(), paidUntil(5), '2025-06-12', { readings }), 'reading-differs')).toBeUndefined()
  })
})

describe('the list', () => {
  it('is worst first', () => {
    const found = alerts(risen, paidUntil(6), '2025-06-29')
    expect(found.map((alert) => alert.rule)).toEqual(['short', 'autopay-stale', 'tariff-rise'])
  })

  it('leaves out what was put off, until its day', () => {
    const id = find(alerts(risen, paidUntil(6), '2025-06-29'), 'short')?.id ?? ''
    const decisions = [{ kind: 'snooze' as const, alert: id, until: d('2025-06-30') }]
    expect(find(alerts(risen, paidUntil(6), '2025-06-29', { decisions }), 'short')).toBeUndefined()
    expect(find(alerts(risen, paidUntil(6), '2025-06-30', { decisions }), 'short')).toBeDefined()
    const run = ledger(risen, paidUntil(6), '2025-06-29')
    expect(alertsOf([run], { asOf: d('2025-06-29'), decisions }).snoozed.map((alert) => alert.id)).toEqual([id])
  })

  it('says nothing of a closed account', () => {
    expect(alerts(internet({ closedOn: d('2025-03-01') }), [], '2025-06-29')).toEqual([])
  })
})

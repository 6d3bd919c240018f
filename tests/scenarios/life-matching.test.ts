/**
 * What goes wrong in life, as far as it is a question of whose a payment is: each scenario through the whole reconciliation, from rows as banks
 * print them to what the family is told. The numbers are those of the list in the design's notes on Russian billing.
 */
import { describe, expect, it } from 'vitest'
import type { Account, Decision, Household, Transaction } from '../../shared/model/household.ts'
import type { AccountReport } from '../../shared/model/report.ts'
import { formatMoney } from '../../shared/money.ts'
import { reconcile } from '../../shared/report.ts'
import { account, coveredThrough, d, debit, fixed, household, invoice, m, tariff } from '../support/build.ts'

const internet = (parts: Partial<Account> = {}): Account =>
  account({
    id: 'internet',
    contract: '77001234',
    billing: { model: 'prepaid', day: 1 },
    tariffs: [tariff('2025-01-01', '650.00')],
    autopay: [fixed('650.00', 28)],
    opening: { on: d('2025-01-01'), balance: m('650.00') },
    creditLagDays: 0,
    ...parts,
  })
const row = (id: string, on: string, amount: string, description = 'ДОМ.РУ', parts: Partial<Transaction> = {}): Transaction =>
  debit(on, amount, { id, description, ...parts })
const monthly = (months: readonly number[], day: number, amount: string, description?: string): Transaction[] =>
  months.map((month) => row(`m${month}`, `2025-0${month}-${day}`, amount, description))

const report = (accounts: Account[], transactions: Transaction[], asOf: string, parts: Partial<Household> = {}) =>
  reconcile(household({ accounts, transactions, imports: [coveredThrough(asOf)], ...parts }), d(asOf))
const of = (whole: ReturnType<typeof report>, id = 'internet'): AccountReport => {
  const found = whole.accounts.find((one) => one.id === id)
  if (!found) throw new Error(`no account ${id}`)
  return found
}
const keysOf = ({ payments }: AccountReport, transaction: string): string[] =>
  payments.find((payment) => payment.transaction === transaction)?.reasons.map(({ key }) => key) ?? []
const linked = ({ payments }: AccountReport): string[] => payments.map(({ transaction }) => transaction)

describe('1: a silent rise under a fixed autopay', () => {
  it('keeps linking the old sum, to the kopeck 85 short, and the 85 paid beside it', () => {
    const risen = internet({ tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-05-01', '735.00')] })
    const rows = [...monthly([1, 2, 3, 4], 28, '650.00'), row('rest', '2025-04-30', '85.00')]
    const short = of(report([risen], rows.slice(0, 4), '2025-04-29'))
    expect([short.state, formatMoney(short.gap)]).toEqual(['short', '85.00'])
    const paid = of(report([risen], rows, '2025-04-30'))
    expect([paid.state, formatMoney(paid.gap)]).toEqual(['ok', '0.00'])
    expect(keysOf(paid, 'rest')).toContain('matching.rest')
  })
})

describe('3: small gaps that add up', () => {
  it('are paid at once and recognised as what was owed', () => {
    const risen = internet({
      billing: { model: 'prepaid', day: 1, whenShort: 'accrue' },
      tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-02-01', '690.50')],
    })
    const twin = internet({
      id: 'twin',
      contract: '77005678',
      opening: { on: d('2025-01-01'), balance: m('690.00') },
      tariffs: [tariff('2025-01-01', '690.00')],
      autopay: [fixed('690.00', 27)],
    })
    const rows = [
      ...monthly([1, 2, 3, 4], 28, '650.00'),
      ...[1, 2, 3, 4].map((month) => row(`w${month}`, `2025-0${month}-27`, '690.00')),
      row('gaps', '2025-04-29', '162.00'),
    ]
    const found = of(report([risen, twin], rows, '2025-04-30'))
    expect(linked(found)).toEqual(['m1', 'm2', 'm3', 'm4', 'gaps'])
    expect([found.state, formatMoney(found.gap)]).toEqual(['ok', '0.00'])
  })
})

describe('4: a bill above the limit of an autopay by invoice', () => {
  it('is paid by hand, and that payment is the bill’s', () => {
    const power = account({
      id: 'power',
      provider: 'Мосэнергосбыт',
      kind: 'electricity',
      payees: [],
      billing: { model: 'postpaid', day: 10 },
      tariffs: [],
      autopay: [{ mode: 'invoice', day: 5, limit: m('2000.00') }],
    })
    const invoices = [invoice('2025-04', '1200.40', { account: 'power' }), invoice('2025-05', '2840.15', { account: 'power' })]
    const rows = [
      row('a', '2025-05-05', '1200.40', 'Автоплатёж МОСЭНЕРГОСБЫТ'),
      row('b', '2025-06-09', '2840.15', 'MOSENERGOSBYT MOSKVA RUS'),
    ]
    const found = of(report([power], rows, '2025-06-10', { invoices }), 'power')
    expect(linked(found)).toEqual(['a', 'b'])
    expect(keysOf(found, 'b')).toContain('matching.byInvoice')
    expect(found.state).toBe('ok')
  })
})

describe('6: a card reissued', () => {
  it('is said, and the debit from the new card is linked all the same', () => {
    const withCard = internet({ autopay: [fixed('650.00', 28, { source: '*1111' })] })
    const found = of(report([withCard], [row('t', '2025-01-28', '650.00', 'ДОМ.РУ', { source: '*2222' })], '2025-01-30'))
    expect(keysOf(found, 't')).toContain('matching.otherSource')
  })
})

describe('7: rows about an autopay', () => {
  it('that are no payments pay nothing, those that say no more than that they are pay what they fit', () => {
    const rows = [row('note', '2025-01-27', '650.00', 'Создание автоплатежа ДОМ.РУ'), row('bare', '2025-01-28', '650.00', 'Автоплатеж')]
    expect(linked(of(report([internet()], rows, '2025-01-30')))).toEqual(['bare'])
  })
  it('by invoice are recognised by the bill’s own sum', () => {
    const flat = account({
      id: 'flat',
      provider: 'УК Уютный дом',
      kind: 'housing',
      payees: [],
      billing: { model: 'postpaid', day: 10 },
      tariffs: [],
      autopay: [{ mode: 'invoice', day: 5 }],
    })
    const rows = [row('t', '2025-06-05', '4873.26', 'Автоплатеж ЖКХ'), row('lunch', '2025-06-05', '487.00', 'Автоплатеж')]
    const found = of(report([flat], rows, '2025-06-10', { invoices: [invoice('2025-05', '4873.26', { account: 'flat' })] }), 'flat')
    expect(linked(found)).toEqual(['t'])
  })
})

describe('8: paid twice', () => {
  it('both are the account’s, and the second says so', () => {
    const found = of(report([internet()], [row('a', '2025-01-28', '650.00'), row('b', '2025-01-29', '650.00')], '2025-01-31'))
    expect(linked(found)).toEqual(['a', 'b'])
    expect(keysOf(found, 'b')).toContain('matching.double')
    expect(keysOf(found, 'a')).not.toContain('matching.double')
    expect(formatMoney(found.balance)).toBe('1300.00')
  })
  it('and taken back: the sibling’s payment is not mistaken for the second one', () => {
    const twin = internet({ id: 'twin', contract: '77005678' })
    const rows = [
      row('a', '2025-01-28', '650.00', 'ДОМ.РУ 77001234'),
      row('b', '2025-01-28', '650.00', 'ДОМ.РУ 77001234'),
      row('c', '2025-01-29', '650.00'),
      { ...row('back', '2025-01-30', '650.00', 'Возврат ДОМ.РУ 77001234'), amount: m('650.00') },
    ]
    const whole = report([internet(), twin], rows, '2025-01-31')
    expect(linked(of(whole)).length).toBe(1)
    expect(linked(of(whole, 'twin'))).toEqual(['c'])
  })
})

describe('10: a payment came back and was sent again', () => {
  it('the second one pays the bill, the first one counts for nothing', () => {
    const rows = [
      row('a', '2025-01-28', '650.00'),
      { ...row('back', '2025-01-29', '650.00', 'Отмена операции ДОМ.РУ'), amount: m('650.00') },
      row('b', '2025-01-30', '650.00'),
    ]
    const found = of(report([internet()], rows, '2025-01-31'))
    expect(linked(found)).toEqual(['b'])
    expect(keysOf(found, 'b')).toContain('matching.autopay')
    expect(formatMoney(found.balance)).toBe('650.00')
  })
})

describe('11, 12, 13: late, on a weekend, on the day itself', () => {
  const housing = account({
    id: 'flat',
    provider: 'УК Уютный дом',
    kind: 'housing',
    payees: [],
    workingDays: 'RU',
    billing: { model: 'postpaid', day: 10 },
    tariffs: [tariff('2025-01-01', '3000.00')],
    autopay: [fixed('3000.00', 10)],
    opening: { on: d('2025-01-01'), balance: m('0.00') },
  })
  it.each([
    ['the Monday after', '2025-05-12'],
    ['two days later', '2025-05-14'],
    ['a fortnight later', '2025-05-24'],
    ['before the bill', '2025-04-28'],
  ])('%s', (_, on) => {
    const found = of(report([housing], [row('t', on, '3000.00', 'UK UYUTNYY DOM')], '2025-05-31'), 'flat')
    expect(linked(found)).toEqual(['t'])
    expect(keysOf(found, 't').some((key) => key === 'matching.autopay' || key === 'matching.charge')).toBe(true)
  })
})

describe('14: threshold top-ups at irregular dates', () => {
  it('are the telephone’s whose number ends as the row says', () => {
    const phones = ['9161234567', '9167654321'].map((contract, at) =>
      account({
        id: `phone${at}`,
        provider: 'МТС',
        kind: 'mobile',
        payees: [],
        contract,
        billing: { model: 'prepaid', day: 5 },
        tariffs: [tariff('2025-01-01', at ? '550.00' : '500.00')],
      }),
    )
    const rows = [
      row('a', '2025-02-03', '300.00', 'PAY MTS RU TOPUP 4567'),
      row('b', '2025-02-11', '100.00', 'PAY MTS RU TOPUP 4321'),
      row('c', '2025-02-17', '300.00', 'МТС пополнение 4567'),
    ]
    const whole = report(phones, rows, '2025-02-28')
    expect(linked(of(whole, 'phone0'))).toEqual(['a', 'c'])
    expect(linked(of(whole, 'phone1'))).toEqual(['b'])
  })
})

describe('16: paid to a wrong account number', () => {
  it('is asked about, not linked, though payee, sum and day are right', () => {
    const whole = report([internet()], [row('t', '2025-01-28', '650.00', 'ДОМ.РУ договор 77009999')], '2025-01-30')
    expect(linked(of(whole))).toEqual([])
    expect(whole.review.map(({ transaction }) => transaction)).toEqual(['t'])
  })
  it('a number that always stands there is the same contract by another name', () => {
    const rows = monthly([1, 2, 3, 4], 28, '650.00', 'ДОМ.РУ договор 55501234')
    const whole = report([internet()], rows, '2025-04-30')
    expect(linked(of(whole))).toEqual(['m1', 'm2', 'm3', 'm4'])
    expect(whole.review).toEqual([])
    expect(keysOf(of(whole), 'm3')).toContain('matching.ownNumber')
  })
})

describe('18: indexation', () => {
  it('two contracts that differ by 3 % are told apart to the kopeck before and after', () => {
    const pair = [
      internet({ autopay: [], tariffs: [tariff('2025-01-01', '650.00'), tariff('2025-03-01', '689.00')] }),
      internet({
        id: 'other',
        contract: '77005678',
        autopay: [],
        tariffs: [tariff('2025-01-01', '669.50'), tariff('2025-03-01', '709.67')],
      }),
    ]
    const rows = [
      row('a', '2025-01-28', '669.50'),
      row('b', '2025-01-29', '650.00'),
      row('c', '2025-02-26', '709.67'),
      row('e', '2025-02-27', '689.00'),
    ]
    const whole = report(pair, rows, '2025-03-02')
    expect(linked(of(whole))).toEqual(['b', 'e'])
    expect(linked(of(whole, 'other'))).toEqual(['a', 'c'])
  })
})

describe('22: two totals', () => {
  it('the sum with the voluntary insurance is the same bill', () => {
    const flat = account({
      id: 'flat',
      provider: 'МосОблЕИРЦ',
      kind: 'housing',
      payees: [],
      billing: { model: 'postpaid', day: 10 },
      tariffs: [],
    })
    const bills = [invoice('2025-05', '5402.10', { account: 'flat', total: m('5551.10') })]
    const found = of(report([flat], [row('t', '2025-06-08', '5551.10', 'MosOblEIRC_EPR_1864')], '2025-06-10', { invoices: bills }), 'flat')
    expect(keysOf(found, 't')).toContain('matching.charge')
  })
})

describe('23: the bank’s commission inside the debit', () => {
  it('once seen three times, is known to the kopeck, also through a collector', () => {
    const water = account({
      id: 'water',
      provider: 'МУП Водоканал Заречья',
      kind: 'water',
      payees: [],
      billing: { model: 'postpaid', day: 20 },
      tariffs: [],
    })
    const bills = ['812.40', '794.15', '905.33', '861.07'].map((charged, at) =>
      invoice(`2025-0${at + 1}`, charged, { id: `i${at}`, account: 'water' }),
    )
    const paid = ['822.15', '803.68', '916.19', '871.40']
    const rows = paid.map((amount, at) => row(`t${at}`, `2025-0${at + 2}-18`, amount, 'GIS ZKH'))
    const found = of(report([water], rows, '2025-05-20', { invoices: bills }), 'water')
    expect(linked(found)).toEqual(['t0', 't1', 't2', 't3'])
    expect(keysOf(found, 't3')).toContain('matching.withCommission')
  })
})

describe('25: paying after the contract ended', () => {
  it('is linked with a doubt, not kept from a contract that still runs', () => {
    const ended = internet({ id: 'ended', closedOn: d('2025-01-31') })
    const runs = internet({ id: 'runs', contract: '77005678' })
    const whole = report(
      [ended, runs],
      [row('t', '2025-03-28', '650.00'), row('u', '2025-03-28', '650.00', 'ДОМ.РУ 77001234')],
      '2025-03-30',
    )
    expect(linked(of(whole, 'runs'))).toEqual(['t'])
    expect(keysOf(of(whole, 'ended'), 'u')).toContain('matching.closed')
  })
})

describe('26: renamed, or hidden behind a collector', () => {
  it('the old name and the new one are one provider', () => {
    const phone = account({
      id: 'phone',
      provider: 't2',
      kind: 'mobile',
      payees: [],
      billing: { model: 'prepaid', day: 5 },
      tariffs: [tariff('2025-01-01', '500.00')],
    })
    const rows = [row('old', '2025-01-03', '500.00', 'TELE2'), row('new', '2025-02-03', '500.00', 'mbank.t2')]
    expect(linked(of(report([phone], rows, '2025-02-28'), 'phone'))).toEqual(['old', 'new'])
  })
  it('a collector’s row goes to the bill that it fits to the kopeck, and to no other kind', () => {
    const gas = account({
      id: 'gas',
      provider: 'Заречьегоргаз',
      kind: 'gas',
      payees: [],
      billing: { model: 'postpaid', day: 20 },
      tariffs: [],
    })
    const bills = [invoice('2025-05', '733.18', { id: 'g', account: 'gas' })]
    const phone = account({
      id: 'phone',
      provider: 't2',
      kind: 'mobile',
      payees: [],
      billing: { model: 'prepaid', day: 25 },
      tariffs: [tariff('2025-01-01', '733.18')],
    })
    const whole = report(
      [gas, phone],
      [row('t', '2025-06-18', '733.18', 'Оплата. ГИС ЖКХ'), row('shop', '2025-06-18', '733.18', 'Столовая №3')],
      '2025-06-20',
      { invoices: bills },
    )
    expect(linked(of(whole, 'gas'))).toEqual(['t'])
    expect(linked(of(whole, 'phone'))).toEqual([])
  })
})

describe('a bill paid in parts', () => {
  it('«400 + 335» is one payment of the account it makes up, beside a sibling of another price', () => {
    const pair = [
      internet({ autopay: [], tariffs: [tariff('2025-01-01', '735.00')], opening: { on: d('2025-01-01'), balance: m('735.00') } }),
      internet({
        id: 'other',
        contract: '77005678',
        autopay: [],
        tariffs: [tariff('2025-01-01', '690.00')],
        opening: { on: d('2025-01-01'), balance: m('690.00') },
      }),
    ]
    const rows = [row('x', '2025-01-26', '690.00'), row('a', '2025-01-20', '400.00'), row('b', '2025-01-29', '335.00')]
    const whole = report(pair, rows, '2025-01-31')
    expect(linked(of(whole))).toEqual(['a', 'b'])
    expect(keysOf(of(whole), 'a')).toContain('matching.part')
    expect(linked(of(whole, 'other'))).toEqual(['x'])
  })
})

describe('a person’s word', () => {
  it('stands against everything that was learned from the rows', () => {
    const decisions: Decision[] = [{ kind: 'not', transaction: 'm3', account: 'internet' }]
    const whole = report([internet()], monthly([1, 2, 3, 4], 28, '650.00', 'ДОМ.РУ договор 55501234'), '2025-04-30', { decisions })
    expect(linked(of(whole))).toEqual(['m1', 'm2', 'm4'])
  })
})

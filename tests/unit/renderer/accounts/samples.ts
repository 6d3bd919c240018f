/** Accounts and reports that the tests of the Accounts screens share: the family of the origin story. */
import { civilDate, yearMonth } from '../../../../shared/dates.ts'
import type { Account, Invoice, Notice } from '../../../../shared/model/household.ts'
import type { AccountReport, Period, PeriodState } from '../../../../shared/model/report.ts'
import { money } from '../../../../shared/money.ts'

export const day = civilDate
export const rub = (roubles: number) => money(Math.round(roubles * 100))

export const grandmother = (changes: Partial<Account> = {}): Account => ({
  id: 'a1',
  home: 'h1',
  name: 'Интернет у бабушки',
  provider: 'ДОМ.РУ',
  kind: 'internet',
  contract: '7700 1234 5678',
  payees: ['ДОМ.РУ'],
  billing: { model: 'prepaid', day: 1, whenShort: 'block' },
  tariffs: [
    { from: day('2025-01-01'), amount: rub(650) },
    { from: day('2025-07-01'), amount: rub(735), knownOn: day('2025-06-18'), source: 'cabinet' },
  ],
  autopay: [{ mode: 'fixed', amount: rub(650), day: 28, source: '*1234' }],
  opening: { on: day('2025-01-01'), balance: rub(650) },
  creditLagDays: 0,
  ...changes,
})

export const housing = (changes: Partial<Account> = {}): Account => ({
  id: 'a2',
  home: 'h1',
  name: 'Квартплата',
  provider: 'ЕИРЦ',
  kind: 'housing',
  billing: { model: 'postpaid', day: 10, cutoffAfterDays: 20 },
  tariffs: [{ from: day('2025-01-01'), amount: rub(1000) }],
  ...changes,
})

export const period = (month: string, expected: number, paid: number, state: PeriodState, payments: Period['payments'] = []): Period => ({
  period: yearMonth(month),
  on: day(`${month}-01`),
  expected: rub(expected),
  paid: rub(paid),
  gap: rub(Math.max(0, expected - paid)),
  state,
  payments,
})

export const reportOf = (changes: Partial<AccountReport> = {}): AccountReport => ({
  id: 'a1',
  home: 'h1',
  name: 'Интернет у бабушки',
  state: 'ok',
  gap: rub(0),
  cutoffOn: null,
  payBy: null,
  daysLeft: null,
  balance: rub(650),
  nextCharge: { on: day('2025-07-01'), amount: rub(735) },
  autopay: { mode: 'fixed', amount: rub(650), nextOn: day('2025-07-28'), shouldBe: rub(735) },
  vouchedThrough: day('2025-06-29'),
  periods: [],
  payments: [],
  because: [],
  ...changes,
})

export const invoice = (changes: Partial<Invoice> = {}): Invoice => ({
  id: 'v1',
  account: 'a1',
  period: yearMonth('2025-07'),
  charged: rub(735),
  ...changes,
})

export const notice = (changes: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  account: 'a1',
  receivedOn: day('2025-06-28'),
  channel: 'cabinet',
  ...changes,
})

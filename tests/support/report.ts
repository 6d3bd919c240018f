/** Short ways to write reports in tests: an account's state, an alert, a report around them. */
import type { AccountReport, Alert, Report } from '../../shared/model/report.ts'
import { ZERO } from '../../shared/money.ts'
import { d } from './build.ts'

export const TODAY = d('2025-06-28')

export const stateOf = (parts: Partial<AccountReport> = {}): AccountReport => ({
  id: 'internet',
  home: 'flat',
  name: 'Интернет у бабушки',
  state: 'ok',
  gap: ZERO,
  cutoffOn: null,
  payBy: null,
  daysLeft: null,
  balance: ZERO,
  nextCharge: null,
  autopay: null,
  vouchedThrough: TODAY,
  periods: [],
  payments: [],
  because: [],
  ...parts,
})

export const alertOf = (id: string, parts: Partial<Alert> = {}): Alert => ({
  id,
  rule: 'short',
  severity: 'warning',
  account: 'internet',
  amount: null,
  on: null,
  payBy: null,
  text: { key: 'today.todo.why' },
  because: [],
  do: [],
  ...parts,
})

export const reportOf = (parts: Partial<Report> = {}): Report => ({
  asOf: TODAY,
  files: [],
  accounts: [],
  alerts: [],
  snoozed: [],
  review: [],
  unclaimed: 0,
  ...parts,
})

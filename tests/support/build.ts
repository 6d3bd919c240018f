/** Short ways to write households in tests: sums as decimal text, days as text, everything else with a default. */
import { type CivilDate, civilDate, yearMonth } from '../../shared/dates.ts'
import type {
  Account,
  Autopay,
  Household,
  ImportRecord,
  Invoice,
  Notice,
  Reading,
  Tariff,
  Transaction,
} from '../../shared/model/household.ts'
import { type Money, parseMoney } from '../../shared/money.ts'

export const d = (text: string): CivilDate => civilDate(text)

export function m(text: string): Money {
  const amount = parseMoney(text)
  if (amount === undefined) throw new Error(`not a sum: ${text}`)
  return amount
}

export const tariff = (from: string, amount: string, knownOn?: string): Tariff => ({
  from: d(from),
  amount: m(amount),
  ...(knownOn && { knownOn: d(knownOn) }),
})

export const fixed = (amount: string, day: number, days: { from?: string; until?: string; source?: string } = {}): Autopay => ({
  mode: 'fixed',
  amount: m(amount),
  day,
  ...(days.from && { from: d(days.from) }),
  ...(days.until && { until: d(days.until) }),
  ...(days.source && { source: days.source }),
})

export const account = (parts: Partial<Account> & Pick<Account, 'billing'>): Account => ({
  id: 'internet',
  home: 'flat',
  name: 'Интернет у бабушки',
  provider: 'ДОМ.РУ',
  kind: 'internet',
  payees: ['ДОМ.РУ'],
  tariffs: [],
  ...parts,
})

const serial = { last: 0 }
const nextId = (): string => {
  serial.last += 1
  return `t${serial.last}`
}
export const debit = (on: string, amount: string, parts: Partial<Transaction> = {}): Transaction => ({
  id: nextId(),
  on: d(on),
  amount: m(`-${amount}`),
  currency: 'RUB',
  description: 'ДОМ.РУ',
  ...parts,
})

export const coveredThrough = (to: string, from = '2025-01-01', parts: Partial<ImportRecord> = {}): ImportRecord => ({
  id: `i-${to}`,
  file: 'выписка.csv',
  sha256: '0'.repeat(64),
  format: 'csv',
  from: d(from),
  to: d(to),
  added: 0,
  duplicates: 0,
  ...parts,
})

export const invoice = (period: string, charged: string, parts: Partial<Invoice> = {}): Invoice => ({
  id: `invoice-${period}`,
  account: 'internet',
  period: yearMonth(period),
  charged: m(charged),
  ...parts,
})

export const notice = (receivedOn: string, effectiveOn: string, amount: string, parts: Partial<Notice> = {}): Notice => ({
  id: `notice-${receivedOn}`,
  account: 'internet',
  receivedOn: d(receivedOn),
  channel: 'cabinet',
  effectiveOn: d(effectiveOn),
  amount: m(amount),
  ...parts,
})

export const reading = (on: string, balance: string): Reading => ({ account: 'internet', on: d(on), balance: m(balance) })

export const household = (parts: Partial<Household> & Pick<Household, 'accounts'>): Household => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'flat', name: 'Бабушкина квартира' }],
  ...parts,
})

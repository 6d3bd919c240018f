/** A household, files and rows for the tests of importing. */
import { civilDate } from '../../../shared/dates.ts'
import { applyPlan, planImport } from '../../../shared/importing/index.ts'
import type { Household, Transaction } from '../../../shared/model/household.ts'
import type { Inspected, Statement } from '../../../shared/model/inspected.ts'
import { money } from '../../../shared/money.ts'

export const AS_OF = civilDate('2025-06-20')

export const empty: Household = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'Дом' }],
  accounts: [
    {
      id: 'net',
      home: 'h',
      name: 'Интернет',
      provider: 'Дом.ру',
      kind: 'internet',
      contract: '770049120',
      billing: { model: 'prepaid', day: 1 },
      tariffs: [],
    },
  ],
}

export const row = (id: string, on = '2025-06-10', rest: Partial<Transaction> = {}): Transaction => ({
  id,
  on: civilDate(on),
  amount: money(-65000),
  currency: 'RUB',
  description: 'Дом.ру',
  ...rest,
})

/** 64 hex digits that differ from name to name. */
export const sha = (name: string): string =>
  [...name]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
    .padEnd(64, '0')

export const statement = (name: string, rows: Transaction[], rest: Partial<Statement> = {}): Inspected => ({
  file: `${name}.csv`,
  sha256: sha(name),
  kind: 'statement',
  format: 'csv',
  statements: [{ transactions: rows, ...rest }],
  problems: [],
})

export const notice = (name: string, text: string, contract = '770049120'): Inspected => ({
  file: `${name}.txt`,
  sha256: sha(name),
  kind: 'notice',
  format: 'text',
  notice: { contract, text, amount: money(73500), effectiveOn: civilDate('2025-07-01') },
  problems: [],
})

export const take = (household: Household, ...files: Inspected[]): Household =>
  files.reduce((home, file) => applyPlan(home, planImport(home, file, AS_OF)), household)

/** The household with its lists in one order, so that two can be held against each other. */
export function sorted({ transactions = [], imports = [], invoices = [], notices = [], ...rest }: Household) {
  const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...rest,
    transactions: byId(transactions),
    imports: byId(imports).map(({ recognised = [], ...record }) => ({ ...record, recognised: [...recognised].sort() })),
    invoices: byId(invoices),
    notices: byId(notices),
  }
}

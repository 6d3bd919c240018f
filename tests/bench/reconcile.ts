/**
 * Measures the reconciliation of whole households beside papaparse with plain normalising of the same rows: `npm run bench -- reconcile`,
 * or alone `node --single-threaded --expose-gc tests/bench/reconcile.ts`. Processor time in one thread; nothing is asserted.
 */
import Papa from 'papaparse'
import type { Decision, Household } from '../../shared/model/household.ts'
import { Reconciler } from '../../shared/reconciler.ts'
import { reconcile } from '../../shared/report.ts'
import { AS_OF, householdOf, withoutImport } from './large-household.ts'
import { race } from './timing.ts'

const ROUNDS = 5
const LAST_MONTH = '2025-06'
const FIRST_MONTH = '2022-07'

/** The rows as a bank writes them. */
const csvOf = ({ transactions = [] }: Household): string =>
  Papa.unparse(
    transactions.map(({ on, amount, description, counterparty = '' }) => [
      on.split('-').reverse().join('.'),
      (amount / 100).toFixed(2).replace('.', ','),
      description,
      counterparty,
    ]),
    { delimiter: ';' },
  )

const table = (csv: string): string[][] => Papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data

/** Small letters, ё as е, one space between words: what a plain program compares payees by. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a plain program does before it can match anything: ISO days, whole kopecks, texts for comparing, one object a row. */
const plainRows = (csv: string): unknown =>
  table(csv).map(([date = '', sum = '', description = '', counterparty = '']) => ({
    on: `${date.slice(6, 10)}-${date.slice(3, 5)}-${date.slice(0, 2)}`,
    amount: Math.round(Number(sum.replace(/\s/g, '').replace(',', '.')) * 100),
    description: plainText(description),
    counterparty: plainText(counterparty),
  }))

const print = (...cells: (string | number)[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(58) : String(cell).padStart(12))).join(''))

function fullRuns(): void {
  const [some, many] = [householdOf(100_000, 100), householdOf(100_000, 500)]
  const csv = csvOf(some)
  const times = race(
    {
      'papaparse, plain rows': () => plainRows(csv),
      'papaparse alone': () => table(csv),
      'floor: lines and cells': () => csv.split('\r\n').map((line) => line.split(';')),
      '100 accounts': () => reconcile(some, AS_OF),
      '500 accounts': () => reconcile(many, AS_OF),
    },
    ROUNDS,
  )
  print('100,000 rows over 36 months', 'median ms', 'least ms', 'of peer')
  for (const [name, { median, least }] of Object.entries(times))
    print(name, median.toFixed(0), least.toFixed(0), (least / times['papaparse, plain rows'].least).toFixed(2))
  const { links, right } = linksIn(some)
  console.log(`${links} payments linked, ${right} right`)
}

function linksIn(household: Household): { links: number; right: number } {
  const payments = reconcile(household, AS_OF).accounts.flatMap(({ id, payments: all }) => all.map(({ transaction }) => [id, transaction]))
  return { links: payments.length, right: payments.filter(([id = '', row = '']) => row.startsWith(`p${id.slice(1)}-`)).length }
}

function smallRun(): void {
  const small = householdOf(3_000, 20)
  const { median, least } = race({ small: () => reconcile(small, AS_OF) }, 21).small
  print('3,000 rows, 20 accounts', median.toFixed(1), least.toFixed(1))
}

/** One change comes and goes, again and again: what is kept of all the rest is used. Each beside its own full run. */
function changes(accounts: number): void {
  const household = householdOf(100_000, accounts)
  const taught = { ...household, decisions: teachingDecisions(household) }
  oneChange(`${accounts} accounts, the last month imported`, withoutImport(household, LAST_MONTH), household)
  oneChange(`${accounts} accounts, that import undone`, household, withoutImport(household, LAST_MONTH))
  for (const month of [LAST_MONTH, FIRST_MONTH]) {
    const row = (household.transactions ?? []).find(({ id, import: from }) => id.startsWith('p4-') && from === `i-${month}`)
    const decisions: Decision[] = row ? [{ kind: 'belongs', transaction: row.id, account: 'a4' }] : []
    oneChange(`${accounts} accounts, a row of ${month} decided`, household, { ...household, decisions })
  }
  oneChange(`${accounts} accounts, teaching decisions, month imported`, withoutImport(taught, LAST_MONTH), taught)
  oneChange(`${accounts} accounts, one teaching decision more`, { ...taught, decisions: taught.decisions.slice(1) }, taught)
}

function oneChange(name: string, before: Household, after: Household): void {
  const withMemory = new Reconciler()
  withMemory.reconcile(before, AS_OF)
  const { full, change } = race(
    {
      full: () => reconcile(after, AS_OF),
      change: () => withMemory.reconcile(after, AS_OF),
      back: () => withMemory.reconcile(before, AS_OF),
    },
    ROUNDS,
  )
  print(name, change.median.toFixed(1), change.least.toFixed(1), (change.least / full.least).toFixed(3))
}

/** Ten late purchases that somebody took for bills, each for another account: what is learned is weighed against all other rows. */
function teachingDecisions({ transactions = [] }: Household): Decision[] {
  const purchases = transactions.filter(({ id, amount }) => id.startsWith('o') && amount < 0).slice(-200)
  return Array.from({ length: 10 }, (_, at) => ({ kind: 'belongs', transaction: purchases[at * 20]?.id ?? '', account: `a${at}` }))
}

/** The exponent of growth between two sizes; 1 is linear, n·log n from 10,000 to 400,000 is 1.09. */
function slope(): void {
  const sizes = [10_000, 30_000, 100_000, 400_000]
  const leasts = sizes.map((size) => {
    const household = householdOf(size, 100)
    return race({ run: () => reconcile(household, AS_OF) }, 3).run.least
  })
  sizes.forEach((size, at) => {
    const [before, now] = [leasts[at - 1], leasts[at] ?? 0]
    const grown = before === undefined ? '' : (Math.log(now / before) / Math.log(size / (sizes[at - 1] ?? size))).toFixed(2)
    print(`${size.toLocaleString('en')} rows, 100 accounts`, '', now.toFixed(0), grown)
  })
  const whole = Math.log((leasts.at(-1) ?? 0) / (leasts[0] ?? 1)) / Math.log(40)
  print('slope from 10,000 to 400,000', '', '', whole.toFixed(2))
}

function memory(): void {
  const household = householdOf(100_000, 100)
  const kept = (make: () => unknown): number => {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const result = make()
    globalThis.gc?.()
    const after = process.memoryUsage().heapUsed
    return result === undefined ? 0 : (after - before) / 1e6
  }
  const report = kept(() => reconcile(household, AS_OF))
  const reconciler = kept(() => {
    const made = new Reconciler()
    return [made, made.reconcile(household, AS_OF)]
  })
  print('kept by the report of 100,000 rows, MB', '', report.toFixed(1))
  print('kept by the report and what is remembered, MB', '', reconciler.toFixed(1))
}

/** Prints times, growth and memory of whole reconciliations. */
export function measureReconciliation(): void {
  fullRuns()
  smallRun()
  print('with memory, 100,000 rows', 'median ms', 'least ms', 'of full run')
  changes(100)
  changes(500)
  slope()
  memory()
}

if (import.meta.main) measureReconciliation()

/**
 * Measures what recognising costs: `node tests/bench/overlaps.ts [rows]`, by default 25,000, 50,000, 100,000 and 200,000 rows that a
 * household holds from a table and gets once more as OFX, booked up to two days later. Processor time (the collector's threads
 * included), the median of five runs after one to warm up. Nothing is asserted.
 */
import { addDays, civilDate } from '../../shared/dates.ts'
import { applyPlan, planImport } from '../../shared/importing/index.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import type { FileFormat, Inspected } from '../../shared/model/inspected.ts'
import { money } from '../../shared/money.ts'
import { identifier } from '../../shared/statements/identity.ts'
import { ownTransfers } from '../../shared/transfers.ts'

const AS_OF = civilDate('2025-06-30')
const START = civilDate('2022-07-01')
const DAYS = 1090
const SHOPS = ['Пятёрочка', 'Магнит', 'Аптека Ригла', 'Лента', 'Яндекс Такси', 'ВкусВилл', 'Метро', 'Кофейня']
const IN_LATIN = ['PYATEROCHKA', 'MAGNIT', 'APTEKA RIGLA', 'LENTA', 'YANDEX TAKSI', 'VKUSVILL', 'METRO', 'KOFEYNYA']

/** Repeatable pseudo-random numbers below `below`. */
let seed = 12_345
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return (seed >>> 8) % below
}

type Draw = (at: number) => { day: number; amount: number; shop: number }

const file = (name: string, format: FileFormat, transactions: Transaction[]): Inspected => {
  const identify = identifier()
  for (const row of transactions) row.id = identify(row)
  return { file: name, sha256: name.padEnd(64, '0'), kind: 'statement', format, statements: [{ transactions }], problems: [] }
}

/** The same payments twice: by the day of the operation in Cyrillic, by the day of booking in Latin letters with the bank's numbers. */
function filesOf(count: number, draw: Draw): [Inspected, Inspected] {
  const paid = Array.from({ length: count }, (_, at) => draw(at))
  const table = paid.map(
    ({ day, amount, shop }): Transaction => ({
      id: '',
      on: addDays(START, day),
      amount: money(amount),
      currency: 'RUB',
      description: `${SHOPS[shop]} ${(day * 7) % 300}`,
      source: '*4417',
    }),
  )
  const booked = paid.map(
    ({ day, amount, shop }, at): Transaction => ({
      id: '',
      on: addDays(START, day + (at % 3)),
      amount: money(amount),
      currency: 'RUB',
      description: `${IN_LATIN[shop]} MOSKVA RUS`,
      bankId: String(10_000_000 + at),
      source: '40817810900001234567',
    }),
  )
  return [file('a', 'csv', table), file('b', 'ofx', booked)]
}

const usual: Draw = () => ({ day: next(DAYS), amount: -(next(400_000) + 100), shop: next(SHOPS.length) })
/** A hundred different sums: the worst that a real family's taxi and coffee come to. */
const fewSums: Draw = () => ({ day: next(DAYS), amount: -(next(100) + 1) * 1000, shop: next(SHOPS.length) })
/** All the same: nobody lives so, and it must end all the same. */
const oneSum: Draw = () => ({ day: next(30), amount: -5000, shop: 0 })

function median(name: string, work: () => unknown): void {
  const times: number[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    if (turn >= 1) times.push((user + system) / 1000)
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  console.log(`${name.padEnd(44)} ${middle.toFixed(0).padStart(6)} ms`)
}

const EMPTY: Household = { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [] }

function measure(count: number, what: string, draw: Draw): void {
  const [table, booked] = filesOf(count, draw)
  const home = applyPlan(EMPTY, planImport(EMPTY, table, AS_OF))
  const plan = planImport(home, booked, AS_OF)
  const both = applyPlan(home, plan)
  console.log(`${count} × ${count} rows, ${what}: ${plan.duplicates} recognised, ${plan.questions.length} asked, ${plan.added} added`)
  median('  first import', () => planImport(EMPTY, table, AS_OF))
  median('  the same file again', () => planImport(home, table, AS_OF))
  median('  the other format', () => planImport(home, booked, AS_OF))
  median('  the other format again', () => planImport(both, booked, AS_OF))
  median('  own transfers of the household', () => ownTransfers(both.transactions ?? []))
}

const [rows] = process.argv.slice(2).map(Number)
for (const count of rows ? [rows] : [25_000, 50_000, 100_000, 200_000]) measure(count, 'sums as they come', usual)
measure(rows ?? 100_000, 'a hundred different sums', fewSums)
measure(rows ?? 100_000, 'one sum', oneSum)

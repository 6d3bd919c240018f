/** Measures packing 100,000 rows by month, and what a change of one month costs: `node tests/bench/packing.ts`. Nothing is asserted. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { byMonth, changedMonths } from '../../renderer/data/months.ts'
import { packMonth, unpackMonth } from '../../renderer/data/packing.ts'
import { EMPTY, HouseholdStore, type State } from '../../renderer/data/store.ts'
import { addDays, civilDate } from '../../shared/dates.ts'
import type { Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'

const PAYEES = ['Пятёрочка', 'Магнит', 'ДОМ.РУ', 'Аптека Ригла', 'Лента', 'МТС', 'Яндекс Такси', 'Мосэнергосбыт']
const rows: Transaction[] = Array.from({ length: 100_000 }, (_, at) => ({
  id: `t-${(at * 2_654_435_761).toString(36)}-${at}`,
  on: addDays(civilDate('2016-01-01'), Math.floor(at / 27)),
  amount: money(-((at * 7919) % 900_000) - 100),
  currency: 'RUB',
  description: PAYEES[at % PAYEES.length] ?? '',
  counterparty: `${PAYEES[at % PAYEES.length]} ${at % 400}`,
  mcc: String(5000 + (at % 60)),
  source: at % 3 ? '*1234' : '*9876',
  import: `m${Math.floor(at / 1000)}`,
}))

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${name.padEnd(34)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return result
}

const months = await timed('sort into months', () => byMonth(rows))
const packed = await timed(`pack ${months.size} months`, () => [...months].map(([month, ofMonth]) => packMonth(month, ofMonth)))
await timed('unpack them', () => packed.map(unpackMonth))
await timed('clone packed (as the database does)', () => structuredClone(packed))
await timed('clone as rows', () => structuredClone(rows))
const grown = [...rows, { ...(rows.at(-1) ?? (undefined as never)), id: 'new' }]
await timed('find the changed month', () => changedMonths(rows, grown))

// The stand-in database works in memory: this shows our own part of the time, not the disk's.
const store = new HouseholdStore({ indexedDB: new IDBFactory(), IDBKeyRange, wait: async () => {} })
const state = (transactions: Transaction[], revision: number): State => ({
  ...EMPTY,
  household: { ...EMPTY.household, transactions },
  revision,
})
await timed('open an empty database', () => store.open())
await timed('write everything', () => store.save(EMPTY, state(rows, 0)))
await timed('write one more row', () => store.save(state(rows, 1), state(grown, 1)))
await timed('load everything', () => store.load())
store.close()

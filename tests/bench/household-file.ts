/** Measures reading and writing a household file of 100,000 rows: `node tests/bench/household-file.ts`. Nothing is asserted. */
import { addDays, civilDate } from '../../shared/dates.ts'
import { parseHousehold, serialiseHousehold } from '../../shared/model/file.ts'
import type { Household, Transaction } from '../../shared/model/household.ts'
import { TransactionSchema } from '../../shared/model/schema.ts'
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
const household: Household = { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: [], transactions: rows }

const timed = <T>(name: string, work: () => T): T => {
  const start = performance.now()
  const result = work()
  console.log(`${name.padEnd(28)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return result
}
const text = timed('serialise', () => serialiseHousehold(household))
console.log(`${(text.length / 1e6).toFixed(1)} million characters`)
for (let turn = 0; turn < 3; turn += 1) timed('parse', () => parseHousehold(text))
timed('JSON.parse alone', () => JSON.parse(text))
const raw = (JSON.parse(text) as { transactions: unknown[] }).transactions
timed('rows through the schema', () => raw.map((row) => TransactionSchema.parse(row)))

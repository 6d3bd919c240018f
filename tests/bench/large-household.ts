/** Large households made in code, the same at every run: many accounts at twenty providers, and a family's own rows around their payments. */
import { addDays, addMonths, type CivilDate, civilDate, dayOfMonth, firstOfMonth, monthOf, yearMonth } from '../../shared/dates.ts'
import type { Account, Household, ImportRecord, Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'

const SHOPS = [
  'Пятёрочка',
  'Магнит',
  'Аптека Ригла',
  'Лента',
  'Яндекс Такси',
  'ВкусВилл',
  'OZON.RU',
  'Wildberries',
  'АЗС Лукойл',
  'Перекрёсток',
]
const PROVIDERS = ['ДОМ.РУ', 'МТС', 'Ростелеком', 'Билайн', 'Мосэнергосбыт', 'Мосводоканал', 'Мособлгаз', 'МосОблЕИРЦ', 'МегаФон', 'АКАДО']
const START = yearMonth('2022-07')
export const MONTHS = 36
export const AS_OF = civilDate('2025-06-30')

/** Repeatable pseudo-random numbers below `below`. */
function chance(): (below: number) => number {
  let seed = 12_345
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % below
  }
}

function accountAt(at: number): Account {
  const provider = PROVIDERS[at % PROVIDERS.length] ?? ''
  const price = money(40_000 + at * 1_700)
  return {
    id: `a${at}`,
    home: 'h',
    name: `${provider} ${at}`,
    provider: at % 20 < 10 ? provider : `${provider} ${at % 20}`,
    kind: 'internet',
    contract: String(7_700_000_000 + at * 7919),
    billing: { model: 'prepaid', day: 1 + (at % 28) },
    tariffs: [{ from: civilDate('2022-06-01'), amount: price }],
    autopay: [{ mode: 'fixed', amount: price, day: 1 + ((at + 20) % 28) }],
  }
}

/** One payment a month. Three accounts in four are known by number in their rows; the rest must be told apart by sum and day. */
function paymentsOf(account: Account, at: number): Transaction[] {
  const [autopay] = account.autopay ?? []
  const amount = autopay?.mode === 'fixed' ? autopay.amount : money(0)
  const { provider, contract = '' } = account
  return Array.from({ length: MONTHS }, (_, month) => ({
    id: `p${at}-${month}`,
    on: dayOfMonth(addMonths(START, month), autopay?.day ?? 1),
    amount: money(-amount),
    currency: 'RUB',
    description: at % 4 === 0 ? provider : `Оплата услуг ${provider} договор ${contract.slice(0, 4)} ${contract.slice(4)}`,
    source: '*1234',
  }))
}

/** Purchases, a third of them with a text that occurs once; in a hundred rows a salary and both legs of an own transfer. */
function ownRow(at: number, on: CivilDate, next: (below: number) => number): Transaction {
  const shop = SHOPS[next(SHOPS.length)] ?? ''
  const sum = next(900_000) + 100
  const row = { id: `o${at}`, on, currency: 'RUB', source: '*1234' }
  if (at % 100 === 7) return { ...row, amount: money(sum * 10), description: 'Зачисление зарплаты', counterparty: 'ООО «Ромашка»' }
  if (at % 100 === 8) return { ...row, amount: money(-500_000), description: 'Перевод между своими счетами' }
  if (at % 100 === 9) return { ...row, amount: money(500_000), description: 'Перевод между своими счетами', source: '*9876' }
  return {
    ...row,
    amount: money(-sum),
    description: at % 3 === 0 ? `Покупка ${shop} карта *1234 терминал ${next(99_999_999)} код ${next(999_999)}` : `${shop} ${next(300)}`,
    counterparty: shop,
    mcc: String(5000 + next(900)),
  }
}

const byDay = (a: Transaction, b: Transaction): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)

/** `rows` transactions over 36 months, imported month by month. */
export function householdOf(rows: number, accounts: number): Household {
  const next = chance()
  const all = Array.from({ length: accounts }, (_, at) => accountAt(at))
  const payments = all.flatMap(paymentsOf)
  const first = firstOfMonth(START)
  const others = Array.from({ length: Math.max(0, rows - payments.length) }, (_, at) => ownRow(at, addDays(first, next(30 * MONTHS)), next))
  const transactions = [...payments, ...others].map((row): Transaction => ({ ...row, import: `i-${monthOf(row.on)}` })).sort(byDay)
  const imports = Array.from({ length: MONTHS }, (_, month): ImportRecord => {
    const name = addMonths(START, month)
    return { id: `i-${name}`, file: `${name}.csv`, sha256: '00', format: 'csv', added: 0, duplicates: 0, to: dayOfMonth(name, 31) }
  })
  return { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: all, transactions, imports }
}

/** The household before the import of a month (`YYYY-MM`): the rows that stay are the same objects. */
export function withoutImport(household: Household, month: string): Household {
  const { transactions = [], imports = [] } = household
  return {
    ...household,
    transactions: transactions.filter((row) => row.import !== `i-${month}`),
    imports: imports.filter(({ id }) => id !== `i-${month}`),
  }
}

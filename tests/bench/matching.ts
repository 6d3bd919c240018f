/**
 * Measures matching: `node tests/bench/matching.ts [rows] [accounts]`, by default 100,000 rows over 36 months and 100 accounts at 20
 * providers, a third of the rows with texts that occur once. The median of seven runs after two to warm up. Nothing is asserted.
 */
import Papa from 'papaparse'
import { addDays, addMonths, civilDate, dayOfMonth, firstOfMonth, yearMonth } from '../../shared/dates.ts'
import { matchPayments } from '../../shared/matching/index.ts'
import type { Account, Household, Transaction } from '../../shared/model/household.ts'
import { money } from '../../shared/money.ts'
import { normaliseWords } from '../../shared/text/normalise.ts'

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
const MONTHS = 36
const AS_OF = civilDate('2025-06-30')

/** Repeatable pseudo-random numbers below `below`. */
let seed = 12_345
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return (seed >>> 8) % below
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
    // Three in four are known by number on statements; the rest must be told apart by sum and day.
    contract: String(7_700_000_000 + at * 7919),
    billing: { model: 'prepaid', day: 1 + (at % 28) },
    tariffs: [{ from: civilDate('2022-06-01'), amount: price }],
    autopay: [{ mode: 'fixed', amount: price, day: 1 + ((at + 20) % 28) }],
  }
}

function paymentsOf(account: Account, at: number): Transaction[] {
  const [autopay] = account.autopay ?? []
  const amount = autopay?.mode === 'fixed' ? autopay.amount : money(0)
  return Array.from({ length: MONTHS }, (_, month) => ({
    id: `p${at}-${month}`,
    on: dayOfMonth(addMonths(START, month), autopay?.day ?? 1),
    amount: money(-amount),
    currency: 'RUB',
    description:
      at % 4 === 0
        ? account.provider
        : `Оплата услуг ${account.provider} договор ${account.contract?.slice(0, 4)} ${account.contract?.slice(4)}`,
    source: '*1234',
  }))
}

function householdOf(rows: number, accounts: number): Household {
  const all = Array.from({ length: accounts }, (_, at) => accountAt(at))
  const payments = all.flatMap(paymentsOf)
  const others = Array.from({ length: Math.max(0, rows - payments.length) }, (_, at): Transaction => {
    const shop = SHOPS[next(SHOPS.length)] ?? ''
    return {
      id: `o${at}`,
      on: addDays(firstOfMonth(START), next(30 * MONTHS)),
      amount: money(-(next(900_000) + 100)),
      currency: 'RUB',
      description: at % 3 === 0 ? `Покупка ${shop} карта *1234 терминал ${next(99_999_999)} код ${next(999_999)}` : `${shop} ${next(300)}`,
      counterparty: shop,
      mcc: String(5000 + next(900)),
      source: '*1234',
    }
  })
  return { format: 'sverka-household', version: 1, currency: 'RUB', homes: [], accounts: all, transactions: [...payments, ...others] }
}

function median(name: string, work: () => unknown): number {
  const times: number[] = []
  for (let turn = 0; turn < 9; turn += 1) {
    const start = performance.now()
    work()
    if (turn >= 2) times.push(performance.now() - start)
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  console.log(`${name.padEnd(44)} ${middle.toFixed(0).padStart(6)} ms`)
  return middle
}

function measure(rows: number, accounts: number): void {
  const household = householdOf(rows, accounts)
  const { links, review, unclaimed } = matchPayments(household, AS_OF)
  const right = links.filter((link) => link.transaction.id.startsWith(`p${link.account.slice(1)}-`)).length
  console.log(
    `${rows} rows, ${accounts} accounts: ${links.length} links, ${right} right, ${review.length} to review, ${unclaimed} unclaimed`,
  )
  median('  matching', () => matchPayments(household, AS_OF))
}

const [rows, accounts] = process.argv.slice(2).map(Number)
if (rows) measure(rows, accounts ?? 100)
else {
  const csv = Papa.unparse(
    householdOf(100_000, 100).transactions?.map(({ on, amount, description, counterparty }) => ({
      on,
      amount,
      description,
      counterparty,
    })) ?? [],
  )
  median('papaparse and folding of 100000 rows', () => {
    const parsed = Papa.parse<Record<string, string>>(csv, { header: true })
    for (const row of parsed.data) normaliseWords(row.description ?? '')
  })
  for (const [some, many] of [
    [3_000, 20],
    [100_000, 100],
    [100_000, 500],
    [400_000, 100],
  ] as const)
    measure(some, many)
}

/** The debits that may be bills, by payee: without own transfers, cash, money to people, refunded debits and notes about autopays. */
import { type CivilDate, dayNumber } from '../dates.ts'
import type { Transaction } from '../model/household.ts'
import { addTo } from '../multimap.ts'
import { ownTransfers } from '../transfers.ts'
import { gather } from './gather.ts'
import { oldestFirst, type Paid } from './paid.ts'
import { type Payee, payeeReader } from './payee.ts'
import { isCash, isMoneyMoved } from './trades.ts'

export interface Pool {
  key: string
  /** Oldest first. */
  paid: Paid[]
}

/** A refund later than this is another story. */
const REFUND_DAYS = 30
/** Fewer rows than this of one payee say nothing. */
const FEWEST = 2

/** The currency that most rows are in; of two with as many the first by letters. */
export function commonCurrency(rows: readonly Transaction[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { currency } of rows) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0]
}

/** Debits up to `asOf`, gathered by payee; payees with a single debit are left out. The order of the rows decides nothing. */
export function poolsOf(rows: readonly Transaction[], currency: string | undefined, asOf: CivilDate): Pool[] {
  const known = rows.filter((row) => row.on <= asOf && row.currency === currency && row.amount !== 0)
  const transfers = ownTransfers(known)
  const read = payeeReader()
  const pools = new Map<string, Paid[]>()
  const refunds: Refund[] = []
  for (const row of known) {
    if (isCash(row.mcc)) continue
    const payee = read(row)
    if (!payee || (transfers.has(row.id) && !payee.provider)) continue
    const day = dayNumber(row.on)
    if (row.amount > 0) refunds.push({ key: payee.key, amount: row.amount, day, id: row.id })
    else if (!isMoneyMoved(row.mcc) || payee.provider || payee.said || payee.isPerson) addTo(pools, payee.key, paidOf(row, payee, day))
  }
  takeBack(pools, refunds)
  gather(pools)
  return [...pools]
    .filter(([, paid]) => paid.length >= FEWEST)
    .map(([key, paid]) => ({ key, paid: paid.sort(oldestFirst) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

function paidOf(row: Transaction, payee: Payee, day: number): Paid {
  const [year = 0, month = 0, dayOfMonth = 0] = row.on.split('-').map(Number)
  return { row, payee, amount: -row.amount, day, month: year * 12 + month - 1, dayOfMonth }
}

interface Refund {
  key: string
  amount: number
  day: number
  id: string
}

/** A credit of a payee undoes its latest debit of that sum in the thirty days before; each undoes one. */
function takeBack(pools: Map<string, Paid[]>, refunds: Refund[]): void {
  const bySum = new Map<string, Paid[]>()
  const touched = new Set(refunds.map(({ key }) => key))
  for (const key of touched) for (const paid of pools.get(key) ?? []) addTo(bySum, `${paid.amount} ${key}`, paid)
  const undone = new Set<Paid>()
  for (const { key, amount, day } of refunds.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))) {
    const same = bySum.get(`${amount} ${key}`)?.filter((paid) => paid.day <= day && paid.day >= day - REFUND_DAYS && !undone.has(paid))
    const latest = same?.sort(oldestFirst).at(-1)
    if (latest) undone.add(latest)
  }
  if (undone.size === 0) return
  for (const key of touched) pools.set(key, pools.get(key)?.filter((paid) => !undone.has(paid)) ?? [])
}

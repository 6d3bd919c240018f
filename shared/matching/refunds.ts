/** Which debits came back: a credit from the same payee of the same sum undoes the latest such debit before it. */
import { addDays } from '../dates.ts'
import type { Transaction } from '../model/household.ts'
import type { Directory } from './directory.ts'
import type { Row } from './rows.ts'
import type { Link } from './types.ts'

/** A refund later than this is another story, and a person tells it. */
const REFUND_DAYS = 30

/**
 * For each undone debit, by its id, the credit that undid it. A credit undoes one debit, a debit is undone once: the latest debit of the
 * same sum, of an account the credit speaks for, at most 30 days before it. `links` and `credits` come oldest first.
 */
export function cancellations(links: readonly Link[], credits: readonly Row[], { entries }: Directory): Map<string, Transaction> {
  const cancelled = new Map<string, Transaction>()
  if (credits.length === 0) return cancelled
  const bySum = new Map<string, Link[]>()
  for (const link of links) {
    const key = keyOf(link.account, -link.transaction.amount)
    const same = bySum.get(key)
    if (same) same.push(link)
    else bySum.set(key, [link])
  }
  for (const { transaction, claims } of credits) {
    if (claims.isUnsure) continue
    const from = addDays(transaction.on, -REFUND_DAYS)
    const undone = claims.claims
      .flatMap(({ place }) => bySum.get(keyOf(entries[place]?.account.id ?? '', transaction.amount)) ?? [])
      .filter(({ transaction: { id, on } }) => on <= transaction.on && on >= from && !cancelled.has(id))
      .reduce<Link | undefined>((latest, link) => (latest === undefined || isLater(link, latest) ? link : latest), undefined)
    if (undone) cancelled.set(undone.transaction.id, transaction)
  }
  return cancelled
}

/**
 * The debits that came back, by id, before it is known whose they are: for each credit the latest debit of its sum and of an account that it
 * speaks for, of the same card where there is a choice. `debits` and `credits` come oldest first.
 */
export function undoneBy(debits: readonly Row[], credits: readonly Row[]): Set<string> {
  const undone = new Set<string>()
  if (credits.length === 0) return undone
  const bySum = new Map<number, Row[]>()
  const sums = new Set(credits.map(({ transaction }) => transaction.amount as number))
  for (const row of debits) {
    const sum = -row.transaction.amount
    if (!sums.has(sum)) continue
    const same = bySum.get(sum)
    if (same) same.push(row)
    else bySum.set(sum, [row])
  }
  for (const credit of credits) {
    const { on, amount, source } = credit.transaction
    if (credit.claims.isUnsure) continue
    const from = addDays(on, -REFUND_DAYS)
    const fitting = (bySum.get(amount) ?? []).filter(
      ({ transaction, ...row }) =>
        transaction.on <= on && transaction.on >= from && !undone.has(transaction.id) && speakForOne(credit, row),
    )
    // A debit that can only be an account's for which the credit speaks comes before one that may be another's.
    const closest = fitting.filter((row) => isWithin(row, credit))
    const best = closest.length > 0 ? closest : fitting
    const found = best.findLast(({ transaction }) => transaction.source === source) ?? best.at(-1)
    if (found) undone.add(found.transaction.id)
  }
  return undone
}

const isWithin = (debit: Row, { claims }: Row): boolean =>
  debit.claims.claims.every(({ place }) => claims.claims.some((claim) => claim.place === place))

function speakForOne({ claims, bare }: Row, debit: Pick<Row, 'claims' | 'bare'>): boolean {
  if (claims.claims.length === 0) return bare !== undefined && bare.by === debit.bare?.by
  // «Автоплатёж» comes back under the provider's name.
  if (debit.claims.claims.length === 0) return debit.bare !== undefined
  return claims.claims.some(({ place }) => debit.claims.claims.some((claim) => claim.place === place))
}

const keyOf = (account: string, amount: number): string => `${amount} ${account}`

const isLater = ({ transaction: a }: Link, { transaction: b }: Link): boolean => (a.on === b.on ? a.id > b.id : a.on > b.on)

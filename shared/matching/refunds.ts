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

const keyOf = (account: string, amount: number): string => `${amount} ${account}`

const isLater = ({ transaction: a }: Link, { transaction: b }: Link): boolean => (a.on === b.on ? a.id > b.id : a.on > b.on)

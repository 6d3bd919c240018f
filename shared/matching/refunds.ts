/** Which debits came back: a credit undoes the debit of the same sum before it that it most probably belongs to, by what both say. */
import { addDays } from '../dates.ts'
import type { Review } from '../model/report.ts'
import { addTo } from '../multimap.ts'
import { isSameSource } from './expected/likelihood.ts'
import { likenessOf } from './refund-text.ts'
import type { Directory } from './said/directory.ts'
import type { Row } from './said/rows.ts'
import type { Link } from './types.ts'

/** A refund later than this is another story, and a person tells it. */
const REFUND_DAYS = 30

/** For each debit that came back, by its id, the credit that undid it. */
export type Undone = ReadonlyMap<string, Row>

/** Money comes back to where it left; a statement may name the card or its account. */
const SAME_CARD = 4
/** The debit can only be an account's for which the credit speaks. */
const WITHIN = 2

/**
 * The debits that came back, before it is known whose they are. A credit undoes one debit, a debit is undone once: of the debits of the same
 * sum, at most 30 days before it, that may be an account's for which the credit speaks, the one most like it in words, numbers and card;
 * of several alike the latest. `debits` and `credits` come oldest first.
 */
export function undoneBy(debits: readonly Row[], credits: readonly Row[]): Undone {
  const undone = new Map<string, Row>()
  if (credits.length === 0) return undone
  const bySum = new Map<number, Row[]>()
  const sums = new Set(credits.map(({ transaction }) => transaction.amount as number))
  for (const row of debits) {
    const sum = -row.transaction.amount
    if (!sums.has(sum)) continue
    addTo(bySum, sum, row)
  }
  for (const credit of credits) {
    const { on, amount } = credit.transaction
    const from = addDays(on, -REFUND_DAYS)
    let best: { row: Row; points: number } | undefined
    for (const row of bySum.get(amount) ?? []) {
      const { transaction } = row
      if (transaction.on > on || transaction.on < from || undone.has(transaction.id)) continue
      const points = pointsOf(credit, row)
      if (points !== undefined && (best === undefined || points >= best.points)) best = { row, points }
    }
    if (best) undone.set(best.row.transaction.id, credit)
  }
  return undone
}

function pointsOf(credit: Row, debit: Row): number | undefined {
  const likeness = likenessOf(credit.transaction, debit.transaction)
  if (!likeness || !speaksFor(credit, debit, likeness.isAlike)) return undefined
  const card = isSameSource(credit.transaction.source, debit.transaction.source)
  return likeness.points + (card === undefined ? 0 : card ? SAME_CARD : -SAME_CARD) + (isWithin(debit, credit) ? WITHIN : 0)
}

const isWithin = (debit: Row, { claims }: Row): boolean =>
  debit.claims.claims.every(({ place }) => claims.claims.some((claim) => claim.place === place))

/** Whether the credit may undo the debit by whom both name. `isAlike`: in about the same words. */
function speaksFor({ claims, bare }: Row, debit: Row, isAlike: boolean): boolean {
  const isCommon = claims.claims.some(({ place }) => debit.claims.claims.some((claim) => claim.place === place))
  const isSilent = claims.claims.length === 0 && bare !== undefined
  // Whose it is a person said, whatever the row names.
  if (debit.claims.claims.some(({ by }) => by === 'decision')) return isCommon || isSilent
  // A number that a person has to judge says the same in both rows.
  if (claims.isUnsure && !(debit.claims.isUnsure && claims.foreign?.digits === debit.claims.foreign?.digits)) return false
  // Whoever paid a collector gets the money from the collector; «Автоплатёж» comes back under the provider's name as well.
  if ((bare?.by === 'collector') !== (debit.bare?.by === 'collector') && !isAlike) return false
  if (claims.claims.length === 0) return isSilent && (bare?.by === debit.bare?.by || isAlike)
  return debit.claims.claims.length === 0 ? debit.bare !== undefined : isCommon
}

/** What is linked, asked about, and nobody's. */
interface Found {
  links: readonly Link[]
  review: Review[]
  unclaimed: number
}

/**
 * What is linked and asked about when it is known what came back. Whose debit it was that came back is no question to a person: it counts
 * for nothing, whosever it was.
 */
export function withUndone({ links, review, unclaimed }: Found, undone: Undone, { placeOf }: Directory): Found {
  if (undone.size === 0) return { links, review, unclaimed }
  const open = review.filter(({ transaction }) => !undone.has(transaction))
  const all = links.map((link) => {
    const credit = undone.get(link.transaction.id)
    return credit && isFor(credit, placeOf.get(link.account)) ? { ...link, cancelledBy: credit.transaction } : link
  })
  return { links: all, review: open, unclaimed: unclaimed + review.length - open.length }
}

const isFor = ({ claims, bare }: Row, place: number | undefined): boolean =>
  bare !== undefined || claims.claims.some((claim) => claim.place === place)

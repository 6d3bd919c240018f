/**
 * Own transfers: money that went from one account of the family to another, so that a top-up of one's own card is never taken for the
 * payment of a bill. Both legs are found where both accounts were imported; one leg alone is known by its words.
 */
import { MONEY_MOVED, NO_TRANSFER, OWN_TRANSFER_HINT, OWN_TRANSFER_WORDS } from './catalogue/wording-transfers.ts'
import { dayNumber } from './dates.ts'
import type { Transaction } from './model/household.ts'
import { containsWords, normaliseWords } from './text/normalise.ts'
import { sourceFit } from './text/sources.ts'

/** Both legs of one bank's transfer stand about a second apart; within five seconds all pairs of a real history were found, at equal times 1 of 53. */
const SECONDS_IN_A_BANK = 5
/** From bank to bank the money is on its way for some seconds, and two clocks differ. */
const SECONDS_BETWEEN_BANKS = 120
/** Without times the legs stand at most this many days apart. */
const DAYS = 1
/** Equal sums of a few days that one leg is held against at most; a real family has a handful. */
const MOST_CANDIDATES = 50

const PHRASES = OWN_TRANSFER_WORDS.map(normaliseWords)

/**
 * The ids of all rows that are a leg of an own transfer: those that say so («Между своими счетами»), and pairs of a debit and a credit
 * of the same sum in different accounts, seconds apart where both have a time, else within a day. Each credit answers one debit. A row that
 * tells of a payment, a purchase or a refund is none by its sum alone. Independent of the order of the rows.
 */
export function ownTransfers(transactions: readonly Transaction[]): Set<string> {
  const known = new Map<string, boolean>()
  const says = (text: string | undefined): boolean => {
    if (!text) return false
    let said = known.get(text)
    if (said === undefined) {
      said = saysOwnTransfer(text)
      known.set(text, said)
    }
    return said
  }
  const said = new Set<number>()
  transactions.forEach(({ amount, description, counterparty }, at) => {
    if (amount !== 0 && (says(description) || says(counterparty))) said.add(at)
  })
  const legs = transferLegs(
    transactions,
    Float64Array.from(transactions, ({ amount }) => amount),
    said,
  )
  return new Set([...legs].map((at) => transactions[at]?.id ?? ''))
}

/** Whether the text of a row says that it is an own transfer. */
export function saysOwnTransfer(text: string): boolean {
  if (!OWN_TRANSFER_HINT.test(text)) return false
  const words = normaliseWords(text)
  return PHRASES.some((phrase) => containsWords(words, phrase))
}

/**
 * The places of the legs, for who has read the rows before. `amounts`: what moved, in minor units, 0 for a row that takes no part; what lies
 * beyond the rows means nothing. `said`: the rows that take part and say that they are own transfers.
 */
export function transferLegs(transactions: readonly Transaction[], amounts: Float64Array, said: ReadonlySet<number>): Set<number> {
  const legs = new Set(said)
  const credits: Credits = new Map()
  /** Which sums may have a credit; most debits are passed over by a look at it. */
  const sums = new Uint8Array(SOME_SUMS + 1)
  for (let at = 0; at < transactions.length; at += 1) {
    const amount = amounts[at] ?? 0
    const row = amount > 0 ? transactions[at] : undefined
    if (!row) continue
    sums[amount & SOME_SUMS] = 1
    const day = dayNumber(row.on)
    const days = credits.get(amount) ?? new Map<number, number[]>()
    const list = days.get(day)
    if (list) list.push(at)
    else credits.set(amount, days.set(day, [at]))
  }
  const pairs: Pair[] = []
  if (credits.size > 0)
    for (let at = 0; at < transactions.length; at += 1) {
      const amount = amounts[at] ?? 0
      const days = amount < 0 && sums[-amount & SOME_SUMS] === 1 ? credits.get(-amount) : undefined
      if (days) pairsOf(transactions, at, days, said, pairs)
    }
  pairs.sort((a, b) => a.distance - b.distance || compare(a.debit.id, b.debit.id) || compare(a.credit.id, b.credit.id))
  const paired = new Set<string>()
  for (const { debit, credit, places } of pairs) {
    if (paired.has(debit.id) || paired.has(credit.id)) continue
    paired.add(debit.id)
    paired.add(credit.id)
    for (const at of places) legs.add(at)
  }
  return legs
}

/** The last bits of a sum. */
const SOME_SUMS = 0xffff

interface Pair {
  debit: Transaction
  credit: Transaction
  places: readonly [debit: number, credit: number]
  /** Seconds, or whole days where a time is missing: only compared. */
  distance: number
}

/** The places of the credits of each sum, by day. */
type Credits = Map<number, Map<number, number[]>>

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function pairsOf(
  rows: readonly Transaction[],
  place: number,
  credits: ReadonlyMap<number, readonly number[]>,
  said: ReadonlySet<number>,
  pairs: Pair[],
): void {
  const debit = rows[place]
  if (!debit) return
  const day = dayNumber(debit.on)
  for (let shift = -DAYS; shift <= DAYS; shift += 1) {
    let candidates = 0
    for (const at of credits.get(day + shift) ?? []) {
      const credit = rows[at]
      if (credit?.currency !== debit.currency) continue
      candidates += 1
      if (candidates > MOST_CANDIDATES) break
      const distance = distanceOf(debit, credit, said.has(place) || said.has(at))
      if (distance !== undefined) pairs.push({ debit, credit, places: [place, at], distance })
    }
  }
}

const SECONDS_A_DAY = 86_400

/** How far apart two rows are that can be the legs of one transfer; undefined where they cannot. */
function distanceOf(debit: Transaction, credit: Transaction, isSaid: boolean): number | undefined {
  const fit = sourceFit(debit.source, credit.source)
  if (fit === 'same') return undefined
  const days = Math.abs(dayNumber(debit.on) - dayNumber(credit.on))
  const seconds = secondsBetween(debit, credit)
  if (isSaid) return seconds ?? days * SECONDS_A_DAY
  if (paysSomebody(debit) || paysSomebody(credit)) return undefined
  const areKnown = debit.source !== undefined && credit.source !== undefined
  if (seconds !== undefined) return seconds <= (areKnown ? SECONDS_BETWEEN_BANKS : SECONDS_IN_A_BANK) ? seconds : undefined
  return areKnown ? (days + 1) * SECONDS_A_DAY : undefined
}

/** Undefined where one of them has no time. */
function secondsBetween(a: Transaction, b: Transaction): number | undefined {
  if (!a.time || !b.time) return undefined
  return Math.abs((dayNumber(a.on) - dayNumber(b.on)) * SECONDS_A_DAY + secondsOf(a.time) - secondsOf(b.time))
}

const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8))

const paysSomebody = ({ description, counterparty = '', mcc }: Transaction): boolean =>
  (mcc !== undefined && !MONEY_MOVED.has(mcc)) || NO_TRANSFER.test(description) || NO_TRANSFER.test(counterparty)

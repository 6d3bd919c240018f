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
  const own = new Set<string>()
  const says = wordReader()
  const credits = new Map<string, Transaction[]>()
  const sums = new Set<number>()
  for (const row of transactions) {
    if (says(row)) own.add(row.id)
    if (row.amount <= 0) continue
    sums.add(row.amount)
    const key = keyOf(row.currency, row.amount, dayNumber(row.on))
    const list = credits.get(key)
    if (list) list.push(row)
    else credits.set(key, [row])
  }
  const pairs: Pair[] = []
  for (const debit of transactions) if (debit.amount < 0 && sums.has(-debit.amount)) pairs.push(...pairsOf(debit, credits, own))
  pairs.sort((a, b) => a.distance - b.distance || compare(a.debit.id, b.debit.id) || compare(a.credit.id, b.credit.id))
  const paired = new Set<string>()
  for (const { debit, credit } of pairs) {
    if (paired.has(debit.id) || paired.has(credit.id)) continue
    for (const { id } of [debit, credit]) {
      paired.add(id)
      own.add(id)
    }
  }
  return own
}

interface Pair {
  debit: Transaction
  credit: Transaction
  /** Seconds, or whole days where a time is missing: only compared. */
  distance: number
}

const keyOf = (currency: string, amount: number, day: number): string => `${currency} ${amount} ${day}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function pairsOf(debit: Transaction, credits: ReadonlyMap<string, readonly Transaction[]>, said: ReadonlySet<string>): Pair[] {
  const day = dayNumber(debit.on)
  const pairs: Pair[] = []
  for (let shift = -DAYS; shift <= DAYS; shift += 1) {
    for (const credit of credits.get(keyOf(debit.currency, -debit.amount, day + shift))?.slice(0, MOST_CANDIDATES) ?? []) {
      const distance = distanceOf(debit, credit, said)
      if (distance !== undefined) pairs.push({ debit, credit, distance })
    }
  }
  return pairs
}

const SECONDS_A_DAY = 86_400

/** How far apart two rows are that can be the legs of one transfer; undefined where they cannot. */
function distanceOf(debit: Transaction, credit: Transaction, said: ReadonlySet<string>): number | undefined {
  const fit = sourceFit(debit.source, credit.source)
  if (fit === 'same') return undefined
  const days = Math.abs(dayNumber(debit.on) - dayNumber(credit.on))
  const seconds = secondsBetween(debit, credit)
  const isSaid = said.has(debit.id) || said.has(credit.id)
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

/** Whether a row says that it is an own transfer; each distinct text is looked at once. */
function wordReader(): (row: Transaction) => boolean {
  const known = new Map<string, boolean>()
  const says = (text: string | undefined): boolean => {
    if (!text || !OWN_TRANSFER_HINT.test(text)) return false
    let found = known.get(text)
    if (found === undefined) {
      const words = normaliseWords(text)
      found = PHRASES.some((phrase) => containsWords(words, phrase))
      known.set(text, found)
    }
    return found
  }
  return ({ description, counterparty }) => says(description) || says(counterparty)
}

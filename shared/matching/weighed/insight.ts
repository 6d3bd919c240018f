/**
 * What the surer debits teach about the others: how an account's rows usually look and on which day they come, which commission its bank adds,
 * what was still owed on a day. Learned anew in every reconciliation, from the household alone; nothing is kept.
 */
import type { CivilDate } from '../../dates.ts'
import { type Money, negate, sum } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { dayNumber } from '../day-number.ts'
import { COST } from '../expected/costs.ts'
import type { Expected } from '../expected/expected.ts'
import { type Fit, isWithCommission, type Paid } from '../expected/likelihood.ts'
import type { Outlook } from '../expected/outlook.ts'
import { owedOn } from '../expected/owed.ts'
import type { Claim } from '../said/claims.ts'
import type { Row } from '../said/rows.ts'
import type { Series } from './series.ts'

/** A debit with the account it was read as. */
export interface Read {
  row: Row
  place: number
  /** So sure that others may be learned from it. */
  isSure: boolean
  /** Only its looks are learned from: it was not linked. */
  isPaid?: false
}

interface Surroundings {
  /** Debits that were asked about. */
  open: readonly Row[]
  undone: ReadonlySet<string>
  outlook: Outlook
  /** Expected payments that a debit clearly makes to the kopeck, with that debit. */
  made: ReadonlyMap<Expected, Row>
}

const NO_COSTS: ReadonlyMap<number, number> = new Map()

/** What an account's sure rows look like. */
interface Habit {
  rows: number
  /** How many of them show a feature. */
  features: Map<string, number>
  days: number[]
}

/** Fewer rows are no habit. */
const FEWEST_ROWS = 3
/** A feature that tells two accounts apart twice as well costs the other so much; looks depend on each other, so all of them not more than that. */
const POINTS_A_BIT = 2
const MOST_FOR_LOOKS = 24
const MOST_FOR_UNKNOWN = 8
const MOST_FOR_DAY = 8
/** Days within which an account's payments mostly come, around the middle one. */
const DAYS_AROUND = 2

export class Insight {
  readonly #outlook: Outlook
  readonly #habits = new Map<number, Habit>()
  /** What the open rows of an account look like: the best guess where none is sure. */
  readonly #guesses = new Map<number, Habit>()
  readonly #rates: ReadonlyMap<number, number>
  /** What was paid to an account, oldest first. */
  readonly #paid = new Map<number, { id: string; on: CivilDate; amount: Money }[]>()
  readonly #looks = new Map<Row, readonly string[]>()
  readonly #costs = new Map<Row, ReadonlyMap<number, number>>()
  /** Rows that name nobody, but come month by month and fit one account alone. */
  readonly #series: Series
  readonly #made: ReadonlyMap<Expected, Row>

  constructor(reads: readonly Read[], rates: ReadonlyMap<number, number>, series: Series, { open, undone, outlook, made }: Surroundings) {
    this.#outlook = outlook
    this.#rates = rates
    this.#series = series
    this.#made = made
    for (const row of open) for (const { place } of row.claims.claims) learn(this.#guesses, place, row, this.#featuresOf(row))
    for (const { row, place, isSure, isPaid } of reads) {
      const { id, on, amount } = row.transaction
      if (!undone.has(id) && isPaid !== false) addTo(this.#paid, place, { id, on, amount: negate(amount) })
      if (isSure) learn(this.#habits, place, row, this.#featuresOf(row))
    }
  }

  #featuresOf(row: Row): readonly string[] {
    let features = this.#looks.get(row)
    if (!features) {
      features = featuresOf(row)
      this.#looks.set(row, features)
    }
    return features
  }

  lookOf(row: Row): string {
    return this.#featuresOf(row).join(' ')
  }

  rateOf(place: number): number {
    return this.#rates.get(place) ?? 0
  }

  rates(): ReadonlyMap<number, number> {
    return this.#rates
  }

  /** What speaks against the account by the looks and the day of the row, next to the other accounts it may belong to. */
  habitCost(row: Row, place: number, rivals: readonly Claim[]): number {
    return this.#habitCosts(row, rivals).get(place) ?? 0
  }

  /** Whether the account's rows are known well enough to say what they look like. */
  knowsLooks(place: number): boolean {
    return (this.#habits.get(place)?.rows ?? 0) >= FEWEST_ROWS
  }

  /** Whether the row looks as most of the account's rows do, and there are others it does not look like. */
  isUsual(row: Row, place: number, rivals: readonly Claim[]): boolean {
    const costs = this.#habitCosts(row, rivals)
    return costs.size > 1 && [...costs].every(([other, cost]) => (other === place ? cost === 0 : cost > 0))
  }

  #habitCosts(row: Row, rivals: readonly Claim[]): ReadonlyMap<number, number> {
    const before = this.#costs.get(row)
    if (before) return before
    const places = rivals.map((claim) => claim.place)
    const known = places.length < 2 ? [] : places.filter((place) => (this.#habits.get(place)?.rows ?? 0) >= FEWEST_ROWS)
    const costs = known.length === 0 ? NO_COSTS : this.#compared(row, places, known)
    this.#costs.set(row, costs)
    return costs
  }

  #compared(row: Row, places: readonly number[], known: readonly number[]): Map<number, number> {
    const features = new Set(this.#featuresOf(row))
    const habits = known.flatMap((place) => this.#habits.get(place)?.features ?? [])
    // A sum that the others have tells nothing against one they have not: prices change.
    const counts = (feature: string): boolean =>
      !isSum(feature) || (features.has(feature) && habits.some((own) => (own.get(feature) ?? 0) >= FEWEST_OF_SUM))
    const union = new Set([...features, ...habits.flatMap((own) => [...own.keys()])].filter(counts))
    const bits = new Map(places.map((place) => [place, this.#bitsAgainst(place, features, union)]))
    const least = Math.min(...bits.values())
    return new Map(
      places.map((place) => {
        const points = Math.round(((bits.get(place) ?? least) - least) * POINTS_A_BIT)
        if (!known.includes(place)) return [place, Math.min(MOST_FOR_UNKNOWN, points)]
        return [place, Math.min(MOST_FOR_LOOKS, points) + this.#dayCost(row, place)]
      }),
    )
  }

  /** How surprising the looks of a row are for an account. */
  #bitsAgainst(place: number, features: ReadonlySet<string>, union: ReadonlySet<string>): number {
    const sure = this.#habits.get(place)
    const habit = sure && sure.rows >= FEWEST_ROWS ? sure : this.#guesses.get(place)
    // An account of which nothing is known looks like anything: as likely as not, feature by feature.
    if (!habit || habit.rows < FEWEST_ROWS) return union.size / 2
    let bits = 0
    for (const feature of union) {
      const share = ((habit.features.get(feature) ?? 0) + 0.5) / (habit.rows + 1)
      bits -= Math.log2(features.has(feature) ? share : 1 - share) * (isSum(feature) ? SUM_COUNTS : 1)
    }
    return bits
  }

  #dayCost(row: Row, place: number): number {
    const days = this.#habits.get(place)?.days ?? []
    if (days.length < FEWEST_ROWS) return 0
    const apart = days.map((day) => distance(day, dayOf(row))).sort((a, b) => a - b)
    const usual = apart[Math.floor(apart.length / 2)] ?? 0
    return Math.min(MOST_FOR_DAY, Math.max(0, usual - DAYS_AROUND))
  }

  /** Whether such rows fit the account, and no other, month after month about this day. */
  isSerial(row: Row, place: number): boolean {
    return this.#series.exact.get(row) === place || this.isContinued(row, place)
  }

  /** The row stands where one of the account's series goes on, with another sum. */
  isContinued(row: Row, place: number): boolean {
    return this.#series.continued.get(row) === place
  }

  /** Whether another debit clearly makes the payment to the kopeck: no other sum is that payment as well. */
  isMade(payment: Expected, rows: readonly Row[]): boolean {
    const row = this.#made.get(payment)
    return row !== undefined && !rows.includes(row)
  }

  /** The reading "exactly what was owed", of the debt alone or with the next charge, before these rows. */
  owedFit(place: number, rows: readonly Row[], paid: Paid): Fit | undefined {
    const first = rows[0]?.transaction
    if (!first) return undefined
    const own = new Set(rows.map(({ transaction }) => transaction.id))
    for (const { amount, on } of this.#owed(place, first.on, own)) {
      if (amount <= 0 || !(paid.amount === amount || isWithCommission(paid.amount, amount, this.rateOf(place)))) continue
      const at = dayNumber(on)
      return { cost: COST.owed, way: { what: 'owed', amount, on, at, since: at }, isExact: true }
    }
    return undefined
  }

  /** Whether other debits pay the charge that runs on that day in full: who pays more then rather pays another account. */
  isPaidUp(place: number, rows: readonly Row[]): boolean {
    const first = rows[0]?.transaction
    const { expectations, isPrepaid } = this.#outlook.of(place)
    if (!first) return false
    const next = expectations.charges.find((charge) => charge.on > first.on)
    const last = expectations.charges.findLast((charge) => charge.on <= first.on)
    const asked = isPrepaid ? next?.amount : last?.amount
    if (asked === undefined || !last || !next) return false
    const own = new Set(rows.map(({ transaction }) => transaction.id))
    const within = (this.#paid.get(place) ?? []).filter(({ id, on }) => on >= last.on && on < next.on && !own.has(id))
    return sum(within.map(({ amount }) => amount)) >= asked
  }

  #owed(place: number, day: CivilDate, own: ReadonlySet<string>): { amount: Money; on: CivilDate }[] {
    const { expectations, known, isBlocking } = this.#outlook.of(place)
    const paid = (this.#paid.get(place) ?? []).filter(({ id }) => !own.has(id))
    return owedOn(day, { known, charges: expectations.charges, isBlocking, paid })
  }
}

function learn(habits: Map<number, Habit>, place: number, row: Row, features: readonly string[]): void {
  const habit = habits.get(place) ?? { rows: 0, features: new Map<string, number>(), days: [] }
  habit.rows += 1
  habit.days.push(dayOf(row))
  for (const feature of features) habit.features.set(feature, (habit.features.get(feature) ?? 0) + 1)
  habits.set(place, habit)
}

const dayOf = ({ transaction }: Row): number => Number(transaction.on.slice(8))
/** Days of two months apart, at most half a month. */
const distance = (a: number, b: number): number => Math.min(Math.abs(a - b), 31 - Math.abs(a - b))

/** The sum itself is a look: somebody set the bank to it, whatever the price is by now. */
const SUM = 'sum '
const isSum = (feature: string): boolean => feature.startsWith(SUM)
/** It does not depend on the other looks, and says more than a word. */
const SUM_COUNTS = 2
/** So often an account's debits must have had it. */
const FEWEST_OF_SUM = 2

/** The card, the sum, the words, and which fields are filled: what one bank prints alike for one payment. */
function featuresOf({ transaction }: Row): string[] {
  const { description, counterparty, reference, source } = transaction
  const words = normaliseWords(description)
    .trim()
    .split(' ')
    .filter((word) => !/\d/.test(word))
  const features = new Set(words)
  if (source) features.add(`from ${source}`)
  if (counterparty) features.add('has counterparty')
  if (reference) features.add('has reference')
  features.add(`${SUM}${transaction.amount}`)
  return [...features].sort()
}

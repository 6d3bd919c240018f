/** What is expected of each account, worked out when a debit first asks; and the debits that claim it, by day. */
import { type CivilDate, earlier } from '../../dates.ts'
import { message } from '../../i18n/message.ts'
import type { Known } from '../../schedule/known.ts'
import type { KnownBook } from '../../schedule/known-book.ts'
import type { Claim } from '../said/claims.ts'
import type { Directory, Entry } from '../said/directory.ts'
import type { Bare, Row } from '../said/rows.ts'
import { type ClaimedDays, NEVER } from './claimed-days.ts'
import { type Expectations, type Expected, expectationsOf } from './expected.ts'
import { type Fit, fitOf, isSameSource, type Paid, type Reach } from './likelihood.ts'

interface View {
  expectations: Expectations
  known: Known
  isPrepaid: boolean
  /** It takes a charge whole or not at all. */
  isBlocking: boolean
  /** The longest window of an expected payment, in days. */
  widest: number
  /** The first day of the expectations. */
  from: CivilDate
}

/** What surer debits taught about rows that name nobody (insight.ts). */
interface Taught {
  rateOf(place: number): number
  isSerial(row: Row, place: number): boolean
  isContinued(row: Row, place: number): boolean
  owedFit(place: number, rows: readonly Row[], paid: Paid): Fit | undefined
}

const BARE_REASON = { collector: 'matching.collector', 'autopay-line': 'matching.autopayLine' } as const
const EXACTLY: Reach = { exactly: true, byHand: true, rate: 0 }

export class Outlook {
  readonly #directory: Directory
  readonly #known: KnownBook
  readonly #asOf: CivilDate
  readonly #views: (View | undefined)[] = []
  /** Views of another household or day; one stands as long as what is known of its account and its first day are the same. */
  readonly #former: ReadonlyMap<Known, View>
  readonly #days: ClaimedDays
  readonly #earliest: CivilDate
  /** Accounts by the sums they expect; made when the first row that names nobody asks. */
  #bySum: ReadonlyMap<number, readonly number[]> | undefined
  readonly #hasBare: boolean

  /** `debits` come oldest first; `days` are theirs. */
  constructor(known: KnownBook, directory: Directory, debits: readonly Row[], days: ClaimedDays, asOf: CivilDate, before?: Outlook) {
    this.#directory = directory
    this.#known = known
    this.#former = new Map((before ? before.#views : []).flatMap((view) => (view ? [[view.known, view] as const] : [])))
    this.#asOf = asOf
    this.#earliest = debits[0]?.transaction.on ?? asOf
    this.#days = days
    this.#hasBare = debits.some(({ bare }) => bare)
  }

  of(place: number): View {
    let view = this.#views[place]
    if (!view) {
      view = this.#viewOf(place)
      this.#views[place] = view
    }
    return view
  }

  #viewOf(place: number): View {
    const entry = this.#directory.entries[place]
    if (!entry) throw new RangeError(`no account at ${place}`)
    const known = this.#known.of(entry.account)
    const from = this.#hasBare ? this.#earliest : (this.#days.of(place)[0] ?? this.#asOf)
    const former = this.#former.get(known)
    if (former && former.from === from) return former
    const expectations = expectationsOf(entry.account, known, from, this.#asOf)
    const widest = expectations.payments.reduce((most, { first, last }) => Math.max(most, last - first), 0)
    const { billing } = entry.account
    const isPrepaid = billing.model === 'prepaid'
    return { expectations, known, isPrepaid, isBlocking: isPrepaid && billing.whenShort !== 'accrue', widest, from }
  }

  /**
   * Up to which day a debit that was there before sees of the account what it saw then; undefined where the account itself is seen otherwise.
   * `before` is this outlook or the one before the last change, of the same accounts.
   */
  sameUntil(before: Outlook, place: number): CivilDate | undefined {
    return this.of(place) === before.#views[place] ? this.#days.changedOn(place) : undefined
  }

  /** Up to which day that holds of all accounts at once. */
  sameForAll(before: Outlook): CivilDate {
    return before.#views.reduce<CivilDate>((until, view, place) => {
      return view ? earlier(until, this.sameUntil(before, place) ?? NO_DAY) : until
    }, NEVER)
  }

  /** The payments that a debit of that day may be, in the order of their days. */
  around(place: number, day: number): Expected[] {
    const { payments } = this.of(place).expectations
    const found: Expected[] = []
    for (let at = this.firstAround(place, day); at < payments.length; at += 1) {
      const payment = payments[at]
      if (!payment || payment.first > day) break
      if (payment.last >= day) found.push(payment)
    }
    return found
  }

  /** Where among the account's expected payments the first stands that a debit of that day may be. */
  firstAround(place: number, day: number): number {
    const { expectations, widest } = this.of(place)
    return firstFrom(expectations.payments, day - widest)
  }

  /** The day of the account's last debit before that day. */
  debitBefore(place: number, on: CivilDate): CivilDate | undefined {
    const days = this.#days.of(place)
    let low = 0
    let high = days.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((days[middle] ?? on) < on) low = middle + 1
      else high = middle
    }
    return days[low - 1]
  }

  /** Whether the debit is to the kopeck a payment that the account expects about that day. */
  fitsExactly(place: number, paid: Paid, rate = 0): boolean {
    return this.around(place, paid.day).some((payment) => fitOf(payment, paid, { ...EXACTLY, rate }))
  }

  /** The accounts that expect exactly this sum about this day, for a row that names nobody. */
  bareClaims(row: Row, paid: Paid, insight: Taught | undefined): Claim[] {
    const { bare } = row
    if (!bare) return []
    const claims: Claim[] = []
    const by = bare.by
    // An autopay that stayed at an old price goes on in its series.
    const isByHand = (place: number): boolean => by === 'collector' || insight?.isSerial(row, place) === true
    const expecting = insight ? undefined : new Set(this.#expecting(paid.amount))
    for (const place of this.placesFor(bare)) {
      if (expecting && !expecting.has(place)) continue
      const fits = this.around(place, paid.day).flatMap(
        (payment) => fitOf(payment, paid, { exactly: true, byHand: isByHand(place), rate: insight?.rateOf(place) ?? 0 }) ?? [],
      )
      // A row that names nobody has nothing to set against another card, unless it comes month by month.
      const isFit =
        fits.some(({ way }) => isSameSource(way.source, paid.source) !== false) || (fits.length > 0 && insight?.isSerial(row, place))
      if (isFit || insight?.isContinued(row, place) || (by === 'collector' && insight?.owedFit(place, [row], paid)))
        claims.push({ place, by, reasons: [message(!isFit && insight?.isContinued(row, place) ? 'matching.goesOn' : BARE_REASON[by])] })
    }
    return claims
  }

  /** The accounts that a row which names nobody may be for. */
  placesFor({ kinds, denied }: Bare): number[] {
    const isMeant = ({ account }: Entry): boolean => !denied?.has(account.id) && (kinds.length === 0 || kinds.includes(account.kind))
    return this.#directory.entries.filter(isMeant).map(({ place }) => place)
  }

  /** The accounts that expect this sum at any time, in the order of their places. */
  #expecting(amount: number): readonly number[] {
    if (!this.#bySum) {
      const bySum = new Map<number, Set<number>>()
      for (const { place } of this.#directory.entries)
        for (const { ways } of this.of(place).expectations.payments)
          for (const way of ways) bySum.set(way.amount, (bySum.get(way.amount) ?? new Set()).add(place))
      this.#bySum = new Map([...bySum].map(([sum, places]) => [sum, [...places].sort((a, b) => a - b)]))
    }
    return this.#bySum.get(amount) ?? []
  }
}

/** Before every day. */
const NO_DAY = '' as CivilDate

/** The place of the first payment whose window begins on that day or later. */
function firstFrom(payments: readonly Expected[], day: number): number {
  let low = 0
  let high = payments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((payments[middle]?.first ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

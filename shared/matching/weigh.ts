/** Whose each debit is, weighed over the whole: the claims of all debits against what all accounts expect, each expected payment once. */
import type { CivilDate } from '../dates.ts'
import type { Message } from '../i18n/message.ts'
import { message } from '../i18n/message.ts'
import type { Review } from '../model/report.ts'
import { negate } from '../money.ts'
import type { By, Claim } from './claims.ts'
import { CLEAR_MARGIN, CONFIDENCE, CONFIDENCE_CLOSED, CONFIDENCE_EXACT, COST, confidenceByMargin, shares } from './costs.ts'
import { dayNumber } from './day-number.ts'
import type { Directory } from './directory.ts'
import type { Expected } from './expected.ts'
import { type Fit, fitOf, type Paid } from './likelihood.ts'
import type { Outlook } from './outlook.ts'
import { type Doubt, doubtOf } from './plausible.ts'
import { chosenReasons, doubtReason } from './reasons.ts'
import type { Row } from './rows.ts'
import { Assignment, NO_SLOT, type Option } from './solver.ts'
import type { Link } from './types.ts'

/** The outcome "none of the accounts". */
const NOBODY = -1

/** An option of the solver with what it says of the debit. */
interface Reading extends Option {
  claim: Claim | undefined
  fit?: Fit
  doubt?: Doubt
}

interface Case {
  row: Row
  readings: Reading[]
  /** Accounts it may belong to. */
  accounts: number
  /** The same number for equal debits of equal claims: they are interchangeable. */
  kin: number
}

export interface Weighed {
  links: Link[]
  review: Review[]
  /** Rows that name nobody and fit nothing. */
  unclaimed: number
}

/** Weighs debits that come oldest first; links and review keep that order. */
export function weigh(debits: readonly Row[], directory: Directory, outlook: Outlook): Weighed {
  const weighed: Weighed = { links: [], review: [], unclaimed: 0 }
  const known: Numbered = { slots: new Map(), kin: new Map() }
  const all = debits.filter((row) => !row.claims.isUnsure).map((row) => caseOf(row, directory, outlook, known))
  const assignment = new Assignment(all.map(({ readings }) => readings))
  const places = new Map(all.map((one, place) => [one.row, place]))
  const judge = new Judge(all, assignment, directory)
  for (const row of debits) {
    const place = places.get(row)
    const verdict = place === undefined ? { review: unsureReview(row, directory) } : judge.verdict(place)
    if (verdict === undefined) weighed.unclaimed += 1
    else if ('link' in verdict) weighed.links.push(verdict.link)
    else weighed.review.push(verdict.review)
  }
  return weighed
}

/** Numbers given in the order of need, which is that of the debits. */
interface Numbered {
  slots: Map<Expected, number>
  kin: Map<string, number>
}

const numberOf = <K>(numbers: Map<K, number>, key: K): number => {
  const number = numbers.get(key) ?? numbers.size
  numbers.set(key, number)
  return number
}

function caseOf(row: Row, directory: Directory, outlook: Outlook, numbered: Numbered): Case {
  const { transaction } = row
  const paid: Paid = { amount: negate(transaction.amount), day: dayNumber(transaction.on), source: transaction.source }
  const claims = claimsWithBare(row, paid, outlook)
  const readings: Reading[] = []
  for (const claim of claims) readings.push(...readingsOf(claim, row, paid, directory, outlook, numbered.slots))
  if (claims.every(({ by }) => !SETTLED.has(by)))
    readings.push({
      slot: NO_SLOT,
      cost: Math.min(COST.nobody, ...claims.map(({ by }) => NOBODY_COST[by] ?? COST.nobody)),
      outcome: NOBODY,
      claim: undefined,
    })
  const accounts = new Set(readings.map(({ outcome }) => outcome).filter((outcome) => outcome !== NOBODY)).size
  const kin = `${paid.amount} ${paid.source ?? ''} ${claims.map(({ place, by }) => `${place}${by}`).join(' ')}`
  return { row, readings, accounts, kin: numberOf(numbered.kin, kin) }
}

/** Claims that leave no room for "nobody". */
const SETTLED: ReadonlySet<By> = new Set<By>(['decision', 'contract', 'contract-alone', 'contract-part', 'own-number'])
/** Claims that name nobody outright: only a sum and a day that fit make them a payment. */
const NOBODY_COST: Partial<Record<By, number>> = { 'autopay-line': COST.nobodyBare, collector: COST.nobodyHint, hint: COST.nobodyHint }

/** A row that names nobody claims whoever expects its sum; one that names a collector does so beside those who know the collector. */
function claimsWithBare({ bare, claims }: Row, paid: Paid, outlook: Outlook): readonly Claim[] {
  if (!bare) return claims.claims
  const known = new Set(claims.claims.map(({ place }) => place))
  return [...claims.claims, ...outlook.bareClaims(bare, paid).filter(({ place }) => !known.has(place))].sort((a, b) => a.place - b.place)
}

/** What a debit may be at one account: one of the payments expected about its day, or one beside them. */
function readingsOf(
  claim: Claim,
  { transaction }: Row,
  paid: Paid,
  { entries }: Directory,
  outlook: Outlook,
  slots: Map<Expected, number>,
): Reading[] {
  const { place, by } = claim
  const { expectations, known } = outlook.of(place)
  const isBare = NOBODY_COST[by] !== undefined
  const before = (): CivilDate | undefined => outlook.debitBefore(place, transaction.on)
  const isDoubtful = by === 'payee' || by === 'inn' || by === 'like'
  const facts = { amount: paid.amount, on: transaction.on, mcc: transaction.mcc }
  const doubt = isDoubtful ? doubtOf(facts, expectations, known, before) : undefined
  const closed = isAfter(transaction.on, entries[place]?.account.closedOn) ? COST.closed : 0
  const beside = expectations.isUnknown ? COST.unknownAccount : expectations.sums.has(paid.amount) ? COST.extraKnownSum : COST.extra
  const extra = beside + closed + (doubt ? COST.unlikely : 0)
  const readings: Reading[] = []
  for (const payment of outlook.around(place, paid.day)) {
    const fit = fitOf(payment, paid, isBare)
    if (!fit || fit.cost >= extra || (doubt && !fit.isExact)) continue
    readings.push({ slot: numberOf(slots, payment), cost: fit.cost + (isBare ? roundness(paid.amount) : 0), outcome: place, claim, fit })
  }
  if (!isBare) readings.push({ slot: NO_SLOT, cost: extra, outcome: place, claim, ...(doubt && { doubt }) })
  return readings
}

/** How little a sum tells by itself. */
const roundness = (amount: number): number => (amount % 100 !== 0 ? 0 : amount % 1000 !== 0 ? COST.wholeSum : COST.roundSum)

const isAfter = (on: CivilDate, closedOn: CivilDate | undefined): boolean => closedOn !== undefined && on > closedOn

/** Turns the solution into links and questions. */
class Judge {
  readonly #cases: readonly Case[]
  readonly #assignment: Assignment
  readonly #directory: Directory

  constructor(cases: readonly Case[], assignment: Assignment, directory: Directory) {
    this.#cases = cases
    this.#assignment = assignment
    this.#directory = directory
  }

  /** Undefined: the row names nobody, and nothing expects it. */
  verdict(place: number): { link: Link } | { review: Review } | undefined {
    const one = this.#cases[place]
    const reading = one?.readings[this.#assignment.chosen(place)]
    if (!one || !reading) return undefined
    const { claim } = reading
    if (!claim)
      return one.row.bare || one.readings.every(({ claim: other }) => !other || NOBODY_COST[other.by] !== undefined)
        ? undefined
        : { review: this.#question(place, one, reading) }
    const isBare = NOBODY_COST[claim.by] !== undefined
    const isChoice = one.accounts > 1 || isBare
    const margin = isChoice ? this.#extraCost(place, one, (outcome) => outcome !== reading.outcome) : undefined
    if (margin !== undefined && margin < CLEAR_MARGIN) {
      // A row that names nobody and fits one plan by halves is no question to a person; one that fits two plans is.
      return isBare && one.accounts === 1 ? undefined : { review: this.#question(place, one, reading) }
    }
    return { link: this.#link(one, reading, claim, margin) }
  }

  #link({ row, accounts }: Case, reading: Reading, claim: Claim, margin: number | undefined): Link {
    const account = this.#directory.entries[claim.place]?.account
    const isLate = isAfter(row.transaction.on, account?.closedOn)
    return {
      transaction: row.transaction,
      account: account?.id ?? '',
      confidence: confidenceOf(claim.by, reading.fit, margin, isLate) / 100,
      reasons: [
        ...claim.reasons,
        ...chosenReasons(row.transaction, reading.fit, claim.by),
        ...(accounts > 1 ? [message('matching.amongSeveral', { count: accounts })] : []),
        ...(isLate && account?.closedOn ? [message('matching.closed', { on: { day: account.closedOn } })] : []),
      ],
    }
  }

  #extraCost(place: number, one: Case, wanted: (outcome: number) => boolean): number {
    return this.#assignment.extraCost(place, wanted, (other) => this.#cases[other]?.kin === one.kin, COST.nobody)
  }

  /** Every account the debit may belong to, with its share of likelihood. */
  #question(place: number, one: Case, chosen: Reading): Review {
    const outcomes = [...new Set(one.readings.map(({ outcome }) => outcome))]
    const costs = outcomes.map((outcome) =>
      outcome === chosen.outcome
        ? 0
        : Math.max(
            0,
            this.#extraCost(place, one, (other) => other === outcome),
          ),
    )
    const likelihood = shares(costs)
    const candidates = outcomes.flatMap((outcome, at) => {
      const best = cheapest(one.readings.filter((reading) => reading.outcome === outcome))
      if (!best?.claim) return []
      const reasons = [
        ...best.claim.reasons,
        ...chosenReasons(one.row.transaction, best.fit, best.claim.by),
        ...doubts(one.row, best.doubt),
      ]
      return [candidateOf(this.#directory, best.claim, likelihood[at] ?? 0, reasons)]
    })
    return { transaction: one.row.transaction.id, candidates: candidates.sort(likeliestFirst) }
  }
}

const cheapest = (readings: readonly Reading[]): Reading | undefined =>
  readings.reduce<Reading | undefined>((best, reading) => (best === undefined || reading.cost < best.cost ? reading : best), undefined)

const doubts = ({ transaction }: Row, doubt: Doubt | undefined): Message[] => (doubt ? [doubtReason(transaction, doubt)] : [])

function confidenceOf(by: By, fit: Fit | undefined, margin: number | undefined, isLate: boolean): number {
  const base = CONFIDENCE[by]
  if (by === 'decision') return base
  const isNamed = by === 'payee' || by === 'inn'
  const alone = fit?.isExact && isNamed ? CONFIDENCE_EXACT : base
  const sure = margin === undefined ? alone : Math.min(base, confidenceByMargin(margin))
  return isLate ? Math.min(sure, CONFIDENCE_CLOSED) : sure
}

/** Evidence that a person has to judge: what there is of it is shown, and no account is favoured. */
const UNSURE_HUNDREDTHS = 40

function unsureReview({ transaction, claims: { claims } }: Row, directory: Directory): Review {
  const each = Math.round(UNSURE_HUNDREDTHS / claims.length)
  return { transaction: transaction.id, candidates: claims.map((claim) => candidateOf(directory, claim, each, [...claim.reasons])) }
}

type Candidate = Review['candidates'][number]

function candidateOf({ entries }: Directory, { place }: Claim, hundredths: number, reasons: Message[]): Candidate {
  return { account: entries[place]?.account.id ?? '', confidence: hundredths / 100, reasons }
}

const likeliestFirst = (a: Candidate, b: Candidate): number =>
  b.confidence - a.confidence || (a.account < b.account ? -1 : a.account > b.account ? 1 : 0)

/** Turns the solved assignment into links, questions and rows that are nobody's. */
import type { Message } from '../../i18n/message.ts'
import { message } from '../../i18n/message.ts'
import type { Review } from '../../model/report.ts'
import { CLEAR_MARGIN, CLEAR_MARGIN_OTHER, COST } from '../expected/costs.ts'
import type { Fit } from '../expected/likelihood.ts'
import type { Claim } from '../said/claims.ts'
import type { Directory } from '../said/directory.ts'
import type { Row } from '../said/rows.ts'
import type { Link } from '../types.ts'
import { confidenceOf, LARGEST_MARGIN, shares } from './confidence.ts'
import { type Case, isAfter, NOBODY, namesNobody, type Reading } from './readings.ts'
import { candidateReasons, chosenReasons, doubtReason } from './reasons.ts'
import { type Assignment, NO_SLOT } from './solver.ts'

/** What became of a case: read as an account's, with its margin over the next best outcome; asked about; or nobody's. */
export interface Verdict {
  kind: 'link' | 'review' | 'nobody'
  reading: Reading | undefined
  /** Undefined where there was nothing to choose from; one that is large is known only to be so. */
  margin: number | undefined
  /** Several accounts, and neither sum nor evidence settled which. */
  isOpen: boolean
  /** The highest slot that was looked at: nothing that happens to higher ones changes what is said here. */
  reach: number
  /** What a person is asked, once that was worked out. */
  questions?: readonly Review[]
}

type Finding = Pick<Verdict, 'kind' | 'reading' | 'margin'>

/** Margins from which a reading is sure enough to learn from. */
const SURE_MARGIN = 20

export class Judge {
  readonly #cases: readonly Case[]
  readonly #assignment: Assignment
  readonly #directory: Directory

  constructor(cases: readonly Case[], assignment: Assignment, directory: Directory) {
    this.#cases = cases
    this.#assignment = assignment
    this.#directory = directory
  }

  verdict(place: number): Verdict {
    const one = this.#cases[place]
    this.#assignment.reach = NO_SLOT
    for (const { slot } of one?.readings ?? []) if (slot > this.#assignment.reach) this.#assignment.reach = slot
    const { kind, reading, margin } = this.#find(place, one)
    return { kind, reading, margin, isOpen: isOpen(kind, reading, one), reach: this.#assignment.reach }
  }

  #find(place: number, one: Case | undefined): Finding {
    const reading = one?.readings[this.#assignment.chosen(place)]
    if (!one || !reading) return { kind: 'nobody', reading, margin: undefined }
    const { claim } = reading
    if (!claim) return { kind: isSilent(one) ? 'nobody' : 'review', reading, margin: undefined }
    const isBare = namesNobody(claim)
    const isChoice = one.accounts > 1 || isBare || reading.doubt === 'shop'
    const margin = isChoice ? this.#extraCost(place, one, (outcome) => outcome !== reading.outcome, LARGEST_MARGIN) : undefined
    const line = isToTheKopeck(reading.fit) ? CLEAR_MARGIN : CLEAR_MARGIN_OTHER
    if (margin === undefined || margin >= line) return { kind: 'link', reading, margin }
    // A row that names nobody and fits one account by halves is no question to a person; one that fits two is.
    return { kind: isBare && one.accounts === 1 ? 'nobody' : 'review', reading, margin }
  }

  /** Whether others may be learned from the reading: nothing to choose, or chosen by far, and the sum fits. */
  static isSure({ kind, reading, margin }: Finding): boolean {
    if (kind !== 'link' || !reading?.claim) return false
    if (namesNobody(reading.claim) && !reading.fit?.isExact) return false
    return margin === undefined || margin >= SURE_MARGIN
  }

  /** Whether the debit is an expected payment to the kopeck, clearly. */
  static isMade({ kind, reading }: Finding): boolean {
    return kind === 'link' && reading?.fit?.isExact === true
  }

  linksOf(one: Case, { reading, margin }: Finding): readonly Link[] {
    if (!reading) return []
    if (one.told?.reading !== reading || one.told.margin !== margin) one.told = { reading, margin, links: this.#told(one, reading, margin) }
    return one.told.links
  }

  #told({ rows, accounts, readings }: Case, reading: Reading, margin: number | undefined): Link[] {
    const { claim, fit } = reading
    if (!claim) return []
    const account = this.#directory.entries[claim.place]?.account
    const isOthersPaid = !fit && readings.some((other) => other.isPaidUp && other.outcome !== reading.outcome)
    return rows.map((row) => {
      const isLate = isAfter(row.transaction.on, account?.closedOn)
      const own = row.claims.claims.find(({ place }) => place === claim.place) ?? claim
      return {
        transaction: row.transaction,
        account: account?.id ?? '',
        confidence:
          confidenceOf({
            by: own.by,
            isExact: isToTheKopeck(fit) || (fit?.isRound === true && margin === undefined),
            margin,
            isAfterEnd: isLate,
          }) / 100,
        reasons: [
          ...own.reasons,
          ...(rows.length > 1 ? [message('matching.part', { count: rows.length })] : []),
          ...chosenReasons(row.transaction, fit, own.by, rows.length),
          ...(reading.isMerchant ? [message('matching.merchant', { mcc: row.transaction.mcc ?? '' })] : []),
          ...(reading.isUsual ? [message('matching.usual')] : []),
          ...(reading.isSerial ? [message('matching.serial')] : []),
          ...(isOthersPaid ? [message('matching.othersPaid')] : []),
          ...(accounts > 1 ? [message('matching.amongSeveral', { count: accounts })] : []),
          ...(isLate && account?.closedOn ? [message('matching.closed', { on: { day: account.closedOn } })] : []),
        ],
      }
    })
  }

  #extraCost(place: number, one: Case, wanted: (outcome: number) => boolean, most: number = COST.nobody): number {
    return this.#assignment.extraCost(place, wanted, (other) => this.#cases[other]?.kin === one.kin, most)
  }

  /** What each account would cost the whole, by place: nothing for the one the debit was read as. */
  costsOf(place: number, one: Case, verdict: Verdict): Map<number, number> {
    this.#assignment.reach = verdict.reach
    const costs = new Map<number, number>()
    for (const { outcome } of one.readings) {
      if (outcome === NOBODY || costs.has(outcome)) continue
      const isChosen = outcome === verdict.reading?.outcome
      costs.set(
        outcome,
        isChosen
          ? 0
          : Math.max(
              0,
              this.#extraCost(place, one, (other) => other === outcome, LARGEST_MARGIN),
            ),
      )
    }
    verdict.reach = this.#assignment.reach
    return costs
  }

  /** Every account the debits may belong to, with its share of likelihood. Asked as long as the verdict stands. */
  questionsOf(place: number, one: Case, verdict: Verdict): readonly Review[] {
    if (!verdict.questions) {
      this.#assignment.reach = verdict.reach
      verdict.questions = this.#questions(place, one, verdict)
      verdict.reach = this.#assignment.reach
    }
    return verdict.questions
  }

  #questions(place: number, one: Case, { reading: chosen }: Finding): Review[] {
    const outcomes = [...new Set(one.readings.map(({ outcome }) => outcome))]
    const costs = outcomes.map((outcome) =>
      outcome === chosen?.outcome
        ? 0
        : Math.max(
            0,
            this.#extraCost(place, one, (other) => other === outcome),
          ),
    )
    const likelihood = shares(costs)
    return one.rows.map((row) => {
      const candidates = outcomes.flatMap((outcome, at) => {
        const best = cheapest(one.readings.filter((reading) => reading.outcome === outcome))
        if (!best?.claim) return []
        const reasons = [
          ...best.claim.reasons,
          ...candidateReasons(row.transaction, best.fit, best.claim.by, one.rows.length),
          ...doubts(row, best),
        ]
        return [candidateOf(this.#directory, best.claim, likelihood[at] ?? 0, reasons)]
      })
      return { transaction: row.transaction.id, candidates: withoutImpossible(candidates.sort(likeliestFirst)) }
    })
  }
}

/** Round sums choose among accounts as little as any other sum. */
const isToTheKopeck = (fit: Fit | undefined): boolean => fit?.isExact === true && !fit.isRound

const isOpen = (kind: Verdict['kind'], reading: Reading | undefined, one: Case | undefined): boolean =>
  one !== undefined &&
  (kind !== 'link' ? one.rows.some(({ bare, claims }) => bare || claims.claims.length > 0) : one.accounts > 1 && !reading?.fit?.isExact)

/** Nobody has to look at a row that names nobody, nor at goods that say they are goods. */
const isSilent = ({ rows, readings }: Case): boolean =>
  rows.some(({ bare, isShop }) => bare || isShop) || readings.every(({ claim }) => !claim || namesNobody(claim))

const cheapest = (readings: readonly Reading[]): Reading | undefined =>
  readings.reduce<Reading | undefined>((best, reading) => (best === undefined || reading.cost < best.cost ? reading : best), undefined)

const doubts = ({ transaction }: Row, { doubt }: Reading): Message[] => (doubt ? [doubtReason(transaction, doubt)] : [])

/** Evidence that a person has to judge: what there is of it is shown, and no account is favoured. */
const UNSURE_HUNDREDTHS = 40

export function unsureReview({ transaction, claims: { claims } }: Row, directory: Directory): Review {
  const each = Math.round(UNSURE_HUNDREDTHS / claims.length)
  return { transaction: transaction.id, candidates: claims.map((claim) => candidateOf(directory, claim, each, [...claim.reasons])) }
}

type Candidate = Review['candidates'][number]

function candidateOf({ entries }: Directory, { place }: Claim, hundredths: number, reasons: Message[]): Candidate {
  return { account: entries[place]?.account.id ?? '', confidence: hundredths / 100, reasons }
}

/** Who is not even one in a hundred is no candidate; where nobody is, all are asked about. */
const withoutImpossible = (candidates: Candidate[]): Candidate[] => {
  const possible = candidates.filter(({ confidence }) => confidence > 0)
  return possible.length > 0 ? possible : candidates
}

const likeliestFirst = (a: Candidate, b: Candidate): number =>
  b.confidence - a.confidence || (a.account < b.account ? -1 : a.account > b.account ? 1 : 0)

/** How well debits were told apart on made households: links, questions, gaps, flags and how far stated confidence can be believed. */
import { matchPayments } from '../../shared/matching/index.ts'
import type { Decision, Household } from '../../shared/model/household.ts'
import type { AccountReport } from '../../shared/model/report.ts'
import { reconcile } from '../../shared/report.ts'
import { decidedHousehold, type Sample } from './households/index.ts'

/** What a way of matching says. */
export interface Answer {
  links: ReadonlyMap<string, { account: string; confidence: number }>
  /** Debits it asks about, with its candidates. */
  review: ReadonlyMap<string, readonly { account: string; confidence: number }[]>
}
export type Matcher = (sample: Pick<Sample, 'household' | 'asOf'>) => Answer

/** The program's own matching. */
export const sverka: Matcher = ({ household, asOf }) => {
  const { links, review } = matchPayments(household, asOf)
  return {
    links: new Map(links.map(({ transaction, account, confidence }) => [transaction.id, { account, confidence }])),
    review: new Map(review.map(({ transaction, candidates }) => [transaction, candidates])),
  }
}

export interface Score {
  /** Debits that are some account's; linked by the matcher; linked to the right one. */
  owned: number
  linked: number
  right: number
  /** Asked about; and the debits that are an account's or that the matcher linked or asks about. */
  review: number
  candidates: number
  /** Periods of accounts; with exactly the true gap; with the true state. */
  periods: number
  gaps: number
  states: number
  /** Periods in whose own days less came in than they cost: truly; flagged; both. */
  late: number
  flagged: number
  caught: number
  /** The same of those periods in whose days nothing is asked about the account: there the program says so without reserve. */
  sureLate: number
  sureFlagged: number
  sureCaught: number
  /** By tenths of stated confidence: stated, right. */
  tenths: { stated: number; right: number }[]
  milliseconds: number
}

export const noScore = (): Score => ({
  owned: 0,
  linked: 0,
  right: 0,
  review: 0,
  candidates: 0,
  periods: 0,
  gaps: 0,
  states: 0,
  late: 0,
  flagged: 0,
  caught: 0,
  sureLate: 0,
  sureFlagged: 0,
  sureCaught: 0,
  tenths: Array.from({ length: 10 }, () => ({ stated: 0, right: 0 })),
  milliseconds: 0,
})

/** What of a debit came out wrong, for looking at. */
export interface Miss {
  id: string
  said: string
  truth: string | null
}

/** A month that is flagged wrongly, or wrongly not, with the account's own debits that came out wrong about its days. */
export interface Flaw {
  account: string
  period: string
  on: string
  isFlagged: boolean
  /** The debits since the due day before that are the account's and not linked to it, or linked to it and not its. */
  because: Miss[]
}

/**
 * Scores one household. Rows that a statement prints alike to the letter (same day, sum, text and card) are one another's equals: any way of
 * handing them out to the same accounts is right.
 */
export function scoreOf(sample: Sample, matcher: Matcher, misses: Miss[] = [], flaws?: Flaw[]): Score {
  const score = noScore()
  const start = performance.now()
  const answer = matcher(sample)
  score.milliseconds = performance.now() - start
  const wanted = truthByRow(sample, answer)
  for (const { id, amount } of sample.household.transactions ?? []) {
    if (amount > 0) continue
    const truth = wanted.get(id) ?? null
    const link = answer.links.get(id)
    const asked = answer.review.get(id)
    if (truth !== null) score.owned += 1
    if (link) score.linked += 1
    if (asked) score.review += 1
    if (truth !== null || link || asked) score.candidates += 1
    if (link && link.account === truth) score.right += 1
    for (const pairing of link ? [link] : (asked ?? [])) {
      const tenth = score.tenths[Math.min(9, Math.floor(pairing.confidence * 10 + 1e-9))]
      if (!tenth) continue
      tenth.stated += 1
      if (pairing.account === truth) tenth.right += 1
    }
    const said = link?.account ?? (asked ? '?' : null)
    if (said !== truth) misses.push({ id, said: said ?? '-', truth })
  }
  scorePeriods(sample, matcher, answer, score, (flaw) => {
    const because = misses.filter((miss) => isAbout(sample, miss, flaw))
    flaws?.push({ account: flaw.account, period: flaw.period, on: flaw.on, isFlagged: flaw.isFlagged, because })
  })
  return score
}

interface OffMonth extends Omit<Flaw, 'because'> {
  /** The due day before; empty for the first month. */
  before: string
}

function isAbout({ household }: Sample, { id, said, truth }: Miss, { account, before, on }: OffMonth): boolean {
  const row = household.transactions?.find((one) => one.id === id)
  return row !== undefined && (said === account || truth === account) && row.on > before && row.on <= on
}

/** The true account of each row, equals handed out so that they agree with the answer where they can. */
function truthByRow({ household, truth }: Sample, answer: Answer): Map<string, string | null> {
  const equals = new Map<string, string[]>()
  for (const { id, on, amount, description, counterparty, reference, source } of household.transactions ?? []) {
    const key = [on, amount, description, counterparty, reference, source].join('|')
    equals.set(key, [...(equals.get(key) ?? []), id])
  }
  const wanted = new Map<string, string | null>()
  for (const ids of equals.values()) {
    const left = ids.map((id) => truth.get(id)?.account ?? null)
    const open: string[] = []
    for (const id of ids) {
      const at = left.indexOf(answer.links.get(id)?.account ?? null)
      if (at < 0) open.push(id)
      else wanted.set(id, left.splice(at, 1)[0] ?? null)
    }
    for (const id of open) wanted.set(id, left.shift() ?? null)
  }
  return wanted
}

function scorePeriods(sample: Sample, matcher: Matcher, answer: Answer, score: Score, off: (month: OffMonth) => void): void {
  const { household, asOf } = sample
  const said = reconcile(matcher === sverka ? household : followed(household, answer), asOf)
  const openDays = daysAsked(household, answer)
  const truth = new Map(reconcile(decidedHousehold(sample), asOf).accounts.map((account) => [account.id, account]))
  for (const account of said.accounts) {
    const wantedAccount = truth.get(account.id)
    if (!wantedAccount) continue
    const periods = new Map(account.periods.map((period) => [period.period, period]))
    const isPrepaid = household.accounts.find(({ id }) => id === account.id)?.billing.model === 'prepaid'
    const flags = shortPeriods(account, isPrepaid)
    const wantedFlags = shortPeriods(wantedAccount, isPrepaid)
    const asked = openDays.get(account.id) ?? []
    let before = ''
    for (const wanted of wantedAccount.periods) {
      const found = periods.get(wanted.period)
      score.periods += 1
      if (found?.gap === wanted.gap) score.gaps += 1
      if (found?.state === wanted.state) score.states += 1
      const [isLate, isFlagged] = [wantedFlags.has(wanted.period), flags.has(wanted.period)]
      if (isLate) score.late += 1
      if (isFlagged) score.flagged += 1
      if (isLate && isFlagged) score.caught += 1
      if (isLate !== isFlagged) off({ account: account.id, period: wanted.period, on: wanted.on, isFlagged, before })
      const isOpen = asked.some((on) => on > before && on <= wanted.on)
      before = wanted.on
      if (isOpen) continue
      if (isLate) score.sureLate += 1
      if (isFlagged) score.sureFlagged += 1
      if (isLate && isFlagged) score.sureCaught += 1
    }
  }
}

/** The days of the debits that are asked about, by each account that they may be for. */
function daysAsked({ transactions = [] }: Household, { review }: Answer): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const { id, on } of transactions)
    for (const { account } of review.get(id) ?? []) days.set(account, [...(days.get(account) ?? []), on])
  return days
}

/**
 * The periods that were short or missed: by the day it was due the account stood worse than by the due day before, so that less had come in
 * meanwhile than the period cost. A debt that is only carried on is not flagged again.
 */
function shortPeriods({ periods, payments }: AccountReport, isPrepaid: boolean): Set<string> {
  const short = new Set<string>()
  let charged = 0
  let before = 0
  for (const { period, on, expected, state } of periods) {
    if (state === 'upcoming') continue
    charged += expected
    const paid = payments.reduce((sum, payment) => ((isPrepaid ? payment.on < on : payment.on <= on) ? sum + payment.amount : sum), 0)
    const lacks = Math.max(0, charged - paid)
    if (lacks > before) short.add(period)
    before = lacks
  }
  return short
}

/** The household with a matcher's answer as decisions, so that the same ledger reckons for all of them. */
function followed(household: Household, { links }: Answer): Household {
  const decisions = (household.transactions ?? []).flatMap(({ id, amount }): Decision[] => {
    const account = links.get(id)?.account
    if (account) return [{ kind: 'belongs', transaction: id, account }]
    return amount < 0 ? [{ kind: 'ignore', transaction: id }] : []
  })
  return { ...household, decisions }
}

export function add(a: Score, b: Score): Score {
  const sum = noScore()
  for (const key of Object.keys(sum) as (keyof Score)[]) if (key !== 'tenths') sum[key] = a[key] + b[key]
  sum.tenths = a.tenths.map((tenth, at) => ({
    stated: tenth.stated + (b.tenths[at]?.stated ?? 0),
    right: tenth.right + (b.tenths[at]?.right ?? 0),
  }))
  return sum
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export interface Figures {
  precision: number
  recall: number
  review: number
  gaps: number
  states: number
  flagPrecision: number
  flagRecall: number
  surePrecision: number
  sureRecall: number
}

export const figuresOf = (score: Score): Figures => ({
  precision: share(score.right, score.linked),
  recall: share(score.right, score.owned),
  review: share(score.review, score.candidates),
  gaps: share(score.gaps, score.periods),
  states: share(score.states, score.periods),
  flagPrecision: share(score.caught, score.flagged),
  flagRecall: share(score.caught, score.late),
  surePrecision: share(score.sureCaught, score.sureFlagged),
  sureRecall: share(score.sureCaught, score.sureLate),
})

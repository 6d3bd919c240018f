/**
 * Whose each debit is, weighed over the whole: the claims of all debits against what all accounts expect, each expected payment once. What is
 * not clear at first is weighed again with what the clear ones taught.
 */
import type { Review } from '../../model/report.ts'
import { withDoubles } from '../doubles.ts'
import { ratesOf } from '../expected/commission.ts'
import type { Expected } from '../expected/expected.ts'
import type { Directory } from '../said/directory.ts'
import { paidOf, type Row } from '../said/rows.ts'
import type { Link } from '../types.ts'
import { CaseMemory } from './case-memory.ts'
import { Insight, type Read } from './insight.ts'
import { joinedParts } from './joined.ts'
import { Judge, unsureReview, type Verdict } from './judge.ts'
import { type Case, caseOf, type Scene } from './readings.ts'
import { roadsOf } from './roads.ts'
import { Round } from './round.ts'
import { NO_SERIES, ownCollections, type Series, seriesOf } from './series.ts'
import { readByStreams } from './streams.ts'

export interface Weighed {
  links: readonly Link[]
  /** Of the links those whose sum is an expected one to the kopeck, by the debit's id; worked out when asked for. */
  exact: () => ReadonlySet<string>
  review: Review[]
  /** Rows that name nobody and fit nothing. */
  unclaimed: number
}

/** How often what is open is weighed again at most; most households need one. */
const MOST_ROUNDS = 6

/** Weighs debits that come oldest first; links and review keep that order. `undone`: ids of debits that a credit undid. */
export function weigh(debits: readonly Row[], { directory, outlook, undone }: Scene, memory: CaseMemory = new CaseMemory()): Weighed {
  const sure = debits.filter((row) => !row.claims.isUnsure)
  let scene: Scene = { directory, outlook, undone }
  let round = memory.round.weigh(memory.casesOf(sure, scene), directory)
  const series = round.isOpen ? seriesOf(sure, outlook) : NO_SERIES
  if (round.isOpen) scene = { ...scene, ownCollections: ownCollections(sure, outlook) }
  for (let again = 1; again < MOST_ROUNDS && round.isOpen; again += 1) {
    const insight = insightOf(round, scene, series)
    const parts = [...joinedIn(round), ...joinedParts(openRows(round, scene), outlook, insight)]
    scene = { ...scene, insight, roads: roadsOf(round) }
    const next = new Round().weigh(casesOf(groupsOf(sure, parts), scene), directory)
    const isSame = areAlike(next.verdicts, round.verdicts)
    round = next
    if (isSame) break
  }
  return said(debits, round, directory)
}

const casesOf = (groups: readonly (readonly Row[])[], scene: Scene): Case[] => groups.map((rows) => caseOf(rows, scene))

/** Whether another round changed nothing of what was read. */
const areAlike = (a: readonly Verdict[], b: readonly Verdict[]): boolean =>
  a.length === b.length && a.every(({ kind, reading }, at) => kind === b[at]?.kind && reading?.outcome === b[at]?.reading?.outcome)

/** The debits that fit nothing to the kopeck by themselves, and came back by no credit. */
const openRows = ({ cases, verdicts }: Round, { outlook, undone }: Scene): Row[] =>
  cases
    .filter((_, place) => {
      const { kind, reading } = verdicts[place] ?? {}
      return kind !== 'link' || !reading?.fit?.isExact
    })
    .flatMap(({ rows }) => rows)
    .filter(({ transaction }) => !undone.has(transaction.id))
    // What is a whole payment of one account is no part of another's, even where it is not clear whose.
    .filter((row) => !row.claims.claims.some(({ place }) => outlook.fitsExactly(place, paidOf(row))))

/** Parts that were put together before and fit: they stay together. */
const joinedIn = ({ cases, verdicts }: Round): (readonly Row[])[] =>
  cases
    .filter(({ rows }, place) => rows.length > 1 && verdicts[place]?.kind === 'link' && verdicts[place]?.reading?.fit?.isExact)
    .map(({ rows }) => rows)

function insightOf({ cases, verdicts, judge }: Round, { outlook, undone, insight }: Scene, series: Series): Insight {
  const reads: Read[] = []
  const open: { paid: Case['paid']; places: number[] }[] = []
  const made = new Map<Expected, Row>()
  cases.forEach(({ rows, paid }, at) => {
    const verdict = verdicts[at]
    if (!verdict) return
    const { kind, reading } = verdict
    if (kind === 'link' && reading?.claim)
      for (const row of rows) reads.push({ row, place: reading.outcome, isSure: Judge.isSure(verdict) })
    const [row] = rows
    if (row && reading?.payment && Judge.isMade(verdict)) made.set(reading.payment, row)
    if (kind === 'link' && reading?.fit?.isExact) return
    const places = row?.bare ? outlook.placesFor(row.bare) : (row?.claims.claims ?? []).map(({ place }) => place)
    open.push({ paid, places: [...new Set(places)] })
  })
  reads.push(...readByWords(cases, verdicts), ...(judge ? readByStreams(cases, verdicts, judge) : []))
  // A commission once known stays known: its debits are open no more.
  const rates = new Map([...ratesOf(open, outlook), ...(insight?.rates() ?? [])])
  const asked = cases.flatMap(({ rows }, at) => (verdicts[at]?.kind === 'review' ? rows : []))
  return new Insight(reads, rates, series, { open: asked, undone, outlook, made })
}

/** So many open debits in an account's own words, beside others of its siblings in other words, show what its debits look like. */
const FEWEST_BY_WORDS = 4

/** Open debits that stand in the words of one account, where its siblings' debits of the same months stand in others. */
function readByWords(cases: readonly Case[], verdicts: readonly Verdict[]): Read[] {
  const own = new Map<number, Row[]>()
  const others = new Map<number, Set<string>>()
  cases.forEach(({ rows }, at) => {
    const [row] = rows
    if (verdicts[at]?.kind !== 'review' || !row || row.claims.claims.length < 2) return
    const named = row.claims.claims.filter(({ shared }) => shared === undefined)
    const [only] = named
    const month = row.transaction.on.slice(0, 7)
    if (only && named.length === 1) own.set(only.place, [...(own.get(only.place) ?? []), row])
    else for (const { place } of row.claims.claims) others.set(place, (others.get(place) ?? new Set()).add(month))
  })
  return [...own].flatMap(([place, rows]) => {
    const months = new Set(rows.map(({ transaction }) => transaction.on.slice(0, 7)))
    const common = [...months].filter((month) => others.get(place)?.has(month)).length
    return rows.length >= FEWEST_BY_WORDS && common * 3 >= months.size
      ? rows.map((row) => ({ row, place, isSure: true, isPaid: false }))
      : []
  })
}

/** The debits in the order of their days, parts put together at the place of the first. */
function groupsOf(debits: readonly Row[], parts: readonly (readonly Row[])[]): Row[][] {
  const groupOf = new Map(parts.flatMap((group) => group.map((row) => [row, group] as const)))
  return debits.flatMap((row) => {
    const group = groupOf.get(row)
    return group === undefined ? [[row]] : group[0] === row ? [[...group]] : []
  })
}

/** Whether the debit makes no payment that is expected by then: none at all, or one whose period has not begun. */
function isBeside({ paid }: Case, { reading }: Verdict): boolean {
  const way = reading?.fit?.way
  return way === undefined || (way.what === 'charge' && paid.day < way.since)
}

function said(debits: readonly Row[], { cases, verdicts, judge }: Round, directory: Directory): Weighed {
  const links: Link[] = []
  const review: Review[] = []
  const beside = new Set<string>()
  let unclaimed = 0
  let isJoined = false
  for (let place = 0; place < cases.length; place += 1) {
    const [one, verdict] = [cases[place], verdicts[place]]
    if (!one || !verdict || !judge) continue
    // The parts of a payment come together.
    isJoined ||= one.rows.length > 1
    if (verdict.kind === 'nobody') unclaimed += one.rows.length
    else if (verdict.kind === 'link')
      for (const link of judge.linksOf(one, verdict)) {
        links.push(link)
        if (isBeside(one, verdict)) beside.add(link.transaction.id)
      }
    else review.push(...judge.questionsOf(place, one, verdict))
  }
  for (const row of debits) if (row.claims.isUnsure) review.push(unsureReview(row, directory))
  if (isJoined) inOrderOf(debits, links, ({ transaction }) => transaction.id)
  if (isJoined || review.length > 1) inOrderOf(debits, review, ({ transaction }) => transaction)
  return { links: withDoubles(links, beside), review, unclaimed, exact: () => exactIn(cases, verdicts) }
}

function inOrderOf<T>(debits: readonly Row[], items: T[], idOf: (item: T) => string): void {
  const placeOf = new Map(debits.map(({ transaction }, at) => [transaction.id, at]))
  items.sort((a, b) => (placeOf.get(idOf(a)) ?? 0) - (placeOf.get(idOf(b)) ?? 0))
}

/** The debits whose sum is an expected one to the kopeck. */
function exactIn(cases: readonly Case[], verdicts: readonly Verdict[]): Set<string> {
  const isExact = (one: Case, verdict: Verdict | undefined): boolean =>
    verdict?.kind === 'link' && verdict.reading?.fit?.isExact === true && !isBeside(one, verdict)
  return new Set(cases.flatMap((one, at) => (isExact(one, verdicts[at]) ? one.rows.map(({ transaction }) => transaction.id) : [])))
}

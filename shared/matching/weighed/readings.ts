/** What each debit may turn out to be: for every account it may belong to, the payments expected about its day, or one beside them. */
import { kindsOfMerchant } from '../../catalogue/merchant-codes.ts'
import type { CivilDate } from '../../dates.ts'
import { type Money, sum } from '../../money.ts'
import { COST } from '../expected/costs.ts'
import type { Expected } from '../expected/expected.ts'
import { type Fit, fitOf, type Paid } from '../expected/likelihood.ts'
import type { Outlook } from '../expected/outlook.ts'
import { type Doubt, doubtOf } from '../expected/plausible.ts'
import type { By, Claim } from '../said/claims.ts'
import type { Directory } from '../said/directory.ts'
import { paidOf, type Row } from '../said/rows.ts'
import type { Link } from '../types.ts'
import type { Insight } from './insight.ts'
import { NO_SLOT, type Option } from './solver.ts'

/** The outcome "none of the accounts". */
export const NOBODY = -1

/** An option of the solver with what it says of the debit. */
export interface Reading extends Option {
  claim: Claim | undefined
  /** The expected payment that it would be; what takes no expected one's place has none. */
  payment?: Expected
  fit?: Fit
  doubt?: Doubt
  /** What the rows of the account usually look like speaks for it. */
  isUsual?: true
  /** It comes month after month. */
  isSerial?: true
  /** The merchant's category code speaks for it, and not for all of the accounts. */
  isMerchant?: true
  /** The account's running charge is paid by others. */
  isPaidUp?: true
}

/** One debit, or several that together make one payment. */
export interface Case {
  rows: readonly Row[]
  paid: Paid
  readings: Reading[]
  /** Accounts it may belong to. */
  accounts: number
  /** The same for equal debits of equal claims: they are interchangeable. */
  kin: string
  /** What was said of it as long as it was read so. */
  told?: { reading: Reading; margin: number | undefined; links: readonly Link[] }
}

/** Where a row leads that names only its collector. */
export type Road = Pick<Claim, 'place' | 'reasons'>

/** What readings are made from. */
export interface Scene {
  directory: Directory
  outlook: Outlook
  /** Debits that a credit undid: whose they are is asked, but they make no expected payment. */
  undone: ReadonlySet<string>
  /** Rows of a collector that one account has to itself. */
  ownCollections?: ReadonlySet<Row>
  /** Rows of a collector whose card pays one account alone that way. */
  roads?: ReadonlyMap<Row, Road>
  /** What the surer debits taught about the others; absent at first. */
  insight?: Insight
}

/** Claims that leave no room for "nobody". */
const SETTLED: ReadonlySet<By> = new Set<By>(['decision', 'contract', 'contract-alone', 'contract-part', 'own-number', 'taught-number'])
/** Claims that name nobody outright: only a sum and a day that fit make them a payment. */
const NOBODY_COST: Partial<Record<By, number>> = { 'autopay-line': COST.nobodyBare, collector: COST.nobodyHint, hint: COST.nobodyHint }
export const namesNobody = ({ by }: Claim): boolean => NOBODY_COST[by] !== undefined

/** `rows` come oldest first; several are parts of one payment and claim the same accounts. */
export function caseOf(rows: readonly Row[], scene: Scene): Case {
  const [row] = rows
  if (!row) throw new RangeError('a case without a debit')
  const paid = paidTogether(rows)
  const claims = rows.length > 1 && !row.bare ? sharedClaims(rows) : claimsWithBare(row, paid, scene)
  const readings: Reading[] = []
  const merchant = merchantPlaces(row, claims, scene.directory)
  for (const claim of claims) {
    const from = readings.length
    readingsOf(claim, claims, rows, paid, scene, readings)
    if (merchant)
      for (const reading of readings.slice(from))
        if (merchant.has(claim.place)) reading.isMerchant = true
        else reading.cost += COST.otherMerchant
  }
  favourExact(readings, rows, paid, scene)
  if (claims.every(({ by }) => !SETTLED.has(by)))
    readings.push({
      slot: NO_SLOT,
      cost: nobodyCost(row, claims, scene),
      outcome: NOBODY,
      claim: undefined,
    })
  const accounts = countAccounts(readings)
  const look = scene.insight?.lookOf(row) ?? ''
  const mcc = merchant ? row.transaction.mcc : ''
  return { rows, paid, readings, accounts, kin: `${paid.amount} ${paid.source ?? ''} ${look} ${mcc} ${keyOf(claims)}` }
}

/** A sum with kopecks that one account awaits to the kopeck is hardly by chance another's other sum. */
function favourExact(readings: readonly Reading[], rows: readonly Row[], paid: Paid, { insight }: Scene): void {
  if (paid.amount % 100 === 0) return
  const isAwaited = ({ fit, payment }: Reading): boolean =>
    fit?.isExact === true && !fit.isRound && !(payment && insight?.isMade(payment, rows))
  if (!readings.some(isAwaited)) return
  for (const reading of readings) if (reading.fit && !reading.fit.isExact) reading.cost += COST.exactElsewhere
}

/** The accounts whose kind the merchant's category code speaks for, where it speaks for some of the claimed ones and not for others. */
function merchantPlaces({ transaction }: Row, claims: readonly Claim[], { entries }: Directory): ReadonlySet<number> | undefined {
  const kinds = claims.length > 1 ? kindsOfMerchant(transaction.mcc) : undefined
  if (!kinds) return undefined
  const meant = claims.filter(({ place }) => kinds.some((kind) => kind === entries[place]?.account.kind))
  return meant.length > 0 && meant.length < claims.length ? new Set(meant.map(({ place }) => place)) : undefined
}

/** Rows of one text have one list of claims. */
const keys = new WeakMap<readonly Claim[], string>()

function keyOf(claims: readonly Claim[]): string {
  const before = keys.get(claims)
  if (before !== undefined) return before
  const key = claims.map(({ place, by }) => `${place}${by}`).join(' ')
  keys.set(claims, key)
  return key
}

/** Readings of one account stand together. */
function countAccounts(readings: readonly Reading[]): number {
  let accounts = 0
  let last = NOBODY
  for (const { outcome } of readings) {
    if (outcome !== NOBODY && outcome !== last) accounts += 1
    last = outcome
  }
  return accounts
}

function nobodyCost(row: Row, claims: readonly Claim[], { ownCollections, roads }: Scene): number {
  if (ownCollections?.has(row) || roads?.has(row)) return COST.nobody
  return Math.min(COST.nobody, ...claims.map(({ by }) => NOBODY_COST[by] ?? COST.nobody))
}

/** The sum of the parts, on the day of the last. */
function paidTogether(rows: readonly Row[]): Paid {
  const [only, ...others] = rows
  if (only && others.length === 0) return paidOf(only)
  const all = rows.map(paidOf)
  const [first] = all
  const amount: Money = sum(all.map((paid) => paid.amount))
  return { amount, day: Math.max(...all.map(({ day }) => day)), source: first?.source }
}

/** A row that names nobody claims whoever expects its sum; one that names a collector does so beside those who know the collector. */
function claimsWithBare(row: Row, paid: Paid, { outlook, insight, roads }: Scene): readonly Claim[] {
  const { bare, claims } = row
  if (!bare) return claims.claims
  const known = new Set(claims.claims.map(({ place }) => place))
  const others = outlook.bareClaims(row, paid, insight).filter(({ place }) => !known.has(place))
  const road = roads?.get(row)
  const isNew = road && !known.has(road.place) && !others.some(({ place }) => place === road.place)
  return [...claims.claims, ...others, ...(isNew ? [{ ...road, by: bare.by }] : [])].sort((a, b) => a.place - b.place)
}

/** The accounts that every part claims. */
function sharedClaims(rows: readonly Row[]): readonly Claim[] {
  const [first, ...others] = rows
  return (first?.claims.claims ?? []).filter(({ place }) =>
    others.every(({ claims }) => claims.claims.some((claim) => claim.place === place)),
  )
}

function readingsOf(claim: Claim, rivals: readonly Claim[], rows: readonly Row[], paid: Paid, scene: Scene, readings: Reading[]): void {
  const { place, by } = claim
  const { outlook, undone, insight, directory } = scene
  const { expectations } = outlook.of(place)
  const [row] = rows
  if (!row) return
  const { transaction } = row
  const needsFit = namesNobody(claim)
  const isKnown = expectations.sums.has(paid.amount)
  const doubt = DOUBTED.has(by) && (!isKnown || row.isShop) ? doubtAt(place, paid, row, scene) : undefined
  const isShop = doubt === 'shop'
  const closed = isAfter(transaction.on, directory.entries[place]?.account.closedOn) ? COST.closed : 0
  const beside = expectations.isUnknown ? COST.unknownAccount : isKnown ? COST.extraKnownSum : COST.extra
  const extra = beside + closed + (isShop ? COST.nobody : doubt ? COST.unlikely : 0)
  const habit = (insight?.habitCost(row, place, rivals) ?? 0) + wordsCost(claim, insight)
  const isUsual = insight?.isUsual(row, place, rivals) === true
  const isFree = undone.has(transaction.id)
  const isSerial = needsFit && insight?.isSerial(row, place) === true
  const isContinued = isSerial && insight?.isContinued(row, place) === true
  const alone = needsFit && !isSerial ? roundness(paid.amount) : 0
  const series = isContinued ? COST.continued : isSerial ? COST.series : 0
  const put = (payment: Expected | undefined, cost: number, fit: Fit): void => {
    // A shop's row is a bill's payment at best where nothing else pays it, and never surely.
    const reading: Reading = { slot: NO_SLOT, cost: isShop ? COST.shopExact : cost + habit, outcome: place, claim, fit }
    if (isShop) reading.doubt = 'shop'
    if (payment) reading.payment = payment
    if (isUsual) reading.isUsual = true
    if (isSerial && !isContinued) reading.isSerial = true
    readings.push(reading)
  }
  const reach = { exactly: needsFit && !isContinued, byHand: by !== 'autopay-line' || isSerial, rate: insight?.rateOf(place) ?? 0 }
  const payments = expectations.payments
  for (let at = outlook.firstAround(place, paid.day); at < payments.length; at += 1) {
    const payment = payments[at]
    if (!payment || payment.first > paid.day) break
    const fit = payment.last >= paid.day ? fitOf(payment, paid, reach) : undefined
    if (!fit || fit.cost >= extra || (doubt && !fit.isExact)) continue
    if (!fit.isExact && insight?.isMade(payment, rows)) continue
    put(isFree ? undefined : payment, Math.max(0, fit.cost + alone - series), fit)
  }
  const owed = insight?.owedFit(place, rows, paid)
  // A round sum is owed by chance more often than another.
  if (owed && owed.cost < extra && !isShop) put(undefined, owed.cost + Math.max(alone, roundness(paid.amount)), owed)
  if (!needsFit || by === 'collector') {
    const isOwn = (scene.ownCollections?.has(row) && row.claims.claims.includes(claim)) || scene.roads?.get(row)?.place === place
    const dear = by === 'collector' && !isOwn ? COST.nobodyHint - 1 : extra
    const isPaidUp = insight?.isPaidUp(place, rows) === true
    const reading: Reading = { slot: NO_SLOT, cost: dear + habit + (isPaidUp ? COST.paidUp : 0), outcome: place, claim }
    if (isPaidUp) reading.isPaidUp = true
    if (doubt) reading.doubt = doubt
    if (isUsual) reading.isUsual = true
    readings.push(reading)
  }
}

/** Claims by which goods of the same seller are claimed as well. */
const DOUBTED: ReadonlySet<By> = new Set<By>(['payee', 'taught', 'inn', 'pay-to', 'bills', 'like'])

function doubtAt(place: number, { amount }: Paid, { transaction, isShop }: Row, { outlook }: Scene): Doubt | undefined {
  const { on, mcc } = transaction
  const { expectations, known } = outlook.of(place)
  return doubtOf({ amount, on, mcc, isShop: isShop === true }, expectations, known, () => outlook.debitBefore(place, on))
}

/** Words of a sibling say less for this account, until it is known what its own rows look like. */
function wordsCost({ place, shared }: Claim, insight: Insight | undefined): number {
  if (shared === undefined || insight?.knowsLooks(place)) return 0
  return shared === 'own' ? COST.sharedWords : COST.sharedOnly
}

/** How little a sum tells by itself. */
const roundness = (amount: number): number => (amount % 100 !== 0 ? 0 : amount % 1000 !== 0 ? COST.wholeSum : COST.roundSum)

export const isAfter = (on: CivilDate, closedOn: CivilDate | undefined): boolean => closedOn !== undefined && on > closedOn

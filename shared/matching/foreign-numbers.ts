/**
 * Numbers that no account of the payee has, looked at over all rows: the number of the same contract by another name («договор» beside
 * «лицевой счёт»), or somebody else's contract.
 */
import { monthOf, monthsBetween } from '../dates.ts'
import { message } from '../i18n/message.ts'
import { addTo } from '../multimap.ts'
import { isPartOf, phoneForms } from '../text/numbers.ts'
import { ratesOf } from './expected/commission.ts'
import type { Outlook } from './expected/outlook.ts'
import { againstForeign, type Claims, doubted, type ForeignNumber } from './said/claims.ts'
import type { Directory } from './said/directory.ts'
import { looksOf } from './said/number-looks.ts'
import { paidOf, type Row, type Rows } from './said/rows.ts'
import type { Link } from './types.ts'

/** So many rows with one number must be to the kopeck what the account expects, and at least half of them, before it counts as its own. */
const FEWEST_EXACT = 2
/** Without sums that fit: so many rows in so many months, and only one account that it can be. */
const FEWEST_ROWS = 4
const FEWEST_MONTHS = 3
/** A shape is known to print contract numbers once so many of its rows print one. */
const FEWEST_OF_SHAPE = 2
/** The same of a place in the rows of all payees. */
const FEWEST_OF_SLOT = 4
/** An account that is paid to the kopeck so often without a number is not known by one it shows once. */
const OFTEN_WITHOUT = 3

/** The rows that show one number, oldest first, and the accounts they may be for. */
interface Group {
  key: string
  digits: string
  rows: Row[]
  places: readonly number[]
}

/** Months in which an account was paid to the kopeck, by its place, with the ids of the debits that did it. */
export type PaidMonths = ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<string>>>
const NONE_PAID: PaidMonths = new Map()

/** The months in which links pay what each account expects, for a second look at numbers that nobody has. `exact`: ids of such debits. */
export function paidMonths(links: readonly Link[], exact: ReadonlySet<string>, { placeOf }: Directory): PaidMonths {
  const months = new Map<number, Map<string, Set<string>>>()
  for (const link of links) {
    const place = placeOf.get(link.account)
    if (place === undefined || !exact.has(link.transaction.id)) continue
    const own = months.get(place) ?? new Map<string, Set<string>>()
    months.set(place, own.set(monthIn(link), (own.get(monthIn(link)) ?? new Set()).add(link.transaction.id)))
  }
  return months
}

/**
 * The rows with their foreign numbers understood. A number whose rows fit one account to the kopeck, or that comes month by month and can
 * be only one account's, is that account's; one that calls itself a contract's, or stands where this bank prints contract numbers, and
 * is none, makes the row doubtful. Debits teach, credits follow. Rows without such numbers stay as they are, and in their order. `paid`: when
 * what is known to be each account's came; an account that is paid without a number has none of its own to show.
 */
export function withForeignNumbers(
  rows: Pick<Rows, 'debits' | 'credits'>,
  directory: Directory,
  outlook: Outlook,
  paid: PaidMonths = NONE_PAID,
): Pick<Rows, 'debits' | 'credits'> {
  const { debits, credits } = rows
  const groups = groupsOf(debits, outlook)
  if (groups.size === 0 && !credits.some(({ claims }) => claims.foreign)) return rows
  const shapes = shapesOfContracts(debits)
  const slots = slotsOfContracts(debits)
  const rowsOf = rowsByPlace(debits)
  const owners = new Map<string, number>()
  const byCount = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length || (a.digits < b.digits ? -1 : 1))
  for (const group of byCount) {
    const owner = ownerByPart(group, owners) ?? ownerBySum(group, rowsOf, outlook) ?? ownerAlone(group, { rowsOf, owners, paid })
    if (owner !== undefined) owners.set(group.key, owner)
  }
  for (const group of groups.values()) if (group.rows.length < FEWEST_ROWS || owners.has(group.key)) groups.delete(group.key)
  const open = [...groups.values()].sort(
    (a, b) => Number(isPhone(b.digits)) - Number(isPhone(a.digits)) || b.rows.length - a.rows.length || (a.digits < b.digits ? -1 : 1),
  )
  for (const group of open) {
    const owner = ownerUnknown(group, owners, directory)
    if (owner !== undefined) owners.set(group.key, owner)
  }
  const references = shapesOfReferences(debits, shapes, outlook)
  const known: Known = { owners, owned: new Set(owners.values()), shapes, slots, references, paid, directory, outlook, rowsOf }
  const read = (row: Row): Row => (row.claims.foreign ? understood(row, row.claims.foreign, known) : row)
  return { debits: debits.map(read), credits: credits.map(read) }
}

interface Known {
  owners: ReadonlyMap<string, number>
  /** Accounts that have a number of their own by now. */
  owned: ReadonlySet<number>
  shapes: ReadonlySet<string>
  slots: ReadonlySet<string>
  /** Shapes of rows in which this bank prints another number for every payment. */
  references: ReadonlySet<string>
  directory: Directory
  outlook: Outlook
  rowsOf: ReadonlyMap<number, readonly Row[]>
  paid: PaidMonths
}

function groupsOf(debits: readonly Row[], outlook: Outlook): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const row of debits) {
    const digits = row.claims.foreign?.digits
    if (digits === undefined) continue
    const places = placesOf(row, outlook)
    const key = keyOf(row, digits)
    const group = groups.get(key)
    if (group) {
      group.rows.push(row)
      group.places = [...new Set([...group.places, ...places])].sort((a, b) => a - b)
    } else groups.set(key, { key, digits, rows: [row], places })
  }
  return groups
}

/** The end of a telephone's number is only its provider's; two providers may have the same. */
const keyOf = ({ claims }: Row, digits: string): string =>
  digits.length > TAIL_DIGITS ? digits : `${digits} ${Math.min(...claims.claims.map(({ place }) => place))}`
const TAIL_DIGITS = 4

const placesOf = ({ claims, bare }: Row, outlook: Outlook): number[] =>
  bare ? outlook.placesFor(bare) : claims.claims.map(({ place }) => place)

/** Shapes of rows in which this bank prints the contract number of an account. */
function shapesOfContracts(debits: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { claims } of debits)
    if (claims.shape !== undefined && claims.claims.some(({ by }) => by === 'contract' || by === 'contract-part'))
      counts.set(claims.shape, (counts.get(claims.shape) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= FEWEST_OF_SHAPE).map(([shape]) => shape))
}

/** Places in a row where contract numbers are printed, whoever is paid: most numbers that stand there are an account's. */
function slotsOfContracts(debits: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, { own: number; others: number }>()
  for (const { claims } of debits) {
    if (claims.slot === undefined) continue
    const count = counts.get(claims.slot) ?? { own: 0, others: 0 }
    counts.set(claims.slot, count)
    if (claims.claims.some(({ by }) => by === 'contract' || by === 'contract-part')) count.own += 1
    else if (claims.foreign) count.others += 1
  }
  return new Set([...counts].filter(([, { own, others }]) => own >= FEWEST_OF_SLOT && own >= others).map(([slot]) => slot))
}

/** Shapes of rows in which every payment has a number of its own, and most are paid to the kopeck: order numbers, references. */
function shapesOfReferences(debits: readonly Row[], contracts: ReadonlySet<string>, outlook: Outlook): ReadonlySet<string> {
  const seen = new Map<string, Row[]>()
  for (const row of debits) {
    const { shape, foreign } = row.claims
    if (foreign && shape !== undefined && !contracts.has(shape)) addTo(seen, shape, row)
  }
  const isReference = (rows: readonly Row[]): boolean => {
    const numbers = new Set(rows.map(({ claims }) => claims.foreign?.digits))
    if (numbers.size < FEWEST_REFERENCES || numbers.size < rows.length) return false
    const exact = rows.filter((row) => row.claims.claims.some(({ place }) => outlook.fitsExactly(place, paidOf(row))))
    return exact.length >= FEWEST_REFERENCES && exact.length >= rows.length * MOSTLY
  }
  return new Set([...seen].filter(([, rows]) => isReference(rows)).map(([shape]) => shape))
}
/** So many payments with different numbers show that they are numbered. */
const FEWEST_REFERENCES = 3
/** Strangers pay now and then what the family pays: of numbered payments nearly all fit. */
const MOSTLY = 0.75

function rowsByPlace(debits: readonly Row[]): Map<number, Row[]> {
  const rows = new Map<number, Row[]>()
  for (const row of debits) for (const { place } of row.claims.claims) addTo(rows, place, row)
  return rows
}

/** A number cut short is that of the longer one, where only one account has such a one. */
function ownerByPart({ digits, places }: Group, owners: ReadonlyMap<string, number>): number | undefined {
  const whole = new Set([...owners].filter(([other, place]) => places.includes(place) && isPartOf(digits, other)).map(([, place]) => place))
  const [only] = whole
  return whole.size === 1 ? only : undefined
}

/** The one account that the rows of a number fit to the kopeck, and that does not print its own number meanwhile. */
function ownerBySum(group: Group, rowsOf: ReadonlyMap<number, readonly Row[]>, outlook: Outlook): number | undefined {
  const exact = group.places
    .map((place) => ({ place, count: countExact(group, place, outlook) }))
    .filter(({ count }) => count >= FEWEST_EXACT && count * 2 >= group.rows.length)
    .filter(({ place }) => !hasOwnRows(place, group, rowsOf) && !isPaidToTheKopeck(place, group, rowsOf, outlook))
    .sort((a, b) => b.count - a.count || a.place - b.place)
  const [best, next] = exact
  return best && best.count > (next?.count ?? 0) ? best.place : undefined
}

/** Whether rows without a number that can only be the account's pay it in most months of the group. */
function isPaidToTheKopeck(place: number, group: Group, rowsOf: ReadonlyMap<number, readonly Row[]>, outlook: Outlook): boolean {
  const own = new Set(group.rows.map(monthIn))
  const plain = (rowsOf.get(place) ?? []).filter(
    (row) =>
      own.has(monthIn(row)) &&
      row.claims.foreign === undefined &&
      row.claims.claims.length === 1 &&
      outlook.fitsExactly(place, paidOf(row)),
  )
  return monthsOf(plain) * 2 > own.size
}

/** How many rows are a payment of the account to the kopeck, with the commission that its bank adds to all of them or without. */
function countExact({ rows }: Group, place: number, outlook: Outlook): number {
  const paid = rows.map(paidOf)
  const plain = paid.filter((one) => outlook.fitsExactly(place, one)).length
  if (plain * 2 >= rows.length) return plain
  const rate = ratesOf(
    paid.map((one) => ({ paid: one, places: [place] })),
    outlook,
  ).get(place)
  return rate === undefined ? plain : paid.filter((one) => outlook.fitsExactly(place, one, rate)).length
}

interface Others {
  rowsOf: ReadonlyMap<number, readonly Row[]>
  owners: ReadonlyMap<string, number>
  paid: PaidMonths
}

/** The one account that a number seen month by month can be of, because all others show theirs or are paid without it. */
function ownerAlone(group: Group, { rowsOf, owners, paid }: Others): number | undefined {
  const months = monthsOf(group.rows)
  if (group.rows.length < FEWEST_ROWS || months < FEWEST_MONTHS || months * 2 < monthsSpanned(group)) return undefined
  const taken = new Set(owners.values())
  const open = group.places.filter(
    (place) => !taken.has(place) && !hasOwnRows(place, group, rowsOf) && !isPaidWithout(place, group, rowsOf, paid),
  )
  return open.length === 1 ? open[0] : undefined
}

/** A telephone's number is sooner the number of a contract than any other. */
const isPhone = (digits: string): boolean => phoneForms(digits).length > 1

/** The one account whose number nobody wrote down, where all others of the payee have another. */
function ownerUnknown({ places }: Group, owners: ReadonlyMap<string, number>, { entries }: Directory): number | undefined {
  const taken = new Set(owners.values())
  const open = places.filter((place) => !entries[place]?.contract)
  const [only, ...others] = open
  return only !== undefined && others.length === 0 && !taken.has(only) ? only : undefined
}

/** Months from the first row to the last. */
function monthsSpanned({ rows }: Group): number {
  const [first, last] = [rows[0]?.transaction.on, rows.at(-1)?.transaction.on]
  return first && last ? monthsBetween(monthOf(first), monthOf(last)) + 1 : 0
}

const between = (row: Row, { rows }: Group): boolean =>
  row.transaction.on >= (rows[0]?.transaction.on ?? '') && row.transaction.on <= (rows.at(-1)?.transaction.on ?? '')

const monthIn = ({ transaction }: Pick<Row, 'transaction'>): string => transaction.on.slice(0, 7)
const monthsOf = (rows: readonly Row[]): number => new Set(rows.map(monthIn)).size

/** Whether rows with the account's own contract number stand in the months of the group. */
function hasOwnRows(place: number, group: Group, rowsOf: ReadonlyMap<number, readonly Row[]>): boolean {
  const own = (rowsOf.get(place) ?? []).filter(
    (row) =>
      between(row, group) &&
      row.claims.claims.some((claim) => claim.place === place && (claim.by === 'contract' || claim.by === 'contract-part')),
  )
  return monthsOf(own) * 2 > monthsOf(group.rows)
}

/** Whether the account is paid without such a number meanwhile: by more rows that can only be its, or to the kopeck in most months. */
function isPaidWithout(place: number, group: Group, rowsOf: ReadonlyMap<number, readonly Row[]>, paid: PaidMonths): boolean {
  const plain = (rowsOf.get(place) ?? []).filter(
    (row) => between(row, group) && row.claims.foreign === undefined && row.claims.claims.length === 1,
  )
  const own = new Set(group.rows.map(monthIn))
  const isMostly = (months: Pick<ReadonlySet<string>, 'has'> | undefined): boolean =>
    months !== undefined && [...own].filter((month) => months.has(month)).length * 2 > own.size
  return isMostly(paid.get(place)) || (plain.length > group.rows.length && isMostly(new Set(plain.map(monthIn))))
}

const DOUBTS: ReadonlySet<string> = new Set(['matching.otherContract', 'matching.nearContract', 'matching.numberUnknown'])

/** Whether another debit pays the account to the kopeck in that month. */
const isPaidByOther = (place: number, row: Row, paid: PaidMonths): boolean =>
  [...(paid.get(place)?.get(monthIn(row)) ?? [])].some((id) => id !== row.transaction.id)

function understood(row: Row, foreign: ForeignNumber, known: Known): Row {
  const { claims: found } = row
  const owner = known.owners.get(keyOf(row, foreign.digits))
  if (owner !== undefined && placesOf(row, known.outlook).includes(owner)) {
    const { bare: _bare, ...rest } = row
    const reasons = found.claims.find(({ place }) => place === owner)?.reasons.filter(({ key }) => !DOUBTS.has(key)) ?? []
    const own = message('matching.ownNumber', { contract: foreign.digits })
    return { ...rest, claims: { claims: [{ place: owner, by: 'own-number', reasons: [own, ...reasons] }], isUnsure: false, foreign } }
  }
  if (found.isUnsure || row.bare) return row
  // A whole telephone number in a mobile operator's row is that of a contract, whatever stands before it.
  const isTelephone =
    isPhone(foreign.digits) && found.claims.every(({ place }) => known.directory.entries[place]?.account.kind === 'mobile')
  const isNamed =
    foreign.isNamed ||
    isTelephone ||
    (found.shape !== undefined && known.shapes.has(found.shape)) ||
    (found.slot !== undefined && known.slots.has(found.slot)) ||
    isLike(row, foreign, known)
  return isNamed ? { ...row, claims: strangers(row, { ...found, foreign: { ...foreign, isNamed } }, known) } : row
}

/** Whether a number that nobody calls a contract's is one all the same, by its looks; but not where the bank numbers payments. */
function isLike({ claims: { claims, shape } }: Row, { digits }: ForeignNumber, { directory, references }: Known): boolean {
  const looks = looksOf(
    digits,
    claims.map(({ place }) => directory.entries[place]),
  )
  if (looks === 'near') return true
  return looks !== undefined && shape !== undefined && !ALONE.test(shape) && !references.has(shape)
}
/** A number that fills its field is often the bank's own. */
const ALONE = /^\d#$/

/** Whom a contract number leaves that is nobody's: accounts whose number is not known, unless they are known by another, or by none. */
function strangers(row: Row, found: Claims, { owned, directory, outlook, rowsOf, paid }: Known): Claims {
  const left = found.claims.filter(({ place }) => !owned.has(place))
  if (left.length === 0) return doubted(found, directory)
  const digits = found.foreign?.digits
  const open = left.filter(({ place }) => {
    // Its very sum is the account's, unless that month was paid by another debit.
    if (outlook.fitsExactly(place, paidOf(row))) return !isPaidByOther(place, row, paid)
    const others = (rowsOf.get(place) ?? []).filter((other) => other.claims.foreign?.digits !== digits)
    return others.filter((other) => outlook.fitsExactly(place, paidOf(other))).length < OFTEN_WITHOUT
  })
  return open.length === 0 ? doubted(found, directory) : againstForeign({ ...found, claims: open }, directory)
}

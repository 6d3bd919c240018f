/**
 * Numbers that no account of the payee has, looked at over all rows: the number of the same contract by another name («договор» beside
 * «лицевой счёт»), or somebody else's contract.
 */
import { message } from '../i18n/message.ts'
import { negate } from '../money.ts'
import { againstForeign, type Claims, doubted } from './claims.ts'
import { dayNumber } from './day-number.ts'
import type { Directory } from './directory.ts'
import type { Paid } from './likelihood.ts'
import type { Outlook } from './outlook.ts'
import type { Row } from './rows.ts'

/** So many rows with one number must be to the kopeck what the account expects, and at least half of them, before it counts as its own. */
const FEWEST_EXACT = 2
/** A shape is known to print contract numbers once so many of its rows print one. */
const FEWEST_OF_SHAPE = 2

type Group = Row[]

/**
 * The debits with their foreign numbers understood. A number that stands only in rows which fit one account to the kopeck is that
 * account's; one that calls itself a contract's, or stands where this bank prints contract numbers, and fits none, makes the row doubtful.
 * Rows without such numbers stay as they are. `debits` come oldest first; their order is kept.
 */
export function withForeignNumbers(debits: readonly Row[], directory: Directory, outlook: Outlook): Row[] {
  if (!debits.some(({ claims }) => claims.foreign)) return [...debits]
  const shapes = shapesOfContracts(debits)
  const groups = new Map<string, Group>()
  for (const row of debits) {
    const { foreign } = row.claims
    if (!foreign) continue
    const group = groups.get(foreign.digits)
    if (group) group.push(row)
    else groups.set(foreign.digits, [row])
  }
  const owners = new Map<string, number>()
  for (const [digits, group] of groups) {
    const owner = ownerOf(group, debits, outlook)
    if (owner !== undefined) owners.set(digits, owner)
  }
  const owned = new Set(owners.values())
  return debits.map((row) => {
    const { foreign } = row.claims
    if (!foreign) return row
    return { ...row, claims: understood(row.claims, { owner: owners.get(foreign.digits), owned, shapes, directory }) }
  })
}

/** Shapes of rows in which this bank prints the contract number of an account. */
function shapesOfContracts(debits: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { claims } of debits)
    if (claims.shape !== undefined && claims.claims.some(({ by }) => by === 'contract'))
      counts.set(claims.shape, (counts.get(claims.shape) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= FEWEST_OF_SHAPE).map(([shape]) => shape))
}

/** The one account that the rows of a number fit to the kopeck, and that does not print its own number meanwhile. */
function ownerOf(group: Group, debits: readonly Row[], outlook: Outlook): number | undefined {
  const places = new Set(group.flatMap(({ claims }) => claims.claims.map(({ place }) => place)))
  const exact = [...places]
    .map((place) => ({ place, count: group.filter((row) => outlook.fitsExactly(place, paidOf(row))).length }))
    .filter(({ place, count }) => count >= FEWEST_EXACT && count * 2 >= group.length && !printsItsOwn(place, group, debits))
    .sort((a, b) => b.count - a.count || a.place - b.place)
  const [best, next] = exact
  return best && best.count > (next?.count ?? 0) ? best.place : undefined
}

/** Whether rows with the account's contract number stand among those of the group. */
function printsItsOwn(place: number, group: Group, debits: readonly Row[]): boolean {
  const [from, to] = [group[0]?.transaction.on ?? '', group.at(-1)?.transaction.on ?? '']
  const own = debits.filter(
    ({ transaction, claims }) =>
      transaction.on >= from && transaction.on <= to && claims.claims.some((claim) => claim.place === place && claim.by === 'contract'),
  )
  return own.length * 2 > group.length
}

export const paidOf = ({ transaction }: Row): Paid => ({
  amount: negate(transaction.amount),
  day: dayNumber(transaction.on),
  source: transaction.source,
})

interface Understanding {
  owner: number | undefined
  /** Accounts that have a number of their own by now. */
  owned: ReadonlySet<number>
  shapes: ReadonlySet<string>
  directory: Directory
}

function understood(found: Claims, { owner, owned, shapes, directory }: Understanding): Claims {
  const { foreign, shape } = found
  if (!foreign) return found
  if (owner !== undefined) {
    const reasons = found.claims.find(({ place }) => place === owner)?.reasons.filter(({ key }) => key !== 'matching.otherContract') ?? []
    const own = message('matching.ownNumber', { contract: foreign.digits })
    return { claims: [{ place: owner, by: 'own-number', reasons: [own, ...reasons] }], isUnsure: false, foreign }
  }
  if (found.isUnsure) return found
  const isNamed = foreign.isNamed || (shape !== undefined && shapes.has(shape))
  if (!isNamed) return found
  const left = found.claims.filter(({ place }) => !owned.has(place))
  if (left.length === 0) return doubted(found)
  return againstForeign({ ...found, claims: left, foreign: { ...foreign, isNamed } }, directory)
}

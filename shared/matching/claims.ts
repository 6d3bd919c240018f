/** The accounts that the evidence of one row speaks for: a decision, a contract number, a tax number, payee words. */
import { type Message, message } from '../i18n/message.ts'
import type { Transaction } from '../model/household.ts'
import type { Decided } from './decided.ts'
import type { Directory, Entry } from './directory.ts'
import { narrowed } from './narrow.ts'
import { FEWEST_DIGITS, namedContracts } from './numbers.ts'
import type { NumberHit, TextFacts } from './row-text.ts'

/** What speaks for an account, strongest first. */
export type By = 'decision' | 'contract' | 'contract-alone' | 'contract-part' | 'inn' | 'payee' | 'autopay-line'

export interface Claim {
  place: number
  by: By
  reasons: readonly Message[]
}

export interface Claims {
  claims: readonly Claim[]
  /** Some evidence, but a person would not sign it: to review, whatever the sum. */
  isUnsure: boolean
}

export const NO_CLAIMS: Claims = { claims: [], isUnsure: false }

/** A shorter number may be an approval code or a postcode: without a payee or the word «договор» beside it it proves nothing. */
const TELLING_DIGITS = 7

/** What the row's texts say, field by field. */
export interface RowFacts {
  description: TextFacts
  counterparty: TextFacts
  reference: TextFacts
}

/**
 * The accounts a row may belong to by what it says (contract, section 3, "Identity and settlement"); its sum and day are not looked at.
 * A decision settles. A contract number settles; where several accounts carry it, payee words and the tax number choose among them.
 * Without one, the tax number and the payee words narrow each other. A contract number that the row calls one and that is none of
 * theirs («договор 7700 9999») speaks against all accounts whose number is known.
 */
export function claimsOf(row: Transaction, facts: RowFacts, directory: Directory, decided: Decided): Claims {
  const said = decided.belongs.get(row.id)
  const place = said === undefined ? undefined : directory.placeOf.get(said)
  if (place !== undefined) return { claims: [{ place, by: 'decision', reasons: [message('matching.decision')] }], isUnsure: false }
  const fields = [facts.description, facts.counterparty, facts.reference]
  if (fields.every((field) => field.numbers.length === 0 && field.payees.length === 0)) return NO_CLAIMS

  const denied = decided.not.get(row.id)
  const allowed = (at: number): boolean => denied === undefined || !denied.has(directory.entries[at]?.account.id ?? '')
  const numbers = fields.flatMap((field) => field.numbers).filter((hit) => allowed(hit.place))
  const inns = firstByPlace(numbers.filter((hit) => hit.what === 'inn'))
  const payees = narrowed(fields.map(({ payees }) => (denied ? payees.filter((hit) => allowed(hit.place)) : payees)))
  const named = [row.description, row.counterparty ?? '', row.reference ?? ''].flatMap(namedContracts)
  const reader: Reader = { directory, inns, payees, named }
  return byContract(firstByPlace(numbers.filter((hit) => hit.what === 'contract')), reader) ?? byName(reader)
}

interface Reader {
  directory: Directory
  inns: ReadonlyMap<number, NumberHit>
  /** What is shown of the payee, by place. */
  payees: ReadonlyMap<number, string>
  named: readonly string[]
}

function firstByPlace(hits: readonly NumberHit[]): Map<number, NumberHit> {
  const first = new Map<number, NumberHit>()
  for (const hit of hits) if (!first.has(hit.place)) first.set(hit.place, hit)
  return first
}

/** Settled by a contract number, or undefined where no number says enough. */
function byContract(hits: ReadonlyMap<number, NumberHit>, reader: Reader): Claims | undefined {
  if (hits.size === 0) return undefined
  const { inns, payees, named, directory } = reader
  const isNamed = (place: number): boolean => payees.has(place) || inns.has(place)
  const telling = [...hits.values()].filter(
    ({ place, digits, whole = digits }) => whole.length >= TELLING_DIGITS || isNamed(place) || named.includes(digits),
  )
  const ofPayee = telling.filter(({ place }) => isNamed(place))
  const settled = ofPayee.length > 0 ? ofPayee : telling
  if (settled.length > 0) {
    // The number speaks, but the words name another provider's account: believed, with less confidence.
    const by: By = ofPayee.length === 0 && payees.size > 0 ? 'contract-alone' : 'contract'
    return {
      claims: settled.map(({ place }) => ({
        place,
        by,
        reasons: [contractReason('matching.contract', directory, place), ...payeeReason(reader, place)],
      })),
      isUnsure: false,
    }
  }
  if (payees.size > 0 || inns.size > 0) return undefined
  const claims = [...hits.values()].map(
    ({ place }): Claim => ({ place, by: 'contract-part', reasons: [contractReason('matching.numberAlone', directory, place)] }),
  )
  return { claims: byPlace(claims), isUnsure: true }
}

/** The accounts that the tax number and the payee words leave. */
function byName(reader: Reader): Claims {
  const { inns, payees, named, directory } = reader
  const both = [...payees.keys()].filter((place) => inns.has(place))
  const places = (both.length > 0 ? both : [...new Set([...payees.keys(), ...inns.keys()])]).sort((a, b) => a - b)
  if (places.length === 0) return NO_CLAIMS
  const claim = (place: number): Claim => ({ place, by: inns.has(place) ? 'inn' : 'payee', reasons: nameReasons(reader, place) })
  if (named.length === 0) return { claims: places.map(claim), isUnsure: false }

  const cut = places.filter((place) => named.some((digits) => isPartOf(digits, directory.entries[place])))
  if (cut.length > 0) {
    const claims = cut.map((place): Claim => {
      const reasons = [contractReason('matching.contractPart', directory, place), ...nameReasons(reader, place)]
      return { place, by: 'contract-part', reasons }
    })
    return { claims, isUnsure: false }
  }
  const open = places.filter((place) => !directory.entries[place]?.contract)
  if (open.length > 0) return { claims: open.map(claim), isUnsure: false }
  const other = message('matching.otherContract', { contract: named[0] ?? '' })
  return { claims: places.map((place) => ({ ...claim(place), reasons: [other, ...nameReasons(reader, place)] })), isUnsure: true }
}

/** A number cut short at either end: banks cut long rows. */
function isPartOf(digits: string, entry: Entry | undefined): boolean {
  const contract = entry?.contract ?? ''
  return contract !== '' && digits.length >= FEWEST_DIGITS && (contract.startsWith(digits) || contract.endsWith(digits))
}

const byPlace = (claims: Claim[]): Claim[] => claims.sort((a, b) => a.place - b.place)

function contractReason(
  key: 'matching.contract' | 'matching.contractPart' | 'matching.numberAlone',
  { entries }: Directory,
  place: number,
): Message {
  return message(key, { contract: entries[place]?.account.contract?.trim() ?? '' })
}

function payeeReason({ payees }: Reader, place: number): Message[] {
  const payee = payees.get(place)
  return payee === undefined ? [] : [message('matching.payee', { payee })]
}

function nameReasons(reader: Reader, place: number): Message[] {
  const inn = reader.inns.get(place)?.digits
  return [...(inn === undefined ? [] : [message('matching.inn', { inn })]), ...payeeReason(reader, place)]
}

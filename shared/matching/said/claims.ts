/** The accounts that the evidence of one row speaks for: a decision, a contract number, a tax number, payee words, words like them. */
import { type Message, message } from '../../i18n/message.ts'
import type { Decided } from '../../learning/decided.ts'
import type { AccountKind, Transaction } from '../../model/household.ts'
import { isMaskOf, isPartOf, type Masked, phoneForms } from '../../text/numbers.ts'
import { type Directory, type Entry, taughtKey } from './directory.ts'
import type { Likeness } from './likeness.ts'
import { narrowed, type Shown } from './narrow.ts'
import { looksOf } from './number-looks.ts'
import type { NumberHit, TextFacts } from './row-text.ts'

/**
 * What speaks for an account, strongest first. `taught-number`, `taught`: what decisions about other rows taught. `own-number`: a number that is not the one on the papers, but always stands in the rows of
 * this account. `pay-to`: the bank account that its bills are paid into. `bills`: a name whose rows followed its bills; `like`: the payee in another spelling; `hint`: one telling word of it; `collector`, `autopay-line`: no payee at all.
 */
export type By =
  | 'decision'
  | 'contract'
  | 'contract-alone'
  | 'contract-part'
  | 'own-number'
  | 'taught-number'
  | 'phone'
  | 'pay-to'
  | 'inn'
  | 'payee'
  | 'taught'
  | 'bills'
  | 'like'
  | 'hint'
  | 'collector'
  | 'autopay-line'

export interface Claim {
  place: number
  by: By
  reasons: readonly Message[]
  /** By words that the family gave to another account of the provider: `own` where this one has words of its own. */
  shared?: 'own' | 'none'
}

/** A number in the row that no account of its payee has. */
export interface ForeignNumber {
  digits: string
  /** The row itself calls it a contract's; else it only looks like one. */
  isNamed: boolean
}

export interface Claims {
  claims: readonly Claim[]
  /** Some evidence, but a person would not sign it: to review, whatever the sum. */
  isUnsure: boolean
  foreign?: ForeignNumber
  /** How the row looks without its numbers; only where it prints one. */
  shape?: string
  /** Where it prints it: in which field, and after which word; only where it prints one. */
  slot?: string
}

export const NO_CLAIMS: Claims = { claims: [], isUnsure: false }

/** A shorter number may be an approval code or a postcode: without a payee or the word «договор» beside it it proves nothing. */
const TELLING_DIGITS = 7

/** What the row's texts say, field by field. */
export interface RowFacts {
  description: TextFacts
  counterparty: TextFacts
  reference: TextFacts
  /** Whose bills name the bank account of the other side, as the statement states it. */
  account: readonly NumberHit[]
}

/**
 * The accounts a row may belong to by what it says (contract, section 3, "Identity and settlement"); its sum and day are not looked at.
 * A decision settles. A contract number settles; where several accounts carry it, payee words and the tax number choose among them.
 * Without one, the tax number and the payee words narrow each other. A contract number that the row calls one and that is none of
 * theirs («договор 7700 9999») speaks against all accounts whose number is known, until all rows with it are looked at together
 * (../foreign-numbers.ts).
 */
export function claimsOf(row: Transaction, facts: RowFacts, directory: Directory, decided: Decided): Claims {
  const said = decided.belongs.get(row.id)
  const place = said === undefined ? undefined : directory.placeOf.get(said)
  if (place !== undefined) return { claims: [{ place, by: 'decision', reasons: [message('matching.decision')] }], isUnsure: false }
  const fields = [facts.description, facts.counterparty, facts.reference]
  if (facts.account.length === 0 && fields.every(saysNothing)) return NO_CLAIMS

  const denied = decided.not.get(row.id)
  const allowed = (at: number): boolean => denied === undefined || !denied.has(directory.entries[at]?.account.id ?? '')
  const numbers = [...facts.account, ...fields.flatMap((field) => field.numbers)].filter((hit) => allowed(hit.place))
  const inns = firstByPlace(numbers.filter((hit) => hit.what === 'inn'))
  const paidInto = firstByPlace(numbers.filter((hit) => hit.what === 'pay-to'))
  const hits = fields.map(({ payees }) => (denied ? payees.filter((hit) => allowed(hit.place)) : payees))
  const payees = narrowed(hits, (a, b) => areSiblings(directory.entries[a], directory.entries[b]))
  const likenesses = payees.size > 0 ? [] : fields.flatMap((field) => field.likenesses).filter((like) => allowed(like.place))
  const reader: Reader = {
    directory,
    inns: withPaidInto(inns, paidInto),
    paidInto,
    phones: firstByPlace(numbers.filter((hit) => hit.what === 'phone')),
    payees,
    likenesses: byStrength(likenesses),
    named: fields.flatMap((field) => field.named),
    loose: fields.flatMap((field) => field.loose).filter((digits) => !isInn(digits, inns)),
    tails: fields.flatMap((field) => field.tails),
    masked: fields.flatMap((field) => field.masked).filter(({ tail }) => !row.source?.endsWith(tail)),
    collects: fields.flatMap((field) => field.collects ?? []),
  }
  const contracts = firstByPlace(numbers.filter((hit) => hit.what === 'contract'))
  const taught = firstByPlace(numbers.filter((hit) => hit.what === 'taught'))
  const found = byContract(contracts, reader) ?? byTaughtNumber(taught, reader) ?? byPhone(reader) ?? byName(reader)
  return found.claims.length > 0 && reader.loose.length + reader.tails.length > 0
    ? { ...found, shape: shapeOf(fields), slot: slotOf(fields) }
    : found
}

const areSiblings = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a !== undefined && b !== undefined && a.name === b.name && a.account.kind === b.account.kind

const saysNothing = (field: TextFacts): boolean => field.numbers.length === 0 && field.payees.length === 0 && field.likenesses.length === 0

const isInn = (digits: string, inns: ReadonlyMap<number, NumberHit>): boolean => [...inns.values()].some((hit) => hit.digits === digits)

/** A number alone in its field is a shape of its own, whatever the other fields say. */
function shapeOf(fields: readonly TextFacts[]): string {
  const alone = fields.findIndex(({ shape }) => shape === '#')
  return alone >= 0 ? `${alone}#` : fields.map(({ shape }) => shape).join('|')
}

/** The field of the number and the word before it («REF 4587», «л/с 7700»); a number alone in its field, letters and all, has no word. */
function slotOf(fields: readonly TextFacts[]): string {
  const at = fields.findIndex(({ shape }) => shape.includes('#'))
  const shape = fields[at]?.shape ?? ''
  return /\s/.test(shape) ? `${at} ${/([\p{L}/]+)[^\p{L}#]*#/u.exec(shape)?.[1]?.toLowerCase() ?? ''}` : `${at}`
}

interface Reader {
  directory: Directory
  /** A number of the payee's own: its tax number, the account it is paid into. */
  inns: ReadonlyMap<number, NumberHit>
  paidInto: ReadonlyMap<number, NumberHit>
  phones: ReadonlyMap<number, NumberHit>
  /** What is shown of the payee, by place. */
  payees: ReadonlyMap<number, Shown>
  likenesses: ReadonlyMap<number, Likeness>
  named: readonly string[]
  loose: readonly string[]
  tails: readonly string[]
  /** Numbers of which the ends are shown, but not the end of the card that paid. */
  masked: readonly Masked[]
  /** The kinds of account that a collector named in the row collects for. */
  collects: readonly AccountKind[]
}

/** Both numbers name the payee: where they agree, those accounts; else each its own. */
function withPaidInto(inns: ReadonlyMap<number, NumberHit>, paidInto: ReadonlyMap<number, NumberHit>): ReadonlyMap<number, NumberHit> {
  if (paidInto.size === 0) return inns
  const both = [...inns].filter(([place]) => paidInto.has(place))
  return both.length > 0 ? new Map(both) : new Map([...inns, ...paidInto])
}

function firstByPlace(hits: readonly NumberHit[]): Map<number, NumberHit> {
  const first = new Map<number, NumberHit>()
  for (const hit of hits) if (!first.has(hit.place)) first.set(hit.place, hit)
  return first
}

/** Where one field has nearly the whole name, a word of another name in a second field says nothing. */
function byStrength(likenesses: readonly Likeness[]): Map<number, Likeness> {
  const strong = likenesses.filter((likeness) => likeness.isStrong)
  return new Map((strong.length > 0 ? strong : likenesses).map((likeness) => [likeness.place, likeness]))
}

/** A collector's row is for some bill of its kinds: a short number that one of those accounts has is not there by chance. */
const isCollected = ({ collects, directory }: Reader, place: number): boolean =>
  collects.some((kind) => kind === directory.entries[place]?.account.kind)

/** Settled by a contract number, or undefined where no number says enough. */
function byContract(hits: ReadonlyMap<number, NumberHit>, reader: Reader): Claims | undefined {
  if (hits.size === 0) return undefined
  const { inns, payees, likenesses, named, directory } = reader
  const isNamed = (place: number): boolean => payees.has(place) || inns.has(place) || likenesses.has(place)
  const telling = [...hits.values()].filter(
    ({ place, digits, whole = digits }) =>
      whole.length >= TELLING_DIGITS || isNamed(place) || named.includes(digits) || isCollected(reader, place),
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

/** A number that stood in several rows which a person gave to the account. */
function byTaughtNumber(hits: ReadonlyMap<number, NumberHit>, reader: Reader): Claims | undefined {
  const claims = [...hits.values()].map(({ place, digits }): Claim => {
    const shown = phoneForms(digits)[0] ?? digits
    const on = reader.directory.taught.get(taughtKey(place, shown))
    const reason = on === undefined ? [] : [message('matching.taughtNumber', { number: shown, on: { day: on } })]
    return { place, by: 'taught-number', reasons: [...reason, ...payeeReason(reader, place)] }
  })
  return claims.length > 0 ? { claims: byPlace(claims), isUnsure: false } : undefined
}

/** A telephone that the family noted beside the account: it tells among accounts of the payee, and proves nothing without one. */
function byPhone({ phones, ...reader }: Reader): Claims | undefined {
  if (phones.size === 0) return undefined
  const { payees, inns, likenesses, directory } = reader
  const named = [...phones.values()].filter(({ place }) => payees.has(place) || inns.has(place) || likenesses.has(place))
  const claims = named.map(({ place, digits }): Claim => {
    const reasons = [message('matching.phone', { number: phoneForms(digits)[0] ?? digits }), ...nameReasons({ phones, ...reader }, place)]
    return { place, by: directory.entries[place]?.account.kind === 'mobile' ? 'contract' : 'phone', reasons }
  })
  return claims.length > 0 ? { claims: byPlace(claims), isUnsure: false } : undefined
}

/** The accounts that the tax number and the payee words leave. */
function byName(reader: Reader): Claims {
  const { inns, payees, likenesses, named, loose, tails, masked, directory } = reader
  const words = payees.size > 0 ? [...payees.keys()] : [...likenesses.keys()]
  const both = words.filter((place) => inns.has(place))
  const places = (both.length > 0 ? both : [...new Set([...words, ...inns.keys()])]).sort((a, b) => a - b)
  if (places.length === 0) return NO_CLAIMS
  const claim = (place: number): Claim => ({
    place,
    by: byOf(reader, place),
    reasons: nameReasons(reader, place),
    ...sharing(reader, place),
  })
  const numbers = named.length > 0 ? named : loose
  if (numbers.length + tails.length + masked.length === 0) return { claims: places.map(claim), isUnsure: false }

  const isCut = (entry: Entry | undefined): boolean =>
    numbers.some((digits) => isCutContract(digits, entry)) ||
    tails.some((tail) => isPhoneEndingIn(tail, entry)) ||
    masked.some((mask) => isMaskedContract(mask, entry))
  const cut = places.filter((place) => isCut(directory.entries[place]))
  if (cut.length > 0) {
    const claims = cut.map((place): Claim => {
      const reasons = [contractReason('matching.contractPart', directory, place), ...nameReasons(reader, place)]
      return { place, by: 'contract-part', reasons }
    })
    return { claims, isUnsure: false }
  }
  const foreign = foreignIn(named, likeFirst(loose, places, directory), tails)
  if (!foreign) return { claims: places.map(claim), isUnsure: false }
  return { claims: places.map(claim), isUnsure: false, foreign }
}

/** Of several numbers those that look like a contract's come first: a terminal's or a shop's may stand before them. */
function likeFirst(loose: readonly string[], places: readonly number[], { entries }: Directory): readonly string[] {
  if (loose.length < 2) return loose
  const named = places.map((place) => entries[place])
  const like = loose.find((digits) => looksOf(digits, named) !== undefined)
  return like === undefined ? loose : [like, ...loose]
}

/** A short number that nobody calls a contract's may be anything. */
const FEWEST_LOOSE = 6

/** The number of a row that is none of its accounts': the one it calls a contract's, else the first that looks like one. */
export function foreignIn(named: readonly string[], loose: readonly string[], tails: readonly string[] = []): ForeignNumber | undefined {
  const [said] = named
  if (said !== undefined) return { digits: said, isNamed: true }
  const digits = loose.find((number) => number.length >= FEWEST_LOOSE) ?? tails[0]
  return digits === undefined ? undefined : { digits, isNamed: false }
}

/** Whether the words are those of a sibling, beside which this account's own weigh less. */
function sharing({ payees, directory }: Reader, place: number): Pick<Claim, 'shared'> {
  const seen = payees.get(place)
  if (!seen || seen.isOwn || ![...payees.values()].some(({ isOwn }) => isOwn)) return {}
  return { shared: directory.entries[place]?.account.payees?.length ? 'own' : 'none' }
}

const byOf = ({ inns, paidInto, payees, likenesses, directory }: Reader, place: number): By => {
  if (paidInto.has(place)) return 'pay-to'
  if (inns.has(place)) return 'inn'
  const payee = payees.get(place)
  if (payee) {
    const key = taughtKey(place, payee.shown)
    return directory.taught.has(key) ? 'taught' : directory.byBills.has(key) ? 'bills' : 'payee'
  }
  return likenesses.get(place)?.isStrong ? 'like' : 'hint'
}

/** A number that calls itself a contract's and is none of theirs leaves the accounts whose number is not known; where there are none, doubt. */
export function againstForeign(found: Claims, { entries }: Directory): Claims {
  const { claims, foreign } = found
  if (!foreign?.isNamed) return found
  const open = claims.filter(({ place }) => !entries[place]?.contract)
  return open.length > 0 ? { ...found, claims: open } : doubted(found, { entries })
}

/** Whom it names is not whom it pays, by its number; or it may be, where the account's number is not known. */
export function doubted({ claims, foreign, ...rest }: Claims, { entries }: Pick<Directory, 'entries'>): Claims {
  const contract = foreign?.digits ?? ''
  const why = (entry: Entry | undefined): Message => {
    if (!entry?.contract) return message('matching.numberUnknown', { contract })
    if (looksOf(contract, [entry]) === 'near') return message('matching.nearContract', { contract, own: entry.contract })
    return message('matching.otherContract', { contract })
  }
  return {
    ...rest,
    ...(foreign && { foreign }),
    claims: claims.map((claim) => ({ ...claim, reasons: [why(entries[claim.place]), ...claim.reasons] })),
    isUnsure: true,
  }
}

/** Whether the number is the account's contract, cut short. */
export function isCutContract(digits: string, entry: Entry | undefined): boolean {
  const contract = entry?.contract ?? ''
  if (contract === '') return false
  const plain = contract.replace(/\D/g, '')
  return phoneForms(plain).some((whole) => digits === whole || isPartOf(digits, whole))
}

/** A telephone that the family noted counts as well. */
const isMaskedContract = (mask: Masked, entry: Entry | undefined): boolean =>
  entry !== undefined && [entry.contract.replace(/\D/g, ''), ...entry.phones].some((whole) => isMaskOf(mask, whole))

const isPhoneEndingIn = (tail: string, entry: Entry | undefined): boolean =>
  entry !== undefined &&
  ((entry.contract.endsWith(tail) && phoneForms(entry.contract).length > 1) || entry.phones.some((phone) => phone.endsWith(tail)))

const byPlace = (claims: Claim[]): Claim[] => claims.sort((a, b) => a.place - b.place)

function contractReason(
  key: 'matching.contract' | 'matching.contractPart' | 'matching.numberAlone',
  { entries }: Directory,
  place: number,
): Message {
  return message(key, { contract: entries[place]?.account.contract?.trim() ?? '' })
}

function payeeReason({ payees, likenesses, directory }: Reader, place: number): Message[] {
  const payee = payees.get(place)?.shown
  const taughtOn = payee === undefined ? undefined : directory.taught.get(taughtKey(place, payee))
  if (payee !== undefined && taughtOn !== undefined) return [message('matching.taught', { payee, on: { day: taughtOn } })]
  const months = payee === undefined ? undefined : directory.byBills.get(taughtKey(place, payee))
  if (payee !== undefined && months !== undefined) return [message('matching.byBills', { payee, count: months })]
  if (payee !== undefined) return [message('matching.payee', { payee })]
  const like = likenesses.get(place)
  return like === undefined ? [] : [message('matching.payeeLike', { payee: like.shown })]
}

function nameReasons(reader: Reader, place: number): Message[] {
  const { what, digits } = reader.inns.get(place) ?? {}
  const paidInto = reader.paidInto.get(place)
  return [
    ...(paidInto ? [message('matching.paidInto', { account: (paidInto.whole ?? paidInto.digits).toUpperCase() })] : []),
    ...(what === 'inn' && digits !== undefined ? [message('matching.inn', { inn: digits })] : []),
    ...payeeReason(reader, place),
  ]
}

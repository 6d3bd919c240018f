/**
 * Reads one entry (`Ntry`) of a CAMT message: its sum with sign, state, day, and the payments in it (`TxDtls`). Element names are
 * those of ISO 20022 camt.052/.053/.054, all versions; where versions differ, both places are looked at.
 */
import type { CivilDate } from '../../dates.ts'
import { type Money, negate } from '../../money.ts'
import { allOf, at, textAt, type XmlElement } from '../../xml/walk.ts'
import { parseAmount, type Rounding } from '../numbers.ts'
import { collapse, currencyCode } from '../text.ts'

/** One payment of an entry. */
export interface CamtDetail {
  /** With sign; absent where the message gives none in the entry's currency. */
  amount?: Money
  bankId: string
  counterparty: string
  /** The account of the other side; empty where none is named. */
  account: string
  purpose: string
  references: string[]
}

export interface CamtEntry {
  /** With sign, minus is money out; absent when it cannot be read. */
  amount?: Money
  /** As written, for telling. */
  amountText: string
  rounded: boolean
  currency: string
  /** BOOK, PDNG, INFO …; '' where none is given. */
  status: string
  day?: CivilDate
  /** As written, for telling. */
  dayText: string
  bankId: string
  /** What the bank says of the entry as a whole. */
  info: string
  /** The bank's code of the kind of operation: all that some entries say. */
  code: string
  details: CamtDetail[]
  line: number
}

/** References that say that there is none. */
const NO_REFERENCE = /^(?:NOT ?PROVIDED|NON ?REF|NOTAVAIL(?:ABLE)?|NONE|N\/?A|[-.0 ]*)$/i

/** `dayOf`: one for the message, which has many entries and few days. */
export function readEntry(ntry: XmlElement, owner: string, dayOf: (text: string) => CivilDate | undefined): CamtEntry {
  const amt = at(ntry, 'Amt')
  const out = isDebit(ntry) ?? false
  const rounding: Rounding = { rounded: false }
  const amount = signed(amt, out, rounding)
  const currency = currencyCode(amt?.attributes.Ccy ?? '') ?? ''
  const dayText = dateText(at(ntry, 'BookgDt')) || dateText(at(ntry, 'ValDt'))
  const day = dayOf(dayText)
  const reversal = textAt(ntry, 'RvslInd') === 'true' || textAt(ntry, 'RvslInd') === '1'
  const seen: Seen = { currency, out, reversal, owner }
  return {
    ...(amount !== undefined && { amount }),
    amountText: amt?.text ?? '',
    rounded: rounding.rounded,
    currency,
    status: (textAt(ntry, 'Sts', 'Cd') || textAt(ntry, 'Sts', 'Prtry') || textAt(ntry, 'Sts')).toUpperCase(),
    ...(day !== undefined && { day }),
    dayText,
    bankId: given(textAt(ntry, 'AcctSvcrRef')),
    info: collapse(textAt(ntry, 'AddtlNtryInf')),
    code: codeOf(at(ntry, 'BkTxCd')),
    // Version 1 has the payments in `TxDtls` of the entry itself.
    details: [...allOf(ntry, 'NtryDtls'), ntry].flatMap((part) => allOf(part, 'TxDtls')).map((one) => readDetail(one, seen)),
    line: ntry.line,
  }
}

/** What the entry says of all its payments. */
interface Seen {
  currency: string
  out: boolean
  reversal: boolean
  owner: string
}

/** `Dt` or `DtTm`; the day stands as written, whatever the zone. */
export const dateText = (element: XmlElement | undefined): string => textAt(element, 'Dt') || textAt(element, 'DtTm')

export function isDebit(element: XmlElement): boolean | undefined {
  const indicator = textAt(element, 'CdtDbtInd')
  return indicator === 'DBIT' ? true : indicator === 'CRDT' ? false : undefined
}

/** A sum of `Amt` with its sign. XML Schema decimals: a dot, any number of digits. */
export function signed(amt: XmlElement | undefined, out: boolean, rounding?: Rounding): Money | undefined {
  const amount = /^[-+]?[\d.]+$/.test(amt?.text ?? '') ? parseAmount(amt?.text ?? '', '.', rounding) : undefined
  return amount === undefined || !out ? amount : negate(amount)
}

export const given = (reference: string): string => (NO_REFERENCE.test(reference) ? '' : collapse(reference))

function readDetail(tx: XmlElement, seen: Seen): CamtDetail {
  const amount = detailAmount(tx, seen)
  const refs = at(tx, 'Refs')
  const structured = allOf(at(tx, 'RmtInf'), 'Strd').map((strd) =>
    given(textAt(strd, 'CdtrRefInf', 'Ref') || textAt(strd, 'CdtrRefInf', 'CdtrRef')),
  )
  const references = [...structured, given(textAt(refs, 'EndToEndId')), given(textAt(refs, 'MndtId'))]
  return {
    ...(amount !== undefined && { amount }),
    bankId: given(textAt(refs, 'AcctSvcrRef')),
    counterparty: otherParty(at(tx, 'RltdPties'), seen),
    account: otherAccount(at(tx, 'RltdPties'), seen),
    purpose: purposeOf(tx),
    references: references.some((one) => one !== '') ? references : [given(textAt(refs, 'TxId') || textAt(refs, 'UETR'))],
  }
}

/** In the entry's currency: the payment's own `Amt` (since version 3), else the one among the amount details. */
function detailAmount(tx: XmlElement, { currency, out }: Seen): Money | undefined {
  const places = [
    at(tx, 'Amt'),
    at(tx, 'AmtDtls', 'TxAmt', 'Amt'),
    at(tx, 'AmtDtls', 'CntrValAmt', 'Amt'),
    at(tx, 'AmtDtls', 'InstdAmt', 'Amt'),
  ]
  const found = places.find((amt) => amt !== undefined && currencyCode(amt.attributes.Ccy ?? '') === currency)
  return signed(found, isDebit(tx) ?? out)
}

/** The other side: who was paid, or who paid. */
function otherParty(related: XmlElement | undefined, { out, reversal, owner }: Seen): string {
  // A reversal turns the sign and leaves the parties of what it undoes.
  const roles = out === reversal ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr']
  for (const role of roles) {
    const direct = partyName(at(related, role))
    const ultimate = partyName(at(related, `Ultmt${role}`))
    if ((direct === '' && ultimate === '') || (direct === owner && owner !== '')) continue
    if (direct === '' || direct.includes(ultimate)) return direct || ultimate
    // Through whom, and whom: «PayHub / Stadtwerke».
    return `${direct} / ${ultimate}`
  }
  return ''
}

/** Where the money went, or came from: its IBAN, else the number by which its bank knows it. */
function otherAccount(related: XmlElement | undefined, { out, reversal }: Seen): string {
  const id = at(related, out === reversal ? 'DbtrAcct' : 'CdtrAcct', 'Id')
  return collapse(textAt(id, 'IBAN') || textAt(id, 'Othr', 'Id'))
}

/** A person or company (inside `Pty` since version 8), or a bank. */
function partyName(party: XmlElement | undefined): string {
  const places: string[][] = [['Nm'], ['Pty', 'Nm'], ['Agt', 'FinInstnId', 'Nm'], ['FinInstnId', 'Nm']]
  return collapse(places.map((path) => textAt(party, ...path)).find((name) => name !== '') ?? '')
}

/** `PMNT/RCDT/BOOK`, or the bank's own. */
function codeOf(code: XmlElement | undefined): string {
  const domain = at(code, 'Domn')
  const parts = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')]
  return parts.filter((part) => part !== '').join('/') || textAt(code, 'Prtry', 'Cd')
}

/** The payer's own words in all their parts, else what the bank adds, else why the payment came back. */
function purposeOf(tx: XmlElement): string {
  const remittance = at(tx, 'RmtInf')
  const words = [
    ...allOf(remittance, 'Ustrd').map(({ text }) => text),
    ...allOf(remittance, 'Strd').flatMap((strd) => allOf(strd, 'AddtlRmtInf').map(({ text }) => text)),
  ]
  const returned = at(tx, 'RtrInf')
  const reason = [textAt(returned, 'Rsn', 'Cd'), ...allOf(returned, 'AddtlInf').map(({ text }) => text)]
  const parts = words.some((word) => word !== '') ? [...words, ...reason] : [textAt(tx, 'AddtlTxInf'), ...reason]
  return collapse(parts.filter((part) => part !== '').join(' '))
}

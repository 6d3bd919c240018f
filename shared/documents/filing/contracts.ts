/** How a contract number of a paper stands to that of an account: the same, a cut or masked form of it, or another. */
import { normaliseContract } from '../../text/normalise.ts'

/**
 * `same`: as the contract compares numbers, or one telephone number; `part`: what the paper shows of it fits, the rest is cut off or
 * hidden; `other`: another number; `silent`: one of them says nothing.
 */
export type ContractFit = 'same' | 'part' | 'other' | 'silent'

/** «*** 4912», «77…912», «7700XXXX12»: what stands for hidden digits. */
const MASK = /[*•●·…]+|\.{2,}|(?<=[\d\s])[xх]{2,}(?=[\d\s]|$)|^[xх]{2,}(?=\d)/iu
/** Fewer shown digits fit too many numbers. */
const FEWEST_SHOWN = 4
/** A cut number bears no mark of being cut, so more of it must be there. */
const FEWEST_CUT = 6

export function fitOfContract(known: string, printed: string): ContractFit {
  const own = normaliseContract(known)
  if (own === '') return 'silent'
  if (MASK.test(printed)) return fitsMask(own, printed)
  const other = normaliseContract(printed)
  if (other === '') return 'silent'
  if (own === other || (subscriber(own) !== undefined && subscriber(own) === subscriber(other))) return 'same'
  const [short, long] = own.length < other.length ? [own, other] : [other, own]
  const isCut = short.length >= FEWEST_CUT && short.length < long.length && short.length * 2 > long.length
  return isCut && (long.startsWith(short) || long.endsWith(short)) ? 'part' : 'other'
}

function fitsMask(own: string, printed: string): ContractFit {
  const shown = printed.split(new RegExp(MASK.source, 'giu')).map((piece) => piece.replace(/[\s\p{Pd}/\\()+№#]/gu, ''))
  const head = normaliseContract(shown[0] ?? '')
  // The zeros that a tail begins with are in the middle of the number: only its ends are compared without them.
  const tail = (shown.at(-1) ?? '').toLowerCase()
  const visible = head.length + tail.length
  if (shown.length < 2 || visible < FEWEST_SHOWN) return 'silent'
  return own.length > visible && own.startsWith(head) && own.endsWith(tail) ? 'part' : 'other'
}

/** The ten digits of a Russian mobile number, which is written with 7, with 8 or without either. */
export const subscriber = (contract: string): string | undefined => /^[78]?(9\d{9})$/.exec(contract)?.[1]

/** Digits of a number in a text may be parted by spaces, dashes and brackets. */
const GAP = '[\\s\\p{Pd}()/]{0,2}'
const FEWEST_IN_TEXT = 6

/** Whether a text prints this contract number, whole and bounded by other characters than letters and digits. */
export function mentions(text: string, known: string): boolean {
  const own = normaliseContract(known)
  if (own.replace(/\D/g, '').length < FEWEST_IN_TEXT || !/^\d+$/.test(own)) return false
  const phone = subscriber(own)
  const digits = [...(phone ?? own)].join(GAP)
  return new RegExp(`(?<![\\p{L}\\d])${phone ? `(?:\\+?7|8)?${GAP}` : '0*'}${digits}(?![\\p{L}\\d])`, 'u').test(text)
}

/** Whether a number that nobody calls a contract's looks like one beside the contract numbers that a payee's accounts are known by. */
import { phoneForms } from '../../text/numbers.ts'
import type { Entry } from './directory.ts'

/** Shorter numbers are terminals, offices and codes. */
const FEWEST_LIKE = 7
/** A telephone's number with its country's or the long-distance digit. */
const WHOLE_TELEPHONE = 11

/**
 * What a person sees in the number. `near`: a known contract number with one slip of the hand in it, so that the money went to a stranger.
 * `telephone`: one written whole. `length`: as long as the payee's contract numbers are; `long`: none of those is known.
 */
export type Looks = 'near' | 'telephone' | 'length' | 'long'

/** How a number looks beside the accounts that its row names, or undefined where it may be anything. */
export function looksOf(digits: string, entries: readonly (Entry | undefined)[]): Looks | undefined {
  if (digits.length < FEWEST_LIKE) return undefined
  const contracts = entries.flatMap((entry) => (entry && /^\d+$/.test(entry.contract) ? [entry.contract] : []))
  const forms = phoneForms(digits)
  if (contracts.some((contract) => isSlip(forms[0] ?? digits, phoneForms(contract)[0] ?? contract))) return 'near'
  if (forms.length > 1 && digits.length === WHOLE_TELEPHONE) return 'telephone'
  if (contracts.length === 0) return 'long'
  return contracts.some((contract) => contract.length === digits.length) ? 'length' : undefined
}

/** Whether one number is the other with one digit wrong, missing or too much, or two neighbours the wrong way round. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < FEWEST_LIKE || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (a.length > b.length) return restA.slice(1) === restB
  if (a.length < b.length) return restA === restB.slice(1)
  if (restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

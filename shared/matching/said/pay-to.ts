/** The bank accounts that an account's bills ask to be paid into: evidence of who was paid, as a tax number is. */
import type { CivilDate } from '../../dates.ts'
import type { Invoice } from '../../model/household.ts'
import { normaliseContract } from '../../text/normalise.ts'
import { withoutLeadingZeros } from '../../text/numbers.ts'

/** Account numbers as rows are held against them, by the id of the account whose bills name them; each once, in order. */
export type PayTo = ReadonlyMap<string, readonly string[]>
export const NO_PAY_TO: PayTo = new Map()

/** An IBAN has from 15 characters on, a Russian settlement account 20 digits: shorter ones are numbers among others. */
const SHORTEST = 15

/** What bills known on `asOf` say (an invoice issued later does not exist yet). */
export function payToOf(invoices: readonly Invoice[], asOf: CivilDate): PayTo {
  const found = new Map<string, Set<string>>()
  for (const { account, issuedOn, payTo } of invoices) {
    if (!payTo?.account || (issuedOn !== undefined && issuedOn > asOf)) continue
    const number = normaliseContract(payTo.account)
    if (number.length >= SHORTEST) found.set(account, (found.get(account) ?? new Set()).add(number))
  }
  return found.size === 0 ? NO_PAY_TO : new Map([...found].map(([account, numbers]) => [account, [...numbers].sort()]))
}

/** The digits by which a row is looked up, and all of the number where it has letters. */
export function lookUpOf(number: string): { digits: string; whole?: string } {
  const longest = number.split(/\D+/).reduce((a, b) => (b.length > a.length ? b : a), '')
  return { digits: withoutLeadingZeros(longest), ...(longest !== number && { whole: number }) }
}

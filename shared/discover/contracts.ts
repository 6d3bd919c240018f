/** Contract numbers in the rows of a payee: the ones that come back, so that two contracts with one provider are told apart. */
import { isInn } from '../catalogue/checks.ts'
import { forEachNumber, namedContracts, phoneTails, withoutOtherNumbers } from '../text/numbers.ts'
import type { Paid } from './paid.ts'
import type { Pool } from './rows.ts'

/** A number that no word calls a contract must be longer, and seen more often: it may be a terminal or a code. */
const UNNAMED_DIGITS = 8
/** From here on it is a bank account or a card. */
const ACCOUNT_DIGITS = 16
const NAMED_MONTHS = 2
const UNNAMED_MONTHS = 3
/** A number that so many payees share is the family's own: a card, a phone of the bank. */
const SHARED = 3
/** A payee with more rows than this is a shop; where nothing says that it sends bills, with more rows than a bill a week. */
const MOST_ROWS = 3_000
const MOST_STRANGE_ROWS = 300

interface Seen {
  isNamed: boolean
  months: Set<number>
}

/** Whether a payee could send bills at all: others are not looked at. */
const couldBill = ({ paid }: Pool): boolean =>
  paid.length <= MOST_STRANGE_ROWS || (paid.length <= MOST_ROWS && paid.some(({ payee }) => payee.provider || payee.said))

/** Puts the contract number on every row that names one. */
export function nameContracts(pools: readonly Pool[]): void {
  const billing = pools.filter(couldBill)
  const numbers = billing.map(({ paid }) => paid.map(numbersOf))
  const payees = new Map<string, number>()
  for (const rows of numbers)
    for (const number of new Set(rows.flatMap((list) => list.map(({ digits }) => digits))))
      payees.set(number, (payees.get(number) ?? 0) + 1)
  for (const [at, { paid }] of billing.entries()) {
    const seen = new Map<string, Seen>()
    for (const [index, list] of (numbers[at] ?? []).entries()) {
      for (const { digits, isNamed } of list) {
        const known = seen.get(digits) ?? { isNamed: false, months: new Set<number>() }
        known.isNamed ||= isNamed
        known.months.add(paid[index]?.month ?? 0)
        seen.set(digits, known)
      }
    }
    for (const [index, one] of paid.entries()) {
      const contract = (numbers[at]?.[index] ?? [])
        .map(({ digits }) => wholeOf(digits, seen))
        .filter((digits) => (payees.get(digits) ?? 0) < SHARED && isContract(digits, seen.get(digits)))
        .sort((a, b) => rank(seen.get(b)) - rank(seen.get(a)) || b.length - a.length || (a < b ? -1 : 1))[0]
      if (contract === undefined) {
        nameTail(one, seen)
        continue
      }
      one.contract = contract
      one.isContractNamed = seen.get(contract)?.isNamed ?? false
    }
  }
}

/** «пополнение 1234»: the number that ends so, where the payee's rows print one whole; else the end alone. */
function nameTail(one: Paid, seen: ReadonlyMap<string, Seen>): void {
  const [tail] = phoneTails(one.row.description)
  if (tail === undefined) return
  const whole = [...seen.keys()].filter((digits) => isPhone(digits) && digits.endsWith(tail))
  if (whole.length === 1 && isContract(whole[0] ?? '', seen.get(whole[0] ?? ''))) one.contract = whole[0] ?? ''
  else one.tail = tail
}

/** What the bank cut from a number counts as the whole one, where the payee's rows print that more often. */
function wholeOf(digits: string, seen: ReadonlyMap<string, Seen>): string {
  const whole = [...seen]
    .filter(([other]) => other.length > digits.length && (other.startsWith(digits) || other.endsWith(digits)))
    .filter(([, { months }]) => months.size >= (seen.get(digits)?.months.size ?? 0))
    .sort((a, b) => b[1].months.size - a[1].months.size || (a[0] < b[0] ? -1 : 1))[0]
  return whole?.[0] ?? digits
}

const rank = (seen: Seen | undefined): number => (seen ? Number(seen.isNamed) * 1_000 + seen.months.size : 0)

const isContract = (digits: string, seen: Seen | undefined): boolean =>
  seen !== undefined &&
  seen.months.size >= (seen.isNamed ? NAMED_MONTHS : UNNAMED_MONTHS) &&
  (seen.isNamed || isPhone(digits) || digits.length >= UNNAMED_DIGITS)

/** A mobile number, written without 7 or 8 before it. */
export const isPhone = (digits: string): boolean => /^9\d{9}$/.test(digits)
const withoutCountry = (digits: string): string => /^[78](9\d{9})$/.exec(digits)?.[1] ?? digits

function numbersOf({ row, payee }: Paid): { digits: string; isNamed: boolean }[] {
  const texts = [row.description, row.counterparty ?? '', row.reference ?? ''].filter((text) => /\d/.test(text)).map(withoutOtherNumbers)
  const found = new Map<string, boolean>()
  for (const text of texts) {
    for (const digits of namedContracts(text)) found.set(withoutCountry(digits), true)
    forEachNumber(text.replace(NAME_DIGITS, '·'), (digits) => {
      const number = withoutCountry(digits)
      if (digits.length < ACCOUNT_DIGITS && !found.has(number)) found.set(number, false)
    })
  }
  return [...found]
    .map(([digits, isNamed]) => ({ digits, isNamed }))
    .filter(({ digits, isNamed }) => isNamed || !isTaxNumber(digits, payee.inn))
}

/** «Т2 +7 977…»: a digit that belongs to a name is no part of the number after it. */
const NAME_DIGITS = /(?<=\p{L})\d{1,2}(?!\d)/gu

const isTaxNumber = (digits: string, inn: string | undefined): boolean => digits === inn || (isInn(digits) && !isPhone(digits))

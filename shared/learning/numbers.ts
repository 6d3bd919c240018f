/** What decisions taught about numbers: one that stands in each of several rows of an account is the account's, though nobody entered it. */
import type { Account, Transaction } from '../model/household.ts'
import { addTo } from '../multimap.ts'
import { looseNumbers, namedContracts, phoneForms, withoutLeadingZeros } from '../text/numbers.ts'
import { numbersOf } from './crowd.ts'
import { isKnownNumber, type Lesson, type Lessons } from './lessons.ts'
import { keyOf } from './row-words.ts'
import type { Taught } from './spellings.ts'

export type TaughtNumber = Taught & { digits: string }

/** In so many rows, on as many days, the number must stand. */
const FEWEST_ROWS = 2
/** A shorter number is a terminal, a house, a code. */
const FEWEST_DIGITS = 6
/** A number that stands whole between other things: of two beside each other each may be one. */
const WHOLE = /(?<![\p{L}\d*])\d{6,14}(?![\p{L}\d*])/gu
/** «2025-05», «10/2025»: a month, alike in all rows of it. */
const MONTH = /^(?:20\d\d(?:0[1-9]|1[0-2])(?:\d\d)?|(?:1[0-2]|[1-9])20\d\d)$/
/** Undecided rows of another payee have it: it is the bank's, or the family's own. */
const OTHER_PAYEES = 1

/**
 * The numbers of each account: in all of its taught rows that look alike, at least two of different days, in no row of another account, in
 * no row that was set aside, and in no row of another payee. A number that is somebody's contract or tax number anyway teaches nothing.
 */
export function taughtNumbers({ lessons, denials, crowd }: Lessons, accounts: readonly Account[]): TaughtNumber[] {
  const found: TaughtNumber[] = []
  for (const group of alike(lessons)) {
    const [first] = group
    if (!first || new Set(group.map(({ row }) => row.on)).size < FEWEST_ROWS) continue
    const id = first.account.id
    const shared = commonNumbers(group.map(({ row }) => row)).filter((digits) => !isKnownNumber(digits, accounts))
    for (const digits of shared) {
      if (lessons.some(({ row, account }) => account.id !== id && numbersOf(row).has(digits))) continue
      const keys = new Set(group.map(({ row }) => keyOf(row)))
      const caught = crowd.withNumber(digits)
      if ([...caught.keys].filter((key) => !keys.has(key)).length >= OTHER_PAYEES) continue
      const denied = denials.filter(({ row, account = id }) => account === id && numbersOf(row).has(digits)).map(({ row }) => row)
      found.push({ account: id, digits, rows: group.map(({ row }) => row), denied, others: caught.rows })
    }
  }
  return merged(found)
}

/** The lessons of one account whose rows look alike. */
function alike(lessons: readonly Lesson[]): Lesson[][] {
  const groups = new Map<string, Lesson[]>()
  for (const lesson of lessons) {
    const key = `${lesson.account.id}\n${keyOf(lesson.row)}`
    addTo(groups, key, lesson)
  }
  return [...groups.values()]
}

function commonNumbers(rows: readonly Transaction[]): string[] {
  const each = rows.map((row) => new Set(tellingNumbers(row)))
  const [first = new Set<string>(), ...others] = each
  return [...first].filter((digits) => others.every((numbers) => numbers.has(digits))).sort()
}

/** The numbers that may be a personal account's; phones without the country's digit. The row's own card is none. */
function tellingNumbers({ counterparty = '', description, reference = '', source = '' }: Transaction): string[] {
  const card = source.replace(/\D/g, '')
  return [description, counterparty, reference]
    .flatMap((text) => [
      ...namedContracts(text),
      ...looseNumbers(text),
      ...[...text.matchAll(WHOLE)].map(([run]) => withoutLeadingZeros(run)),
    ])
    .map((digits) => phoneForms(digits)[0] ?? digits)
    .filter((digits) => digits.length >= FEWEST_DIGITS && !MONTH.test(digits) && !(card !== '' && card.includes(digits)))
}

/** Rows of two looks may share the number: it is one thing that was learned. */
function merged(all: readonly TaughtNumber[]): TaughtNumber[] {
  const byKey = new Map<string, TaughtNumber>()
  for (const one of all) {
    const key = `${one.account}\n${one.digits}`
    const before = byKey.get(key)
    byKey.set(key, before ? { ...before, rows: [...before.rows, ...one.rows] } : one)
  }
  return [...byKey.values()]
}

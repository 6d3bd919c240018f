/** What decisions taught about how payees are written. */
import type { Transaction } from '../model/household.ts'
import type { Words } from '../text/normalise.ts'
import { type Caught, type Crowd, wordsOf } from './crowd.ts'
import type { Denial, Lesson, Lessons } from './lessons.ts'
import { keyOf, runsOf, type Spelling, sayingOf, spellingIn } from './row-words.ts'
import type { TooGeneral } from './types.ts'

/** A sign that rows of one account share, with what speaks against it. */
export interface Taught {
  account: string
  rows: readonly Transaction[]
  denied: readonly Transaction[]
  others: number
  why?: TooGeneral
}
export type TaughtSpelling = Taught & { spelling: Spelling }

/** Undecided rows of so many other names have the words, or of so many other providers of the catalogue. */
const MANY_PAYEES = 4
const MANY_PROVIDERS = 2
/** Accounts of so many providers were given rows with the words: they name a way to pay. */
const MANY_TAUGHT_PROVIDERS = 3
/** More rows a month than this are purchases; fewer rows in all say nothing. */
const ROWS_A_MONTH = 4
const FEWEST_ROWS = 8

interface Group {
  spelling: Spelling
  isName: boolean
  lessons: Lesson[]
}

/** Every spelling with each account that it was taught for. Rows that name their provider in known words teach none. */
export function taughtSpellings({ lessons, denials, crowd }: Lessons): TaughtSpelling[] {
  const telling = lessons.filter(({ isNamed }) => !isNamed)
  const words = new Set(telling.flatMap(({ row }) => runsOf(row).flatMap(({ run }) => run.map(({ word }) => word))))
  if (telling.length === 0) return []
  crowd.expect(words)
  return [...groupsOf(telling, crowd).values()].flatMap((group) => taughtBy(group, denials, crowd))
}

function groupsOf(lessons: readonly Lesson[], crowd: Crowd): Map<string, Group> {
  const isCommon = (word: string): boolean => crowd.isCommon(word)
  const groups = new Map<string, Group>()
  for (const lesson of lessons) {
    // Where every word is common, all of them together may still be a name.
    const name = spellingIn(lesson.row, isCommon) ?? spellingIn(lesson.row)
    const spelling = name ?? sayingOf(lesson.row)
    const key = `${name ? 'name' : 'saying'}${spelling.words}`
    const group = groups.get(key) ?? { spelling, isName: name !== undefined, lessons: [] }
    group.lessons.push(lesson)
    groups.set(key, group)
  }
  return groups
}

function taughtBy({ spelling, isName, lessons }: Group, denials: readonly Denial[], crowd: Crowd): TaughtSpelling[] {
  const caught = crowd.withWords(spelling.words)
  const why = isName ? tooGeneral(lessons, caught) : 'no-name'
  const accounts = [...new Set(lessons.map(({ account }) => account.id))].sort()
  return accounts.map((account) => ({
    account,
    spelling,
    rows: lessons.filter((lesson) => lesson.account.id === account).map(({ row }) => row),
    denied: isName ? deniedWith(spelling.words, account, denials) : [],
    others: isName ? caught.rows : 0,
    ...(why && { why }),
  }))
}

const deniedWith = (words: Words, account: string, denials: readonly Denial[]): Transaction[] =>
  denials
    .filter((denial) => (denial.account === undefined || denial.account === account) && wordsOf(denial.row).includes(words))
    .map(({ row }) => row)

function tooGeneral(lessons: readonly Lesson[], caught: Caught): TooGeneral | undefined {
  const providers = new Set(lessons.map(({ provider }) => provider))
  if (providers.size >= MANY_TAUGHT_PROVIDERS) return 'many-providers'
  const own = new Set(lessons.map(({ row }) => keyOf(row)))
  if ([...caught.keys].filter((key) => !own.has(key)).length >= MANY_PAYEES) return 'many-payees'
  if ([...caught.providers].filter((key) => !providers.has(key)).length >= MANY_PROVIDERS) return 'many-payees'
  const accounts = new Set(lessons.map(({ account }) => account.id)).size
  const isOften = caught.rows >= FEWEST_ROWS && caught.rows > ROWS_A_MONTH * accounts * caught.months()
  return isOften ? 'too-often' : undefined
}

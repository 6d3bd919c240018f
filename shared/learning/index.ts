/** What the program learned from a person's decisions: derived anew from the household each time, so that nothing is kept but the decisions. */
import { Followed } from '../aligned.ts'
import type { CivilDate } from '../dates.ts'
import { hashText } from '../hash.ts'
import type { Household, Transaction } from '../model/household.ts'
import { decidedIn } from './decided.ts'
import { lessonsOf } from './lessons.ts'
import { taughtNumbers } from './numbers.ts'
import { SaidRows } from './said-rows.ts'
import { type Taught, taughtSpellings } from './spellings.ts'
import type { Learned, LearnedState, Rejection, Sign } from './types.ts'

export type { Learned, LearnedState, Rejection, Sign, TooGeneral } from './types.ts'

/** For every row that was set aside so many must have been given for the sign to stand. */
const GIVEN_FOR_ONE_DENIED = 3

/**
 * What decisions taught (contract, section 3: «what earlier decisions taught»), the latest first: the words by which rows name a payee, and
 * numbers that stand in each of several rows of an account. Never a sum, never a day. Pure; does not depend on the order of rows,
 * accounts or decisions.
 *
 * A decision bears no day: it is a person's word and counts as known on every day, and what it taught is used for the whole history, rows
 * before its own included. A row after `asOf` does not exist yet (contract, section 3, «What is known»), so it teaches nothing; without
 * `asOf` all rows count. A sign that was taught for two accounts of one provider stands once for each of them: it
 * names the payee, and sum and day decide between the two. Rows set aside weaken a sign (`contradicted`) until three times as many were
 * given. What the person took back (`household.unlearned`) stays in the list; the decisions it came from stand.
 */
export function learnedFrom(household: Household, asOf?: CivilDate): Learned[] {
  const rows = new Followed<Transaction>()
  rows.turnTo(household.transactions ?? [])
  return new Learner().learnedFrom(household, rows, asOf)
}

/** Learns from one household again and again, and looks only at the rows and decisions that changed in between. */
export class Learner {
  readonly #said = new SaidRows()

  /** As the function of this name; `rows` are those of the household. */
  learnedFrom(household: Household, rows: Followed<Transaction>, asOf?: CivilDate): Learned[] {
    const { accounts, decisions = [] } = household
    const ids = new Set(accounts.map(({ id }) => id))
    const decided = decidedIn(decisions, (id) => ids.has(id))
    if (decided.belongs.size === 0) return []
    this.#said.turnTo(household, rows, decided, asOf)
    const lessons = lessonsOf(accounts, decided, this.#said.rows, this.#said.crowd)
    if (lessons.lessons.length === 0) return []
    const unlearned = new Set(household.unlearned)
    const words = taughtSpellings(lessons).map((taught) => learned(taught, { kind: 'words', ...taught.spelling }, unlearned))
    const numbers = taughtNumbers(lessons, accounts).map((taught) =>
      learned(taught, { kind: 'number', digits: taught.digits, shown: taught.digits }, unlearned),
    )
    return [...words, ...numbers].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.id < b.id ? -1 : 1))
  }
}

function learned({ account, rows, denied, others, why }: Taught, what: Sign, unlearned: ReadonlySet<string>): Learned {
  const id = `l-${hashText(account, what.kind, what.kind === 'words' ? what.words : what.digits)}`
  const sorted = [...rows].sort(oldestFirst)
  const state = unlearned.has(id) ? 'taken-back' : stateOf(sorted.length, denied.length, why !== undefined)
  return {
    id,
    account,
    what,
    rows: sorted.map((row) => row.id),
    on: sorted.at(-1)?.on ?? ('' as CivilDate),
    denied: denied.map((row) => row.id),
    others,
    state,
    ...(why && { why }),
  }
}

function stateOf(given: number, denied: number, isTooGeneral: boolean): LearnedState {
  if (isTooGeneral) return 'too-general'
  return denied > 0 && given < denied * GIVEN_FOR_ONE_DENIED ? 'contradicted' : 'active'
}

const oldestFirst = (a: Transaction, b: Transaction): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)

/**
 * The rows that a person set aside, each by its stable id: they hold again when the row is imported anew. In the order they were said; one
 * that the person gave to an account afterwards is left out.
 */
export function rejectionsOf(household: Household): Rejection[] {
  const decisions = household.decisions ?? []
  const given = new Set(decisions.flatMap((decision) => (decision.kind === 'belongs' ? [decision.transaction] : [])))
  return decisions.flatMap((decision): Rejection[] => {
    if (decision.kind !== 'not' && decision.kind !== 'ignore') return []
    if (given.has(decision.transaction)) return []
    return [{ row: decision.transaction, ...(decision.kind === 'not' && { account: decision.account }) }]
  })
}

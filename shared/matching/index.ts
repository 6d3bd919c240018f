/** Whose debit is each row: identity by who was paid, over all accounts at once; sums and days only choose among accounts that fit. */
import type { CivilDate } from '../dates.ts'
import { decidedIn } from '../learning/decided.ts'
import type { Household, Transaction } from '../model/household.ts'
import type { Review } from '../model/report.ts'
import { Outlook } from './expected/outlook.ts'
import { paidMonths, withForeignNumbers } from './foreign-numbers.ts'
import { MatchMemory } from './memory.ts'
import { undoneBy, withUndone } from './refunds.ts'
import { type Row, rowsOf } from './said/rows.ts'
import type { Matching } from './types.ts'
import { weigh } from './weighed/weigh.ts'

/**
 * Links debits to accounts as known on `asOf` (contract, section 3, "Identity and settlement" and "Whose debit is it"). Pure; does not
 * depend on the order of transactions, accounts or decisions; rows after `asOf` do not exist. A debit is linked once at most; a person's
 * decision always stands. Only rows of the household's currency take part. `memory`: what an earlier reconciliation left; it makes this one
 * quicker and changes nothing.
 */
export function matchPayments(household: Household, asOf: CivilDate, memory: MatchMemory = new MatchMemory()): Matching {
  memory.transactions.turnTo(household.transactions ?? [])
  const learned = memory.learner.learnedFrom(household, memory.transactions, asOf)
  const { directory, reading } = memory.directory(household, learned, asOf)
  const decided = decidedIn(household.decisions ?? [], (id) => directory.placeOf.has(id))
  const rows = rowsOf(memory.transactions, reading.rows, decided, asOf)
  memory.known.turnTo(household, asOf)
  reading.days.turnTo(rows.debits)
  const outlook = new Outlook(memory.known, directory, rows.debits, reading.days, asOf, memory.outlook)
  memory.outlook = outlook
  let { debits, credits } = withForeignNumbers(rows, directory, outlook)
  let undone = undoneBy(debits, credits)
  let weighed = weigh(debits, { directory, outlook, undone: new Set(undone.keys()) }, reading.cases)
  if (debits.some(isForeign)) {
    // A number that could be several accounts' is the one's that nothing else pays.
    const again = withForeignNumbers(rows, directory, outlook, paidMonths(weighed.links, weighed.exact(), directory))
    if (again.debits.some((row, at) => row.claims.isUnsure !== debits[at]?.claims.isUnsure || row.bare !== debits[at]?.bare)) {
      ;({ debits, credits } = again)
      undone = undoneBy(debits, credits)
      weighed = weigh(debits, { directory, outlook, undone: new Set(undone.keys()) }, reading.cases)
    }
  }
  const { links, review, unclaimed } = withUndone(weighed, undone, directory)
  return { links, review, asked: askedIn(debits, review), unclaimed: rows.unclaimed + unclaimed }
}

/** The debits of the questions, oldest first. */
function askedIn(debits: readonly Row[], review: readonly Review[]): Transaction[] {
  if (review.length === 0) return []
  const questions = new Set(review.map(({ transaction }) => transaction))
  return debits.map(({ transaction }) => transaction).filter(({ id }) => questions.has(id))
}

/** A number in the row is nobody's so far. */
const isForeign = ({ claims, bare }: Row): boolean =>
  claims.foreign !== undefined && (bare !== undefined || claims.claims.some(({ by }) => by !== 'own-number'))

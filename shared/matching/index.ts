/** Whose debit is each row: identity by who was paid, over all accounts at once; sums and days only choose among accounts that fit. */
import type { CivilDate } from '../dates.ts'
import { type Decided, decidedIn } from '../learning/decided.ts'
import type { Learned } from '../learning/types.ts'
import type { Household, Transaction } from '../model/household.ts'
import type { Review } from '../model/report.ts'
import type { KnownBook } from '../schedule/known-book.ts'
import { Outlook } from './expected/outlook.ts'
import { paidMonths, withForeignNumbers } from './foreign-numbers.ts'
import { MatchMemory } from './memory.ts'
import { namesByBills } from './names-by-bills.ts'
import { undoneBy, withUndone } from './refunds.ts'
import type { Directory, NamedByBills } from './said/directory.ts'
import { type Row, type Rows, rowsOf } from './said/rows.ts'
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
  memory.known.turnTo(household, asOf)
  const learned = memory.learner.learnedFrom(household, memory.transactions, asOf)
  const { matching, rows, directory, outlook, decided } = matched(household, asOf, memory, { learned, names: [], known: memory.known })
  const names = namesByBills({
    transactions: memory.transactions.now,
    isSilent: rows.isSilent,
    isDenied: ({ id }, account) => decided.not.get(id)?.has(account) === true,
    earliest: rows.debits[0]?.transaction.on,
    links: matching.links,
    directory,
    outlook,
    knownOf: ({ account }) => memory.known.of(account),
    asOf,
  })
  if (names.length === 0) return matching
  memory.named.transactions.turnTo(household.transactions ?? [])
  return matched(household, asOf, memory.named, { learned, names, known: memory.known }).matching
}

/** By what accounts are known. */
interface Signs {
  learned: readonly Learned[]
  names: readonly NamedByBills[]
  known: KnownBook
}

interface Matched {
  matching: Matching
  rows: Rows
  directory: Directory
  outlook: Outlook
  decided: Decided
}

function matched(household: Household, asOf: CivilDate, memory: MatchMemory, { learned, names, known }: Signs): Matched {
  const { directory, reading } = memory.directory(household, learned, asOf, names)
  const decided = decidedIn(household.decisions ?? [], (id) => directory.placeOf.has(id))
  const rows = rowsOf(memory.transactions, reading.rows, decided, asOf)
  reading.days.turnTo(rows.debits)
  const outlook = new Outlook(known, directory, rows.debits, reading.days, asOf, memory.outlook)
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
  const matching = { links, review, asked: askedIn(debits, review), unclaimed: rows.unclaimed + unclaimed }
  return { matching, rows, directory, outlook, decided }
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

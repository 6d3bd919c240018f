/** Whose debit is each row: identity by who was paid, over all accounts at once; sums and days only choose among accounts that fit. */
import type { CivilDate } from '../dates.ts'
import { decidedIn } from '../learning/decided.ts'
import { learnedFrom } from '../learning/index.ts'
import type { Household } from '../model/household.ts'
import { directoryOf } from './directory.ts'
import { withForeignNumbers } from './foreign-numbers.ts'
import { Outlook } from './outlook.ts'
import { cancellations, undoneBy } from './refunds.ts'
import { rowsOf } from './rows.ts'
import type { Matching } from './types.ts'
import { weigh } from './weigh.ts'

/**
 * Links debits to accounts as known on `asOf` (contract, section 3, "Identity and settlement" and "Whose debit is it"). Pure; does not
 * depend on the order of transactions, accounts or decisions; rows after `asOf` do not exist. A debit is linked once at most; a person's
 * decision always stands. Only rows of the household's currency take part.
 */
export function matchPayments(household: Household, asOf: CivilDate): Matching {
  const directory = directoryOf(household.accounts, learnedFrom(household, asOf))
  const decided = decidedIn(household.decisions ?? [], (id) => directory.placeOf.has(id))
  const rows = rowsOf(household, directory, decided, asOf)
  const outlook = new Outlook(household, directory, rows.debits, asOf)
  const { debits, credits } = withForeignNumbers(rows, directory, outlook)
  const weighed = weigh(debits, directory, outlook, undoneBy(debits, credits))
  const cancelled = cancellations(weighed.links, credits, directory)
  const links = weighed.links.map((link) => {
    const cancelledBy = cancelled.get(link.transaction.id)
    return cancelledBy ? { ...link, cancelledBy } : link
  })
  return { links, review: weighed.review, unclaimed: rows.unclaimed + weighed.unclaimed }
}

/** Checks of what stands in memory, before it is taken in: whatever passes can be written to the household file and read again. */
import { z } from 'zod'
import type { Problem } from '../i18n/message.ts'
import { faultsOfIssues, firstFew, type Path } from './faults.ts'
import type { Account, Decision, Home, Household, Reading, Transaction } from './household.ts'
import { faultsOfReferences } from './references.ts'
import { encodeRow } from './rows.ts'
import { AccountSchema, DecisionSchema, HomeSchema, HouseholdSchema, ReadingSchema, TransactionSchema } from './schema.ts'

/** Our interfaces say nothing of unknown keys, the loose schemas do; the objects are the same. */
function faultsAgainst<S extends z.ZodType>(schema: S, value: unknown, under: Path = []): Problem[] {
  const encoded = z.safeEncode(schema, value as z.output<S>, { reportInput: true })
  return encoded.success ? [] : faultsOfIssues(encoded.error.issues, under)
}

/** Faults of one thing, with paths that begin at it (`billing.day`), as a form needs them. */
export const faultsOfHome = (home: Home): Problem[] => faultsAgainst(HomeSchema, home)
export const faultsOfAccount = (account: Account): Problem[] => faultsAgainst(AccountSchema, account)
export const faultsOfReading = (reading: Reading): Problem[] => faultsAgainst(ReadingSchema, reading)
export const faultsOfDecision = (decision: Decision): Problem[] => faultsAgainst(DecisionSchema, decision)

const faultsOfRow = (row: Transaction, index: number): Problem[] =>
  encodeRow(row) ? [] : faultsAgainst(TransactionSchema, row, ['transactions', index])

/** Faults of a whole household, at most a few. */
export function faultsOfHousehold(household: Household): Problem[] {
  const { transactions = [], ...head } = household
  const problems = [...faultsAgainst(HouseholdSchema, head), ...transactions.flatMap(faultsOfRow)]
  return firstFew(problems.length > 0 ? problems : faultsOfReferences(household))
}

/** The same for a change: rows that stood before are not looked at again. */
export function faultsOfChange(before: Household, after: Household): Problem[] {
  if (after.transactions !== before.transactions) return faultsOfHousehold(after)
  const { transactions: _, ...head } = after
  return faultsOfHousehold(head)
}

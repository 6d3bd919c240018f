/** Through which day imported statements cover what an account's autopay pays from. */
import type { CivilDate } from '../dates.ts'
import type { Account, Household } from '../model/household.ts'
import { autopayNowOrNext } from '../schedule/autopay.ts'

interface Coverage {
  source: string | undefined
  through: CivilDate
}

/** Rows a person typed in do not come from a statement and vouch for nothing. */
const isTypedIn = (id: string): boolean => id.startsWith('manual-')

/** The last day of each statement known on `asOf`: an import's `to`, else its last row; rows without a record count as one import. */
export function coverage(household: Household, asOf: CivilDate): Coverage[] {
  const lastRow = new Map<string, CivilDate>()
  for (const { id, import: from = '', on } of household.transactions ?? [])
    if (on <= asOf && !isTypedIn(id) && on > (lastRow.get(from) ?? '')) lastRow.set(from, on)

  const covered: Coverage[] = []
  for (const { id, source, to } of household.imports ?? []) {
    const last = to ?? lastRow.get(id)
    lastRow.delete(id)
    if (last) covered.push({ source, through: last <= asOf ? last : asOf })
  }
  for (const through of lastRow.values()) covered.push({ source: undefined, through })
  return covered
}

const lastDigits = (source: string | undefined): string | undefined => /(\d{4})\D*$/.exec(source ?? '')?.[1]

/**
 * The contract's `vouchedThrough`. Where both the autopay and a statement name a card or account and their last four digits
 * differ, that statement cannot vouch for the autopay.
 */
export function vouchedThrough(account: Account, statements: readonly Coverage[], asOf: CivilDate): CivilDate | null {
  const payer = lastDigits(autopayNowOrNext(account, asOf)?.source)
  let through: CivilDate | null = null
  for (const statement of statements) {
    const card = lastDigits(statement.source)
    if (payer && card && payer !== card) continue
    if (through === null || statement.through > through) through = statement.through
  }
  return through
}

/** Through which day imported statements cover what an account's autopay pays from. */
import { Followed } from '../aligned.ts'
import type { CivilDate } from '../dates.ts'
import type { Account, Household, Transaction } from '../model/household.ts'
import { autopayNowOrNext } from '../schedule/autopay.ts'

interface Coverage {
  source: string | undefined
  through: CivilDate
}

/** Rows a person typed in do not come from a statement and vouch for nothing. */
const isTypedIn = (id: string): boolean => id.startsWith('manual-')

/** The last day of each import's rows; what was found for a household is the start for one with more rows. */
export class LastRows {
  #transactions: readonly Transaction[] = []
  #asOf: CivilDate | undefined
  #last = new Map<string, CivilDate>()

  of(rows: Followed<Transaction>, asOf: CivilDate): ReadonlyMap<string, CivilDate> {
    const isFollowed = asOf === this.#asOf && rows.before === this.#transactions
    const { came, went } = isFollowed ? rows.changed() : { came: rows.now, went: [] }
    const isGrown = isFollowed && went.length === 0
    if (!isGrown) this.#last = new Map()
    const unseen = isGrown ? came : rows.now
    for (let at = unseen.length - 1; at >= 0; at -= 1) {
      const row = unseen[at]
      if (row) this.#see(row, asOf)
    }
    this.#transactions = rows.now
    this.#asOf = asOf
    return this.#last
  }

  #see({ id, import: from = '', on }: Transaction, asOf: CivilDate): void {
    // Mostly a later row of the import was seen before.
    if (on > (this.#last.get(from) ?? '') && on <= asOf && !isTypedIn(id)) this.#last.set(from, on)
  }
}

function lastRowsOf({ transactions = [] }: Household, asOf: CivilDate): ReadonlyMap<string, CivilDate> {
  const rows = new Followed<Transaction>()
  rows.turnTo(transactions)
  return new LastRows().of(rows, asOf)
}

/** The last day of each statement known on `asOf`: an import's `to`, else its last row; rows without a record count as one import. */
export function coverage(
  household: Household,
  asOf: CivilDate,
  lastRows: ReadonlyMap<string, CivilDate> = lastRowsOf(household, asOf),
): Coverage[] {
  const lastRow = new Map(lastRows)
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
    if (through !== null && statement.through <= through) continue
    const card = payer && lastDigits(statement.source)
    if (!card || payer === card) through = statement.through
  }
  return through
}

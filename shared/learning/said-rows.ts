/** The debits about which a person said anything, and the crowd of all others, followed through changes of rows and decisions. */
import type { Followed } from '../aligned.ts'
import type { CivilDate } from '../dates.ts'
import type { Household, Transaction } from '../model/household.ts'
import { Crowd } from './crowd.ts'
import { type Decided, placesOf } from './decided.ts'

/** Which rows can teach: debits of the household's currency up to a day (undefined: all). */
interface Scope {
  currency: string
  asOf: CivilDate | undefined
}

export class SaidRows {
  readonly rows = new Set<Transaction>()
  crowd = new Crowd(() => [])
  #scope: Scope | undefined
  #ids: ReadonlySet<string> = new Set()
  #transactions: readonly Transaction[] = []

  turnTo({ currency }: Household, all: Followed<Transaction>, decided: Decided, asOf: CivilDate | undefined): void {
    const ids = new Set([...decided.belongs.keys(), ...decided.not.keys(), ...decided.ignored])
    const isFollowed = this.#scope?.currency === currency && this.#scope.asOf === asOf && this.#transactions === all.before
    this.#scope = { currency, asOf }
    this.#transactions = all.now
    if (isFollowed) this.#follow(all, ids)
    else this.#begin(ids)
    this.#ids = ids
  }

  #begin(ids: ReadonlySet<string>): void {
    this.rows.clear()
    for (const row of rowsWith(ids, this.#transactions)) if (this.#takesPart(row)) this.rows.add(row)
    this.crowd = new Crowd(() => this.#transactions.filter((row) => this.#takesPart(row) && !this.rows.has(row)))
  }

  #follow(all: Followed<Transaction>, ids: ReadonlySet<string>): void {
    const { came, went } = all.changed()
    // The last first: so the crowd finds them quickly.
    for (const row of went.toReversed()) if (!this.rows.delete(row) && this.#takesPart(row)) this.crowd.remove(row)
    for (const row of this.rows)
      if (!ids.has(row.id)) {
        this.rows.delete(row)
        this.crowd.add(row)
      }
    for (const row of came) if (this.#takesPart(row)) this.#sort(row, ids)
    const newlySaid = new Set([...ids].filter((id) => !this.#ids.has(id)))
    const isNew = new Set(came)
    for (const row of rowsWith(newlySaid, all.now))
      if (!isNew.has(row) && this.#takesPart(row)) {
        this.rows.add(row)
        this.crowd.remove(row)
      }
  }

  #sort(row: Transaction, ids: ReadonlySet<string>): void {
    if (ids.has(row.id)) this.rows.add(row)
    else this.crowd.add(row)
  }

  #takesPart({ amount, currency, on }: Transaction): boolean {
    const { currency: own, asOf } = this.#scope ?? { currency: '', asOf: undefined }
    return amount < 0 && currency === own && (asOf === undefined || on <= asOf)
  }
}

const rowsWith = (ids: ReadonlySet<string>, rows: readonly Transaction[]): Transaction[] =>
  placesOf(rows, ids).flatMap((at) => rows[at] ?? [])

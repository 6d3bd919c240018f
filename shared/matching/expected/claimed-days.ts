/** The days of the debits that claim each account, kept from one reconciliation to the next, and from which day on they changed. */
import { Followed } from '../../aligned.ts'
import type { CivilDate } from '../../dates.ts'
import type { Row } from '../said/rows.ts'

/** After every day. */
export const NEVER = '9999-12-31' as CivilDate

export class ClaimedDays {
  readonly #debits = new Followed<Row>()
  readonly #days: CivilDate[][]
  #changed = new Map<number, CivilDate>()

  /** For accounts with places below `accounts`. */
  constructor(accounts: number) {
    this.#days = Array.from({ length: accounts }, () => [])
  }

  /** Debits come oldest first: those of the past mostly stay, and their days with them. */
  turnTo(debits: readonly Row[]): void {
    const all = this.#debits
    all.turnTo(debits)
    for (let at = all.before.length - 1; at >= all.stood; at -= 1) this.#each(all.before[at], (days) => days.pop())
    for (let at = all.stood; at < debits.length; at += 1) this.#each(debits[at], (days, on) => days.push(on))
    const { came, went } = all.changed()
    const changed = new Map<number, CivilDate>()
    for (const { transaction, claims } of [...came, ...went])
      for (const { place } of claims.claims) if (transaction.on < (changed.get(place) ?? NEVER)) changed.set(place, transaction.on)
    this.#changed = changed
  }

  #each(row: Row | undefined, change: (days: CivilDate[], on: CivilDate) => void): void {
    if (row) for (const { place } of row.claims.claims) change(this.#days[place] ?? [], row.transaction.on)
  }

  /** Oldest first. */
  of(place: number): readonly CivilDate[] {
    return this.#days[place] ?? []
  }

  /** The first day on which a debit that claims the account came or went with the last change. */
  changedOn(place: number): CivilDate {
    return this.#changed.get(place) ?? NEVER
  }
}

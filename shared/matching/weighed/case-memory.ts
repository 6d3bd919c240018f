/** The first reading of every debit, kept for the next reconciliation as long as what its accounts expect stays the same. */
import { Followed, NEW } from '../../aligned.ts'
import type { CivilDate } from '../../dates.ts'
import type { Outlook } from '../expected/outlook.ts'
import type { Row } from '../said/rows.ts'
import { type Case, caseOf, type Scene } from './readings.ts'
import { Round } from './round.ts'

const NONE: ReadonlySet<string> = new Set()

export class CaseMemory {
  /** The round that weighs these cases. */
  readonly round = new Round()
  readonly #rows = new Followed<Row>()
  #cases: readonly Case[] = []
  #undone = NONE
  /** What the kept cases were read by. */
  #outlook: Outlook | undefined

  /** One case a debit, as read while nothing was learned from others. `rows` come oldest first. */
  casesOf(rows: readonly Row[], scene: Scene): Case[] {
    const all = this.#rows
    all.turnTo(rows)
    const stands = this.#standing(scene)
    const before = this.#cases
    const cases = rows.map((row, at) => {
      const place = all.places[at] ?? NEW
      const kept = place === NEW ? undefined : before[place]
      return kept && stands(row) ? kept : caseOf([row], scene)
    })
    this.#cases = cases
    this.#undone = scene.undone
    this.#outlook = scene.outlook
    return cases
  }

  /** Which rows that were there before are read as they were. */
  #standing({ outlook, undone }: Scene): (row: Row) => boolean {
    const before = this.#outlook
    if (!before) return () => false
    const changed = new Set([...undone, ...this.#undone].filter((id) => undone.has(id) !== this.#undone.has(id)))
    const isUndoneAlike = ({ transaction }: Row): boolean => changed.size === 0 || !changed.has(transaction.id)
    const forAll = outlook.sameForAll(before)
    const seesTheSame = ({ transaction: { on }, bare, claims }: Row): boolean => {
      if (on <= forAll) return true
      const sees = (until: CivilDate | undefined): boolean => until !== undefined && on <= until
      // What a row that names nobody may be depends on all accounts.
      return !bare && claims.claims.every(({ place }) => sees(outlook.sameUntil(before, place)))
    }
    return (row) => seesTheSame(row) && isUndoneAlike(row)
  }
}

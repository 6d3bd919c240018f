/** The first reading of every debit, kept for the next reconciliation as long as what its accounts expect stays the same. */
import type { Outlook } from './outlook.ts'
import { type Case, caseOf, type Scene } from './readings.ts'
import type { Row } from './rows.ts'

interface Kept {
  one: Case
  /** A credit undid it. */
  isUndone: boolean
}

export class CaseMemory {
  #kept: ReadonlyMap<Row, Kept> = new Map()
  /** What the kept cases were read by. */
  #outlook: Outlook | undefined

  /** One case a debit, as read while nothing was learned from others. */
  casesOf(rows: readonly Row[], scene: Scene): Case[] {
    const before = this.#outlook
    const kept = new Map<Row, Kept>()
    const cases = rows.map((row) => {
      const known = this.#kept.get(row)
      const isUndone = scene.undone.has(row.transaction.id)
      const stands =
        known && before && known.isUndone === isUndone && row.claims.claims.every(({ place }) => scene.outlook.continues(before, place))
      const one = stands ? known.one : caseOf([row], scene)
      // What a row that names nobody may be depends on all accounts.
      if (!row.bare) kept.set(row, stands ? known : { one, isUndone })
      return one
    })
    this.#kept = kept
    this.#outlook = scene.outlook
    return cases
  }
}

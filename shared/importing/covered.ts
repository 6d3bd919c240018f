/** The days that the statements of a file cover: as they state them, else their first and last row. */
import { type CivilDate, earlier, later } from '../dates.ts'
import type { Statement } from '../model/inspected.ts'

export function coveredDays(statements: readonly Statement[]): { from?: CivilDate; to?: CivilDate } {
  let from: CivilDate | undefined
  let to: CivilDate | undefined
  for (const statement of statements) {
    const rows = statement.transactions.map(({ on }) => on)
    const first =
      statement.from ?? rows.reduce<CivilDate | undefined>((least, on) => (least === undefined ? on : earlier(least, on)), undefined)
    const last = statement.to ?? rows.reduce<CivilDate | undefined>((most, on) => (most === undefined ? on : later(most, on)), undefined)
    if (first) from = from === undefined ? first : earlier(from, first)
    if (last) to = to === undefined ? last : later(to, last)
  }
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Months in which a service was off and nothing was charged, one after the other, told as one line: a list of noughts says nothing. */
import type { Period } from '../../../../shared/model/report.ts'
import type { PeriodRow } from './period-rows.ts'

export type ShownPeriod =
  | { kind: 'period'; row: PeriodRow }
  /** From the first to the last month, both included. */
  | { kind: 'off'; from: Period; to: Period; count: number }

/** The same periods, newest first as they came; nothing of a period with a sum or a payment is folded. */
export function foldOff(rows: readonly PeriodRow[]): ShownPeriod[] {
  const shown: ShownPeriod[] = []
  for (const row of rows) {
    const before = shown.at(-1)
    if (!isOff(row)) shown.push({ kind: 'period', row })
    else if (before?.kind === 'off') shown[shown.length - 1] = { ...before, from: row.period, count: before.count + 1 }
    else shown.push({ kind: 'off', from: row.period, to: row.period, count: 1 })
  }
  return shown
}

const isOff = ({ period, payments }: PeriodRow): boolean =>
  period.state === 'blocked' && period.expected === 0 && period.gap === 0 && period.paid === 0 && payments.length === 0

export const countPeriods = (shown: readonly ShownPeriod[]): number =>
  shown.reduce((count, one) => count + (one.kind === 'off' ? one.count : 1), 0)

/** The rows of the chart: charged against paid per period, the tariff in force, and the gap running under them. */
import { type CivilDate, firstOfMonth, type YearMonth } from '../../../../shared/dates.ts'
import type { Account } from '../../../../shared/model/household.ts'
import type { AccountReport, PeriodState } from '../../../../shared/model/report.ts'
import { add, type Money, ZERO } from '../../../../shared/money.ts'
import { type AccountPapers, knownOn, tariffOn } from '../../../../shared/schedule/known.ts'

export interface ChartRow {
  period: YearMonth
  on: CivilDate
  /** What the provider charges: the period's own sum. */
  charged: Money
  paid: Money
  /** The tariff in force for the period; null where none is known. */
  tariff: Money | null
  /** All that is open up to this period; for the coming one what the report says is missing. */
  gap: Money
  state: PeriodState
}

/** As much as a person takes in at once; the list below the chart has every period. */
export const CHART_PERIODS = 18

/** Oldest first, at most `CHART_PERIODS` of the newest. */
export function chartRows(account: Account, report: AccountReport, papers: AccountPapers, asOf: CivilDate): ChartRow[] {
  const { tariffs } = knownOn(account, papers, asOf)
  // A postpaid period costs what was in force when it began (contract, section 3).
  const prepaid = account.billing.model === 'prepaid'
  let open = ZERO
  const rows = report.periods.map((period): ChartRow => {
    const upcoming = period.state === 'upcoming'
    if (!upcoming) open = add(open, period.gap)
    return {
      period: period.period,
      on: period.on,
      charged: period.expected,
      paid: period.paid,
      tariff: tariffOn(tariffs, prepaid ? period.on : firstOfMonth(period.period))?.amount ?? null,
      gap: upcoming ? report.gap : open,
      state: period.state,
    }
  })
  return rows.slice(-CHART_PERIODS)
}

/** A round step of an axis: 1, 2 or 5 times a power of ten, so that `ticks` of them reach above the largest sum. Minor units. */
export function axisTicks(largest: number, ticks = 4): number[] {
  if (largest <= 0) return [0]
  const rough = largest / ticks
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((times) => Math.round(times * power)).find((candidate) => candidate >= rough) ?? Math.ceil(rough)
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step)
}

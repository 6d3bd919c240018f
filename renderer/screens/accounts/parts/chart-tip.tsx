/** What the chart says of the period under the pointer. */
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { ChartRow } from '../logic/chart-rows.ts'
import styles from './chart.module.css'

interface ChartTipProps {
  active?: boolean
  payload?: readonly { payload?: ChartRow }[]
}

export function ChartTip({ active, payload }: ChartTipProps) {
  const { tell, money, month } = useSpeaker()
  const row = payload?.[0]?.payload
  if (!active || !row) return null
  return (
    <div className={styles.tip}>
      <strong>{month(row.period)}</strong>
      <dl>
        <dt>{tell('accounts.chart.charged')}</dt>
        <dd>{money(row.charged)}</dd>
        <dt>{tell('accounts.chart.paid')}</dt>
        <dd>{money(row.paid)}</dd>
        {row.tariff !== null && (
          <>
            <dt>{tell('accounts.chart.tariff')}</dt>
            <dd>{money(row.tariff)}</dd>
          </>
        )}
        {row.gap > 0 && (
          <>
            <dt>{tell('accounts.chart.gap')}</dt>
            <dd>{money(row.gap)}</dd>
          </>
        )}
      </dl>
    </div>
  )
}

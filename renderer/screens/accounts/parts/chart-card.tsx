/** Charged against paid per period as a picture, and the same as a table for keyboard and screen reader. */
import type { Money } from '../../../../shared/money.ts'
import { sum } from '../../../../shared/money.ts'
import { Card } from '../../../components/card.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { ChartRow } from '../logic/chart-rows.ts'
import styles from './chart.module.css'
import { Chart } from './chart.tsx'

export function ChartCard({ rows, gap }: { rows: readonly ChartRow[]; gap: Money }) {
  const { tell, month } = useSpeaker()
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last)
    return (
      <Card title={tell('accounts.chart.title')}>
        <p className={styles.soft}>{tell('accounts.chart.none')}</p>
      </Card>
    )
  const past = rows.filter((row) => row.state !== 'upcoming')
  const summary = tell(gap > 0 ? 'accounts.chart.sumUp' : 'accounts.chart.sumUpOk', {
    from: month(first.period),
    to: month(last.period),
    charged: { money: sum(past.map((row) => row.charged)) },
    paid: { money: sum(past.map((row) => row.paid)) },
    gap: { money: gap },
  })
  return (
    <Card title={tell('accounts.chart.title')}>
      <Legend hasGap={rows.some((row) => row.gap > 0)} />
      <div role="img" aria-label={summary}>
        <Chart rows={rows} />
      </div>
      <Disclosure summary={tell('accounts.chart.table')}>
        <ChartTable rows={rows} />
      </Disclosure>
    </Card>
  )
}

/** The shapes as they are drawn, so that no colour has to be told from another. */
function Legend({ hasGap }: { hasGap: boolean }) {
  const { tell } = useSpeaker()
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li data-shape="charged">{tell('accounts.chart.charged')}</li>
      <li data-shape="paid">{tell('accounts.chart.paid')}</li>
      <li data-shape="tariff">{tell('accounts.chart.tariff')}</li>
      {hasGap && <li data-shape="gap">{tell('accounts.chart.gap')}</li>}
    </ul>
  )
}

function ChartTable({ rows }: { rows: readonly ChartRow[] }) {
  const { tell, money, month } = useSpeaker()
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{tell('accounts.chart.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{tell('accounts.chart.period')}</th>
          <th scope="col">{tell('accounts.chart.charged')}</th>
          <th scope="col">{tell('accounts.chart.paid')}</th>
          <th scope="col">{tell('accounts.chart.tariff')}</th>
          <th scope="col">{tell('accounts.chart.gap')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].reverse().map((row) => (
          <tr key={row.period}>
            <th scope="row">{month(row.period)}</th>
            <td>{money(row.charged)}</td>
            <td>{money(row.paid)}</td>
            <td>{row.tariff === null ? '—' : money(row.tariff)}</td>
            <td>{money(row.gap)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

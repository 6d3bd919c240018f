/** One period: what was charged, paid and is missing, its state, and the payments that went into it. */
import type { Account } from '../../../../shared/model/household.ts'
import type { Period } from '../../../../shared/model/report.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { StateMark } from '../../../components/state-mark.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { PeriodRow } from '../logic/period-rows.ts'
import { periodTone } from '../logic/tones.ts'
import { Payments } from './payments.tsx'
import styles from './period-item.module.css'
import type { Rows } from './use-transactions.ts'

interface PeriodItemProps {
  account: Account
  row: PeriodRow
  rows: Rows
  /** The newest periods show their payments at once. */
  newest: boolean
}

export function PeriodItem({ account, row, rows, newest }: PeriodItemProps) {
  const { tell, month } = useSpeaker()
  const { period, payments } = row
  const on = { on: { day: period.on } }
  return (
    <li>
      <div className={styles.period}>
        <div>
          <h3 className={styles.month}>{month(period.period)}</h3>
          <small>{tell(account.billing.model === 'prepaid' ? 'accounts.periods.chargedOn' : 'accounts.periods.dueOn', on)}</small>
        </div>
        <Sums period={period} />
        <div className={styles.state}>
          <StateMark tone={periodTone(period.state)}>{tell(`household.period.${period.state}`)}</StateMark>
        </div>
      </div>
      {payments.length > 0 ? (
        <Disclosure summary={tell('accounts.periods.payments', { count: payments.length })} open={newest}>
          <Payments account={account.id} payments={payments} rows={rows} />
        </Disclosure>
      ) : (
        period.state !== 'upcoming' && (
          <p className={styles.nothing}>{tell(period.paid > 0 ? 'accounts.periods.fromBalance' : 'accounts.periods.noPayments')}</p>
        )
      )}
    </li>
  )
}

function Sums({ period }: { period: Period }) {
  const { tell, money } = useSpeaker()
  const upcoming = period.state === 'upcoming'
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{tell('accounts.periods.expected')}</dt>
        <dd>{money(period.expected)}</dd>
      </div>
      <div>
        <dt>{tell('accounts.periods.paid')}</dt>
        <dd>{money(period.paid)}</dd>
      </div>
      {period.gap > 0 && (
        <div className={upcoming ? undefined : styles.gap}>
          <dt>{tell(upcoming ? 'accounts.periods.left' : 'accounts.periods.gap')}</dt>
          <dd>{money(period.gap)}</dd>
        </div>
      )}
    </dl>
  )
}

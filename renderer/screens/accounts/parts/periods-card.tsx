/** The periods of the account, newest first, and what was paid but not used yet. */
import { useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { FindPayment } from '../learning/find-payment.tsx'
import type { PeriodRows } from '../logic/period-rows.ts'
import styles from './accounts.module.css'
import { Payments } from './payments.tsx'
import { PeriodItem } from './period-item.tsx'
import type { Rows } from './use-transactions.ts'

/** A year is seen at once; the rest waits for a click. */
const AT_FIRST = 12

export function PeriodsCard({ account, periods, rows }: { account: Account; periods: PeriodRows; rows: Rows }) {
  const { tell } = useSpeaker()
  const [shown, setShown] = useState(AT_FIRST)
  const payments = periods.unused.length + periods.rows.reduce((count, row) => count + row.payments.length, 0)
  const more = periods.rows.length - shown
  return (
    <Card title={tell('accounts.periods.title')} aside={<FindPayment account={account} />} lines={payments}>
      {periods.rows.length === 0 && <p className={styles.soft}>{tell('accounts.periods.none')}</p>}
      {periods.unused.length > 0 && (
        <div className={styles.unused}>
          <h3>{tell('accounts.periods.unused')}</h3>
          <Payments account={account.id} payments={periods.unused} rows={rows} />
        </div>
      )}
      <ul className={styles.rows}>
        {periods.rows.slice(0, shown).map((row, index) => (
          <PeriodItem key={row.period.period} account={account} row={row} rows={rows} newest={index < 2} />
        ))}
      </ul>
      {more > 0 && (
        <Button small onClick={() => setShown(shown + 24)}>
          {tell('accounts.periods.more', { count: Math.min(more, 24) })}
        </Button>
      )}
    </Card>
  )
}

/** The periods of the account, newest first, and what was paid but not used yet. */
import { useMemo, useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { FindPayment } from '../learning/find-payment.tsx'
import { countPeriods, foldOff } from '../logic/off-months.ts'
import type { PeriodRows } from '../logic/period-rows.ts'
import styles from './accounts.module.css'
import { OffItem } from './off-item.tsx'
import { Payments } from './payments.tsx'
import { PeriodItem } from './period-item.tsx'
import type { Rows } from './use-transactions.ts'

/** A year is seen at once; the rest waits for a click. */
const AT_FIRST = 12
const MORE = 24

export function PeriodsCard({ account, periods, rows }: { account: Account; periods: PeriodRows; rows: Rows }) {
  const { tell } = useSpeaker()
  const [shown, setShown] = useState(AT_FIRST)
  const payments = periods.unused.length + periods.rows.reduce((count, row) => count + row.payments.length, 0)
  const all = useMemo(() => foldOff(periods.rows), [periods.rows])
  const next = countPeriods(all.slice(shown, shown + MORE))
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
        {all
          .slice(0, shown)
          .map((one, index) =>
            one.kind === 'off' ? (
              <OffItem key={one.to.period} months={one} />
            ) : (
              <PeriodItem key={one.row.period.period} account={account} row={one.row} rows={rows} newest={index < 2} />
            ),
          )}
      </ul>
      {next > 0 && (
        <Button small onClick={() => setShown(shown + MORE)}>
          {tell('accounts.periods.more', { count: next })}
        </Button>
      )}
    </Card>
  )
}

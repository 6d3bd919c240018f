/** The months in which a service was off, as one line: nothing was charged, so there is nothing to compare. */
import { StateMark } from '../../../components/state-mark.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { ShownPeriod } from '../logic/off-months.ts'
import { periodTone } from '../logic/tones.ts'
import styles from './period-item.module.css'

export function OffItem({ months }: { months: Extract<ShownPeriod, { kind: 'off' }> }) {
  const { tell, month } = useSpeaker()
  const { from, to, count } = months
  return (
    <li className={styles.period}>
      <h3 className={styles.month}>
        {count === 1 ? month(to.period) : tell('accounts.periods.offMonths', { from: { month: from.period }, to: { month: to.period } })}
      </h3>
      <p>{tell('accounts.periods.off')}</p>
      <div className={styles.state}>
        <StateMark tone={periodTone('blocked')}>{tell('accounts.periods.offMark')}</StateMark>
      </div>
    </li>
  )
}

/** The sum of a thing to do, by which day, and how many days are left. */

import { daysBetween } from '../../../shared/dates.ts'
import type { Alert } from '../../../shared/model/report.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './today.module.css'

export function TodoSum({ alert }: { alert: Alert }) {
  const { tell, money } = useSpeaker()
  const { today } = useData()
  if (alert.amount === null && alert.payBy === null) return null
  const left = alert.payBy === null ? 0 : daysBetween(today, alert.payBy)
  const by = left > 0 && alert.payBy ? tell('today.todo.by', { day: { day: alert.payBy } }) : tell('today.todo.byToday')
  return (
    <div className={styles.much}>
      {alert.amount !== null && <p className={styles.sum}>{money(alert.amount)}</p>}
      {alert.payBy !== null && (
        <p className={styles.by}>{left > 0 ? tell('today.todo.byLeft', { by, left: tell('today.todo.left', { count: left }) }) : by}</p>
      )}
    </div>
  )
}

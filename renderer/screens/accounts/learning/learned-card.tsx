/** «Чему программа научилась»: each lesson with its reason and «Забыть», and the payments that were rejected. */
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../parts/accounts.module.css'
import { LearnedItem } from './learned-item.tsx'
import { type LearnedRow, learnedRows } from './learned-rows.ts'
import { RejectedRows } from './rejected-rows.tsx'
import { steady } from './steady.ts'
import { useLearned } from './use-learned.ts'

const AT_FIRST = 5
const MORE = 20
const idOf = ({ learned }: LearnedRow): string => learned.id

export function LearnedCard() {
  const { tell } = useSpeaker()
  const { report } = useData()
  const list = useLearned()
  const [shown, setShown] = useState(AT_FIRST)
  const [order, setOrder] = useState<readonly string[]>([])
  if (!list) return null
  const rows = new Map(list.rows.map((row) => [row.id, row]))
  const all = steady(order, learnedRows(list.learned, rows, report), idOf)
  const ids = all.map(idOf)
  if (ids.join() !== order.join()) setOrder(ids)
  const more = Math.min(all.length - shown, MORE)
  return (
    <Card title={tell('learning.title')}>
      <p className={styles.soft}>{tell(all.length === 0 ? 'learning.none' : 'learning.lead')}</p>
      {all.length > 0 && (
        <ul className={styles.rows}>
          {all.slice(0, shown).map((one) => (
            <LearnedItem key={one.learned.id} row={one} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button small onClick={() => setShown(shown + MORE)}>
          {tell('learning.more', { count: more })}
        </Button>
      )}
      <RejectedRows rejected={list.rejected} rows={rows} />
    </Card>
  )
}

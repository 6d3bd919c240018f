/** What was put off, each with the day it comes back and a way to bring it back now. */

import { message } from '../../../shared/i18n/message.ts'
import type { Todos } from '../../../shared/todos.ts'
import { Button } from '../../components/button.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './today.module.css'

export function SnoozedList({ snoozed }: { snoozed: Todos['snoozed'] }) {
  const speaker = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const { head } = useData()
  const bringBack = async (alert: string): Promise<void> => {
    for (const decision of head.decisions ?? [])
      if (decision.kind === 'snooze' && decision.alert === alert && !(await attempt(worker.undecide(decision)))) return
    await attempt(Promise.resolve({ ok: true }), { done: message('today.done.back') })
  }
  return (
    <ul className={styles.snoozed}>
      {snoozed.map(({ alert, until }) => (
        <li key={alert.id}>
          <span>
            {speaker.say(alert.text)} <small>({speaker.tell('today.todo.snoozedUntil', { day: { day: until } })})</small>
          </span>
          <Button small onClick={() => void bringBack(alert.id)}>
            {speaker.tell('today.todo.bringBack')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

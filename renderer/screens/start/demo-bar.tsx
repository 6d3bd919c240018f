/** The quiet bar above all screens while the example is in. */
import { message } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './start.module.css'

export function DemoBar() {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  return (
    <aside className={styles.demo} aria-label={tell('settings.demo')}>
      <p>{tell('app.demo.bar')}</p>
      <Button small onClick={() => void attempt(worker.removeDemo(), { done: message('app.demo.removed') })}>
        {tell('app.demo.remove')}
      </Button>
    </aside>
  )
}

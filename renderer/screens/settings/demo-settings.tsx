/** The example: shown and taken away again. */
import { message } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hasDemo } from '../start/demo.ts'
import styles from './settings.module.css'

export function DemoSettings() {
  const { tell, language } = useSpeaker()
  const { head, today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  return (
    <div>
      {hasDemo(head) ? (
        <Button onClick={() => void attempt(worker.removeDemo(), { done: message('app.demo.removed') })}>
          {tell('settings.demoRemove')}
        </Button>
      ) : (
        <Button onClick={() => void attempt(worker.loadDemo(today, language))}>{tell('settings.demoAdd')}</Button>
      )}
      <p className={styles.hint}>{tell('settings.demoHint')}</p>
    </div>
  )
}

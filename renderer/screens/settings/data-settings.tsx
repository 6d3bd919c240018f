/** The household file: saved as a backup, and read back in place of everything. */
import { useRef, useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { useToasts } from '../../components/toasts.tsx'
import { useBridge, useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './settings.module.css'

export function DataSettings() {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const bridge = useBridge()
  const attempt = useAttempt()
  const { show } = useToasts()
  const picker = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<{ name: string; text: string } | null>(null)

  const save = async (): Promise<void> => {
    const answer = await bridge.saveFile({ name: tell('settings.exportName', { day: today }), text: await worker.exportHousehold() })
    if (!answer.ok) show({ text: tell('app.failed', { detail: answer.error.code }), tone: 'short' })
    else if (answer.value) await attempt(Promise.resolve({ ok: true }), { done: message('settings.exported') })
  }
  const choose = async (file: File | undefined): Promise<void> => {
    if (file) setChosen({ name: file.name, text: await file.text() })
  }
  return (
    <div className={styles.rows}>
      <div>
        <Button onClick={() => void save()}>{tell('settings.export')}</Button>
        <p className={styles.hint}>{tell('settings.exportHint')}</p>
      </div>
      <div>
        <Button onClick={() => picker.current?.click()}>{tell('settings.restore')}</Button>
        <p className={styles.hint}>{tell('settings.restoreHint')}</p>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json"
        hidden
        aria-label={tell('settings.restore')}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {chosen && <RestoreDialog {...chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

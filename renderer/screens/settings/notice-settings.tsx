/** How many days ahead a provider must announce a change. */
import { useState } from 'react'
import { USUAL_NOTICE_DAYS } from '../../../shared/documents/notice-timing.ts'
import { message } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/fields.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './settings.module.css'

/** As typed, to whole days; undefined when it is no such number. */
const readDays = (typed: string): number | undefined => (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 365 ? Number(typed) : undefined)

export function NoticeSettings() {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const kept = useData().head.settings?.noticeDays ?? USUAL_NOTICE_DAYS
  const [typed, setTyped] = useState(String(kept))
  const [refused, setRefused] = useState(false)
  const save = (): void => {
    const days = readDays(typed)
    setRefused(days === undefined)
    if (days !== undefined) void attempt(worker.saveNoticeDays(days), { done: message('settings.noticeDaysSaved') })
  }
  return (
    <form
      className={styles.noticeDays}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={tell('settings.noticeDays')}
        hint={tell('settings.noticeDaysHint')}
        error={refused ? tell('settings.noticeDaysWrong') : undefined}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" disabled={typed.trim() === String(kept)}>
        {tell('settings.noticeDaysSave')}
      </Button>
    </form>
  )
}

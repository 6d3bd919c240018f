/** Names a home: a new one, or another name for one that is there. */
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Home } from '../../../../shared/model/household.ts'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'

export function HomeDialog({ home, onClose }: { home: Home | undefined; onClose(): void }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const [name, setName] = useState(home?.name ?? '')
  const [asked, setAsked] = useState(false)
  const save = async (): Promise<void> => {
    setAsked(true)
    const trimmed = name.trim()
    if (trimmed === '') return
    const saved = { ...home, id: home?.id ?? crypto.randomUUID(), name: trimmed }
    if (await attempt(worker.saveHome(saved), { done: message('accounts.home.saved') })) onClose()
  }
  return (
    <FormDialog
      title={tell(home ? 'accounts.home.renameTitle' : 'accounts.home.addTitle')}
      submit={tell('app.action.save')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={tell('accounts.home.name')}
        hint={tell('accounts.home.hint')}
        value={name}
        onChange={setName}
        error={asked && name.trim() === '' ? tell('accounts.home.noName') : undefined}
        autoFocus
        required
      />
    </FormDialog>
  )
}

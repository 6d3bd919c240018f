/** Asks before a household file replaces everything, and shows its faults where it is refused. */
import { useState } from 'react'
import { message, type Problem } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { Dialog, DialogButtons } from '../../components/dialog.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { clickTime } from '../../hooks/use-today.ts'

export function RestoreDialog({ name, text, onClose }: { name: string; text: string; onClose(): void }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[]>([])

  const restore = async (): Promise<void> => {
    setBusy(true)
    const outcome = await worker.restoreHousehold(text, clickTime()).catch((error: unknown) => ({
      ok: false as const,
      problems: [{ level: 'error' as const, message: message('app.failed', { detail: String(error) }) }],
    }))
    setBusy(false)
    if (!outcome.ok) return setProblems(outcome.problems)
    onClose()
    await attempt(Promise.resolve(outcome), { done: message('settings.restored') })
  }
  const refused = problems.length > 0
  return (
    <Dialog title={tell(refused ? 'settings.refusedTitle' : 'settings.restoreTitle')} onClose={onClose} width={36}>
      {!refused && <p>{tell('settings.restoreText', { name })}</p>}
      <div role="alert">
        <ProblemList problems={problems} />
      </div>
      <DialogButtons>
        {!refused && (
          <Button kind="danger" disabled={busy} onClick={() => void restore()}>
            {tell('settings.restoreAction')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {tell(refused ? 'app.action.close' : 'app.action.cancel')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

/** A full page in place of the program: why the data cannot be opened and what to do. */
import { useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useBridge, useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { clickTime } from '../../hooks/use-today.ts'
import type { OpenState } from '../../worker/api.ts'
import styles from './start.module.css'

type Trouble = Exclude<OpenState, { state: 'ready' }>

export function CannotOpen({ state, reopen }: { state: Trouble; reopen(ignoreSentinel: boolean): Promise<void> }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const bridge = useBridge()
  const attempt = useAttempt()
  const picker = useRef<HTMLInputElement>(null)

  const restore = async (file: File | undefined): Promise<void> => {
    if (file && (await attempt(worker.restoreHousehold(await file.text(), clickTime())))) await reopen(false)
  }
  const startAnew = async (): Promise<void> => {
    await bridge.saveSentinel(null)
    await reopen(true)
  }
  return (
    <main className={styles.trouble}>
      <Card tone="short">
        <h1>{tell(`app.problem.${state.state}Title`)}</h1>
        <p>{tell(`app.problem.${state.state}Text`, { reason: 'reason' in state ? state.reason : '' })}</p>
        <div className={styles.buttons}>
          {state.state !== 'newer' && (
            <Button kind="primary" onClick={() => picker.current?.click()}>
              {tell('app.problem.restore')}
            </Button>
          )}
          {/* A worker that died answers no more: only a new window starts a new one. */}
          {state.state !== 'vanished' && <Button onClick={() => window.location.reload()}>{tell('app.problem.retry')}</Button>}
          {state.state === 'vanished' && <Button onClick={() => void startAnew()}>{tell('app.problem.startAnew')}</Button>}
        </div>
        <input ref={picker} type="file" accept=".json" hidden onChange={(event) => void restore(event.currentTarget.files?.[0])} />
      </Card>
    </main>
  )
}

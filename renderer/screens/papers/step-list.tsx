/** The imports, latest first; each can be undone, an undone one says how to have it back. */
import { useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { ImportStep } from '../../worker/api.ts'
import styles from './papers.module.css'
import { latestFirst } from './sorting.ts'
import { useStepWords } from './use-step-words.ts'

export function StepList({ steps }: { steps: ImportStep[] }) {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const [asked, setAsked] = useState<ImportStep | null>(null)
  return (
    <Card title={tell('papers.steps')}>
      <ul className={styles.list}>
        {latestFirst(steps).map((step) => (
          <StepView key={step.id} step={step} onUndo={() => setAsked(step)} />
        ))}
      </ul>
      {asked && (
        <Confirm
          title={tell('papers.undoTitle')}
          text={`${asked.files.map(({ file }) => file).join(', ')}. ${tell('papers.undoText')}`}
          action={tell('papers.undo')}
          onConfirm={() => void attempt(worker.undoImport(asked.id), { done: message('papers.undoDone') })}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}

function StepView({ step, onUndo }: { step: ImportStep; onUndo(): void }) {
  const { tell } = useSpeaker()
  const { time, fileWords } = useStepWords()
  const names = step.files.map(({ file }) => file).join(', ')
  return (
    <li className={styles.item}>
      <div>
        {step.files.map((file) => (
          <p key={file.file}>
            <strong>{file.file}</strong>
            <small>{fileWords(file)}</small>
          </p>
        ))}
        <small>{time(step.at)}</small>
        {step.undone && <small>{tell('papers.again')}</small>}
      </div>
      {step.undone ? (
        <StateMark tone="quiet">{tell('papers.undone')}</StateMark>
      ) : (
        <Button small aria-label={tell('papers.undoStep', { file: names })} onClick={onUndo}>
          {tell('papers.undo')}
        </Button>
      )}
    </li>
  )
}

/** What is being read and how far; can be stopped. */
import { Button } from '../../components/button.tsx'
import { Dialog, DialogButtons } from '../../components/dialog.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Progress } from '../../worker/api.ts'
import styles from './import.module.css'

export function ReadingDialog({ count, progress, onCancel }: { count: number; progress: Progress | null; onCancel(): void }) {
  const { tell } = useSpeaker()
  const done = progress ? (progress.index + progress.fraction) / progress.count : 0
  return (
    <Dialog title={tell('imports.screen.reading', { count })} onClose={onCancel} width={28}>
      <progress className={styles.progress} value={done} max={1} aria-label={tell('imports.screen.progress')} />
      <p role="status" className={styles.soft}>
        {progress ? tell('imports.screen.readingFile', { file: progress.file, index: progress.index + 1, count: progress.count }) : ''}
      </p>
      <DialogButtons>
        <Button onClick={onCancel}>{tell('imports.screen.stop')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

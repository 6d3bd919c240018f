/** What is being read and how far; can be stopped. */
import { Button } from '../../components/button.tsx'
import { Dialog, DialogButtons } from '../../components/dialog.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Progress } from '../../worker/api.ts'
import styles from './import.module.css'

export function ReadingDialog({ count, progress, onCancel }: { count: number; progress: Progress | null; onCancel(): void }) {
  const { tell } = useSpeaker()
  const done = progress ? (progress.index + progress.fraction) / progress.count : 0
  const sayProgress = ({ file, index, count: all }: Progress): string =>
    all > 1 ? tell('imports.screen.readingFile', { file, index: index + 1, count: all }) : file
  return (
    <Dialog title={tell('imports.screen.reading', { count })} onClose={onCancel} width={28}>
      <progress className={styles.progress} value={done} max={1} aria-label={tell('imports.screen.progress')} />
      <p role="status" className={styles.reading}>
        {progress && sayProgress(progress)}
      </p>
      <DialogButtons>
        <Button onClick={onCancel}>{tell('imports.screen.stop')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

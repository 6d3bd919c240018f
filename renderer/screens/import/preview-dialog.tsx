/** What the files are and what they would bring; nothing is stored before the button. */
import { Button } from '../../components/button.tsx'
import { Dialog, DialogButtons } from '../../components/dialog.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { type Edit, type FlowState, isOpen, readyCount } from './flow-state.ts'
import styles from './import.module.css'
import { PreviewFileView } from './preview-file.tsx'

interface PreviewDialogProps {
  state: Extract<FlowState, { at: 'preview' }>
  onEdit(index: number, edit: Edit): void
  onWizard(index: number): void
  onApply(): void
  onClose(): void
}

export function PreviewDialog({ state, onEdit, onWizard, onApply, onClose }: PreviewDialogProps) {
  const { tell } = useSpeaker()
  const { preview, edits, storing, problems } = state
  const ready = readyCount(preview, edits)
  const open = isOpen(preview, edits)
  return (
    <Dialog title={tell('imports.screen.previewTitle')} onClose={onClose} width={56}>
      <ul className={styles.files}>
        {preview.files.map((file) => (
          <PreviewFileView
            key={file.index}
            file={file}
            edit={edits[file.index] ?? {}}
            onEdit={(edit) => onEdit(file.index, edit)}
            onWizard={() => onWizard(file.index)}
          />
        ))}
      </ul>
      <div role="alert">
        <ProblemList problems={problems} />
      </div>
      <p className={styles.soft}>
        {tell(open ? 'imports.screen.chooseFirst' : ready > 0 ? 'imports.screen.notYet' : 'imports.screen.nothing')}
      </p>
      <DialogButtons>
        {ready > 0 && (
          <Button kind="primary" disabled={storing || open} onClick={onApply}>
            {tell('imports.screen.apply', { count: ready })}
          </Button>
        )}
        <Button onClick={onClose}>{tell(ready > 0 ? 'app.action.cancel' : 'app.action.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

/** What the files are and what they would bring; nothing is stored before the button. */
import { useMemo, useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog, DialogButtons } from '../../components/dialog.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { showFault } from '../../components/show-fault.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Edit, FlowState } from './flow-state.ts'
import styles from './import.module.css'
import { PreviewFileView } from './preview-file.tsx'
import { type FileView, firstOpen, readyCount, viewsOf, type Waiting } from './views.ts'

interface PreviewDialogProps {
  state: Extract<FlowState, { at: 'preview' }>
  onEdit(index: number, edit: Edit): void
  onWizard(index: number): void
  onApply(views: readonly FileView[]): void
  onClose(): void
}

/** From so many files on what is clear is folded to a line. */
const MANY = 3

const WAITS = {
  'needs-account': 'imports.screen.waits.account',
  'needs-details': 'imports.screen.waits.details',
  'needs-sum': 'imports.screen.waits.sum',
} as const satisfies Record<Waiting, string>

export function PreviewDialog({ state, onEdit, onWizard, onApply, onClose }: PreviewDialogProps) {
  const { tell } = useSpeaker()
  const { head, today } = useData()
  const { preview, edits, storing, problems } = state
  const views = useMemo(() => viewsOf(preview, edits, head, today), [preview, edits, head, today])
  const ready = readyCount(views)
  const canStore = ready > 0 || views.some(({ verdict }) => verdict === 'needs-columns')
  const open = firstOpen(views)
  const list = useRef<HTMLUListElement>(null)
  const made = views.flatMap(({ file, made: one }) => (one ? [{ index: file.index, id: one.account.id, name: one.account.name }] : []))
  return (
    <Dialog title={tell('imports.screen.previewTitle')} onClose={onClose} width={56}>
      <ul ref={list} className={styles.files}>
        {views.map((view) => (
          <PreviewFileView
            key={view.file.index}
            view={view}
            made={made.filter(({ index }) => index !== view.file.index)}
            compact={views.length >= MANY}
            onEdit={(edit) => onEdit(view.file.index, edit)}
            onWizard={() => onWizard(view.file.index)}
          />
        ))}
      </ul>
      <div role="alert">
        <ProblemList problems={problems} />
      </div>
      {!open && <p className={styles.soft}>{tell(canStore ? 'imports.screen.notYet' : 'imports.screen.nothing')}</p>}
      <DialogButtons>
        {ready > 0 && (
          <Button kind="primary" disabled={storing || open !== undefined} onClick={() => onApply(views)}>
            {tell('imports.screen.apply', { count: ready })}
          </Button>
        )}
        <Button onClick={onClose}>{tell(ready > 0 ? 'app.action.cancel' : 'app.action.close')}</Button>
        {/* Beside the button that waits for it: at the end of a long list it would not be seen. */}
        {open && (
          <p className={styles.waits}>
            <Button kind="plain" onClick={() => showFault(list.current?.children[views.findIndex(({ file }) => file === open.file)])}>
              {tell(WAITS[open.waiting], { file: open.file.file })}
            </Button>
          </p>
        )}
      </DialogButtons>
    </Dialog>
  )
}

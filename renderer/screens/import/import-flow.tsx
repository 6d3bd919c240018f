/** The import flow around all screens: drop, choose or paste; read; preview; apply as one step; undo. */
import { type ReactNode, useMemo, useRef } from 'react'
import { ImportContext, type Importing } from '../../hooks/use-import.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { RestoreDialog } from '../settings/restore-dialog.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { ReadingDialog } from './reading-dialog.tsx'
import { useDrop } from './use-drop.ts'
import { useImportFlow } from './use-import-flow.ts'
import { usePaste } from './use-paste.ts'
import { WizardDialog } from './wizard/wizard-dialog.tsx'

export function ImportFlow({ children }: { children: ReactNode }) {
  const { tell } = useSpeaker()
  const flow = useImportFlow()
  const { state, bring, paste, edit, wizard, keep, apply, close } = flow
  const picker = useRef<HTMLInputElement>(null)
  // While a preview is open a second drop would throw it away, so it is not taken.
  const isFree = state.at === 'idle' || state.at === 'pasting'
  const over = useDrop((files) => {
    if (isFree) void bring(files)
  })
  usePaste({ text: tell('imports.screen.pastedName'), picture: tell('imports.screen.pastedPicture') }, (files) => {
    // Another dialog may be open, and a paste is not meant for what lies under it.
    if (!isFree || (state.at === 'idle' && document.querySelector('[role="dialog"]'))) return false
    void bring(files)
    return true
  })
  const importing = useMemo<Importing>(
    () => ({ chooseFiles: () => picker.current?.click(), pasteText: paste, bring: (files) => void bring(files) }),
    [paste, bring],
  )
  const asked = state.at === 'preview' ? state.preview.files.find(({ index }) => index === state.wizard) : undefined
  return (
    <ImportContext value={importing}>
      {children}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={tell('imports.screen.choose')}
        onChange={(event) => {
          void bring([...(event.currentTarget.files ?? [])])
          // The same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      {over && <DropOverlay />}
      {state.at === 'pasting' && <PasteDialog onText={(file) => void bring([file])} onClose={close} />}
      {state.at === 'reading' && <ReadingDialog count={state.count} progress={state.progress} onCancel={close} />}
      {state.at === 'preview' &&
        (asked ? (
          <WizardDialog
            preview={state.preview.id}
            file={asked}
            onKeep={(name, choices) => keep(asked, name, choices)}
            onClose={() => wizard(null)}
          />
        ) : (
          <PreviewDialog state={state} onEdit={edit} onWizard={wizard} onApply={(views) => void apply(views)} onClose={close} />
        ))}
      {state.at === 'restore' && <RestoreDialog name={state.name} text={state.text} onClose={close} />}
    </ImportContext>
  )
}

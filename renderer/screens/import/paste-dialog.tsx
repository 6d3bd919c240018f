/** A pasted SMS or e-mail becomes a text file and goes the way of all files. */
import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { LongTextField } from '../../components/fields.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { textFile } from './use-paste.ts'

export function PasteDialog({ onText, onClose }: { onText(file: File): void; onClose(): void }) {
  const { tell } = useSpeaker()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const submit = (): void => {
    setTried(true)
    if (text.trim() !== '') onText(textFile(text, tell('imports.screen.pastedName')))
  }
  return (
    <FormDialog
      title={tell('imports.screen.pasteTitle')}
      submit={tell('imports.screen.read')}
      onSubmit={submit}
      onClose={onClose}
      width={40}
    >
      <LongTextField
        label={tell('imports.screen.pasteLabel')}
        hint={tell('imports.screen.pasteHint')}
        value={text}
        onChange={setText}
        rows={8}
        autoFocus
        error={tried && text.trim() === '' ? tell('app.field.required') : undefined}
      />
    </FormDialog>
  )
}

/** The column wizard: asks where the day and the sum stand in an unknown table, shows at once how its rows are read, and keeps the answer. */
import { type FormEvent, useRef, useState } from 'react'
import type { Problem } from '../../../../shared/i18n/message.ts'
import { OWN_PRESET } from '../../../../shared/model/custom-layout.ts'
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog, DialogButtons } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { ProblemList } from '../../../components/problem-list.tsx'
import { showFault } from '../../../components/show-fault.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../../worker/api.ts'
import { nameFromFile } from './choices.ts'
import { ColumnField } from './column-field.tsx'
import { CutPart } from './cut-part.tsx'
import { DoubtsPart } from './doubts-part.tsx'
import { DescriptionPart, MorePart } from './more-part.tsx'
import type { WizardPart } from './part.ts'
import { RawLines, ReadRows } from './read-rows.tsx'
import { SignPart } from './sign-part.tsx'
import { type TableControl, useTable } from './use-table.ts'
import styles from './wizard.module.css'

interface WizardDialogProps {
  preview: string
  file: PreviewFile
  /** Keeps the choices; resolves to why not. */
  onKeep(name: string, choices: TableControl['choices']): Promise<Problem[]>
  onClose(): void
}

export function WizardDialog({ preview, file, onKeep, onClose }: WizardDialogProps) {
  const { tell } = useSpeaker()
  const table = useTable(preview, file.index)
  // Opened with its questions at once, so that the focus finds the first of them.
  if (table.view === undefined) return null
  return (
    <Dialog title={`${tell('wizard.title')}: ${file.file}`} onClose={onClose} width={72}>
      {table.view === null && (
        <>
          <p>{tell('wizard.noTable')}</p>
          <DialogButtons>
            <Button onClick={onClose}>{tell('app.action.close')}</Button>
          </DialogButtons>
        </>
      )}
      {table.view && <WizardForm file={file} table={table} view={table.view} onKeep={onKeep} onClose={onClose} />}
    </Dialog>
  )
}

interface WizardFormProps extends Omit<WizardDialogProps, 'preview'> {
  table: TableControl
  view: TableView
}

function WizardForm({ file, table, view, onKeep, onClose }: WizardFormProps) {
  const { tell } = useSpeaker()
  const [name, setName] = useState(() => ownName(file) ?? nameFromFile(file.file, tell('wizard.nameDefault')))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Problem[]>([])
  const form = useRef<HTMLFormElement>(null)
  const faults = useFaults(tried ? view.faults : [])
  const part: WizardPart = { view, rules: table.rules, faults, onRules: table.change }
  const lacksName = name.trim() === ''

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    setBusy(true)
    // Enter may come sooner than the answer to the last choice.
    const read = await table.now()
    if (read?.faults.length === 0 && !lacksName) setRefused(await onKeep(name, read.choices))
    setBusy(false)
    requestAnimationFrame(() => showFault(form.current))
  }
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className={styles.wizard}>
      <p className={styles.intro}>{tell(view.faults.length > 0 ? 'wizard.introAsk' : 'wizard.intro')}</p>
      <div className={styles.halves}>
        <div className={styles.fields}>
          <ColumnField {...part} column="date" required autoFocus />
          <SignPart {...part} />
          <DoubtsPart {...part} />
          <DescriptionPart {...part} />
          <CutPart view={view} choices={table.choices} cut={table.cut} open={view.rows.length === 0} />
          <MorePart {...part} />
          <TextField
            label={tell('wizard.name')}
            hint={tell('wizard.nameHint')}
            value={name}
            onChange={setName}
            error={tried && lacksName ? tell('wizard.lacks.name') : undefined}
            required
          />
        </div>
        <div className={styles.shown}>
          <ReadRows view={view} />
          <RawLines view={view} />
        </div>
      </div>
      <div className={styles.foot}>
        <div role="alert">
          <ProblemList problems={tried ? withoutPlaces([...view.faults, ...refused]) : []} />
        </div>
        <DialogButtons>
          <Button type="submit" kind="primary" disabled={busy}>
            {tell('wizard.save')}
          </Button>
          <Button onClick={onClose}>{tell('app.action.cancel')}</Button>
        </DialogButtons>
      </div>
    </form>
  )
}

/** The name of the family's layout by which the file was read. */
const ownName = ({ preset }: PreviewFile): string | undefined =>
  preset?.startsWith(OWN_PRESET) ? preset.slice(OWN_PRESET.length) : undefined

/** The fields say where; a path of the layout's file would only puzzle. */
const withoutPlaces = (problems: readonly Problem[]): Problem[] => problems.map(({ level, message }) => ({ level, message }))

/** The first fault of each field, said. */
function useFaults(problems: readonly Problem[]): WizardPart['faults'] {
  const { say } = useSpeaker()
  const faults: WizardPart['faults'] = {}
  for (const { at, message } of problems) if (at && 'path' in at) faults[at.path] ??= say(message)
  return faults
}

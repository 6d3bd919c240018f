/** One file of the preview: what it is, what is new in it, what is wrong and where; for a document its fields. */
import { useId } from 'react'
import { Disclosure } from '../../components/disclosure.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { StateMark, type Tone } from '../../components/state-mark.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../worker/api.ts'
import { DocumentForm } from './document-form.tsx'
import { type Edit, type Verdict, verdictOf } from './flow-state.ts'
import styles from './import.module.css'
import { withAnswers } from './overlap-answers.ts'
import { OverlapQuestions } from './overlap-questions.tsx'
import { SampleRows } from './sample-rows.tsx'
import { useFileWords } from './use-file-words.ts'
import { WizardOffer } from './wizard/wizard-offer.tsx'

const TONES: Record<Verdict, Tone> = {
  new: 'ok',
  'nothing-new': 'quiet',
  'needs-account': 'soon',
  unusable: 'short',
  skipped: 'quiet',
}

interface PreviewFileProps {
  file: PreviewFile
  edit: Edit
  onEdit(edit: Edit): void
  /** Opens the column wizard. */
  onWizard(): void
}

export function PreviewFileView({ file, edit, onEdit, onWizard }: PreviewFileProps) {
  const id = useId()
  const { tell, say } = useSpeaker()
  const { what, verdictWords, counted } = useFileWords()
  const verdict = verdictOf(file, edit)
  const counts = withAnswers(file, edit.answers)
  const isDocument = file.invoice !== undefined || file.notice !== undefined
  const canSkip = verdict === 'new' || verdict === 'skipped' || verdict === 'needs-account'
  return (
    <li className={styles.file} aria-labelledby={id}>
      <div className={styles.fileHead}>
        <h3 id={id}>{file.file}</h3>
        <StateMark tone={TONES[verdict]}>{verdictWords(verdict, counts)}</StateMark>
      </div>
      <p>{what(file)}</p>
      {file.read > 0 && <p>{counted(counts)}</p>}
      {file.notes?.map((note) => (
        <p key={note.key + JSON.stringify(note.values)}>{say(note)}</p>
      ))}
      {file.problems.length > 0 && <Problems file={file} />}
      <WizardOffer file={file} onOpen={onWizard} />
      {isDocument && verdict !== 'skipped' && verdict !== 'unusable' && <DocumentForm file={file} edit={edit} onEdit={onEdit} />}
      {file.questions && verdict === 'new' && (
        <OverlapQuestions questions={file.questions} given={edit.answers ?? {}} onAnswer={(answers) => onEdit({ answers })} />
      )}
      {file.sample.length > 0 && (
        <Disclosure summary={tell('imports.screen.sample')}>
          <SampleRows rows={file.sample} />
        </Disclosure>
      )}
      {canSkip && (
        <label className={styles.skip}>
          <input type="checkbox" checked={edit.skip ?? false} onChange={(event) => onEdit({ skip: event.currentTarget.checked })} />
          {tell('imports.screen.skip')}
        </label>
      )}
    </li>
  )
}

/** Faults in full; a long list of mere warnings folded. */
function Problems({ file }: { file: PreviewFile }) {
  const { tell } = useSpeaker()
  const errors = file.problems.filter(({ level }) => level === 'error')
  const warnings = file.problems.filter(({ level }) => level === 'warning')
  return (
    <>
      <ProblemList problems={errors} />
      {warnings.length > 0 && (
        <Disclosure summary={tell('imports.screen.warnings', { count: warnings.length })} open={warnings.length <= 3}>
          <ProblemList problems={warnings} />
        </Disclosure>
      )}
    </>
  )
}

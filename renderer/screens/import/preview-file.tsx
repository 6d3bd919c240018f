/** One file of the preview: what it is, what is new in it, what is wrong and where; for a document its fields. */
import { useId, useState } from 'react'
import type { Problem } from '../../../shared/i18n/message.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { StateMark, type Tone } from '../../components/state-mark.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../worker/api.ts'
import type { PaperProps } from './account-choice.tsx'
import { DocumentForm } from './document-form.tsx'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import { withAnswers } from './overlap-answers.ts'
import { OverlapQuestions } from './overlap-questions.tsx'
import { SampleRows } from './sample-rows.tsx'
import { useFileWords } from './use-file-words.ts'
import { usePaperWords } from './use-paper-words.ts'
import type { FileView, Verdict } from './views.ts'
import { WizardOffer } from './wizard/wizard-offer.tsx'

const TONES: Record<Verdict, Tone> = {
  new: 'ok',
  'nothing-new': 'quiet',
  'needs-account': 'soon',
  'needs-details': 'soon',
  'needs-sum': 'soon',
  'needs-columns': 'soon',
  unusable: 'short',
  skipped: 'quiet',
}

/** Files that are stored, or will be when they are answered for. */
const WITH_FORM: ReadonlySet<Verdict> = new Set(['new', 'needs-account', 'needs-details', 'needs-sum'])

interface PreviewFileProps {
  view: FileView
  /** Accounts made from other papers of the drop. */
  made: { id: string; name: string }[]
  /** One of many: what is clear is folded to a line. */
  compact: boolean
  onEdit(edit: Edit): void
  /** Opens the column wizard. */
  onWizard(): void
}

export function PreviewFileView({ view, made, compact, onEdit, onWizard }: PreviewFileProps) {
  const id = useId()
  const { tell, say } = useSpeaker()
  const { what, verdictWords, counted } = useFileWords()
  const { file, edit, verdict, papers } = view
  const counts = withAnswers(file, edit.answers)
  const hasForm = papers.length > 0 && WITH_FORM.has(verdict)
  const canSkip = verdict === 'skipped' || WITH_FORM.has(verdict)
  const problems = toldHere(file, verdict)
  // Which it is stays as it was when the file came into sight: a form must not fold under the hands.
  const [folded] = useState(() => compact && hasForm && verdict === 'new' && papers.every((paper) => paper.problems.length === 0))
  return (
    <li className={styles.file} aria-labelledby={id}>
      <div className={styles.fileHead}>
        <h3 id={id}>{file.file}</h3>
        <StateMark tone={TONES[verdict]}>{verdictWords(verdict, counts)}</StateMark>
      </div>
      {!(folded && hasForm) && verdict !== 'needs-columns' && <p>{what(file)}</p>}
      {file.read > 0 && <p>{counted(counts)}</p>}
      {file.notes?.map((note) => (
        <p key={note.key + JSON.stringify(note.values)}>{say(note)}</p>
      ))}
      {problems.length > 0 && <Problems problems={problems} />}
      {!file.inside && <WizardOffer file={file} onOpen={onWizard} />}
      {hasForm && <Papers view={view} made={made} folded={folded} onEdit={onEdit} />}
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

/** A bank's message is said in one sentence by the form itself, unknown columns by the offer to show them. */
const toldHere = ({ problems, notice }: PreviewFile, verdict: Verdict): Problem[] =>
  problems.filter(({ message: { key } }) => {
    if (verdict === 'needs-columns' && key === 'problems.table.strange') return false
    return !notice?.bank || !/^documents\.autopay\.(?!spokenDay)/.test(key)
  })

/** The form; of many clear papers one line each, with the form behind it. */
function Papers({ folded, ...props }: PaperProps & { folded: boolean }) {
  const { what } = useFileWords()
  const { lineOf } = usePaperWords()
  const form = <DocumentForm {...props} />
  return folded ? <Disclosure summary={`${what(props.view.file)} · ${lineOf(props.view)}`}>{form}</Disclosure> : form
}

/** Faults in full; a long list of mere warnings folded. */
function Problems({ problems }: { problems: Problem[] }) {
  const { tell } = useSpeaker()
  const errors = problems.filter(({ level }) => level === 'error')
  const warnings = problems.filter(({ level }) => level === 'warning')
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

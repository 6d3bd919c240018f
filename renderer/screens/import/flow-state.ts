/** Where an import stands, as a pure machine: idle, reading, preview, storing. Nothing is stored before `storing`. */

import type { Problem } from '../../../shared/i18n/message.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import type { Preview, PreviewChoice, PreviewFile, Progress } from '../../worker/api.ts'
import { answersOf, type GivenAnswers, withAnswers } from './overlap-answers.ts'
import { offerOf } from './wizard/offer.ts'

/** What a person changed about one file of the preview. */
export interface Edit {
  skip?: boolean
  account?: string
  invoice?: InvoiceDraft
  notice?: NoticeDraft
  answers?: GivenAnswers
}

export type FlowState =
  | { at: 'idle' }
  | { at: 'pasting' }
  | { at: 'reading'; count: number; progress: Progress | null }
  | { at: 'preview'; preview: Preview; edits: Record<number, Edit>; storing: boolean; problems: Problem[]; wizard?: number }
  | { at: 'restore'; name: string; text: string }

export type FlowEvent =
  | { kind: 'paste' }
  | { kind: 'read'; count: number }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'previewed'; preview: Preview }
  | { kind: 'household'; name: string; text: string }
  | { kind: 'edit'; index: number; edit: Edit }
  /** Opens the column wizard for a file, or closes it. */
  | { kind: 'wizard'; index: number | null }
  /** The same files, read anew after the wizard. */
  | { kind: 'reread'; preview: Preview }
  | { kind: 'store' }
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'close' }

export function step(state: FlowState, event: FlowEvent): FlowState {
  switch (event.kind) {
    case 'paste':
      return state.at === 'idle' ? { at: 'pasting' } : state
    case 'read':
      return { at: 'reading', count: event.count, progress: null }
    case 'progress':
      return state.at === 'reading' ? { ...state, progress: event.progress } : state
    case 'previewed':
      // A reading that was cancelled meanwhile must not open its preview.
      if (state.at !== 'reading') return state
      return { at: 'preview', preview: event.preview, edits: {}, storing: false, problems: [], ...wizardAtOnce(event.preview) }
    case 'household':
      return { at: 'restore', name: event.name, text: event.text }
    case 'edit':
      if (state.at !== 'preview') return state
      return { ...state, edits: { ...state.edits, [event.index]: { ...state.edits[event.index], ...event.edit } } }
    case 'wizard':
      return state.at === 'preview' ? { ...withoutWizard(state), ...(event.index === null ? {} : { wizard: event.index }) } : state
    case 'reread':
      return state.at === 'preview' ? { ...withoutWizard(state), preview: event.preview, problems: [] } : state
    case 'store':
      return state.at === 'preview' ? { ...state, storing: true, problems: [] } : state
    case 'refused':
      return state.at === 'preview' ? { ...state, storing: false, problems: event.problems } : state
    case 'close':
      return { at: 'idle' }
  }
}

/** A single file that is a table of unknown columns has only this question. */
const wizardAtOnce = ({ files: [only, ...others] }: Preview): { wizard?: number } =>
  only && others.length === 0 && offerOf(only) === 'needed' ? { wizard: only.index } : {}

function withoutWizard({ wizard: _, ...state }: Extract<FlowState, { at: 'preview' }>): Extract<FlowState, { at: 'preview' }> {
  return state
}

/** What a file of the preview is to the person who looks at it. */
export type Verdict = 'new' | 'nothing-new' | 'needs-account' | 'unusable' | 'skipped'

const isDocument = (file: PreviewFile): boolean => file.invoice !== undefined || file.notice !== undefined

export function verdictOf(file: PreviewFile, edit: Edit = {}): Verdict {
  if (isDocument(file) && !(edit.account ?? file.account)) return edit.skip ? 'skipped' : 'needs-account'
  const usable = file.usable || (isDocument(file) && edit.account !== undefined)
  if (!usable) return file.known || (file.read > 0 && file.added === 0 && !hasErrors(file)) ? 'nothing-new' : 'unusable'
  return edit.skip ? 'skipped' : 'new'
}

const hasErrors = (file: PreviewFile): boolean => file.problems.some(({ level }) => level === 'error')

/** The choices to apply: files that bring nothing are skipped, so that one of them never stops the others. */
export function choicesOf(preview: Preview, edits: Record<number, Edit>): PreviewChoice[] {
  return preview.files.map((file) => {
    const { skip: _skip, answers: given, ...edit } = edits[file.index] ?? {}
    if (verdictOf(file, edits[file.index]) !== 'new') return { index: file.index, skip: true }
    const answers = answersOf(file, given)
    return { index: file.index, ...edit, ...(answers && { answers }) }
  })
}

/** What an applied preview brought: new rows of statements, and documents. */
export function broughtBy(preview: Preview, choices: PreviewChoice[]): { rows: number; documents: number } {
  const taken = new Map(choices.filter(({ skip }) => !skip).map((choice) => [choice.index, choice]))
  const files = preview.files.filter(({ index }) => taken.has(index)).map((file) => withAnswers(file, taken.get(file.index)?.answers))
  const documents = files.filter(isDocument)
  const rows = files.filter((file) => !isDocument(file)).reduce((total, file) => total + file.added, 0)
  return { rows, documents: documents.length }
}

/** How many files would be stored. */
export const readyCount = (preview: Preview, edits: Record<number, Edit>): number =>
  preview.files.filter((file) => verdictOf(file, edits[file.index]) === 'new').length

/** Whether a file must still be decided on before anything is stored. */
export const isOpen = (preview: Preview, edits: Record<number, Edit>): boolean =>
  preview.files.some((file) => verdictOf(file, edits[file.index]) === 'needs-account')

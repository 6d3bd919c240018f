/** Where an import stands, as a pure machine: idle, reading, preview, storing. Nothing is stored before `storing`. */

import type { Problem } from '../../../shared/i18n/message.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import type { Preview, PreviewChoice, PreviewFile, Progress } from '../../worker/api.ts'

/** What a person changed about one file of the preview. */
export interface Edit {
  skip?: boolean
  account?: string
  invoice?: InvoiceDraft
  notice?: NoticeDraft
}

export type FlowState =
  | { at: 'idle' }
  | { at: 'pasting' }
  | { at: 'reading'; count: number; progress: Progress | null }
  | { at: 'preview'; preview: Preview; edits: Record<number, Edit>; storing: boolean; problems: Problem[] }
  | { at: 'restore'; name: string; text: string }

export type FlowEvent =
  | { kind: 'paste' }
  | { kind: 'read'; count: number }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'previewed'; preview: Preview }
  | { kind: 'household'; name: string; text: string }
  | { kind: 'edit'; index: number; edit: Edit }
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
      return state.at === 'reading' ? { at: 'preview', preview: event.preview, edits: {}, storing: false, problems: [] } : state
    case 'household':
      return { at: 'restore', name: event.name, text: event.text }
    case 'edit':
      if (state.at !== 'preview') return state
      return { ...state, edits: { ...state.edits, [event.index]: { ...state.edits[event.index], ...event.edit } } }
    case 'store':
      return state.at === 'preview' ? { ...state, storing: true, problems: [] } : state
    case 'refused':
      return state.at === 'preview' ? { ...state, storing: false, problems: event.problems } : state
    case 'close':
      return { at: 'idle' }
  }
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
    const { skip: _skip, ...edit } = edits[file.index] ?? {}
    return verdictOf(file, edits[file.index]) === 'new' ? { index: file.index, ...edit } : { index: file.index, skip: true }
  })
}

/** What an applied preview brought: new rows of statements, and documents. */
export function broughtBy(preview: Preview, choices: PreviewChoice[]): { rows: number; documents: number } {
  const taken = new Set(choices.filter(({ skip }) => !skip).map(({ index }) => index))
  const files = preview.files.filter(({ index }) => taken.has(index))
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

/** Where an import stands, as a pure machine: idle, reading, preview, storing. Nothing is stored before `storing`. */

import type { Problem } from '../../../shared/i18n/message.ts'
import type { InvoiceDraft, NoticeDraft } from '../../../shared/model/inspected.ts'
import type { Preview, Progress } from '../../worker/api.ts'
import type { NewAccountForm } from './new-account.ts'
import type { GivenAnswers } from './overlap-answers.ts'
import { offerOf } from './wizard/offer.ts'

/** What a person changed about one file of the preview. */
export interface Edit {
  skip?: boolean
  account?: string
  /** The account being made from this file. */
  newAccount?: NewAccountForm | undefined
  /** A bank's message: do what it offers. */
  act?: boolean
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

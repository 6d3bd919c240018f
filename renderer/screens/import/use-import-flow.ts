/** Drives an import: gives files to the worker, follows its progress, applies the preview as one step, offers to undo it. */
import { proxy, transfer } from 'comlink'
import { useCallback, useMemo, useReducer } from 'react'
import { message, type Problem } from '../../../shared/i18n/message.ts'
import type { Speaker } from '../../../shared/i18n/speaker.ts'
import type { TableChoices } from '../../../shared/statements/csv/custom-cut.ts'
import { useToasts } from '../../components/toasts.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { useTakeLayouts } from '../../hooks/use-take-layouts.ts'
import { clickTime } from '../../hooks/use-today.ts'
import type { PreviewFile } from '../../worker/api.ts'
import { type Edit, type FlowEvent, type FlowState, step } from './flow-state.ts'
import { isHouseholdFile, isLayoutFile, readBytes } from './read-files.ts'
import { broughtBy, choicesOf, type FileView } from './views.ts'

export interface ImportFlowControl {
  state: FlowState
  bring(files: File[]): Promise<void>
  paste(): void
  edit(index: number, edit: Edit): void
  /** Opens the column wizard for a file of the preview, or closes it. */
  wizard(index: number | null): void
  /** Keeps what the wizard was told and reads the preview anew; resolves to why not. */
  keep(file: PreviewFile, name: string, choices: TableChoices): Promise<Problem[]>
  apply(views: readonly FileView[]): Promise<void>
  /** Cancels reading or throws the preview away; nothing was stored. */
  close(): void
}

export function useImportFlow(): ImportFlowControl {
  const worker = useWorker()
  const { today } = useData()
  const speaker = useSpeaker()
  const { show } = useToasts()
  const [state, send] = useReducer(step, { at: 'idle' })

  const takeLayouts = useTakeLayouts()

  const bring = useCallback(
    async (files: File[]) => {
      const [only] = files
      if (!only) return
      try {
        if (files.length === 1 && (await isHouseholdFile(only))) {
          send({ kind: 'household', name: only.name, text: await only.text() })
          return
        }
        if (files.length === 1 && (await isLayoutFile(only))) {
          await takeLayouts(await only.text())
          return
        }
        send({ kind: 'read', count: files.length })
        const dropped = await readBytes(files)
        const told = proxy((progress: Parameters<Parameters<typeof worker.preview>[2]>[0]) => send({ kind: 'progress', progress }))
        const bytes = dropped.map((file) => file.bytes)
        send({ kind: 'previewed', preview: await worker.preview(transfer(dropped, bytes), today, told) })
      } catch (error) {
        send({ kind: 'close' })
        if (!isCancelled(error)) show({ text: speaker.tell('imports.screen.unreadable', { detail: detailOf(error) }), tone: 'short' })
      }
    },
    [worker, today, show, speaker, takeLayouts],
  )

  const keep = useKeepLayout(state, send)

  const apply = useApply(state, send)

  const close = useCallback(() => {
    if (state.at === 'reading') void worker.cancelReading()
    if (state.at === 'preview') void worker.forgetPreview(state.preview.id)
    send({ kind: 'close' })
  }, [state, worker])

  return useMemo(
    () => ({
      state,
      bring,
      paste: () => send({ kind: 'paste' }),
      edit: (index, edit) => send({ kind: 'edit', index, edit }),
      wizard: (index) => send({ kind: 'wizard', index }),
      keep,
      apply,
      close,
    }),
    [state, bring, keep, apply, close],
  )
}

const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'Cancelled'
const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const refusal = (error: unknown): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ level: 'error', message: message('app.failed', { detail: detailOf(error) }) }],
})

/** Stores what is shown as one step, and offers to take it back. */
function useApply(state: FlowState, send: (event: FlowEvent) => void): ImportFlowControl['apply'] {
  const worker = useWorker()
  const speaker = useSpeaker()
  const attempt = useAttempt()
  const { show } = useToasts()
  return useCallback(
    async (views) => {
      if (state.at !== 'preview') return
      send({ kind: 'store' })
      const outcome = await worker.applyImport(state.preview.id, choicesOf(views), clickTime()).catch(refusal)
      if (!outcome.ok) return send({ kind: 'refused', problems: outcome.problems })
      send({ kind: 'close' })
      const undo = (): void => void attempt(worker.undoImport(outcome.step), { done: message('imports.screen.undone') })
      show({ text: broughtText(broughtBy(views), speaker), tone: 'ok', action: { label: speaker.tell('app.action.undo'), run: undo } })
    },
    [state, send, worker, speaker, show, attempt],
  )
}

function broughtText({ rows, documents, accounts }: ReturnType<typeof broughtBy>, { tell }: Speaker): string {
  const parts = [
    rows > 0 || documents === 0 ? tell('imports.screen.done', { count: rows }) : '',
    documents > 0 ? tell('imports.screen.doneDocuments', { count: documents }) : '',
    accounts > 0 ? tell('imports.screen.doneAccounts', { count: accounts }) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** Keeps what the wizard was told and shows the preview that came of it. */
function useKeepLayout(state: FlowState, send: (event: FlowEvent) => void): ImportFlowControl['keep'] {
  const worker = useWorker()
  const { tell } = useSpeaker()
  const { show } = useToasts()
  const preview = state.at === 'preview' ? state.preview.id : ''
  return useCallback(
    async (file, name, choices) => {
      const answer = await worker.saveLayout(preview, file.index, name, choices).catch(refusal)
      if (!answer.ok) return answer.problems
      send({ kind: 'reread', preview: answer.preview })
      show({ text: tell('wizard.saved'), tone: 'ok' })
      return []
    },
    [preview, send, worker, show, tell],
  )
}

/** Drives an import: gives files to the worker, follows its progress, applies the preview as one step, offers to undo it. */
import { proxy, transfer } from 'comlink'
import { useCallback, useMemo, useReducer } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import { useToasts } from '../../components/toasts.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { clickTime } from '../../hooks/use-today.ts'
import { broughtBy, choicesOf, type Edit, type FlowState, step } from './flow-state.ts'
import { isHouseholdFile, readBytes } from './read-files.ts'

export interface ImportFlowControl {
  state: FlowState
  bring(files: File[]): Promise<void>
  paste(): void
  edit(index: number, edit: Edit): void
  apply(): Promise<void>
  /** Cancels reading or throws the preview away; nothing was stored. */
  close(): void
}

export function useImportFlow(): ImportFlowControl {
  const worker = useWorker()
  const { today } = useData()
  const speaker = useSpeaker()
  const attempt = useAttempt()
  const { show } = useToasts()
  const [state, send] = useReducer(step, { at: 'idle' })

  const bring = useCallback(
    async (files: File[]) => {
      const [only] = files
      if (!only) return
      try {
        if (files.length === 1 && (await isHouseholdFile(only))) {
          send({ kind: 'household', name: only.name, text: await only.text() })
          return
        }
        send({ kind: 'read', count: files.length })
        const dropped = await readBytes(files)
        const told = proxy((progress: Parameters<Parameters<typeof worker.preview>[2]>[0]) => send({ kind: 'progress', progress }))
        const bytes = dropped.map((file) => file.bytes)
        send({ kind: 'previewed', preview: await worker.preview(transfer(dropped, bytes), today, told) })
      } catch (error) {
        send({ kind: 'close' })
        if (error instanceof Error && error.name === 'Cancelled') return
        show({
          text: speaker.tell('imports.screen.unreadable', { detail: error instanceof Error ? error.message : String(error) }),
          tone: 'short',
        })
      }
    },
    [worker, today, show, speaker],
  )

  const apply = useCallback(async () => {
    if (state.at !== 'preview') return
    send({ kind: 'store' })
    const choices = choicesOf(state.preview, state.edits)
    const outcome = await worker.applyImport(state.preview.id, choices, clickTime()).catch((error: unknown) => ({
      ok: false as const,
      problems: [{ level: 'error' as const, message: message('app.failed', { detail: String(error) }) }],
    }))
    if (!outcome.ok) {
      send({ kind: 'refused', problems: outcome.problems })
      return
    }
    send({ kind: 'close' })
    const { rows, documents } = broughtBy(state.preview, choices)
    const text = [
      rows > 0 || documents === 0 ? speaker.tell('imports.screen.done', { count: rows }) : '',
      documents > 0 ? speaker.tell('imports.screen.doneDocuments', { count: documents }) : '',
    ]
      .filter(Boolean)
      .join(' ')
    const undo = (): void => void attempt(worker.undoImport(outcome.step), { done: message('imports.screen.undone') })
    show({ text, tone: 'ok', action: { label: speaker.tell('app.action.undo'), run: undo } })
  }, [state, worker, speaker, show, attempt])

  const close = useCallback(() => {
    if (state.at === 'reading') void worker.cancelReading()
    send({ kind: 'close' })
  }, [state.at, worker])

  return useMemo(
    () => ({
      state,
      bring,
      paste: () => send({ kind: 'paste' }),
      edit: (index, edit) => send({ kind: 'edit', index, edit }),
      apply,
      close,
    }),
    [state, bring, apply, close],
  )
}

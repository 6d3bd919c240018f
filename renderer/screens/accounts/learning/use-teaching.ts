/** Takes an answer about payments, and says quietly what was learned from it, with the way back. */
import { useCallback } from 'react'
import type { Message } from '../../../../shared/i18n/message.ts'
import type { Decision } from '../../../../shared/model/household.ts'
import { useToasts } from '../../../components/toasts.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { sayTaught } from './learned-rows.ts'

export type AboutRow = Extract<Decision, { transaction: string }>

/**
 * Gives `teach(decisions, done, before)`, which resolves to whether it worked: one answer, about one row or several alike. `done` is said where
 * nothing was learned. Undoing brings back what was decided about the rows before: as it stands now, or `before` where the caller took
 * something back first.
 */
export function useTeaching(): (decisions: readonly AboutRow[], done: Message, before?: readonly Decision[]) => Promise<boolean> {
  const worker = useWorker()
  const attempt = useAttempt()
  const { show } = useToasts()
  const { say, tell } = useSpeaker()
  const { head, today } = useData()
  return useCallback(
    async (decisions, done, before) => {
      const about = new Set(decisions.map(({ transaction }) => transaction))
      const old = before ?? (head.decisions ?? []).filter((one) => 'transaction' in one && about.has(one.transaction))
      const taken: AboutRow[] = []
      const undo = async (): Promise<void> => {
        for (const decision of taken) if (!(await attempt(worker.undecide(decision)))) return
        for (const one of old) await attempt(worker.decide(one))
      }
      for (const decision of decisions) {
        if (!(await attempt(worker.decide(decision)))) {
          await undo()
          return false
        }
        taken.push(decision)
      }
      const nameOf = (id: string): string => head.accounts.find((one) => one.id === id)?.name ?? id
      const { learned } = await worker.learned(today)
      const taught = decisions.map(({ transaction }) => sayTaught(learned, transaction, nameOf)).find((one) => one !== undefined)
      show({ text: say(taught ?? done), tone: 'ok', action: { label: tell('app.action.undo'), run: () => void undo() } })
      return true
    },
    [worker, attempt, show, say, tell, head, today],
  )
}

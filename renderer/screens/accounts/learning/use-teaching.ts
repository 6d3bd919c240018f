/** Takes an answer about a payment, and says quietly what was learned from it, with the way back. */
import { useCallback } from 'react'
import type { Message } from '../../../../shared/i18n/message.ts'
import type { Decision } from '../../../../shared/model/household.ts'
import { useToasts } from '../../../components/toasts.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { sayTaught } from './learned-rows.ts'

type AboutRow = Extract<Decision, { transaction: string }>

/**
 * Gives `teach(decision, done, before)`, which resolves to whether it worked. `done` is said where nothing was learned. Undoing brings back
 * what was decided about the row before: as it stands now, or `before` where the caller took something back first.
 */
export function useTeaching(): (decision: AboutRow, done: Message, before?: readonly Decision[]) => Promise<boolean> {
  const worker = useWorker()
  const attempt = useAttempt()
  const { show } = useToasts()
  const { say, tell } = useSpeaker()
  const { head, today } = useData()
  return useCallback(
    async (decision, done, before) => {
      const old = before ?? (head.decisions ?? []).filter((one) => 'transaction' in one && one.transaction === decision.transaction)
      if (!(await attempt(worker.decide(decision)))) return false
      const undo = async (): Promise<void> => {
        if (!(await attempt(worker.undecide(decision)))) return
        for (const one of old) await attempt(worker.decide(one))
      }
      const nameOf = (id: string): string => head.accounts.find((one) => one.id === id)?.name ?? id
      const { learned } = await worker.learned(today)
      const text = say(sayTaught(learned, decision.transaction, nameOf) ?? done)
      show({ text, tone: 'ok', action: { label: tell('app.action.undo'), run: () => void undo() } })
      return true
    },
    [worker, attempt, show, say, tell, head, today],
  )
}

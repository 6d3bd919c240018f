/** Takes layouts out of a file that a relative sent, and says how it went. */
import { useCallback } from 'react'
import { message } from '../../shared/i18n/message.ts'
import { useWorker } from './program.tsx'
import { useAttempt } from './use-attempt.ts'

/** Gives `take(text)`. A text that does not fit changes nothing; what is wrong stays in sight until it is sent away. */
export function useTakeLayouts(): (text: string) => Promise<void> {
  const worker = useWorker()
  const attempt = useAttempt()
  return useCallback(
    async (text) => {
      const answer = worker.importLayouts(text)
      // How many came is known only with the answer; a failure is told by the attempt.
      const count = await answer.then(
        (added) => (added.ok ? added.count : 0),
        () => 0,
      )
      await attempt(answer, { done: message('wizard.settings.imported', { count }) })
    },
    [worker, attempt],
  )
}

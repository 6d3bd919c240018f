/** Runs a change and says how it went: a short notice when done, the faults when refused. */
import { useCallback } from 'react'
import type { Message } from '../../shared/i18n/message.ts'
import { useToasts } from '../components/toasts.tsx'
import type { Outcome } from '../worker/api.ts'
import { useSpeaker } from './use-speaker.tsx'

export interface AttemptWords {
  /** Said when it worked; nothing is said without it. */
  done?: Message
  /** Offered beside `done`. */
  undo?: () => void
}

/** Gives `attempt(worker.saveAccount(a), { done })`, which resolves to whether it worked. */
export function useAttempt(): (change: Promise<Outcome>, words?: AttemptWords) => Promise<boolean> {
  const speaker = useSpeaker()
  const { show } = useToasts()
  return useCallback(
    async (change, words = {}) => {
      const outcome = await change.catch(failed)
      if (!outcome.ok) {
        const faults = outcome.problems.map((problem) => speaker.say(problem.message)).join('; ')
        show({ text: `${speaker.tell('app.refused')} ${faults}`.trim(), tone: 'short' })
        return false
      }
      if (words.done) {
        const action = words.undo ? { label: speaker.tell('app.action.undo'), run: words.undo } : undefined
        show({ text: speaker.say(words.done), tone: 'ok', ...(action ? { action } : {}) })
      }
      return true
    },
    [speaker, show],
  )
}

const failed = (error: unknown): Outcome => ({
  ok: false,
  problems: [
    { level: 'error', message: { key: 'app.failed', values: { detail: error instanceof Error ? error.message : String(error) } } },
  ],
})

/** Stores what was chosen as one change, offers to take it back, and goes to Today. */
import { useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import type { Account, Home } from '../../../shared/model/household.ts'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { go } from '../../hooks/use-route.ts'

export interface Accepting {
  busy: boolean
  accept(accounts: Account[], homes: Home[]): Promise<void>
}

export function useAccept(): Accepting {
  const worker = useWorker()
  const attempt = useAttempt()
  const { today } = useData()
  const [busy, setBusy] = useState(false)
  const accept = async (accounts: Account[], homes: Home[]): Promise<void> => {
    const ids = { accounts: accounts.map(({ id }) => id), homes: homes.map(({ id }) => id) }
    const undo = (): void => void attempt(worker.takeBackProposals(ids), { done: message('discover.screen.takenBack') })
    setBusy(true)
    const done = message('discover.screen.added', { count: accounts.length })
    const isStored = await attempt(worker.acceptProposals({ accounts, homes, on: today }), { done, undo })
    setBusy(false)
    if (isStored) go('/today')
  }
  return { busy, accept }
}

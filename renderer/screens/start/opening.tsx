/** Opens the data and fetches the letters before anything is shown, and stops with an explanation where it cannot be opened. */
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useBridge, useProgram, useWorker } from '../../hooks/program.tsx'
import { fetchLetters } from '../../theme/letters.ts'
import type { OpenState } from '../../worker/api.ts'
import { CannotOpen } from './cannot-open.tsx'
import { Loading } from './loading.tsx'

export function Opening({ children }: { children: ReactNode }) {
  const worker = useWorker()
  const bridge = useBridge()
  const [state, setState] = useState<OpenState | null>(null)

  const open = useCallback(
    async (ignoreSentinel: boolean) => {
      const told = await bridge.readSentinel()
      const expectData = !ignoreSentinel && told.ok && told.value !== null && told.value.accounts + told.value.transactions > 0
      const letters = fetchLetters()
      const opened = await worker.open(expectData).catch((error): OpenState => ({ state: 'failed', reason: String(error) }))
      await letters
      setState(opened)
    },
    [worker, bridge],
  )
  useEffect(() => void open(false), [open])
  const { onCrash } = useProgram()
  useEffect(() => onCrash?.((error) => setState({ state: 'failed', reason: error.message })), [onCrash])

  if (!state) return <Loading />
  if (state.state === 'ready') return children
  return <CannotOpen state={state} reopen={open} />
}

/** The proposals, asked of the worker anew after every change of the data. */
import { useEffect, useState } from 'react'
import type { Proposal } from '../../../shared/discover/index.ts'
import { useWorker } from '../../hooks/program.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

/** Null until the first answer. Throws what went wrong, for the boundary around the screens. */
export function useProposals(): Proposal[] | null {
  const worker = useWorker()
  const { today, report } = useData()
  const { language } = useSpeaker()
  const [proposals, setProposals] = useState<Proposal[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  // A new report means that rows or accounts changed.
  useEffect(() => {
    let gone = false
    const ask = async (): Promise<void> => {
      const found = await worker.discover(today, language)
      if (!gone && report) setProposals(found)
    }
    void ask().catch(setFailure)
    return () => {
      gone = true
    }
  }, [worker, today, language, report])
  if (failure !== null) throw failure
  return proposals
}

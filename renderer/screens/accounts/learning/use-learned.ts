/** What was learned, asked of the worker anew after every change. */
import { useEffect, useState } from 'react'
import { useWorker } from '../../../hooks/program.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import type { LearnedList } from '../../../worker/api.ts'

/** Null until the first answer. */
export function useLearned(): LearnedList | null {
  const worker = useWorker()
  const { report, today } = useData()
  const [list, setList] = useState<LearnedList | null>(null)
  useEffect(() => {
    let gone = false
    const ask = async (): Promise<void> => {
      const answer = await worker.learned(today)
      // The report stands in the list because a new one may mean new lessons.
      if (!gone && report) setList(answer)
    }
    void ask()
    return () => {
      gone = true
    }
  }, [worker, today, report])
  return list
}

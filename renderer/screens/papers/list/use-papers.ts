/** The papers in which a query is found, asked of the worker anew after every change of the data. */
import { useEffect, useState } from 'react'
import type { Paper } from '../../../../shared/papers/paper.ts'
import { useWorker } from '../../../hooks/program.tsx'
import { useData } from '../../../hooks/use-data.tsx'

export interface FoundPapers {
  /** What was asked for. */
  query: string
  papers: Paper[]
}

/** Null until the first answer. While a new answer is on its way the last one stands; one that a newer question overtook is dropped. */
export function usePapers(query: string): FoundPapers | null {
  const worker = useWorker()
  const { head } = useData()
  const [found, setFound] = useState<FoundPapers | null>(null)
  // The household stands in the list because a new one means other papers.
  useEffect(() => {
    let gone = false
    const ask = async (): Promise<void> => {
      const papers = await worker.findPapers(query)
      if (!gone && head) setFound({ query, papers })
    }
    void ask()
    return () => {
      gone = true
    }
  }, [worker, head, query])
  return found
}

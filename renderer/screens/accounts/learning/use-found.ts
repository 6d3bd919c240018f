/** The debits that a query finds, asked of the worker when the person stops typing. */
import { useEffect, useState } from 'react'
import type { Transaction } from '../../../../shared/model/household.ts'
import { useWorker } from '../../../hooks/program.tsx'

export const MOST_FOUND = 30
/** Long enough for the next letter of a slow hand, short enough to feel at once. */
const PAUSE = 200

/** Null until the first answer; an answer to an older query is dropped. */
export function useFound(query: string): Transaction[] | null {
  const worker = useWorker()
  const [found, setFound] = useState<Transaction[] | null>(null)
  useEffect(() => {
    let gone = false
    const ask = async (): Promise<void> => {
      const rows = await worker.findTransactions(query, MOST_FOUND)
      if (!gone) setFound(rows)
    }
    const timer = window.setTimeout(() => void ask(), query === '' ? 0 : PAUSE)
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [worker, query])
  return found
}

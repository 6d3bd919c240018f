/** The rows behind payments and questions, asked of the worker by their ids. */
import { useEffect, useState } from 'react'
import type { Transaction } from '../../../../shared/model/household.ts'
import { useWorker } from '../../../hooks/program.tsx'
import { useData } from '../../../hooks/use-data.tsx'

export type Rows = ReadonlyMap<string, Transaction>
const NONE: Rows = new Map()

/** The rows with these ids; a row that no import holds any more is missing. Asked again when the data changed. */
export function useTransactions(ids: readonly string[]): Rows {
  const worker = useWorker()
  const { report } = useData()
  const [rows, setRows] = useState<Rows>(NONE)
  const wanted = [...new Set(ids)].sort().join('\n')
  // The report stands in the list because a new one may mean new rows behind the same ids.
  useEffect(() => {
    let gone = false
    const ask = async (list: string[]): Promise<void> => {
      const found = await worker.transactions(list)
      if (!gone && report) setRows(new Map(found.map((row) => [row.id, row])))
    }
    if (wanted !== '') void ask(wanted.split('\n'))
    return () => {
      gone = true
    }
  }, [worker, wanted, report])
  return rows
}

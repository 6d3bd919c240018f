/** The household and its report for today, asked of the worker anew after every change and at midnight. */
import { proxy } from 'comlink'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { CivilDate } from '../../shared/dates.ts'
import type { Report } from '../../shared/model/report.ts'
import type { HouseholdHead, ImportStep } from '../worker/api.ts'
import { useWorker } from './program.tsx'

export interface Data {
  today: CivilDate
  head: HouseholdHead
  report: Report
  steps: ImportStep[]
  counts: { accounts: number; transactions: number }
}

const DataContext = createContext<Data | null>(null)

/** The latest data, or null until the first answer; an answer that a newer question overtook is dropped. Throws what went wrong. */
export function useLatestData(today: CivilDate): Data | null {
  const worker = useWorker()
  const [data, setData] = useState<Data | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    let wanted = 0
    let gone = false
    const ask = async (): Promise<void> => {
      if (gone) return
      const question = ++wanted
      const [head, report, steps, counts] = await Promise.all([worker.household(), worker.report(today), worker.steps(), worker.counts()])
      if (!gone && question === wanted) setData({ today, head, report, steps, counts })
    }
    const tell = (): void => void ask().catch(setFailure)
    tell()
    void worker.subscribe(proxy(tell)).catch(setFailure)
    return () => {
      gone = true
    }
  }, [worker, today])
  if (failure !== null) throw failure
  return data
}

export function DataProvider({ data, children }: { data: Data; children: ReactNode }) {
  return <DataContext value={data}>{children}</DataContext>
}

/** The household, its report and its import steps. Throws outside of the app. */
export function useData(): Data {
  const data = useContext(DataContext)
  if (!data) throw new Error('useData needs a DataProvider above it')
  return data
}

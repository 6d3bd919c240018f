/** Tells the computer around the window how things stand after every report: the snapshot for tray and reminders, the sentinel. */
import { useEffect } from 'react'
import { snapshotOf } from '../../shared/snapshot.ts'
import { isDemoAlone } from '../screens/start/demo.ts'
import { useBridge } from './program.tsx'
import { useData } from './use-data.tsx'
import { useSentence } from './use-sentence.ts'
import { useSpeaker } from './use-speaker.tsx'
import { clickTime } from './use-today.ts'

export function useReporting(): void {
  const bridge = useBridge()
  const speaker = useSpeaker()
  const { report, head, counts } = useData()
  const said = useSentence()
  const demoAlone = isDemoAlone(head)

  useEffect(() => {
    const nothing = { asOf: report.asOf, state: 'empty' as const, sentence: speaker.tell('today.say.nothing'), items: [] }
    // Nobody wants to be reminded of an invented family's bills.
    void bridge.saveSnapshot(demoAlone ? nothing : snapshotOf(report, head.decisions ?? [], said, speaker))
  }, [bridge, report, head, said, speaker, demoAlone])

  const { accounts, transactions } = counts
  useEffect(() => {
    if (demoAlone) return
    const isEmpty = accounts + transactions === 0
    void bridge.saveSentinel(isEmpty ? null : { accounts, transactions, changedAt: clickTime() })
  }, [bridge, accounts, transactions, demoAlone])
}

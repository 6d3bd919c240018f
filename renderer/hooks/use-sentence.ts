/** The sentence of the day for the household at hand. */
import { useMemo } from 'react'
import { type Sentence, sentence } from '../../shared/sentence.ts'
import { useData } from './use-data.tsx'

export function useSentence(): Sentence {
  const { report, head, counts } = useData()
  return useMemo(() => sentence(report, head, counts.transactions > 0), [report, head, counts.transactions])
}

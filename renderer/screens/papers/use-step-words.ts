/** What the list of imports says of a step and of each of its files. */

import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { ImportStep } from '../../worker/api.ts'
import { bankName } from '../import/bank-names.ts'
import { timeWords } from './sorting.ts'

type StepFile = ImportStep['files'][number]

export function useStepWords(): { time(at: string): string; fileWords(file: StepFile): string } {
  const { tell, days, language } = useSpeaker()
  const { head } = useData()
  const counts = (file: StepFile): string[] =>
    file.kind === 'statement'
      ? [
          file.added > 0 ? tell('papers.added', { count: file.added }) : tell('papers.nothingAdded'),
          file.duplicates > 0 ? tell('papers.duplicates', { count: file.duplicates }) : '',
        ]
      : []
  const fileWords = (file: StepFile): string => {
    const bank = bankName(file.format, language)
    const account = head.accounts.find(({ id }) => id === file.account)
    return [
      bank ? tell('imports.screen.statementOf', { bank }) : tell(`imports.screen.kind.${file.kind}`),
      account ? tell('papers.filedTo', { name: account.name }) : '',
      file.from && file.to ? days(file.from, file.to) : '',
      ...counts(file),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return { time: (at) => timeWords(at, language), fileWords }
}

/** The choices of an open wizard and how the file would be read with them, asked of the worker after every change. */
import { useEffect, useState } from 'react'
import type { TableRules } from '../../../../shared/model/custom-layout.ts'
import type { TableChoices } from '../../../../shared/statements/csv/custom-cut.ts'
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'
import { useWorker } from '../../../hooks/program.tsx'

export interface TableControl {
  /** Null: no table; undefined: not answered yet. */
  view: TableView | null | undefined
  /** As chosen, and else as guessed. */
  choices: TableChoices
  rules: TableRules
  /** Cut the file in another way: the columns are guessed anew. */
  cut(choices: TableChoices): void
  change(rules: TableRules): void
  /** How the file is read with the choices of this moment: the shown view may still be that of the choice before. */
  now(): Promise<TableView | null>
}

const NO_RULES: TableRules = { columns: { description: [] }, dates: 'dmy', decimal: ',' }

export function useTable(preview: string, index: number): TableControl {
  const worker = useWorker()
  const [asked, setAsked] = useState<TableChoices>({})
  const [answer, setAnswer] = useState<{ to: TableChoices; view: TableView | null }>()
  useEffect(() => {
    let overtaken = false
    const take = (view: TableView | null): void => {
      if (!overtaken) setAnswer({ to: asked, view })
    }
    worker.previewTable(preview, index, asked).then(take, () => take(null))
    return () => {
      overtaken = true
    }
  }, [worker, preview, index, asked])
  const view = answer?.view
  // Until the answer comes, a field shows what was chosen.
  const choices = answer?.to === asked && view ? view.choices : { ...view?.choices, ...asked }
  const rules = choices.rules ?? NO_RULES
  const change = (next: TableRules): void => setAsked({ ...choices, rules: next })
  const now = (): Promise<TableView | null> => worker.previewTable(preview, index, asked).catch(() => null)
  return { view, choices, rules, cut: setAsked, change, now }
}

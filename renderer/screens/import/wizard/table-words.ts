/** What the wizard says of columns: their names with an example, as choices of a list. */
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'
import type { Choice } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'

const LONGEST_EXAMPLE = 32
const short = (text: string): string => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text)

export interface TableWords {
  nameOf(at: number): string
  /** The columns with an example each; `none` stands first, for a column that the table may not have. */
  columnChoices(none: 'none' | 'choose' | undefined): Choice[]
}

export function useTableWords({ columns }: Pick<TableView, 'columns'>): TableWords {
  const { tell } = useSpeaker()
  const nameOf = (at: number): string => short(columns[at]?.name || tell('wizard.unnamed', { number: at + 1 }))
  const columnChoices = (none: 'none' | 'choose' | undefined): Choice[] => [
    ...(none ? [{ value: '', label: tell(none === 'none' ? 'wizard.none' : 'wizard.choose') }] : []),
    ...columns.map(({ examples }, at) => {
      const [example] = examples
      const label =
        example === undefined
          ? tell('wizard.columnEmpty', { name: nameOf(at) })
          : tell('wizard.column', { name: nameOf(at), example: short(example) })
      return { value: String(at), label }
    }),
  ]
  return { nameOf, columnChoices }
}

/** One question of where something stands: a list of the table's columns, each with an example from the file. */
import type { SingleColumn } from '../../../../shared/model/custom-layout.ts'
import { SelectField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { withColumn } from './choices.ts'
import type { WizardPart } from './part.ts'
import { useTableWords } from './table-words.ts'

interface ColumnFieldProps extends WizardPart {
  column: SingleColumn
  /** Such a column must be named. */
  required?: boolean
  autoFocus?: boolean
}

export function ColumnField({ view, rules, faults, onRules, column, required = false, autoFocus = false }: ColumnFieldProps) {
  const { tell } = useSpeaker()
  const { columnChoices } = useTableWords(view)
  const at = rules.columns[column]
  return (
    <SelectField
      label={tell(`wizard.role.${column}`)}
      value={at === undefined ? '' : String(at)}
      choices={columnChoices(required ? (at === undefined ? 'choose' : undefined) : 'none')}
      error={faults[`columns.${column}`]}
      required={required}
      autoFocus={autoFocus}
      onChange={(value) => onRules(withColumn(rules, column, value === '' ? undefined : Number(value)))}
    />
  )
}

/** The fields of a proposal that a person most often corrects, in place. */
import { ACCOUNT_KINDS, type Account } from '../../../shared/model/household.ts'
import { SelectField, SumField, TextField } from '../../components/fields.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { type Choice, type Edited, type Fault, faultsOf } from './choices.ts'
import styles from './discover.module.css'

interface EditProps {
  choice: Choice
  billing: Account['billing']['model']
  onEdit(edited: Partial<Edited>): void
}

export function EditFields({ choice, billing, onEdit }: EditProps) {
  const { tell } = useSpeaker()
  const faults = faultsOf(choice)
  const fault = (field: Fault): string | undefined => (faults.includes(field) ? tell(`discover.screen.fault.${field}`) : undefined)
  const kinds = ACCOUNT_KINDS.map((kind) => ({ value: kind, label: tell(`household.kind.${kind}`) }))
  return (
    <div className={styles.fields}>
      <TextField
        label={tell('accounts.form.name')}
        value={choice.name}
        onChange={(name) => onEdit({ name })}
        error={fault('name')}
        required
      />
      <SelectField
        label={tell('accounts.form.kind')}
        value={choice.kind}
        onChange={(value) => onEdit({ kind: ACCOUNT_KINDS.find((kind) => kind === value) ?? 'other' })}
        choices={kinds}
      />
      <TextField
        label={tell(billing === 'prepaid' ? 'accounts.form.chargeDay' : 'accounts.form.dueDay')}
        value={choice.day}
        onChange={(day) => onEdit({ day })}
        error={fault('day')}
        required
      />
      <SumField
        label={tell('accounts.form.priceAmount')}
        hint={tell('accounts.form.priceOptional')}
        value={choice.sum}
        onChange={(sum) => onEdit({ sum })}
        error={fault('sum')}
      />
    </div>
  )
}

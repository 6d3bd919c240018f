/** The fields of a proposal that a person most often corrects, in place. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { nameAs, type Proposal } from '../../../shared/discover/index.ts'
import { ACCOUNT_KINDS, type AccountKind } from '../../../shared/model/household.ts'
import { SelectField, SumField, TextField } from '../../components/fields.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { type Choice, type Edited, type Fault, faultsOf } from './choices.ts'
import styles from './discover.module.css'

interface EditProps {
  proposal: Proposal
  choice: Choice
  onEdit(edited: Partial<Edited>): void
  /** The person is done: Esc, or Enter in a field. */
  onDone(): void
}

export function EditFields({ proposal, choice, onEdit, onDone }: EditProps) {
  const speaker = useSpeaker()
  const { tell } = speaker
  const faults = faultsOf(choice)
  const fault = (field: Fault): string | undefined => (faults.includes(field) ? tell(`discover.screen.fault.${field}`) : undefined)
  const kinds = ACCOUNT_KINDS.map((kind) => ({ value: kind, label: tell(`household.kind.${kind}`) }))
  const fields = useRef<HTMLFieldSetElement>(null)
  // Whoever opens the fields means to type.
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)
    if (!isDone) return
    event.preventDefault()
    onDone()
  }
  // What the person typed stays; a name that was proposed says what the account is for.
  const changeKind = (kind: AccountKind): void => {
    const isOwnName = choice.name !== nameAs(proposal, choice.kind, speaker)
    onEdit({ kind, ...(!isOwnName && { name: nameAs(proposal, kind, speaker) }) })
  }
  return (
    <fieldset ref={fields} className={styles.fields} aria-label={choice.name} onKeyDown={press}>
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
        onChange={(value) => changeKind(ACCOUNT_KINDS.find((kind) => kind === value) ?? 'other')}
        choices={kinds}
      />
      <SelectField
        label={tell('accounts.form.billingTitle')}
        value={choice.model}
        onChange={(value) => onEdit({ model: value === 'prepaid' ? 'prepaid' : 'postpaid' })}
        choices={[
          { value: 'prepaid', label: tell('discover.screen.billing.prepaid') },
          { value: 'postpaid', label: tell('discover.screen.billing.postpaid') },
        ]}
      />
      <TextField
        label={tell(choice.model === 'prepaid' ? 'accounts.form.chargeDay' : 'accounts.form.dueDay')}
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
    </fieldset>
  )
}

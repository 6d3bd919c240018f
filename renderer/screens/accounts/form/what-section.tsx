/** The first part of the form: what the account is for, where, and whom the family pays. */
import { Autocomplete } from '@mantine/core'
import { ACCOUNT_KINDS } from '../../../../shared/model/household.ts'
import { Card } from '../../../components/card.tsx'
import { SelectField } from '../../../components/fields.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { NEW_HOME } from '../logic/form.ts'
import { providerNames } from '../logic/provider-suggestion.ts'
import styles from './form.module.css'
import { useOpenForm } from './form-context.tsx'
import { FormText } from './form-fields.tsx'

export function WhatSection() {
  const { tell, say } = useSpeaker()
  const { head } = useData()
  const { form, faults, set, setKind, setProvider } = useOpenForm()
  const homes = [
    ...head.homes.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_HOME, label: tell('accounts.form.newHome') },
  ]
  const kinds = ACCOUNT_KINDS.map((kind) => ({ value: kind, label: tell(`household.kind.${kind}`) }))
  return (
    <Card title={tell('accounts.form.what')}>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <FormText name="name" label={tell('accounts.form.name')} hint={tell('accounts.form.nameHint')} required />
        </div>
        <Autocomplete
          label={tell('accounts.form.provider')}
          description={tell('accounts.form.providerHint')}
          required
          value={form.provider}
          onChange={setProvider}
          data={providerNames(form.provider)}
          filter={({ options }) => options}
          comboboxProps={{ withinPortal: false }}
          classNames={{ dropdown: styles.dropdown ?? '' }}
          error={faults.provider && say(faults.provider)}
        />
        <FormText name="contract" label={tell('accounts.form.contract')} hint={tell('accounts.form.contractHint')} />
        <SelectField
          label={tell('accounts.form.kind')}
          value={form.kind}
          onChange={(value) => setKind(ACCOUNT_KINDS.find((kind) => kind === value) ?? 'other')}
          choices={kinds}
        />
        <SelectField label={tell('accounts.form.home')} value={form.home} onChange={(value) => set('home', value)} choices={homes} />
        {form.home === NEW_HOME && (
          <div className={styles.wide}>
            <FormText name="newHome" label={tell('accounts.form.newHomeName')} hint={tell('accounts.form.newHomeHint')} required />
          </div>
        )}
      </div>
    </Card>
  )
}

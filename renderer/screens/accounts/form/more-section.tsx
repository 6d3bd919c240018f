/** The last parts of the form: the balance to begin with, and what only some accounts need. */
import { Card } from '../../../components/card.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { SelectField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { Field } from '../logic/form.ts'
import styles from './form.module.css'
import { useOpenForm } from './form-context.tsx'
import { FormDate, FormLong, FormSum, FormText } from './form-fields.tsx'

export function OpeningSection() {
  const { tell } = useSpeaker()
  return (
    <Card title={tell('accounts.form.openingTitle')}>
      <div className={styles.stack}>
        <p className={styles.lead}>{tell('accounts.form.openingLead')}</p>
        <div className={styles.fields}>
          <FormSum name="openingBalance" label={tell('accounts.form.openingBalance')} hint={tell('accounts.form.openingHint')} />
          <FormDate name="openingOn" label={tell('accounts.form.openingOn')} />
        </div>
      </div>
    </Card>
  )
}

const INSIDE: readonly Field[] = ['payees', 'inn', 'creditLagDays', 'workingDays', 'closedOn']

export function AdvancedSection() {
  const { tell } = useSpeaker()
  const { form, faults, set } = useOpenForm()
  const days = [
    { value: '', label: tell('accounts.form.workingDaysAll') },
    { value: 'RU', label: tell('accounts.form.workingDaysRu') },
  ]
  // A country that another program wrote stays in the list, so that opening the form does not change it.
  if (form.workingDays !== '' && form.workingDays !== 'RU')
    days.push({ value: form.workingDays, label: tell('accounts.form.workingDaysOther', { country: form.workingDays }) })
  return (
    <Card>
      <Disclosure summary={tell('accounts.form.advanced')} open={INSIDE.some((field) => faults[field] !== undefined)}>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <FormLong name="payees" rows={4} label={tell('accounts.form.payees')} hint={tell('accounts.form.payeesHint')} />
          </div>
          <FormText name="inn" label={tell('accounts.form.inn')} hint={tell('accounts.form.innHint')} />
          <FormText name="creditLagDays" label={tell('accounts.form.creditLagDays')} hint={tell('accounts.form.creditLagHint')} />
          <SelectField
            label={tell('accounts.form.workingDays')}
            value={form.workingDays}
            onChange={(value) => set('workingDays', value)}
            choices={days}
          />
          <FormDate name="closedOn" label={tell('accounts.form.closedOn')} hint={tell('accounts.form.closedHint')} />
        </div>
      </Disclosure>
    </Card>
  )
}

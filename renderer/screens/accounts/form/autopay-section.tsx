/** The third part of the form: whether the bank pays by itself, how much and when. */
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { autopayChanged } from '../logic/account-from-form.ts'
import type { AutopayChoice } from '../logic/form.ts'
import { sayExample } from '../logic/say-billing.ts'
import { type CardChoice, ChoiceCards } from './choice-cards.tsx'
import styles from './form.module.css'
import { useOpenForm } from './form-context.tsx'
import { FormDate, FormSum, FormText } from './form-fields.tsx'

export function AutopaySection() {
  const { tell } = useSpeaker()
  const { form, set } = useOpenForm()
  const choices: CardChoice<AutopayChoice>[] = [
    { value: 'none', label: tell('accounts.form.autopay.none') },
    { value: 'fixed', label: tell('accounts.form.autopay.fixed'), hint: tell('accounts.form.autopay.fixedHint') },
    { value: 'invoice', label: tell('accounts.form.autopay.invoice'), hint: tell('accounts.form.autopay.invoiceHint') },
  ]
  return (
    <Card title={tell('accounts.form.autopayTitle')}>
      <div className={styles.stack}>
        <ChoiceCards
          legend={tell('accounts.form.autopayTitle')}
          hideLegend
          value={form.autopay}
          choices={choices}
          onChange={(value) => set('autopay', value)}
        />
        {form.autopay !== 'none' && <AutopayFields />}
        <Change />
        <Plan />
      </div>
    </Card>
  )
}

function AutopayFields() {
  const { tell } = useSpeaker()
  const { form } = useOpenForm()
  const fixed = form.autopay === 'fixed'
  return (
    <div className={styles.fields}>
      {fixed ? (
        <>
          <FormSum name="autopayAmount" label={tell('accounts.form.autopayAmount')} required />
          <FormText name="autopayDay" label={tell('accounts.form.autopayDay')} hint={tell('accounts.form.dayHint')} required />
        </>
      ) : (
        <>
          <FormText name="autopayDay" label={tell('accounts.form.autopayDayOptional')} hint={tell('accounts.form.dayHint')} />
          <FormSum name="autopayLimit" label={tell('accounts.form.autopayLimit')} hint={tell('accounts.form.autopayLimitHint')} />
        </>
      )}
      <FormText name="autopaySource" label={tell('accounts.form.autopaySource')} hint={tell('accounts.form.autopaySourceHint')} />
    </div>
  )
}

/** Asked only of an account whose autopay is no longer what it was. */
function Change() {
  const { tell } = useSpeaker()
  const { form, original, meaning, set } = useOpenForm()
  if (!original || !autopayChanged(form, original, meaning.today)) return null
  const hadOne = (original.autopay?.length ?? 0) > 0
  return (
    <>
      {hadOne && (
        <ChoiceCards
          legend={tell('accounts.form.change.autopay')}
          value={form.autopayMode}
          choices={[
            { value: 'from-day', label: tell('accounts.form.change.autopayFromDay'), hint: tell('accounts.form.change.keeps') },
            { value: 'typo', label: tell('accounts.form.change.autopayTypo'), hint: tell('accounts.form.change.typoHint') },
          ]}
          onChange={(value) => set('autopayMode', value)}
        />
      )}
      {(form.autopayMode === 'from-day' || !hadOne) && <FormDate name="autopayFrom" label={tell('accounts.form.change.autopayDay')} />}
    </>
  )
}

function Plan() {
  const { say } = useSpeaker()
  const { form, meaning } = useOpenForm()
  const plan = sayExample(form, meaning)?.autopay
  if (!plan) return null
  return (
    <div className={styles.example} aria-live="polite">
      <p data-tone={plan.short ? 'short' : undefined}>{say(plan.text)}</p>
    </div>
  )
}

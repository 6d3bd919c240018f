/** The second part of the form: the price, how it is charged, and live what that means. */
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { priceChanged } from '../logic/account-from-form.ts'
import type { BillingChoice } from '../logic/form.ts'
import { sayExample } from '../logic/say-billing.ts'
import { type CardChoice, ChoiceCards } from './choice-cards.tsx'
import styles from './form.module.css'
import { useOpenForm } from './form-context.tsx'
import { FormDate, FormSum, FormText } from './form-fields.tsx'

export function BillingSection() {
  const { tell } = useSpeaker()
  const { form, set } = useOpenForm()
  const postpaid = form.billing === 'postpaid'
  const billings: CardChoice<BillingChoice>[] = [
    { value: 'block', label: tell('accounts.form.billing.block'), hint: tell('accounts.form.billing.blockHint') },
    { value: 'accrue', label: tell('accounts.form.billing.accrue'), hint: tell('accounts.form.billing.accrueHint') },
    { value: 'postpaid', label: tell('accounts.form.billing.postpaid'), hint: tell('accounts.form.billing.postpaidHint') },
  ]
  return (
    <Card title={tell('accounts.form.billingTitle')}>
      <div className={styles.stack}>
        <ChoiceCards
          legend={tell('accounts.form.billingTitle')}
          hideLegend
          value={form.billing}
          choices={billings}
          onChange={(value) => set('billing', value)}
        />
        <Price />
        <div className={styles.fields}>
          <FormText
            name="day"
            label={tell(postpaid ? 'accounts.form.dueDay' : 'accounts.form.chargeDay')}
            hint={tell('accounts.form.dayHint')}
            required
          />
          <FormText name="everyMonths" label={tell('accounts.form.everyMonths')} hint={tell('accounts.form.everyMonthsHint')} />
          {postpaid && (
            <>
              <FormText name="cutoffAfterDays" label={tell('accounts.form.cutoffAfterDays')} hint={tell('accounts.form.cutoffHint')} />
              <FormSum name="cutoffDebt" label={tell('accounts.form.cutoffDebt')} hint={tell('accounts.form.cutoffHint')} />
            </>
          )}
        </div>
        <Example />
      </div>
    </Card>
  )
}

function Price() {
  const { tell } = useSpeaker()
  const { form, original, meaning, set } = useOpenForm()
  const known = original !== undefined && original.tariffs.length > 0
  const changed = known && form.price.trim() !== '' && priceChanged(form, original, meaning.today)
  return (
    <>
      <div className={styles.fields}>
        <FormSum
          name="price"
          label={tell('accounts.form.priceAmount')}
          hint={form.billing === 'postpaid' && !known ? tell('accounts.form.priceOptional') : undefined}
          required={form.billing !== 'postpaid'}
        />
        {!known && <FormDate name="priceFrom" label={tell('accounts.form.priceFrom')} hint={tell('accounts.form.priceFromHint')} />}
      </div>
      {changed && (
        <>
          <ChoiceCards
            legend={tell('accounts.form.change.price')}
            value={form.priceMode}
            choices={[
              { value: 'from-day', label: tell('accounts.form.change.priceFromDay'), hint: tell('accounts.form.change.keeps') },
              { value: 'typo', label: tell('accounts.form.change.priceTypo'), hint: tell('accounts.form.change.typoHint') },
            ]}
            onChange={(value) => set('priceMode', value)}
          />
          {form.priceMode === 'from-day' && <FormDate name="priceFrom" label={tell('accounts.form.change.priceDay')} />}
        </>
      )}
    </>
  )
}

/** What is typed, said as a sentence about the next charge; said to screen readers as well, when it changes. */
function Example() {
  const { say, tell } = useSpeaker()
  const { form, meaning } = useOpenForm()
  const example = sayExample(form, meaning)
  return (
    <div className={styles.example} aria-live="polite">
      <h3>{tell('accounts.form.exampleTitle')}</h3>
      <p>{example ? say(example.billing) : tell('accounts.example.unknown')}</p>
    </div>
  )
}

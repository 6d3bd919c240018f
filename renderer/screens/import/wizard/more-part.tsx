/** What most people leave as it is: the words of the description, the other columns, rows that do not count, the currency. */
import { Disclosure } from '../../../components/disclosure.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { withCurrency, withDescription, withStatus } from './choices.ts'
import { ColumnField } from './column-field.tsx'
import type { WizardPart } from './part.ts'
import { useTableWords } from './table-words.ts'
import styles from './wizard.module.css'

const OTHERS = ['counterparty', 'reference', 'account', 'card', 'currency', 'mcc', 'bankId', 'status'] as const

export function DescriptionPart({ view, rules, onRules }: WizardPart) {
  const { tell } = useSpeaker()
  const { nameOf, columnChoices } = useTableWords(view)
  const { date, amount, description } = rules.columns
  const chosen = description.map(nameOf).join(', ') || tell('wizard.none')
  return (
    <Disclosure summary={tell('wizard.describedBy', { columns: chosen })}>
      <fieldset className={styles.radios}>
        <legend>{tell('wizard.role.description')}</legend>
        <p className={styles.soft}>{tell('wizard.descriptionHint')}</p>
        {columnChoices(undefined).map(({ label }, at) =>
          at === date || at === amount ? null : (
            <label key={label}>
              <input
                type="checkbox"
                checked={description.includes(at)}
                onChange={(event) => onRules(withDescription(rules, at, event.currentTarget.checked))}
              />
              <span>{label}</span>
            </label>
          ),
        )}
      </fieldset>
    </Disclosure>
  )
}

export function MorePart(part: WizardPart) {
  const { view, rules, faults, onRules } = part
  const { tell } = useSpeaker()
  const currency = rules.currency ?? ''
  return (
    <Disclosure summary={tell('wizard.more')}>
      <div className={styles.fields}>
        {OTHERS.map((role) => (
          <ColumnField key={role} {...part} column={role} />
        ))}
        {view.words.status.length > 0 && (
          <fieldset className={styles.radios}>
            <legend>{tell('wizard.status.label')}</legend>
            <p className={styles.soft}>{tell('wizard.status.hint')}</p>
            {view.words.status.map((word) => (
              <label key={word}>
                <input
                  type="checkbox"
                  checked={rules.leaveOut?.includes(word) ?? false}
                  onChange={(event) => onRules(withStatus(rules, word, event.currentTarget.checked))}
                />
                <span>{word}</span>
              </label>
            ))}
          </fieldset>
        )}
        <TextField
          label={tell('wizard.currency')}
          hint={tell('wizard.currencyHint')}
          value={currency}
          error={faults.currency ?? (currency !== '' && !/^[A-Z]{3}$/.test(currency) ? tell('wizard.currencyWrong') : undefined)}
          onChange={(typed) => onRules(withCurrency(rules, typed))}
        />
      </div>
    </Disclosure>
  )
}

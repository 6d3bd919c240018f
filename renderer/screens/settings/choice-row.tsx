/** One of a few, all in sight: the browser's own radio buttons, looking like one switch. */
import { useId } from 'react'
import styles from './settings.module.css'

interface ChoiceRowProps<T extends string> {
  label: string
  value: T
  choices: readonly { value: T; label: string; lang?: string }[]
  onChange(value: T): void
}

export function ChoiceRow<T extends string>({ label, value, choices, onChange }: ChoiceRowProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

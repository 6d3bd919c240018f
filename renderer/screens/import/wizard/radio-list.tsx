/** One of a few long answers, each on a line of its own: the browser's own radio buttons. */
import { useId } from 'react'
import styles from './wizard.module.css'

interface RadioListProps<T extends string> {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: T | undefined
  choices: readonly { value: T; label: string }[]
  onChange(value: T): void
}

export function RadioList<T extends string>({ label, hint, error, value, choices, onChange }: RadioListProps<T>) {
  const id = useId()
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.radios} aria-describedby={described || undefined} data-invalid={error !== undefined || undefined}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.soft}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={id} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** One of a few, each with a line of explanation: radio buttons drawn as sheets, worked by the arrow keys like any radio. */
import { useId } from 'react'
import styles from './form.module.css'

export interface CardChoice<V extends string> {
  value: V
  label: string
  hint?: string
}

interface ChoiceCardsProps<V extends string> {
  legend: string
  /** The heading above says it already. */
  hideLegend?: boolean
  value: V
  choices: readonly CardChoice<V>[]
  onChange(value: V): void
}

export function ChoiceCards<V extends string>({ legend, hideLegend, value, choices, onChange }: ChoiceCardsProps<V>) {
  const group = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={hideLegend ? styles.hidden : styles.legend}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={group} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            {choice.label}
            {choice.hint && <small>{choice.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

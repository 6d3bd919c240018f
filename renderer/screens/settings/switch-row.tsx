/** Something that is on or off, with a line on what it means. */
import { useId } from 'react'
import styles from './settings.module.css'

interface SwitchRowProps {
  label: string
  hint?: string
  on: boolean
  onChange(on: boolean): void
}

export function SwitchRow({ label, hint, on, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <div className={styles.switch}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && <p id={id}>{hint}</p>}
    </div>
  )
}

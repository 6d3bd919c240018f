/** Form fields with a label, a hint and an error, on Mantine's inputs. They hold text; reading it is field-text.ts. */
import { NativeSelect, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSpeaker } from '../hooks/use-speaker.tsx'

interface FieldProps {
  label: string
  value: string
  onChange(value: string): void
  hint?: ReactNode
  /** The hint stands under the field: where its value comes from, rather than how to fill it in. */
  hintBelow?: boolean
  error?: string | undefined
  required?: boolean
  disabled?: boolean
  /** Takes the focus when a dialog opens. */
  autoFocus?: boolean
}

const BELOW: NonNullable<TextInputProps['inputWrapperOrder']> = ['label', 'input', 'description', 'error']

const common = ({ label, value, hint, hintBelow, error, required, disabled, autoFocus }: FieldProps): Partial<TextInputProps> => ({
  label,
  value,
  description: hint,
  ...(hintBelow ? { inputWrapperOrder: BELOW } : {}),
  error,
  required: required ?? false,
  disabled: disabled ?? false,
  ...(autoFocus ? { 'data-autofocus': true } : {}),
})

export function TextField(props: FieldProps) {
  return <TextInput {...common(props)} onChange={(event) => props.onChange(event.currentTarget.value)} />
}

/** A day; the value is `YYYY-MM-DD` or empty. */
export function DateField(props: FieldProps) {
  return <TextInput {...common(props)} type="date" max="2199-12-31" onChange={(event) => props.onChange(event.currentTarget.value)} />
}

/** A month; the value is `YYYY-MM` or empty. */
export function MonthField(props: FieldProps) {
  return <TextInput {...common(props)} type="month" onChange={(event) => props.onChange(event.currentTarget.value)} />
}

/** A sum in the household's currency, as text: read it with `readSum`. */
export function SumField({ currency, ...props }: FieldProps & { currency?: string }) {
  const { money } = useSpeaker()
  const sign = currency ?? money(0 as never).replace(/[\d\s.,\u00a0\u202f]/g, '')
  return (
    <TextInput
      {...common(props)}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span aria-hidden="true">{sign}</span>}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

export function LongTextField({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const { label, value, hint, error, required, disabled, autoFocus } = props
  return (
    <Textarea
      label={label}
      value={value}
      description={hint}
      error={error}
      required={required ?? false}
      disabled={disabled ?? false}
      rows={rows}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

export interface Choice {
  value: string
  label: string
}

/** One of several; the system's own list, which every keyboard and reader knows. */
export function SelectField({ choices, ...props }: FieldProps & { choices: Choice[] }) {
  const { label, value, hint, hintBelow, error, required, disabled, autoFocus } = props
  return (
    <NativeSelect
      label={label}
      value={value}
      description={hint}
      {...(hintBelow ? { inputWrapperOrder: BELOW } : {})}
      error={error}
      required={required ?? false}
      disabled={disabled ?? false}
      data={choices}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

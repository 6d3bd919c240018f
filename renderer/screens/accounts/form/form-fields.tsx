/** The fields of the program, tied to a field of the account form. */
import { DateField, LongTextField, SumField, TextField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { AccountForm, Field } from '../logic/form.ts'
import { useOpenForm } from './form-context.tsx'

/** Fields that hold free text rather than one of a list. */
type TextName = { [F in Field]: string extends AccountForm[F] ? F : never }[Field]

interface Named {
  name: TextName
  label: string
  hint?: string | undefined
  required?: boolean
}

function useNamed({ name, label, hint, required }: Named) {
  const { say } = useSpeaker()
  const { form, faults, set } = useOpenForm()
  const fault = faults[name]
  return {
    label,
    hint,
    value: form[name],
    onChange: (value: string) => set(name, value),
    error: fault && say(fault),
    ...(required ? { required } : {}),
  }
}

export const FormText = (named: Named) => <TextField {...useNamed(named)} />
export const FormSum = (named: Named) => <SumField {...useNamed(named)} />
export const FormDate = (named: Named) => <DateField {...useNamed(named)} />
export const FormLong = ({ rows, ...named }: Named & { rows: number }) => <LongTextField rows={rows} {...useNamed(named)} />

/** The state of an open form: what is typed, what is wrong with it, and the draft kept while it is not saved. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { type FormContext, isChanged } from '../logic/account-from-form.ts'
import { checkForm, type Faults } from '../logic/check-form.ts'
import { dropDraft, keepDraft, readDraft } from '../logic/drafts.ts'
import { type AccountForm, type Field, NEW_HOME } from '../logic/form.ts'
import { emptyForm, formOf } from '../logic/form-from-account.ts'
import { withKind, withProvider } from '../logic/provider-suggestion.ts'
import type { OpenForm } from './form-context.tsx'

export interface FormState extends OpenForm {
  /** What it holds came from an earlier, unsaved visit. */
  restored: boolean
  changed: boolean
  /** Whether leaving now would leave something behind. */
  unsaved(): boolean
  startOver(): void
  /** Shows the faults of the moment; gives whether there are none. */
  check(): boolean
  showFaults(faults: Faults): void
  /** The form was saved: no draft is to be kept. */
  saved(): void
}

export function useFormState(original: Account | undefined, home: string | undefined): FormState {
  const { head, today } = useData()
  const key = original?.id ?? 'new'
  const [opened] = useState(() => (original ? formOf(original, today) : emptyForm(today, head.homes, home)))
  const [draft] = useState(() => readDraft(localStorage, key, opened))
  const [form, setForm] = useState<AccountForm>(draft ?? opened)
  const [restored, setRestored] = useState(draft !== null)
  const [touched, setTouched] = useState<ReadonlySet<Field>>(() => new Set(original || draft ? (Object.keys(opened) as Field[]) : []))
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<Faults>({})
  const done = useRef(false)
  const [ids] = useState(() => ({ account: original?.id ?? crypto.randomUUID(), home: crypto.randomUUID() }))
  const changed = isChanged(form, opened)

  useEffect(() => {
    if (done.current) return
    if (changed) keepDraft(localStorage, key, form)
    else dropDraft(localStorage, key)
  }, [form, changed, key])

  const faults = useMemo(() => (asked ? { ...refused, ...checkForm(form, original) } : {}), [asked, refused, form, original])
  const meaning: FormContext = {
    id: ids.account,
    home: form.home === NEW_HOME ? ids.home : form.home,
    today,
    ...(original ? { original } : {}),
  }
  const touch = (field: Field): void => {
    setTouched((before) => new Set([...before, field]))
    setRefused(({ [field]: _answered, form: _whole, ...others }) => others)
  }
  return {
    form,
    faults,
    original,
    meaning,
    restored,
    changed,
    unsaved: () => changed && !done.current,
    set(field, value) {
      touch(field)
      setForm((before) => ({ ...before, [field]: value }))
    },
    setKind(kind) {
      touch('kind')
      setForm((before) => withKind(before, kind, touched))
    },
    setProvider(typed) {
      touch('provider')
      setForm((before) => withProvider(before, typed, touched))
    },
    startOver() {
      setForm(opened)
      setRestored(false)
      setAsked(false)
      setTouched(new Set(original ? (Object.keys(opened) as Field[]) : []))
    },
    check() {
      setAsked(true)
      setRefused({})
      return Object.keys(checkForm(form, original)).length === 0
    },
    showFaults: setRefused,
    saved() {
      done.current = true
      dropDraft(localStorage, key)
    },
  }
}

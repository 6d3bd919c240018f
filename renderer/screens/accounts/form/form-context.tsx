/** The form being filled in: its fields, its faults, and changing a field. What every part of the form reaches. */
import { createContext, useContext } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import type { FormContext as Meaning } from '../logic/account-from-form.ts'
import type { Faults } from '../logic/check-form.ts'
import type { AccountForm, Field } from '../logic/form.ts'

export interface OpenForm {
  form: AccountForm
  /** Shown only after the first try to save, then kept right while typing. */
  faults: Faults
  /** The account being edited; undefined for a new one. */
  original: Account | undefined
  meaning: Meaning
  set<F extends Field>(field: F, value: AccountForm[F]): void
  setKind(kind: AccountForm['kind']): void
  setProvider(typed: string): void
}

export const OpenFormContext = createContext<OpenForm | null>(null)

/** Throws outside of the form's page. */
export function useOpenForm(): OpenForm {
  const form = useContext(OpenFormContext)
  if (!form) throw new Error('useOpenForm needs an OpenFormContext above it')
  return form
}

/** Keeps a half-filled account form beside the data, so that going to another screen or closing the window loses nothing. */
import type { AccountForm } from './form.ts'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (account: string): string => `sverka.draft.account.${account}`

/** The draft of an account (`new` for a new one) over the fields of today's form; null where there is none or it is unreadable. */
export function readDraft(shelf: Shelf, account: string, fresh: AccountForm): AccountForm | null {
  try {
    const found: unknown = JSON.parse(shelf.getItem(keyOf(account)) ?? 'null')
    if (typeof found !== 'object' || found === null) return null
    const draft: Record<string, unknown> = { ...fresh }
    // Only fields that exist today, and only text: an older program's draft must not break the form.
    for (const [field, value] of Object.entries(found)) if (field in fresh && typeof value === 'string') draft[field] = value
    return draft as unknown as AccountForm
  } catch {
    return null
  }
}

/** A full or forbidden storage is no reason to stop a person typing: the draft is then kept by the open form alone. */
export function keepDraft(shelf: Shelf, account: string, form: AccountForm): void {
  try {
    shelf.setItem(keyOf(account), JSON.stringify(form))
  } catch {
    return
  }
}

export function dropDraft(shelf: Shelf, account: string): void {
  try {
    shelf.removeItem(keyOf(account))
  } catch {
    return
  }
}

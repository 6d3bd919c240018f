/** The Accounts screens: the list, proposals, one account, and the form of a new or an existing one. */
import { AccountPage } from './account-page.tsx'
import { AccountsList } from './accounts-list.tsx'
import { FindAccounts } from './find-accounts.tsx'
import { FormPage } from './form/form-page.tsx'

/** `id`: an account's id, `discover`, or `new` (`part`: the home to begin with); the list where absent. `part` of an account: `edit`. */
export function AccountsScreen({ id, part }: { id?: string | undefined; part?: string | undefined }) {
  if (id === undefined) return <AccountsList />
  if (id === 'discover') return <FindAccounts />
  if (id === 'new') return <FormPage home={part} />
  return part === 'edit' ? <FormPage account={id} /> : <AccountPage id={id} />
}

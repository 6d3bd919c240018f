/** The Accounts screen: the list, one account, or a new one. */
import { Page } from '../../components/page.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

/** `id`: an account's id or `new`; the list where absent. */
export function AccountsScreen({ id }: { id?: string }) {
  const { tell } = useSpeaker()
  return <Page title={tell('app.nav.accounts')}>{id}</Page>
}

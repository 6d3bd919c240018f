/** The Settings screen. */
import { Page } from '../../components/page.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

export function SettingsScreen() {
  const { tell } = useSpeaker()
  return <Page title={tell('app.nav.settings')}>{null}</Page>
}

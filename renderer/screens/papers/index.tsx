/** The Papers screen. */
import { Page } from '../../components/page.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

export function PapersScreen() {
  const { tell } = useSpeaker()
  return <Page title={tell('app.nav.papers')}>{null}</Page>
}

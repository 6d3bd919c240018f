/** The Today screen. */
import { Page } from '../../components/page.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

export function TodayScreen() {
  const { tell } = useSpeaker()
  return <Page title={tell('app.nav.today')}>{null}</Page>
}

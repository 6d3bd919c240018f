/** The Settings screen: how it looks, how it works on this computer, the data, the example, about. */
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { useProgram } from '../../hooks/program.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { ArchiveSettings } from './archive-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { DemoSettings } from './demo-settings.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { LayoutsSettings } from './layouts-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { NoticeSettings } from './notice-settings.tsx'
import styles from './settings.module.css'

export function SettingsScreen() {
  const { tell } = useSpeaker()
  const { environment } = useProgram()
  return (
    <Page title={tell('app.nav.settings')}>
      <Card title={tell('settings.look')}>
        <LookSettings />
      </Card>
      {environment.desktop && (
        <Card title={tell('settings.desktop')}>
          <DesktopSettings />
        </Card>
      )}
      <Card title={tell('settings.notices')}>
        <NoticeSettings />
      </Card>
      <Card title={tell('settings.data')}>
        <DataSettings />
        <ArchiveSettings />
      </Card>
      <Card title={tell('wizard.settings.title')}>
        <LayoutsSettings />
      </Card>
      <Card title={tell('settings.demo')}>
        <DemoSettings />
      </Card>
      <Card title={tell('settings.about')}>
        <div className={styles.about}>
          <p>
            {tell('app.name')}
            {environment.version !== '' && ` · ${tell('settings.version', { version: environment.version })}`}
          </p>
          <p>{tell('settings.offline')}</p>
          <p>{tell('settings.advice')}</p>
          <p>{tell('settings.licence')}</p>
        </div>
      </Card>
    </Page>
  )
}

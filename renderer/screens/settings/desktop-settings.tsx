/** What only the desktop program can do: stay beside the clock and remind. */
import { useProgram } from '../../hooks/program.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './settings.module.css'
import { SwitchRow } from './switch-row.tsx'

export function DesktopSettings() {
  const { tell } = useSpeaker()
  const { settings, change, environment } = useProgram()
  // Undecided means the platform's default: Linux desktops often show no tray (see shared/bridge.ts).
  const stays = settings.closeToTray ?? environment.platform !== 'linux'
  return (
    <div className={styles.rows}>
      <SwitchRow
        label={tell('settings.reminders')}
        hint={tell('settings.remindersHint')}
        on={settings.reminders}
        onChange={(reminders) => change({ reminders })}
      />
      <SwitchRow
        label={tell('settings.closeToTray')}
        hint={tell('settings.closeToTrayHint')}
        on={stays}
        onChange={(closeToTray) => change({ closeToTray })}
      />
    </div>
  )
}

/** The window while files hang over it: let go, and they are read. */
import { IconFileImport } from '@tabler/icons-react'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './import.module.css'

export function DropOverlay() {
  const { tell } = useSpeaker()
  return (
    <div className={styles.overlay} role="status">
      <div>
        <IconFileImport aria-hidden="true" size="3rem" stroke={1.25} />
        <p>{tell('imports.screen.letGo')}</p>
      </div>
    </div>
  )
}

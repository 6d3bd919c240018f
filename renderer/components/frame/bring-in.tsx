/** How papers get in: dropped anywhere, chosen in a list of files, or pasted as text. */
import { IconClipboardText, IconFolderOpen } from '@tabler/icons-react'
import { useImport } from '../../hooks/use-import.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { Button } from '../button.tsx'
import styles from './frame.module.css'

export function BringIn() {
  const { tell } = useSpeaker()
  const { chooseFiles, pasteText } = useImport()
  return (
    <div className={styles.bring}>
      <p>{tell('imports.screen.hint')}</p>
      <Button small icon={<IconFolderOpen aria-hidden="true" size="1.125rem" />} onClick={chooseFiles}>
        {tell('imports.screen.choose')}
      </Button>
      <Button small icon={<IconClipboardText aria-hidden="true" size="1.125rem" />} onClick={pasteText}>
        {tell('imports.screen.paste')}
      </Button>
    </div>
  )
}

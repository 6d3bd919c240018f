/** The window in which a kept file is looked at: its content, what is known of it, and the way to save it. */
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog, DialogButtons } from '../../../components/dialog.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { OpenedOriginal } from '../../../worker/api.ts'
import { AboutFile } from './about-file.tsx'
import { Content } from './content.tsx'
import { useSaveBytes } from './use-save-bytes.ts'
import styles from './viewer.module.css'

/** In rem: a page of A4 can be read at this width. */
const WIDTH = 56

export function OriginalDialog({ sha256, name, onClose }: { sha256: string; name: string; onClose(): void }) {
  const { tell } = useSpeaker()
  const save = useSaveBytes()
  const [shown, setShown] = useState(sha256)
  const answer = useOriginal(shown)
  const opened = typeof answer === 'object' && answer !== null ? answer : null
  return (
    <Dialog title={opened?.info.name ?? name} onClose={onClose} width={WIDTH}>
      <div className={styles.opened}>
        {answer === 'opening' && <p>{tell('originals.opening')}</p>}
        {answer === null && <p role="alert">{tell('originals.gone')}</p>}
        {answer === 'damaged' && <p role="alert">{tell('originals.damaged')}</p>}
        {opened && <Content key={opened.info.sha256} info={opened.info} bytes={opened.bytes} />}
        {opened && <AboutFile opened={opened} onOuter={setShown} />}
      </div>
      <DialogButtons>
        {opened && (
          <Button
            kind="primary"
            icon={<IconDownload aria-hidden="true" size="1.25rem" />}
            onClick={() => void save(opened.info.name, opened.bytes)}
          >
            {tell('originals.save')}
          </Button>
        )}
        <Button onClick={onClose}>{tell('app.action.close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}

/** The file with its bytes, asked of the worker, which has checked them. */
function useOriginal(sha256: string): OpenedOriginal | null | 'damaged' | 'opening' {
  const worker = useWorker()
  const [answer, setAnswer] = useState<OpenedOriginal | null | 'damaged' | 'opening'>('opening')
  useEffect(() => {
    let gone = false
    setAnswer('opening')
    void worker
      .original(sha256)
      .catch(() => null)
      .then((found) => {
        if (!gone) setAnswer(found)
      })
    return () => {
      gone = true
    }
  }, [worker, sha256])
  return answer
}

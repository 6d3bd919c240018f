/** The kept files: all of them saved as a ZIP, and taken back from one. */
import { useRef } from 'react'
import { MAX_SAVED_BYTES } from '../../../shared/limits.ts'
import { Button } from '../../components/button.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { sizeWords } from '../papers/viewer/size-words.ts'
import styles from './settings.module.css'
import { useArchive } from './use-archive.ts'

export function ArchiveSettings() {
  const { tell, say } = useSpeaker()
  const { kept, busy, save, takeBack } = useArchive()
  const picker = useRef<HTMLInputElement>(null)
  const size = say(sizeWords(kept.reduce((total, file) => total + file.size, 0)))
  return (
    <div className={styles.archive}>
      <div>
        <Button disabled={busy || kept.length === 0} onClick={() => void save()}>
          {tell(busy ? 'originals.archive.packing' : 'originals.archive.save')}
        </Button>
        <p className={styles.hint}>
          {kept.length === 0 ? tell('originals.archive.empty') : tell('originals.archive.hint', { count: kept.length, size })}
        </p>
      </div>
      <div>
        <Button disabled={busy} onClick={() => picker.current?.click()}>
          {tell('originals.archive.takeBack')}
        </Button>
        <p className={styles.hint}>{tell('originals.archive.takeBackHint')}</p>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".zip"
        hidden
        aria-label={tell('originals.archive.takeBack')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void takeBack(file, MAX_SAVED_BYTES)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

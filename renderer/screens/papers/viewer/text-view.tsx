/** A kept text as it stands in the file; of a long one its beginning. */
import { useMemo } from 'react'
import { decodeText } from '../../../../shared/statements/encoding.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { Sheet } from './sheet.tsx'
import { beginningOf, SHOWN } from './text-beginning.ts'
import styles from './viewer.module.css'

export function TextView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { tell } = useSpeaker()
  const text = useMemo(() => decodeText(beginningOf(bytes))?.text ?? '', [bytes])
  return (
    <div className={styles.view}>
      {bytes.length > SHOWN && <p>{tell('originals.cut')}</p>}
      <Sheet label={name}>
        <pre className={styles.text}>{text}</pre>
      </Sheet>
    </div>
  )
}

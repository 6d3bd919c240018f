/** A kept text as it stands in the file; of a long one its beginning. */
import { useMemo } from 'react'
import { decodeText } from '../../../../shared/statements/encoding.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { Sheet } from './sheet.tsx'
import styles from './viewer.module.css'

/** Bytes that are shown: some thousand lines, which nobody reads on. More would only hold the window up. */
const SHOWN = 200_000

const LINE_END = 10

/** Whole lines, so that no letter of several bytes is cut. */
function beginning(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SHOWN) return bytes
  const end = bytes.lastIndexOf(LINE_END, SHOWN - 2) + 1
  // In UTF-16 a line end may have a second byte.
  return bytes.subarray(0, end === 0 ? SHOWN : bytes[end] === 0 ? end + 1 : end)
}

export function TextView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { tell } = useSpeaker()
  const text = useMemo(() => decodeText(beginning(bytes))?.text ?? '', [bytes])
  return (
    <div className={styles.view}>
      {bytes.length > SHOWN && <p>{tell('originals.cut')}</p>}
      <Sheet label={name}>
        <pre className={styles.text}>{text}</pre>
      </Sheet>
    </div>
  )
}

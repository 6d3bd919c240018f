/** A kept picture. */
import { useEffect, useState } from 'react'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { Sheet } from './sheet.tsx'
import styles from './viewer.module.css'
import { ZoomButton } from './zoom-button.tsx'

export function PictureView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { tell } = useSpeaker()
  const [address, setAddress] = useState('')
  const [large, setLarge] = useState(false)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    // Without a kind: what it is the browser sees by its bytes.
    const url = URL.createObjectURL(new Blob([bytes as BlobPart]))
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [bytes])
  if (broken) return <p>{tell('originals.brokenPicture')}</p>
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <ZoomButton large={large} onChange={setLarge} />
      </div>
      <Sheet label={name}>
        {address !== '' && (
          <img className={styles.page} data-large={large || undefined} src={address} alt={name} onError={() => setBroken(true)} />
        )}
      </Sheet>
    </div>
  )
}

/** The window until the data is there. */
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './start.module.css'

export function Loading() {
  const { tell } = useSpeaker()
  return (
    <main className={styles.loading}>
      <h1>{tell('app.name')}</h1>
      <p role="status">{tell('app.loading')}</p>
    </main>
  )
}

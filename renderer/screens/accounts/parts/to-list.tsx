/** The way back from an account to the list of all. */
import { IconArrowLeft } from '@tabler/icons-react'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { hrefOf } from '../../../route.ts'
import styles from './accounts.module.css'

export function ToList() {
  const { tell } = useSpeaker()
  return (
    <a className={styles.back} href={hrefOf('accounts')}>
      <IconArrowLeft aria-hidden="true" size="1.125rem" />
      {tell('accounts.toList')}
    </a>
  )
}

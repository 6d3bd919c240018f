/** What every paper in a list looks like: whose it is and what it is, its facts, its sum, the file behind it. */
import { IconTrash } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import { Button } from '../../../components/button.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../papers.module.css'

interface FrameProps {
  icon: ReactNode
  /** «Квитанция за июнь 2025» */
  title: string
  /** Names the account, where the list is not of one account alone. */
  account?: string | undefined
  /** Short facts on one line. */
  facts: readonly string[]
  /** Beside the title: the sum that the paper is about. */
  sum?: string | undefined
  original?: OriginalInfo | undefined
  onOpen(original: OriginalInfo): void
  /** Without it there is nothing to remove here. */
  onRemove?: () => void
  children?: ReactNode
}

export function ItemFrame({ icon, title, account, facts, sum, original, onOpen, onRemove, children }: FrameProps) {
  const { tell } = useSpeaker()
  const { accounts } = useData().head
  const name = accounts.find(({ id }) => id === account)?.name
  const what = name === undefined ? title : `${name}, ${title}`
  return (
    <li className={styles.paper}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.body}>
        <p className={styles.title}>
          {name !== undefined && <strong>{name}</strong>}
          <span>{title}</span>
        </p>
        <Facts facts={facts} />
        {children}
      </div>
      {sum !== undefined && <p className={styles.sum}>{sum}</p>}
      <div className={styles.actions}>
        {original && (
          <Button small aria-label={tell('originals.openName', { name: original.name })} onClick={() => onOpen(original)}>
            {tell('originals.open')}
          </Button>
        )}
        {onRemove && (
          <Button
            small
            icon={<IconTrash aria-hidden="true" size="1.125rem" />}
            aria-label={tell('papers.removeWhat', { what })}
            onClick={onRemove}
          />
        )}
      </div>
    </li>
  )
}

function Facts({ facts }: { facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <p className={styles.facts}>
      {facts.map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && ' · '}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  )
}

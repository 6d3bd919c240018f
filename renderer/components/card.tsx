/** A sheet of paper on the page: a section with an optional heading. */
import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

interface CardProps {
  title?: ReactNode
  /** Stands at the right of the title: a button or a sum. */
  aside?: ReactNode
  tone?: 'ok' | 'soon' | 'short' | 'unknown'
  level?: 2 | 3
  children: ReactNode
}

/** `tone` draws the edge in the colour of a state; say the state in words inside as well. */
export function Card({ title, aside, tone, level = 2, children }: CardProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={styles.card} data-tone={tone} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || aside !== undefined) && (
        <header className={styles.head}>
          {title !== undefined && (
            <Heading id={id} className={styles.title}>
              {title}
            </Heading>
          )}
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}

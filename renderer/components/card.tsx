/** A sheet of paper on the page: a section with an optional heading. */
import { type ReactNode, useId } from 'react'
import { useHeldFocus } from '../hooks/use-held-focus.ts'
import styles from './card.module.css'

interface CardProps {
  title?: ReactNode
  /** Stands at the right of the title: a button or a sum. */
  aside?: ReactNode
  tone?: 'ok' | 'soon' | 'short' | 'unknown'
  level?: 2 | 3
  /** How many lines it shows: when one leaves and the focus with it, the focus goes to the title. */
  lines?: number
  children: ReactNode
}

/** `tone` draws the edge in the colour of a state; say the state in words inside as well. */
export function Card({ title, aside, tone, level = 2, lines, children }: CardProps) {
  const id = useId()
  const held = useHeldFocus(lines ?? 0)
  const Heading = `h${level}` as const
  return (
    <section ref={held.box} className={styles.card} data-tone={tone} aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || aside !== undefined) && (
        <header className={styles.head}>
          {title !== undefined && (
            <Heading id={id} ref={held.heading} tabIndex={lines === undefined ? undefined : -1} className={styles.title}>
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

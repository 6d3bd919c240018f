/** The page of one screen: its title in the window's bar, its heading, and the focus on it after a change of screens. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeaker } from '../hooks/use-speaker.tsx'
import styles from './page.module.css'

interface PageProps {
  /** In the window's title. */
  title: string
  /** What the heading shows; the title where absent. */
  heading?: ReactNode
  /** Stands above the heading: the way back. */
  above?: ReactNode
  /** Stands beside the heading: what can be done here. */
  actions?: ReactNode
  /** A line below the heading. */
  lead?: ReactNode
  children: ReactNode
}

let shownBefore = false

export function Page({ title, heading, above, actions, lead, children }: PageProps) {
  const { tell } = useSpeaker()
  const name = tell('app.name')
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} — ${name}`
  }, [title, name])
  useEffect(() => {
    // The first page leaves the focus alone: nobody asked to go anywhere yet.
    if (shownBefore) {
      window.scrollTo(0, 0)
      head.current?.focus({ preventScroll: true })
    }
    shownBefore = true
  }, [])
  return (
    <div className={styles.page}>
      {above}
      <header className={styles.head}>
        <div>
          <h1 ref={head} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** The window around every screen: the sections at the side (on top when narrow), the ways to bring files in, the content. */

import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Screen } from '../../route.ts'
import { BringIn } from './bring-in.tsx'
import styles from './frame.module.css'
import { type AttentionMark, Sections } from './sections.tsx'

interface FrameProps {
  screen: Screen
  /** For the mark beside Today. */
  attention: AttentionMark
  /** Stands above the content over the whole width, such as the demo's bar. */
  bar?: ReactNode
  children: ReactNode
}

export function Frame({ screen, attention, bar, children }: FrameProps) {
  const { tell } = useSpeaker()
  const content = useRef<HTMLElement>(null)
  useShortcuts()
  return (
    <div className={styles.window}>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {tell('app.skip')}
      </button>
      <div className={styles.frame}>
        <header className={styles.side}>
          <p className={styles.brand}>{tell('app.name')}</p>
          <Sections screen={screen} attention={attention} />
          <BringIn />
        </header>
        <main ref={content} tabIndex={-1} className={styles.main}>
          {bar}
          {children}
        </main>
      </div>
    </div>
  )
}

/** Keeps `lang`, theme and type size on the root element, where the tokens look for them. */
export function useRootMarks(language: string, typeSize: string): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.typeSize = typeSize
  }, [language, typeSize])
}

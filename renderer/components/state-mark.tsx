/** A state said three ways: by a word, a colour and a shape, so that colour is never alone. */
import type { ReactNode } from 'react'
import styles from './state-mark.module.css'

/** short: a diamond; soon: a square; ok: a disc; unknown and quiet: a ring. */
export type Tone = 'ok' | 'soon' | 'short' | 'unknown' | 'quiet'

export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  )
}

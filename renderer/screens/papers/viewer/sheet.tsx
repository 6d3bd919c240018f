/** The sheet on which a kept file lies; what is larger than it can be moved about, with the keyboard too. */
import type { ReactNode } from 'react'
import styles from './viewer.module.css'

/** The arrow keys move what overflows only where it can have the focus; so WCAG 2.1.1 asks for it. */
const focusable = (node: HTMLElement | null): void => {
  if (node) node.tabIndex = 0
}

export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section ref={focusable} className={styles.sheet} aria-label={label}>
      {children}
    </section>
  )
}

/** What a list says while it is empty: what would stand here and how it gets here. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export function EmptyState({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Where drawing a screen failed: says that the data is safe and offers to load the window again, in place of an empty page. */
import { Component, type ReactNode } from 'react'
import { useSpeaker } from '../hooks/use-speaker.tsx'
import { Button } from './button.tsx'
import styles from './error-boundary.module.css'

interface State {
  error: unknown
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />
  }
}

function Broken({ error }: State) {
  const { tell } = useSpeaker()
  return (
    <main className={styles.broken}>
      <h1>{tell('app.problem.broken')}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button kind="primary" onClick={() => window.location.reload()}>
        {tell('app.problem.reload')}
      </Button>
    </main>
  )
}

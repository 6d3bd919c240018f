/** What a new family sees: what the program does, and three ways in. */
import { IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useImport } from '../../hooks/use-import.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import styles from './start.module.css'

export function FirstStart() {
  const { tell } = useSpeaker()
  const { chooseFiles } = useImport()
  return (
    <Page title={tell('app.nav.today')} heading={tell('today.start.title')} lead={tell('today.start.lead')}>
      <div className={styles.drop}>
        <IconFileImport aria-hidden="true" size="3rem" stroke={1.25} />
        <h2>{tell('today.start.drop')}</h2>
        <p>{tell('today.start.dropHint')}</p>
        <Button kind="primary" onClick={chooseFiles}>
          {tell('today.start.choose')}
        </Button>
      </div>
      <div className={styles.ways}>
        <section>
          <LoadDemo />
          <p>{tell('today.start.demoHint')}</p>
        </section>
        <section>
          <ButtonLink href={hrefOf('accounts', 'new')}>{tell('today.start.account')}</ButtonLink>
          <p>{tell('today.start.noAccounts')}</p>
        </section>
      </div>
    </Page>
  )
}

export function LoadDemo() {
  const { tell, language } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const [busy, setBusy] = useState(false)
  const load = async (): Promise<void> => {
    setBusy(true)
    await attempt(worker.loadDemo(today, language))
    setBusy(false)
  }
  return (
    <Button disabled={busy} onClick={() => void load()}>
      {tell('today.start.demo')}
    </Button>
  )
}

/** Statements are there, accounts are not. */
export function NoAccounts() {
  const { tell } = useSpeaker()
  const actions = (
    <ButtonLink kind="primary" href={hrefOf('accounts', 'new')}>
      {tell('today.homes.add')}
    </ButtonLink>
  )
  return <EmptyState actions={actions}>{tell('today.start.noAccounts')}</EmptyState>
}

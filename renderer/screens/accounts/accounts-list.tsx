/** All accounts by home, each with its state, next charge and autopay. */
import { IconPencil, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Home } from '../../../shared/model/household.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { AccountRow } from '../today/account-row.tsx'
import rows from '../today/homes.module.css'
import { LearnedCard } from './learning/learned-card.tsx'
import { questionsFor } from './logic/candidates.ts'
import { byHome, type HomeGroup } from './logic/homes.ts'
import styles from './parts/accounts.module.css'
import { HomeDialog } from './parts/home-dialog.tsx'

export function AccountsList() {
  const { tell } = useSpeaker()
  const { head, report, counts } = useData()
  const [naming, setNaming] = useState<Home | 'new' | null>(null)
  const groups = byHome(head.homes, head.accounts, report.accounts)
  const add = (
    <ButtonLink kind="primary" icon={<IconPlus aria-hidden="true" size="1.25rem" />} href={hrefOf('accounts', 'new')}>
      {tell('accounts.add')}
    </ButtonLink>
  )
  const find = counts.transactions > 0 && (
    <ButtonLink icon={<IconSearch aria-hidden="true" size="1.25rem" />} href={hrefOf('accounts', 'discover')}>
      {tell('discover.screen.find')}
    </ButtonLink>
  )
  return (
    <Page
      title={tell('accounts.title')}
      lead={head.accounts.length > 0 ? tell('accounts.lead') : undefined}
      actions={
        head.accounts.length > 0 && (
          <>
            {add}
            <Button onClick={() => setNaming('new')}>{tell('accounts.home.add')}</Button>
            {find}
          </>
        )
      }
    >
      {head.accounts.length === 0 && (
        <EmptyState
          actions={
            <>
              {add}
              {find}
            </>
          }
        >
          {tell('accounts.none')}
        </EmptyState>
      )}
      {groups.map((group) => (
        <HomeCard key={group.home.id} group={group} onRename={() => setNaming(group.home)} />
      ))}
      {head.accounts.length > 0 && <LearnedCard />}
      {naming !== null && <HomeDialog home={naming === 'new' ? undefined : naming} onClose={() => setNaming(null)} />}
    </Page>
  )
}

function HomeCard({ group, onRename }: { group: HomeGroup; onRename(): void }) {
  const { tell } = useSpeaker()
  const { home, accounts } = group
  const { review } = useData().report
  return (
    <Card
      title={home.name}
      aside={
        <Button
          kind="plain"
          icon={<IconPencil aria-hidden="true" size="1rem" />}
          aria-label={tell('accounts.home.renameOf', { name: home.name })}
          onClick={onRename}
        >
          {tell('accounts.home.rename')}
        </Button>
      }
    >
      {accounts.length === 0 ? (
        <p className={styles.soft}>
          {tell('accounts.home.empty')}{' '}
          <a href={hrefOf('accounts', 'new', home.id)} aria-label={tell('accounts.home.addAccountTo', { name: home.name })}>
            {tell('accounts.home.addAccount')}
          </a>
        </p>
      ) : (
        <ul className={rows.rows}>
          {accounts.map(({ account, report }) => (
            <AccountRow key={account.id} account={account} state={report} questions={questionsFor(review, account.id).length} />
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The homes, a line per account. */
import { IconPlus } from '@tabler/icons-react'
import { ButtonLink } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { AccountRow } from './account-row.tsx'
import styles from './homes.module.css'

export function Homes() {
  const { tell } = useSpeaker()
  const { head, report } = useData()
  return (
    <>
      {head.homes.map((home) => {
        const rows = report.accounts.filter((account) => account.home === home.id && account.state !== 'closed')
        if (rows.length === 0) return null
        return (
          <Card key={home.id} title={home.name}>
            <ul className={styles.rows}>
              {rows.map((state) => {
                const account = head.accounts.find(({ id }) => id === state.id)
                return account && <AccountRow key={state.id} account={account} state={state} />
              })}
            </ul>
          </Card>
        )
      })}
      <div>
        <ButtonLink href={hrefOf('accounts', 'new')} icon={<IconPlus aria-hidden="true" size="1.25rem" />}>
          {tell('today.homes.add')}
        </ButtonLink>
      </div>
    </>
  )
}

/** The homes, a line per account. */
import { IconPlus } from '@tabler/icons-react'
import { ButtonLink } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { byHome } from '../accounts/logic/homes.ts'
import { AccountRow } from './account-row.tsx'
import styles from './homes.module.css'

export function Homes() {
  const { tell } = useSpeaker()
  const { head, report } = useData()
  const open = report.accounts.filter(({ state }) => state !== 'closed')
  const groups = byHome(head.homes, head.accounts, open).filter(({ accounts }) => accounts.length > 0)
  return (
    <>
      {groups.map(({ home, accounts }) => (
        <Card key={home.id} title={home.name}>
          <ul className={styles.rows}>
            {accounts.map((one) => (
              <AccountRow key={one.account.id} account={one.account} state={one.report} />
            ))}
          </ul>
        </Card>
      ))}
      <div>
        <ButtonLink href={hrefOf('accounts', 'new')} icon={<IconPlus aria-hidden="true" size="1.25rem" />}>
          {tell('today.homes.add')}
        </ButtonLink>
      </div>
    </>
  )
}

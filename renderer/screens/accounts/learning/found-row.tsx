/** A debit that was found: what it says, whose it is now, and «Это сюда». */
import { message } from '../../../../shared/i18n/message.ts'
import type { Account, Transaction } from '../../../../shared/model/household.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../parts/accounts.module.css'
import { useTeaching } from './use-teaching.ts'

export function FoundRow({ row, account, onDone }: { row: Transaction; account: Account; onDone(): void }) {
  const { tell, money, day } = useSpeaker()
  const { head, report } = useData()
  const teach = useTeaching()
  const owner = report.accounts.find(({ payments }) => payments.some(({ transaction }) => transaction === row.id))?.id
  const name = head.accounts.find(({ id }) => id === owner)?.name
  const what = { amount: { money: absolute(row.amount) }, on: { day: row.on } }
  const take = async (): Promise<void> => {
    const done = message('learning.now.done', { account: account.name })
    if (await teach([{ kind: 'belongs', transaction: row.id, account: account.id }], done)) onDone()
  }
  return (
    <li className={styles.row}>
      <div>
        <p>
          {money(absolute(row.amount))}, {day(row.on)}
        </p>
        <p className={styles.meta}>
          {[row.counterparty, row.description, row.source].filter(Boolean).map((text) => (
            <span key={text}>{text}</span>
          ))}
          {owner !== undefined && owner !== account.id && <span>{tell('learning.find.there', { account: name ?? owner })}</span>}
        </p>
      </div>
      {owner === account.id ? (
        <span className={styles.aside}>{tell('learning.find.here')}</span>
      ) : (
        <Button small aria-label={tell('learning.find.takeOf', what)} onClick={() => void take()}>
          {tell('learning.find.take')}
        </Button>
      )}
    </li>
  )
}

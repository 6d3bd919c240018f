/** The payments that a person kept from an account or from all of them, each with the way back. */
import { message } from '../../../../shared/i18n/message.ts'
import type { Rejection } from '../../../../shared/learning/index.ts'
import type { Decision, Transaction } from '../../../../shared/model/household.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../parts/accounts.module.css'

interface RejectedProps {
  rejected: readonly Rejection[]
  rows: ReadonlyMap<string, Transaction>
}

export function RejectedRows({ rejected, rows }: RejectedProps) {
  const { tell } = useSpeaker()
  if (rejected.length === 0) return null
  return (
    <Disclosure summary={tell('learning.rejected.title', { count: rejected.length })}>
      <ul className={styles.rows}>
        {rejected.map((rejection) => (
          <RejectedRow key={`${rejection.row} ${rejection.account ?? ''}`} rejection={rejection} row={rows.get(rejection.row)} />
        ))}
      </ul>
    </Disclosure>
  )
}

function RejectedRow({ rejection, row }: { rejection: Rejection; row: Transaction | undefined }) {
  const { tell, money, day } = useSpeaker()
  const { head } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const { account, row: transaction } = rejection
  const name = head.accounts.find(({ id }) => id === account)?.name ?? account
  const decision: Decision = account === undefined ? { kind: 'ignore', transaction } : { kind: 'not', transaction, account }
  const what = row && { amount: { money: absolute(row.amount) }, on: { day: row.on } }
  const undo = (): void => void attempt(worker.decide(decision))
  const bringBack = (): void => void attempt(worker.undecide(decision), { done: message('learning.rejected.done'), undo })
  return (
    <li className={styles.row}>
      <div>
        <p>
          {row ? `${money(absolute(row.amount))}, ${day(row.on)}.` : tell('learning.rejected.gone')}{' '}
          {name === undefined ? tell('learning.rejected.nobody') : tell('learning.rejected.notHere', { account: name })}
        </p>
        <p className={styles.meta}>{[row?.counterparty, row?.description].filter(Boolean).join(' · ')}</p>
      </div>
      <Button small aria-label={what && tell('learning.rejected.backOf', what)} onClick={bringBack}>
        {tell('learning.back')}
      </Button>
    </li>
  )
}

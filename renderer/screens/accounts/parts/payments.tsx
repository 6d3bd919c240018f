/** Payments linked to the account, each with its row on the statement, why it was linked, «Это не сюда» and «Это другой счёт…». */
import { message } from '../../../../shared/i18n/message.ts'
import { MANUAL_PREFIX } from '../../../../shared/importing/index.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { OtherAccount } from '../learning/other-account.tsx'
import { useTeaching } from '../learning/use-teaching.ts'
import { claimed } from '../logic/candidates.ts'
import type { PaymentPart } from '../logic/period-rows.ts'
import styles from './period-item.module.css'
import type { Rows } from './use-transactions.ts'

interface PaymentsProps {
  account: string
  payments: readonly PaymentPart[]
  rows: Rows
}

export function Payments({ account, payments, rows }: PaymentsProps) {
  return (
    <ul className={styles.payments}>
      {payments.map((payment) => (
        <PaymentItem key={payment.transaction} account={account} payment={payment} row={rows.get(payment.transaction)} />
      ))}
    </ul>
  )
}

function PaymentItem({ account, payment, row }: { account: string; payment: PaymentPart; row: ReturnType<Rows['get']> }) {
  const { say, tell, money, day } = useSpeaker()
  const refuse = useRefusal(account, payment.transaction)
  const remove = useRemoval(account, payment, row)
  const { part, whole, on } = payment
  const what = { amount: { money: part }, on: { day: on } }
  const text = [row?.counterparty, row?.description, row?.source].filter(Boolean).join(' · ')
  return (
    <li className={styles.payment}>
      <div>
        <p>
          {day(on)} — {money(part)}
          {whole !== null && <small> ({tell('accounts.periods.partOf', { whole: { money: whole } })})</small>}
        </p>
        {text !== '' && <p className={styles.why}>{text}</p>}
        <p className={styles.why}>
          {say(payment.confidence)} {payment.reasons.map(say).join(' ')}
        </p>
      </div>
      {payment.transaction.startsWith(MANUAL_PREFIX) ? (
        <Button small aria-label={tell('accounts.periods.removeOf', what)} onClick={remove}>
          {tell('accounts.periods.remove')}
        </Button>
      ) : (
        <div className={styles.answers}>
          <Button small aria-label={tell('accounts.periods.notHereOf', what)} onClick={refuse}>
            {tell('accounts.periods.notHere')}
          </Button>
          <OtherAccount
            rows={[payment.transaction]}
            account={account}
            title={message('learning.move.title', { amount: { money: whole ?? part }, on: { day: on } })}
            label={message('learning.move.open')}
            name={message('learning.move.openOf', what)}
            text={text}
          />
        </div>
      )}
    </li>
  )
}

/** Says «not here», taking back an earlier «it belongs here» first; undoing brings both back as they were. */
function useRefusal(account: string, transaction: string): () => void {
  const worker = useWorker()
  const attempt = useAttempt()
  const { head } = useData()
  const teach = useTeaching()
  const before = claimed(head.decisions ?? [], account, transaction)
  const refuse = async (): Promise<void> => {
    if (before && !(await attempt(worker.undecide(before)))) return
    await teach([{ kind: 'not', transaction, account }], message('accounts.periods.notHereDone'), before ? [before] : undefined)
  }
  return () => void refuse()
}

/** Takes back a payment that was recorded by hand; undoing records it again. */
function useRemoval(account: string, payment: PaymentPart, row: ReturnType<Rows['get']>): () => void {
  const worker = useWorker()
  const attempt = useAttempt()
  const amount = row ? absolute(row.amount) : (payment.whole ?? payment.part)
  const undo = (): void => void attempt(worker.recordPayment(account, payment.on, amount))
  return () => void attempt(worker.removePayment(payment.transaction), { done: message('accounts.periods.removed'), undo })
}

/** Debits that a person said do not belong here, each with the way back. */
import { message } from '../../../../shared/i18n/message.ts'
import type { Decision } from '../../../../shared/model/household.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from './accounts.module.css'
import type { Rows } from './use-transactions.ts'

export function RefusedCard({ refused, rows }: { refused: readonly Extract<Decision, { kind: 'not' }>[]; rows: Rows }) {
  const { tell, money, day } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  if (refused.length === 0) return null
  return (
    <Card title={tell('accounts.refused.title')}>
      <ul className={styles.rows}>
        {refused.map((decision) => {
          const row = rows.get(decision.transaction)
          const what = row ? { amount: { money: absolute(row.amount) }, on: { day: row.on } } : undefined
          return (
            <li key={decision.transaction} className={styles.row}>
              <div>
                {row ? `${money(absolute(row.amount))}, ${day(row.on)}` : tell('accounts.refused.gone')}
                <div className={styles.meta}>{row?.description}</div>
              </div>
              <Button
                small
                aria-label={what ? tell('accounts.refused.backOf', what) : undefined}
                onClick={() => void attempt(worker.undecide(decision), { done: message('accounts.refused.done') })}
              >
                {tell('accounts.refused.back')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

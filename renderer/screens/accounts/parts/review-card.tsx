/** «Чей это платёж?»: debits that may be this account's, answered by a button each. */
import { message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { useTeaching } from '../learning/use-teaching.ts'
import type { Question } from '../logic/candidates.ts'
import { sayConfidence } from '../logic/period-rows.ts'
import styles from './accounts.module.css'
import type { Rows } from './use-transactions.ts'

interface ReviewProps {
  account: Account
  questions: readonly Question[]
  rows: Rows
}

export function ReviewCard({ account, questions, rows }: ReviewProps) {
  const { tell } = useSpeaker()
  if (questions.length === 0) return null
  return (
    <Card title={tell('accounts.review.title')} tone="soon">
      <p className={styles.soft}>{tell('accounts.review.lead')}</p>
      <ul className={styles.rows}>
        {questions.map((question) => (
          <QuestionItem key={question.transaction} account={account} question={question} row={rows.get(question.transaction)} />
        ))}
      </ul>
    </Card>
  )
}

function QuestionItem({ account, question, row }: { account: Account; question: Question; row: ReturnType<Rows['get']> }) {
  const { say, tell } = useSpeaker()
  const { head } = useData()
  const teach = useTeaching()
  const { transaction, here, others } = question
  const answer = (decision: Parameters<typeof teach>[0]): void => void teach(decision, message('accounts.review.done'))
  if (!row) return null
  const what = { amount: { money: absolute(row.amount) }, on: { day: row.on } }
  return (
    <li>
      <fieldset className={styles.question}>
        <legend className={styles.strong}>{tell('accounts.review.group', what)}</legend>
        <p className={styles.quote}>{[row.counterparty, row.description].filter(Boolean).join(' · ')}</p>
        <p className={styles.meta}>
          <span>{say(sayConfidence(here.confidence))}</span>
          {here.reasons.map(say).map((reason) => (
            <span key={reason}>{reason}</span>
          ))}
        </p>
        <div className={styles.buttons}>
          <Button small onClick={() => answer({ kind: 'belongs', transaction, account: account.id })}>
            {tell('accounts.review.here')}
          </Button>
          {others.map((other) => (
            <Button small key={other.account} onClick={() => answer({ kind: 'belongs', transaction, account: other.account })}>
              {tell('accounts.review.toOther', { name: head.accounts.find((one) => one.id === other.account)?.name ?? other.account })}
            </Button>
          ))}
          <Button small onClick={() => answer({ kind: 'not', transaction, account: account.id })}>
            {tell('accounts.review.notHere')}
          </Button>
          <Button small onClick={() => answer({ kind: 'ignore', transaction })}>
            {tell('accounts.review.ignore')}
          </Button>
        </div>
      </fieldset>
    </li>
  )
}

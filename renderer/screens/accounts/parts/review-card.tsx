/** «Чей это платёж?»: debits that may be this account's; those alike are asked about once. */
import type { Account } from '../../../../shared/model/household.ts'
import { Card } from '../../../components/card.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { alike } from '../logic/alike.ts'
import type { Question } from '../logic/candidates.ts'
import styles from './accounts.module.css'
import { QuestionItem } from './question-item.tsx'
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
    <Card title={tell('accounts.review.title')} tone="soon" lines={questions.length}>
      <p>{tell('accounts.review.lead')}</p>
      <p className={styles.soft}>{tell('accounts.review.help')}</p>
      <ul className={styles.rows}>
        {alike(questions, rows).map((group) => (
          // What was answered leaves the group, and a group of others is another question.
          <QuestionItem key={group.map(({ row }) => row.id).join()} account={account} group={group} />
        ))}
      </ul>
    </Card>
  )
}

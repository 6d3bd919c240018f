/** One thing that was learned: what stands for which account, whether it is used, where it came from, «Забыть» or «Вернуть». */
import { message } from '../../../../shared/i18n/message.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../parts/accounts.module.css'
import { type LearnedRow, saySign } from './learned-rows.ts'

export function LearnedItem({ row: { learned, row, more, explains, state } }: { row: LearnedRow }) {
  const { say, tell } = useSpeaker()
  const { head } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const what = say(saySign(learned.what))
  const account = head.accounts.find(({ id }) => id === learned.account)?.name ?? learned.account
  const forget = (): void => {
    const undo = (): void => void attempt(worker.learnAgain(learned.id))
    void attempt(worker.unlearn(learned.id), { done: message('learning.forgotten', { what }), undo })
  }
  const recall = (): void => void attempt(worker.learnAgain(learned.id), { done: message('learning.recalled', { what }) })
  const action = {
    active: { label: tell('learning.forget'), name: tell('learning.forgetOf', { what }), run: forget },
    'taken-back': { label: tell('learning.back'), name: tell('learning.backOf', { what }), run: recall },
    contradicted: null,
    'too-general': null,
  }[learned.state]
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.strong}>{learned.state === 'active' ? tell('learning.means', { what, account }) : what}</p>
        <p>
          {say(state)}{' '}
          {learned.state === 'active' && (explains > 0 ? tell('learning.explains', { count: explains }) : tell('learning.explainsNone'))}
        </p>
        <p className={styles.meta}>
          {row &&
            tell('learning.from', {
              account,
              amount: { money: absolute(row.amount) },
              on: { day: row.on },
              text: [row.counterparty, row.description].filter(Boolean).join(' · '),
            })}{' '}
          {more > 0 && tell('learning.fromMore', { count: more })}
        </p>
      </div>
      {/* One button with two meanings keeps the focus. */}
      {action && (
        <Button small aria-label={action.name} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </li>
  )
}

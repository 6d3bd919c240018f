/** One thing to do: whose account, what is wrong, the sum and the day, the buttons, the reasons one click away. */
import { useId } from 'react'
import type { Alert } from '../../../shared/model/report.ts'
import { standingOf } from '../../../shared/standing.ts'
import type { TodoCard } from '../../../shared/todos.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { typeset } from '../../components/typeset.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { once, toneOfCard, withoutName } from './said.ts'
import styles from './today.module.css'
import { TodoActions } from './todo-actions.tsx'
import { TodoSum } from './todo-sum.tsx'

/** `questions`: how many payments may be this account's and are asked about here. */
export function TodoCardView({ card, questions }: { card: TodoCard; questions: number }) {
  const id = useId()
  const { say, tell, language } = useSpeaker()
  const { head, report } = useData()
  const [worst, ...rest] = card.alerts
  // What is only good to know stands among the reasons: one thing to do, and why.
  const others = rest.filter((alert) => alert.severity !== 'info')
  const infos = rest.filter((alert) => alert.severity === 'info')
  const account = head.accounts.find((each) => each.id === card.account)
  const home = head.homes.find((each) => each.id === account?.home)
  const name = account?.name ?? ''
  const words = (alert: Alert): string => typeset(withoutName(say(alert.text), name), language)
  const state = report.accounts.find((each) => each.id === card.account)
  // A bill that has simply come lacks nothing: it waits.
  const isDue = worst.rule === 'short' && state !== undefined && standingOf(state) === 'due'
  const reasons = once([...card.alerts.flatMap((alert) => alert.because.map(say)), ...infos.map(words)])
  return (
    <article className={styles.card} data-tone={toneOfCard(card, state)} aria-labelledby={id}>
      <div className={styles.what}>
        <h2 id={id}>
          {account ? <a href={hrefOf('accounts', account.id)}>{account.name}</a> : tell('today.todo.title')}
          {home && <span className={styles.home}> · {home.name}</span>}
        </h2>
        <p>{isDue ? tell('today.todo.due') : words(worst)}</p>
        {others.length > 0 && (
          <ul className={styles.others}>
            {others.map((alert) => (
              <li key={alert.id}>{words(alert)}</li>
            ))}
          </ul>
        )}
      </div>
      <TodoSum alert={worst} />
      <TodoActions card={card} questions={questions}>
        {reasons.length > 0 && <Reasons alert={worst} reasons={reasons} />}
      </TodoActions>
    </article>
  )
}

function Reasons({ alert, reasons }: { alert: Alert; reasons: string[] }) {
  const { tell } = useSpeaker()
  const summary = alert.amount === null ? tell('today.todo.why') : tell('today.todo.whySum', { amount: { money: alert.amount } })
  return (
    <div className={styles.reasons}>
      <Disclosure summary={summary}>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

/** Information: a line with its buttons, without sum and day. */
export function QuietCard({ card }: { card: TodoCard }) {
  const { say } = useSpeaker()
  return (
    <article className={styles.quiet}>
      {card.alerts.map((alert) => (
        <p key={alert.id}>{say(alert.text)}</p>
      ))}
      <TodoActions card={card} />
    </article>
  )
}

/** The buttons of a thing to do. What has no screen yet has no button. */
import { type ReactNode, useState } from 'react'
import { addDays } from '../../../shared/dates.ts'
import { message } from '../../../shared/i18n/message.ts'
import type { Decision } from '../../../shared/model/household.ts'
import type { Todo } from '../../../shared/model/report.ts'
import type { TodoCard } from '../../../shared/todos.ts'
import { Button } from '../../components/button.tsx'
import { useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useImport } from '../../hooks/use-import.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { AutopayDialog } from './autopay-dialog.tsx'
import { PayDialog } from './pay-dialog.tsx'
import { QuestionsLink } from './questions.tsx'
import styles from './today.module.css'

type Asked = Extract<Todo, { kind: 'pay' | 'set-autopay' }>

/** `children` stand beside the buttons: the reasons. */
export function TodoActions({ card, questions = 0, children }: { card: TodoCard; questions?: number; children?: ReactNode }) {
  const { head } = useData()
  const [asked, setAsked] = useState<Asked | null>(null)
  const account = head.accounts.find(({ id }) => id === card.account)
  const close = (): void => setAsked(null)
  // A button of what is only by the way must not look like the answer to what the card says.
  const isAnswer = (todo: Todo): boolean => card.alerts[0].do.some(({ kind }) => kind === todo.kind)
  return (
    <div className={styles.actions}>
      {card.actions.map((todo, at) => (
        <ActionOf key={todo.kind} todo={todo} first={at === 0 && isAnswer(todo)} account={card.account} ask={setAsked} />
      ))}
      <QuestionsLink account={card.account} count={questions} />
      {card.severity !== 'info' && <Later card={card} />}
      {children}
      {asked?.kind === 'pay' && account && <PayDialog account={account} amount={asked.amount} onClose={close} />}
      {asked?.kind === 'set-autopay' && account && <AutopayDialog account={account} amount={asked.amount} onClose={close} />}
    </div>
  )
}

interface ActionProps {
  todo: Todo
  /** The first button is the one to press. */
  first: boolean
  account: string | null
  ask(todo: Asked): void
}

function ActionOf({ todo, first, account, ask }: ActionProps): ReactNode {
  const { tell } = useSpeaker()
  const { today } = useData()
  const { chooseFiles } = useImport()
  const worker = useWorker()
  const attempt = useAttempt()
  const kind = first ? 'primary' : 'quiet'
  switch (todo.kind) {
    case 'pay':
      return (
        <Button kind={kind} onClick={() => ask(todo)}>
          {tell('today.todo.paid')}
        </Button>
      )
    case 'set-autopay':
      return (
        <Button kind={kind} onClick={() => ask(todo)}>
          {tell('today.todo.setAutopay', { amount: { money: todo.amount } })}
        </Button>
      )
    case 'import-statement':
      return (
        <Button kind={kind} onClick={chooseFiles}>
          {tell('today.todo.importStatement')}
        </Button>
      )
    case 'confirm-tariff': {
      if (account === null) return null
      const decision: Decision = { kind: 'confirm-tariff', account, on: today }
      const undo = (): void => void attempt(worker.undecide(decision))
      return (
        <Button kind={kind} onClick={() => void attempt(worker.decide(decision), { done: message('today.done.tariff'), undo })}>
          {tell('today.todo.confirmTariff')}
        </Button>
      )
    }
    // Letters and the review queue come with their own screens.
    case 'ask-provider':
    case 'review':
      return null
  }
}

/** Puts the whole card off until tomorrow. */
function Later({ card }: { card: TodoCard }) {
  const { tell } = useSpeaker()
  const { today } = useData()
  const worker = useWorker()
  const attempt = useAttempt()
  const until = addDays(today, 1)
  const decisions = card.alerts.map(({ id }): Decision => ({ kind: 'snooze', alert: id, until }))
  const later = async (): Promise<void> => {
    for (const decision of decisions) if (!(await attempt(worker.decide(decision)))) return
    const undo = (): void => void Promise.all(decisions.map((decision) => attempt(worker.undecide(decision))))
    await attempt(Promise.resolve({ ok: true }), { done: message('today.done.snoozed', { day: { day: until } }), undo })
  }
  return <Button onClick={() => void later()}>{tell('today.todo.later')}</Button>
}

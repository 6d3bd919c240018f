/** What to do, worst first; below it what is good to know and what was put off. */
import { useMemo } from 'react'
import { todosOf } from '../../../shared/todos.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { byAccount, QuestionsLines } from './questions.tsx'
import { SnoozedList } from './snoozed-list.tsx'
import styles from './today.module.css'
import { QuietCard, TodoCardView } from './todo-card.tsx'

export function TodoList() {
  const { tell } = useSpeaker()
  const { report, head } = useData()
  const todos = useMemo(() => todosOf(report, head.decisions ?? []), [report, head.decisions])
  const cards = todos.now.map(({ account }) => account)
  const questions = byAccount(report.review, cards)
  const questionsOf = (account: string | null): number => (account === null ? 0 : (questions.get(account) ?? 0))
  const withoutCard = new Map([...questions].filter(([account]) => !cards.includes(account)))
  if (todos.now.length + todos.quiet.length + todos.snoozed.length + questions.size === 0) return null
  return (
    <div className={styles.todos}>
      {todos.now.length > 0 && (
        <section aria-label={tell('today.todo.title')} className={styles.cards}>
          {todos.now.map((card) => (
            <TodoCardView key={card.id} card={card} questions={questionsOf(card.account)} />
          ))}
        </section>
      )}
      <QuestionsLines questions={withoutCard} />
      {todos.quiet.length > 0 && (
        <Disclosure summary={tell('today.todo.quiet', { count: todos.quiet.length })}>
          <div className={styles.cards}>
            {todos.quiet.map((card) => (
              <QuietCard key={card.id} card={card} />
            ))}
          </div>
        </Disclosure>
      )}
      {todos.snoozed.length > 0 && (
        <Disclosure summary={tell('today.todo.snoozed', { count: todos.snoozed.length })}>
          <SnoozedList snoozed={todos.snoozed} />
        </Disclosure>
      )}
    </div>
  )
}

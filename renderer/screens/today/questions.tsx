/** Payments whose owner a person must say: the way to the question from what to do, and a line of their own where nothing else is to be done. */
import type { Report } from '../../../shared/model/report.ts'
import { ButtonLink } from '../../components/button.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import styles from './today.module.css'

type Review = Report['review']

/** Beside the buttons of an account's card: what is said to be missing may be among these payments. */
export function QuestionsLink({ account, count }: { account: string | null; count: number }) {
  const { tell } = useSpeaker()
  if (account === null || count === 0) return null
  return <ButtonLink href={hrefOf('accounts', account)}>{tell('today.todo.questions', { count })}</ButtonLink>
}

/** Of `byAccount`, those of accounts without a card. */
export function QuestionsLines({ questions }: { questions: ReadonlyMap<string, number> }) {
  const { tell } = useSpeaker()
  const { head } = useData()
  return [...questions].map(([account, count]) => (
    <article key={account} className={styles.quiet}>
      <p>{tell('today.todo.questionsOf', { count, name: head.accounts.find(({ id }) => id === account)?.name ?? account })}</p>
      <div className={styles.actions}>
        <ButtonLink href={hrefOf('accounts', account)}>{tell('today.todo.answer')}</ButtonLink>
      </div>
    </article>
  ))
}

/** How many questions each account is to answer, every question once: of the accounts with a card where there are such, the likeliest; `cards` from the top. */
export function byAccount(review: Review, cards: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  const place = (account: string): number => cards.indexOf(account)
  for (const { candidates } of review) {
    const carded = candidates.filter(({ account }) => place(account) >= 0).sort((a, b) => place(a.account) - place(b.account))
    const [likeliest] = (carded.length > 0 ? carded : [...candidates]).sort((a, b) => b.confidence - a.confidence)
    if (likeliest) counts.set(likeliest.account, (counts.get(likeliest.account) ?? 0) + 1)
  }
  return counts
}

/** What readers or the schema found wrong, each with its place in the file. */
import type { Problem } from '../../shared/i18n/message.ts'
import { useSpeaker } from '../hooks/use-speaker.tsx'
import styles from './problem-list.module.css'

export function ProblemList({ problems }: { problems: Problem[] }) {
  const speaker = useSpeaker()
  if (problems.length === 0) return null
  return (
    <ul className={styles.list}>
      {problems.map((problem) => {
        const text = `${problem.at ? `${speaker.place(problem.at)}: ` : ''}${speaker.say(problem.message)}`
        return (
          <li key={text} data-tone={problem.level === 'error' ? 'short' : 'soon'}>
            {text}
          </li>
        )
      })}
    </ul>
  )
}

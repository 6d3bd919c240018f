/** Rows of the statements that speak for a proposal. */
import type { Example } from '../../../shared/discover/index.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './discover.module.css'

export function Examples({ examples }: { examples: readonly Example[] }) {
  const { tell, day, money } = useSpeaker()
  return (
    <table className={styles.examples}>
      <caption>{tell('discover.screen.examples')}</caption>
      <thead className="said">
        <tr>
          <th scope="col">{tell('discover.screen.column.day')}</th>
          <th scope="col">{tell('discover.screen.column.sum')}</th>
          <th scope="col">{tell('discover.screen.column.text')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ transaction, on, amount, text }) => (
          <tr key={transaction}>
            <td className="whole">{day(on)}</td>
            <td className="whole">{money(amount)}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a bill is made of: its lines with how much was used at which price, and their sums. */
import type { InvoiceLine } from '../../../../shared/model/household.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { keyed } from '../keyed.ts'
import styles from '../papers.module.css'
import { measureOf } from './measure.ts'

export function Lines({ lines }: { lines: readonly InvoiceLine[] }) {
  const { tell, money, language } = useSpeaker()
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th scope="col">{tell('papers.item.lineTitle')}</th>
          <th scope="col">{tell('papers.item.lineSum')}</th>
        </tr>
      </thead>
      <tbody>
        {keyed(lines, ({ title }) => title).map(({ key, item: line }) => (
          <tr key={key}>
            <td>
              {line.title}
              {line.quantity !== undefined && <small>{measureOf(line, language)}</small>}
            </td>
            <td className={styles.number}>{money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

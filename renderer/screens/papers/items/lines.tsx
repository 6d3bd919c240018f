/** What a bill is made of: its lines with how much was used at which price, and their sums. */
import type { InvoiceLine } from '../../../../shared/model/household.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { keyed } from '../keyed.ts'
import styles from '../papers.module.css'

export function Lines({ lines }: { lines: readonly InvoiceLine[] }) {
  const { tell, money } = useSpeaker()
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
              {measure(line) !== '' && <small>{measure(line)}</small>}
            </td>
            <td className={styles.number}>{money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `6 м³ × 61.33`, as printed. */
const measure = ({ quantity, unit, price }: InvoiceLine): string =>
  [[quantity, unit].filter(Boolean).join(' '), price].filter(Boolean).join(' × ')

/** The first rows as they were read, so that a person sees whether days, sums and payees landed in their places. */
import type { Transaction } from '../../../shared/model/household.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './import.module.css'

export function SampleRows({ rows }: { rows: Transaction[] }) {
  const { tell, day, money } = useSpeaker()
  return (
    <table className={styles.sample}>
      <thead>
        <tr>
          <th scope="col">{tell('imports.screen.column.day')}</th>
          <th scope="col">{tell('imports.screen.column.what')}</th>
          <th scope="col">{tell('imports.screen.column.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{day(row.on)}</td>
            <td>{row.counterparty ?? row.description}</td>
            <td>{money(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

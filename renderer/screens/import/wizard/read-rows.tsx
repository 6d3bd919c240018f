/** The first rows as the program would read them, with what became of each; and the file as it is beneath. */
import { Fragment, useId } from 'react'
import type { SampleRow } from '../../../../shared/statements/csv/custom-sample.ts'
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'
import { StateMark } from '../../../components/state-mark.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { useSumWords } from './sum-words.ts'
import styles from './wizard.module.css'

export function ReadRows({ view }: { view: TableView }) {
  const id = useId()
  const { tell } = useSpeaker()
  const { taken, left, rows, whole } = view
  return (
    <section aria-labelledby={id} className={styles.read}>
      <h3 id={id}>{tell('wizard.preview')}</h3>
      <p role="status" className={styles.soft}>
        {rows.length === 0 ? tell('wizard.notRead') : tell(whole ? 'wizard.counted' : 'wizard.countedPart', { taken, left })}
      </p>
      {rows.length > 0 && (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{tell('imports.screen.column.day')}</th>
              <th scope="col">{tell('imports.screen.column.what')}</th>
              <th scope="col">{tell('imports.screen.column.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.line}>
                {row.read ? <TakenRow read={row.read} said={view.choices.rules.sign !== undefined} /> : <LeftRow row={row} />}
                {row.problems.length > 0 && <ProblemRow row={row} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function TakenRow({ read, said }: { read: NonNullable<SampleRow['read']>; said: boolean }) {
  const { tell, day } = useSpeaker()
  const { sumOf } = useSumWords()
  const out = read.amount < 0
  return (
    <tr>
      <td>{day(read.on)}</td>
      <td>{read.description}</td>
      <td>
        <span className="whole">{said && !out ? `+${sumOf(read)}` : sumOf(read)}</span>{' '}
        <StateMark tone={said ? (out ? 'unknown' : 'ok') : 'soon'}>
          {tell(said ? (out ? 'wizard.out' : 'wizard.in') : 'wizard.unsaid')}
        </StateMark>
      </td>
    </tr>
  )
}

function LeftRow({ row }: { row: SampleRow }) {
  const { tell } = useSpeaker()
  return (
    <tr className={styles.leftRow}>
      <td>{tell('wizard.line', { line: row.line })}</td>
      <td>{row.text}</td>
      <td>
        <StateMark tone="quiet">{tell('wizard.notTaken')}</StateMark>
      </td>
    </tr>
  )
}

function ProblemRow({ row }: { row: SampleRow }) {
  const { say } = useSpeaker()
  return (
    <tr className={styles.problem}>
      <td colSpan={3}>{row.problems.map(({ message }) => say(message)).join(' ')}</td>
    </tr>
  )
}

const RAW_LINES = 7

/** Wraps where it is wide: what must be scrolled sideways is not seen, and needs a stop of the Tab key. */
export function RawLines({ view }: { view: TableView }) {
  const id = useId()
  const { tell } = useSpeaker()
  const { headerRow } = view.choices
  const from = headerRow === null ? 0 : Math.max(0, headerRow - 1)
  const lines = view.lines.map((cells, at) => ({ cells, at })).slice(from, from + RAW_LINES)
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{tell('wizard.raw')}</h3>
      <ol className={styles.raw}>
        {lines.map(({ cells, at }) => (
          <li key={at} data-header={at === headerRow || undefined}>
            {numbered(cells).map(([place, cell]) => (
              <span key={place}>{cell} </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const numbered = (cells: readonly string[]): [place: string, cell: string][] => cells.map((cell, at) => [`c${at}`, cell])

/** The coming 45 days: charges, autopays and cut-offs on a line of days; the same as a list for screen readers and narrow windows. */
import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { type Coming, comingOf } from '../../../shared/coming.ts'
import { addDays, isWeekend } from '../../../shared/dates.ts'
import { HORIZON_DAYS } from '../../../shared/schedule/charges.ts'
import { Card } from '../../components/card.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './strip.module.css'
import { lanesOf, marksOf, place } from './strip-layout.ts'
import { useComingWords } from './use-coming-words.ts'

const DAYS = HORIZON_DAYS + 1
/** Small type: an average letter in rem, and what stays free between labels. */
const LETTER = 0.5
const SPACE = 0.5
const LANE_HEIGHT = 2.5
const MOST_LANES = 5

export function Strip() {
  const { tell, day } = useSpeaker()
  const { report, head } = useData()
  const { lines, said } = useComingWords()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const events = useMemo(() => comingOf(report, head), [report, head])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const strip = width / rem
  const placed = place(marksOf(events, report.asOf, lines), { strip, days: DAYS, letter: LETTER, space: SPACE })
  const lanes = lanesOf(placed)
  const asList = width > 0 && (lanes > MOST_LANES || strip < 40)
  const title = tell('today.strip.title')
  if (events.length === 0) return <Card title={title}>{tell('today.strip.none')}</Card>
  return (
    <Card title={title}>
      <ul className={asList ? styles.list : 'said'}>
        {events.map((event) => (
          <li key={keyOf(event)} data-kind={event.kind}>
            {said(event)}
          </li>
        ))}
      </ul>
      <div ref={ref} aria-hidden="true" className={styles.strip}>
        {!asList && (
          <>
            <div className={styles.days} style={{ height: `${lanes * LANE_HEIGHT + 1.25}rem` }}>
              {Array.from({ length: DAYS }, (_, at) => addDays(report.asOf, at)).map((date) => (
                <i key={date} data-weekend={isWeekend(date) || undefined} data-first={date.endsWith('-01') || undefined} />
              ))}
              {placed.map((mark) => (
                <div key={mark.events.map(keyOf).join()} data-kind={mark.kind} className={styles.mark}>
                  <span
                    className={styles.stem}
                    style={{ left: `${((mark.at + 0.5) / DAYS) * 100}%`, height: `${mark.lane * LANE_HEIGHT + 1}rem` }}
                  />
                  <span className={styles.point} style={{ left: `${((mark.at + 0.5) / DAYS) * 100}%` }} />
                  <span
                    className={styles.label}
                    style={{ left: `${mark.left}rem`, width: `${mark.width}rem`, bottom: `${mark.lane * LANE_HEIGHT + 1}rem` }}
                  >
                    {mark.lines[0]}
                    <br />
                    {mark.lines[1]}
                  </span>
                </div>
              ))}
            </div>
            <div className={styles.ends}>
              <span>{day(report.asOf)}</span>
              <span>{day(addDays(report.asOf, HORIZON_DAYS))}</span>
            </div>
          </>
        )}
      </div>
    </Card>
  )
}

const keyOf = ({ kind, account, on }: Coming): string => `${kind} ${account} ${on}`

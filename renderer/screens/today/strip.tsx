/** The coming 45 days: charges, autopays and cut-offs on a line of days; the same as a list for screen readers and narrow windows. */
import { useMemo } from 'react'
import { type Coming, comingOf } from '../../../shared/coming.ts'
import { addDays, type CivilDate, isWeekend } from '../../../shared/dates.ts'
import { HORIZON_DAYS } from '../../../shared/schedule/charges.ts'
import { Card } from '../../components/card.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useRem } from '../../hooks/use-rem.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { useTextWidth } from '../../hooks/use-text-width.ts'
import { useWidth } from '../../hooks/use-width.ts'
import styles from './strip.module.css'
import { lanesOf, marksOf, place } from './strip-layout.ts'
import { StripMark } from './strip-mark.tsx'
import { useComingWords } from './use-coming-words.ts'

const DAYS = HORIZON_DAYS + 1
/** Kept free between labels, in rem; a label begins a little beside its stem. */
const SPACE = 0.375
const PADDING = 0.25
const LANE_HEIGHT = 2.5
/** More than this, or a narrower strip, and a list reads better. */
const MOST_LANES = 7
const NARROWEST = 30
/** Of the list, how many stand open. */
const NEAREST = 5

export function Strip() {
  const { tell } = useSpeaker()
  const { report, head } = useData()
  const { lines } = useComingWords()
  const { ref, width } = useWidth<HTMLDivElement>()
  const rem = useRem()
  const textWidth = useTextWidth()
  const events = useMemo(() => comingOf(report, head), [report, head])
  const strip = width / rem
  const placed = place(
    marksOf(events, report.asOf, lines, (line) => textWidth(line) + PADDING),
    { strip, days: DAYS, space: SPACE },
  )
  const lanes = lanesOf(placed)
  const asList = width > 0 && (lanes > MOST_LANES || strip < NARROWEST)
  const title = tell('today.strip.title')
  if (events.length === 0) return <Card title={title}>{tell('today.strip.none')}</Card>
  return (
    <Card title={title}>
      {asList ? <Folded events={events} /> : <Listed events={events} className="said" />}
      <div ref={ref} aria-hidden="true" className={styles.strip}>
        {!asList && width > 0 && (
          <>
            <div className={styles.days} style={{ height: `${lanes * LANE_HEIGHT + 1}rem` }}>
              <Days first={report.asOf} />
              {placed.map((mark) => (
                <StripMark key={keyOf(mark.event)} mark={mark} laneHeight={LANE_HEIGHT} />
              ))}
            </div>
            <Foot first={report.asOf} events={events} />
          </>
        )}
      </div>
    </Card>
  )
}

const keyOf = ({ kind, account, on }: Coming): string => `${kind} ${account} ${on}`

function Listed({ events, className }: { events: Coming[]; className: string | undefined }) {
  const { said } = useComingWords()
  return (
    <ul className={className}>
      {events.map((event) => (
        <li key={keyOf(event)} data-kind={event.kind}>
          {said(event)}
        </li>
      ))}
    </ul>
  )
}

/** The nearest events in sight, the later ones one click away. */
function Folded({ events }: { events: Coming[] }) {
  const { tell } = useSpeaker()
  return (
    <>
      <Listed events={events.slice(0, NEAREST)} className={styles.list} />
      {events.length > NEAREST && (
        <Disclosure summary={tell('today.strip.later', { count: events.length - NEAREST })}>
          <Listed events={events.slice(NEAREST)} className={styles.list} />
        </Disclosure>
      )}
    </>
  )
}

function Days({ first }: { first: CivilDate }) {
  return Array.from({ length: DAYS }, (_, at) => addDays(first, at)).map((date) => (
    <i key={date} data-weekend={isWeekend(date) || undefined} data-first={date.endsWith('-01') || undefined} />
  ))
}

const KINDS = ['cutoff', 'charge', 'autopay'] as const satisfies Coming['kind'][]

/** The first and the last day, and what the shapes in between mean. */
function Foot({ first, events }: { first: CivilDate; events: Coming[] }) {
  const { tell, day } = useSpeaker()
  const present = KINDS.filter((kind) => events.some((event) => event.kind === kind))
  return (
    <div className={styles.foot}>
      <span>{day(first)}</span>
      <span className={styles.legend}>
        {present.map((kind) => (
          <span key={kind} data-kind={kind}>
            <i className={styles.point} />
            {tell(`today.strip.${kind}`)}
          </span>
        ))}
      </span>
      <span>{day(addDays(first, HORIZON_DAYS))}</span>
    </div>
  )
}

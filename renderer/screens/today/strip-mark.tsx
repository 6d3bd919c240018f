/** One event on the strip of days: its point on the line, its stem and its label. */
import styles from './strip.module.css'
import type { Placed } from './strip-layout.ts'

export function StripMark({ mark, laneHeight }: { mark: Placed; laneHeight: number }) {
  const bottom = `${mark.lane * laneHeight + 0.75}rem`
  return (
    <div data-kind={mark.event.kind} className={styles.mark}>
      <span className={styles.stem} style={{ left: `${mark.stem}rem`, height: `${mark.lane * laneHeight + laneHeight + 0.5}rem` }} />
      <span className={styles.point} style={{ left: `${mark.stem}rem` }} />
      <span
        className={styles.label}
        data-flipped={mark.flipped || undefined}
        style={{ left: `${mark.left}rem`, width: `${mark.width}rem`, bottom }}
      >
        {mark.lines[0]}
        <br />
        {mark.lines[1]}
      </span>
    </div>
  )
}

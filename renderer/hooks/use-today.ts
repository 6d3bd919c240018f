/** The one place of the window that reads the clock: which civil day it is here, kept right over midnight, sleep and travel. */
import { useEffect, useState } from 'react'
import { type CivilDate, civilDateOf } from '../../shared/dates.ts'
import { useBridge } from './program.tsx'

/** The civil day of a moment in the computer's zone. */
export function dayOf(moment: Date): CivilDate {
  const day = civilDateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  if (!day) throw new RangeError(`the clock shows a year that cannot be: ${moment.getFullYear()}`)
  return day
}

/** Milliseconds until just after the next midnight, at most an hour: long timers stop in sleep, and zones change. */
export function untilNextLook(moment: Date): number {
  const midnight = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1, 0, 0, 1)
  return Math.min(midnight.getTime() - moment.getTime(), 3_600_000)
}

/** Today. Looks again at midnight, when the window is seen again, and when the computer says that the day may have changed. */
export function useToday(): CivilDate {
  const bridge = useBridge()
  const [today, setToday] = useState(() => dayOf(new Date()))
  useEffect(() => {
    let timer = 0
    const look = (): void => {
      const now = new Date()
      setToday(dayOf(now))
      window.clearTimeout(timer)
      timer = window.setTimeout(look, untilNextLook(now))
    }
    look()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    const forget = bridge.on('dayMayHaveChanged', look)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
      forget()
    }
  }, [bridge])
  return today
}

/** The moment of a click, as ISO time, for the worker to write down. */
export const clickTime = (): string => new Date().toISOString()

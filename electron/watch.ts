/** Looks at the clock: keeps the tray right, tells the window about a new day, and shows the reminders that are due. */
import type { Snapshot } from '../shared/bridge.ts'
import type { CivilDate } from '../shared/dates.ts'
import type { Speaker } from '../shared/i18n/speaker.ts'
import { dueReminders, type Now, type Reminder } from './presence/reminders.ts'
import type { LastSeen } from './state/last-seen.ts'

/** Sleep stops timers, and one over 2^31-1 ms fires at once: so a short tick, and everything computed anew at each. */
export const TICK_MS = 60_000

export interface WatchParts {
  now(): Now
  speaker(today: CivilDate): Speaker
  snapshot(): Snapshot | null
  remindersOn(): boolean
  lastSeen(): LastSeen
  saveLastSeen(seen: LastSeen): void
  notify(reminder: Reminder): void
  refreshTray(today: CivilDate): void
  dayMayHaveChanged(): void
}

export interface Watch {
  /** A tick. */
  look(): void
  /** After sleep, or when the screen was unlocked. */
  wake(): void
}

/** A watch that keeps in memory what it reminded of, so that a full disk cannot make it say the same every minute. */
export function makeWatch(parts: WatchParts): Watch {
  let seen = parts.lastSeen()
  let day: CivilDate | null = null

  const remember = (next: LastSeen): void => {
    const changed = JSON.stringify(next) !== JSON.stringify(seen)
    seen = next
    if (changed) parts.saveLastSeen(next)
  }
  const remind = (now: Now): void => {
    // With reminders turned off the program was there all the same: only the day moves on, so that later none says it was away.
    if (!parts.remindersOn()) {
      remember({ ...seen, day: now.day })
      return
    }
    const { reminder, next } = dueReminders(now, seen, parts.snapshot(), parts.speaker(now.day))
    if (reminder) parts.notify(reminder)
    remember(next)
  }
  const look = (): void => {
    const now = parts.now()
    parts.refreshTray(now.day)
    if (day !== null && day !== now.day) parts.dayMayHaveChanged()
    day = now.day
    remind(now)
  }
  return {
    look,
    wake() {
      // The page is told even on the same day: its own timers slept as well.
      day = parts.now().day
      parts.dayMayHaveChanged()
      look()
    },
  }
}

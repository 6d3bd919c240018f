/**
 * Which reminder is due. A pure function of the clock, of what was reminded before and of the snapshot, asked again every minute and
 * after every sleep: a timer that should fire on a day would be lost with the sleep, or fire at once when it is set too far ahead.
 */
import type { Snapshot } from '../../shared/bridge.ts'
import { addDays, type CivilDate, daysBetween, isCivilDate } from '../../shared/dates.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'
import type { LastSeen } from '../state/last-seen.ts'

export interface Now {
  day: CivilDate
  /** 0..23, local. */
  hour: number
}

export interface Reminder {
  title: string
  body: string
}

export interface Due {
  /** One pop-up at most, however much is due. */
  reminder: Reminder | null
  /** What to remember once it was shown. */
  next: LastSeen
}

/** At midnight a computer that was left on must stay silent; what is due waits for the morning. */
export const QUIET_UNTIL_HOUR = 7
/** How long an item that left the snapshot is remembered, so that it does not start anew when it comes back. */
const FORGET_AFTER_DAYS = 120
/** From so many days without a look, the reminder says that the computer was off. */
const AWAY_DAYS = 2
const LISTED = 3

type Item = Snapshot['items'][number]

/** The latest day of an item that has come, or null. */
const lastDayCome = (item: Item, today: CivilDate): string | null =>
  item.remindOn.reduce<string | null>((last, day) => (day <= today && (last === null || day > last) ? day : last), null)

/**
 * What was reminded, as it must be read today. Where the clock went back, days that have not come yet are forgotten down to those that
 * have: they must remind again, and today's must not.
 */
function believable(seen: LastSeen, items: readonly Item[], today: CivilDate): LastSeen['reminded'] {
  const reminded: LastSeen['reminded'] = {}
  for (const [id, day] of Object.entries(seen.reminded)) {
    if (day <= today) {
      reminded[id] = day
      continue
    }
    const item = items.find((candidate) => candidate.id === id)
    const come = item ? lastDayCome(item, today) : null
    if (come !== null) reminded[id] = come
  }
  return reminded
}

/**
 * The reminder due now. Everything that has come since the last look goes into one pop-up: a week away gives one summary. An item that
 * was never reminded of counts even if its days are past. Nothing due, or quiet hours: no reminder, and nothing is lost by it.
 */
export function dueReminders(now: Now, seen: LastSeen, snapshot: Snapshot | null, speaker: Speaker): Due {
  const items = snapshot?.items ?? []
  const today = now.day
  const reminded = believable(seen, items, today)
  const keepFrom = addDays(today, -FORGET_AFTER_DAYS)
  for (const [id, day] of Object.entries(reminded)) {
    if (day < keepFrom && !items.some((item) => item.id === id)) delete reminded[id]
  }
  if (now.hour < QUIET_UNTIL_HOUR || !snapshot) return { reminder: null, next: { day: seen.day, reminded } }
  const due: Item[] = []
  for (const item of items) {
    const day = lastDayCome(item, today)
    if (day === null || day <= (reminded[item.id] ?? '')) continue
    reminded[item.id] = day
    due.push(item)
  }
  const next: LastSeen = { day: today, reminded }
  return { reminder: due.length === 0 ? null : worded(due, today, seen.day, snapshot, speaker), next }
}

/** Critical first, then the soonest day to pay; the rest keeps the order of the screen. */
const byUrgency = (a: Item, b: Item): number =>
  Number(b.critical) - Number(a.critical) || (a.payBy ?? '9999').localeCompare(b.payBy ?? '9999')

function worded(due: readonly Item[], today: CivilDate, lastDay: string | null, snapshot: Snapshot, speaker: Speaker): Reminder {
  const sorted = due.toSorted(byUrgency)
  const lines = sorted.slice(0, LISTED).map((item) => item.text)
  if (sorted.length > LISTED) lines.push(speaker.tell('shell.reminder.more', { count: sorted.length - LISTED }))
  if (snapshot.asOf < today && isCivilDate(snapshot.asOf)) {
    lines.push(speaker.tell('shell.reminder.outdated', { on: { day: snapshot.asOf } }))
  }
  const away = lastDay !== null && isCivilDate(lastDay) && daysBetween(lastDay, today) >= AWAY_DAYS
  return { title: title(sorted.length, away, speaker), body: lines.join('\n') }
}

function title(count: number, away: boolean, speaker: Speaker): string {
  if (away) return speaker.tell('shell.reminder.away')
  return count === 1 ? speaker.tell('shell.reminder.title') : speaker.tell('shell.reminder.several', { count })
}

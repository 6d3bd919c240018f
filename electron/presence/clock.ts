/** The edge where the shell reads the clock, and turns a moment into what the rules take: a civil day and an hour. */
import { type CivilDate, civilDateOf } from '../../shared/dates.ts'
import type { Now } from './reminders.ts'

/** Local day and hour of a moment. Throws RangeError for a clock outside of 1900 to 2199. */
export function localNow(moment: Date): Now {
  const day: CivilDate | undefined = civilDateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  if (day === undefined) throw new RangeError(`the clock shows ${moment.toISOString()}`)
  return { day, hour: moment.getHours() }
}

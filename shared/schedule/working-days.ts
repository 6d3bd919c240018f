/** Working days of a country. Russia's holidays and the government's yearly transfers are data; elsewhere weekends alone are known. */
import { addDays, type CivilDate, isWeekend, weekday } from '../dates.ts'
import type { Account } from '../model/household.ts'

export interface Calendar {
  isWorkingDay(day: CivilDate): boolean
  /** The day itself, or the next working day when it is none. */
  sameOrNext(day: CivilDate): CivilDate
  /** `days` working days back from the day; 0 gives the day itself. */
  back(day: CivilDate, days: number): CivilDate
}

/** Holidays of the Labour Code (art. 112), as MM-DD. */
const RU_HOLIDAYS = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
])
/**
 * What the government's yearly transfer of days off adds to the rule (resolutions for 2024, 2025 and 2026): days off that the rule
 * would call working days, and Saturdays that are worked. Years not listed follow the rule alone.
 */
const RU_OFF = new Set([
  '2024-04-29',
  '2024-04-30',
  '2024-05-10',
  '2024-12-30',
  '2024-12-31',
  '2025-05-02',
  '2025-05-08',
  '2025-06-13',
  '2025-11-03',
  '2025-12-31',
  '2026-01-09',
  '2026-12-31',
])
const RU_WORKED = new Set(['2024-04-27', '2024-11-02', '2024-12-28', '2025-11-01'])
/** In these years the resolution moved the holidays that fell on weekends elsewhere, so the rule's own Monday stays a working day. */
const RU_MOVED_BY_RESOLUTION = new Set(['2025-02-24', '2025-03-10'])

function isRussianDayOff(day: CivilDate): boolean {
  if (RU_WORKED.has(day)) return false
  if (isWeekend(day) || RU_OFF.has(day) || RU_HOLIDAYS.has(day.slice(5))) return true
  // A holiday on a weekend moves to the next working day, but for those of January, which only a resolution moves (art. 112).
  if (RU_MOVED_BY_RESOLUTION.has(day) || day.slice(5, 7) === '01') return false
  return weekday(day) === 1 && [-1, -2].some((back) => RU_HOLIDAYS.has(addDays(day, back).slice(5)))
}

const PLAIN: Calendar = { isWorkingDay: () => true, sameOrNext: (day) => day, back: (day, days) => addDays(day, -days) }

/** The calendar by which an account counts: plain days where it names no country. */
export function calendarOf(account: Pick<Account, 'workingDays'>): Calendar {
  if (!account.workingDays) return PLAIN
  const isOff = account.workingDays.toUpperCase() === 'RU' ? isRussianDayOff : isWeekend
  const isWorkingDay = (day: CivilDate): boolean => !isOff(day)
  return {
    isWorkingDay,
    sameOrNext(day) {
      let found = day
      while (!isWorkingDay(found)) found = addDays(found, 1)
      return found
    },
    back(day, days) {
      let found = day
      for (let left = days; left > 0; ) {
        found = addDays(found, -1)
        if (isWorkingDay(found)) left -= 1
      }
      return found
    },
  }
}

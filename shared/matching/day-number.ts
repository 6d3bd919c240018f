/** Days as whole numbers, so that distances between thousands of days cost a subtraction. */
import type { CivilDate } from '../dates.ts'

const MS_A_DAY = 86_400_000
const monthStarts = new Map<string, number>()

/** Days since 1970-01-01 (negative before). Pure arithmetic on the calendar; no zone takes part. */
export function dayNumber(day: CivilDate): number {
  const month = day.slice(0, 7)
  let start = monthStarts.get(month)
  if (start === undefined) {
    start = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1) / MS_A_DAY - 1
    monthStarts.set(month, start)
  }
  return start + Number(day.slice(8))
}

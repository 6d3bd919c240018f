/** The days around which the demo household is laid out, and the cards its family pays with. */
import { addDays, addMonths, type CivilDate, firstOfMonth, monthOf, type YearMonth } from '../dates.ts'

/** Everything of the demo begins so; nothing of a person does. */
export const DEMO = 'demo-'

/** The card that pays nearly everything; its statement reaches to yesterday. */
export const MAIN_CARD = '*4417'
/** The card that pays the electricity; its statement is old, so nobody can vouch for it. */
export const OTHER_CARD = '*7788'

const MONTHS_BACK = 12
const OLD_STATEMENT_DAYS = 41
const NOTICE_DAYS = 3

export interface DemoPlan {
  today: CivilDate
  /** The first day of everything. */
  start: CivilDate
  /** All months from the first to that of today. */
  months: YearMonth[]
  /** The day from which grandmother's internet costs more. */
  rise: CivilDate
  noticedOn: CivilDate
  /** The last day of each card's statement. */
  through: { [MAIN_CARD]: CivilDate; [OTHER_CARD]: CivilDate }
}

export function planAround(today: CivilDate): DemoPlan {
  const first = addMonths(monthOf(today), -MONTHS_BACK)
  return {
    today,
    start: firstOfMonth(first),
    months: Array.from({ length: MONTHS_BACK + 1 }, (_, at) => addMonths(first, at)),
    rise: firstOfMonth(addMonths(monthOf(today), 1)),
    noticedOn: addDays(today, -NOTICE_DAYS),
    through: { [MAIN_CARD]: addDays(today, -1), [OTHER_CARD]: addDays(today, -OLD_STATEMENT_DAYS) },
  }
}

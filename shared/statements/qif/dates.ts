/** Dates of QIF: Quicken's apostrophe and its spaces, brought into the form that every reader of dates knows. */
import type { CivilDate } from '../../dates.ts'
import { type DateOrder, dayReader, decideOrder, type OrderChoice } from '../dates.ts'

const NUMBERS = /^(\d{1,2})([-./])(\d{1,2})(['’/.-])(\d{4}|\d{1,2})$/
const LONGEST = 40

/** `1/ 1'00` → `1/1/2000`, `28.02'2009` → `28.02.2009`, `2/14' 5` → `2/14/2005`. An apostrophe means a year from 2000 on. */
export function plainDate(text: string): string {
  const cell = text.length > LONGEST ? text.slice(0, LONGEST) : text.trim()
  if (!/^[\d\s/.'’-]+$/.test(cell)) return cell
  const digits = cell.replace(/\s+/g, '')
  const parts = NUMBERS.exec(digits)
  if (!parts) return digits
  const [, first, mark, second, yearMark, year = ''] = parts
  const century = (yearMark === "'" || yearMark === '’') && year.length <= 2
  return `${first}${mark}${second}${mark}${century ? 2000 + Number(year) : year.padStart(2, '0')}`
}

/** Day-first or month-first, once for the file: the dates decide, else what the file says of itself (`!Option:MDY`), else day-first with the doubt told. */
export function qifDates(
  cells: Iterable<string>,
  declared: DateOrder | undefined,
): { day: (text: string) => CivilDate | undefined; doubt?: string[] } {
  const choice: OrderChoice = decideOrder(cells)
  const order = choice.doubt && declared ? declared : choice.order
  const read = dayReader(order)
  const day = (text: string): CivilDate | undefined => read(plainDate(text))
  return choice.doubt && !declared ? { day, doubt: choice.doubt } : { day }
}

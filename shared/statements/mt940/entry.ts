/** Reads the field `:61:` of a SWIFT message: day, side, sum, references. */
import { type CivilDate, civilDateOf, dayOfMonth, yearMonth } from '../../dates.ts'
import { shortYear } from './balance.ts'

export interface MtEntryHead {
  /** Undefined when the field names no month that exists. */
  on: CivilDate | undefined
  /** The day as written (`30.02.2016`), when it is no day of the calendar and the entry was moved to one that is. */
  moved?: string
  /** C, D, RC, RD; EC and ED are expected, not booked. */
  mark: string
  amount: string
  /** Transaction type, such as `NTRF`. */
  type: string
  reference?: string
  bankReference?: string
  /** What stands behind the references and on the next lines. */
  supplement: string
}

const HEAD = /^\s*(\d{6})\s*(\d{4})?\s*(R[CD]|E[CD]|[CD])\s*([A-Z])?\s*(\d[\d.,]*|,\d+)\s*/
const TYPE = /^[A-Z][A-Z0-9 ]{3}/
/** Said instead of a reference: there is none, or it stands in `:86:`. */
const NO_REFERENCE = /^(?:NONREF|NOTPROVIDED|[EKC]REF\+?|N|X)?$/i
const LONGEST = 2_000

/** Undefined when the field is broken beyond reading. `RC` takes a credit back, `RD` a debit. */
export function readEntry(lines: readonly string[]): MtEntryHead | undefined {
  // A line break before the sum is mended; nothing else of the head is ever wrapped.
  for (let used = 1; used <= Math.min(2, lines.length); used++) {
    const text = lines.slice(0, used).join('').slice(0, LONGEST)
    const head = HEAD.exec(text)
    if (head) return entryOf(head, text.slice(head[0].length), lines.slice(used))
  }
  return undefined
}

/** Whether the money left: the side, turned around for reversals. */
export const isOut = (mark: string): boolean => mark === 'D' || mark === 'RC' || mark === 'ED'
export const isExpected = (mark: string): boolean => mark.startsWith('E')

function entryOf(head: RegExpExecArray, rest: string, more: readonly string[]): MtEntryHead {
  const [, value = '', entry, mark = '', , amount = ''] = head
  const type = TYPE.exec(rest)?.[0] ?? ''
  // An old layout pads the reference to its full width and puts the name behind it.
  const [first = '', ...behind] = rest.slice(type.length).split(/\s{2,}/)
  const slashes = first.indexOf('//')
  const reference = (slashes < 0 ? first : first.slice(0, slashes)).trim()
  const bankReference = slashes < 0 ? '' : first.slice(slashes + 2).trim()
  return {
    ...entryDay(value, entry),
    mark,
    amount,
    type: type.trim(),
    ...(!NO_REFERENCE.test(reference) && { reference }),
    ...(!NO_REFERENCE.test(bankReference) && { bankReference }),
    supplement: [...behind, ...more].join(' '),
  }
}

/**
 * The day of booking where the field has one, else the value date. The day of booking has no year: it is the one nearest to the
 * value date. Banks that count thirty days to every month write days such as 30 February; these become the month's last day.
 */
function entryDay(value: string, entry: string | undefined): Pick<MtEntryHead, 'on' | 'moved'> {
  const year = shortYear(Number(value.slice(0, 2)))
  const month = Number(value.slice(2, 4))
  const valueDay = lastExisting(year, month, Number(value.slice(4)))
  if (entry === undefined) return valueDay
  const entryMonth = Number(entry.slice(0, 2))
  const turn = entryMonth - month > 6 ? -1 : entryMonth - month < -6 ? 1 : 0
  const booked = lastExisting(year + turn, entryMonth, Number(entry.slice(2)))
  if (booked.on === undefined) return valueDay
  const moved = booked.moved ?? valueDay.moved
  return { on: booked.on, ...(moved && { moved }) }
}

function lastExisting(year: number, month: number, day: number): Pick<MtEntryHead, 'on' | 'moved'> {
  const on = civilDateOf(year, month, day)
  if (on !== undefined || day < 1 || day > 31 || civilDateOf(year, month, 1) === undefined) return { on }
  const [dd, mm] = [day, month].map((part) => String(part).padStart(2, '0'))
  return { on: dayOfMonth(yearMonth(`${year}-${mm}`), day), moved: `${dd}.${mm}.${year}` }
}

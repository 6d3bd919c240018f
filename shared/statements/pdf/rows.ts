/** Takes a line of a printed table apart: dates, times, sums in columns of their own, and the words that are left. */
import type { CivilDate } from '../../dates.ts'
import type { Line } from '../../pdf/lines.ts'
import { parseDay } from '../dates.ts'
import { type Sum, sumsAtEnd, sumsIn } from './sums.ts'

export interface Row {
  /** In the order of the line. */
  dates: CivilDate[]
  /** `12:34` or `12:34:56`. */
  times: string[]
  sums: Sum[]
  /** What is neither date nor time nor sum, column by column. */
  words: string[]
  /** The line begins with a date. */
  dated: boolean
  /** A date at the line's beginning that is no day of the calendar. */
  badDate?: string
}

const DAY = String.raw`\d{2}\.\d{2}\.(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)`
const TIME = String.raw`(?:в )?\d{1,2}:\d{2}(?::\d{2})?(?!\d)`
const MOMENT = new RegExp(`^(?:(${DAY})|(${TIME}))[,;]?(?:[ \t]+|$)`)

/** What stands in one line. */
export function parseRow(line: Line): Row {
  const row: Row = { dates: [], times: [], sums: [], words: [], dated: false }
  for (const [at, { text }] of line.cells.entries()) {
    const rest = withoutMoments(text, row, at === 0)
    if (rest === '') continue
    const sums = sumsIn(rest)
    if (sums.length > 0 && isCovered(rest, sums)) row.sums.push(...sums)
    else row.words.push(rest)
  }
  // Where columns stand close together the sums end the last words.
  const last = row.words.at(-1)
  const { length } = line.cells
  if (row.sums.length === 0 && last !== undefined && line.cells[length - 1]?.text.endsWith(last)) {
    const sums = sumsAtEnd(last)
    const [first] = sums
    if (first) {
      row.sums.push(...sums)
      row.words.pop()
      const words = last.slice(0, first.start).trim()
      if (words !== '') row.words.push(words)
    }
  }
  return row
}

/** Takes dates and times off a cell: all leading ones of the first cell, and of other cells those that are nothing else. */
function withoutMoments(text: string, row: Row, first: boolean): string {
  const dates: CivilDate[] = []
  const times: string[] = []
  let rest = text
  for (let match = MOMENT.exec(rest); match; match = MOMENT.exec(rest)) {
    const [whole, day, time] = match
    if (day !== undefined) {
      const on = parseDay(day, 'dmy')
      if (on === undefined) {
        if (first && dates.length === 0) row.badDate = day
        break
      }
      if (first && rest === text) row.dated = true
      dates.push(on)
    } else if (time !== undefined) times.push(time.replace('в ', ''))
    rest = rest.slice(whole.length)
  }
  // Words in a later column may begin with a date; then it belongs to them.
  if (rest !== '' && !first && !row.dated) return text
  row.dates.push(...dates)
  row.times.push(...times)
  return rest
}

function isCovered(text: string, sums: readonly Sum[]): boolean {
  let end = 0
  for (const sum of sums) {
    if (text.slice(end, sum.start).trim() !== '') return false
    end = sum.end
  }
  return text.slice(end).trim() === ''
}

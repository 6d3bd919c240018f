/** Writes the cells of a sheet as the texts that the reader of tables knows, so that a workbook and a CSV give the same rows. */
import { civilDateOf } from '../../dates.ts'
import type { Cell } from '../../model/workbook.ts'
import type { DecimalMark } from '../numbers.ts'

const SECOND = 1000
/** Seconds. */
const DAY = 86_400
/** Milliseconds by which floats of days miss the moment that they mean. */
const NOISE = 2

/** The columns of numbers that have decimals somewhere: their whole numbers are sums too, and no counts or codes. */
export function sumColumns(rows: readonly Cell[][]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const row of rows) for (const [at, cell] of row.entries()) if (typeof cell === 'number' && !Number.isInteger(cell)) found.add(at)
  return found
}

/** `mark`: what stands before the decimals of numbers, so that they are written as the texts around them are. */
export function rowTexts(row: readonly Cell[], mark: DecimalMark, sums: ReadonlySet<number>): string[] {
  return row.map((cell, at) => cellText(cell, mark, sums.has(at)))
}

function cellText(cell: Cell, mark: DecimalMark, isSum: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell, mark, isSum)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : dateText(cell)
}

/** Up to here a float of a sum is exact to far below a ten-thousandth of a kopeck. */
const LARGEST_PLAIN = 1e11
const NOISE_OF_SUMS = 1e-5

function centsText(minor: number, mark: DecimalMark): string {
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -2)}${mark}${digits.slice(-2)}`
}

/** Excel keeps fifteen digits; what a float has beyond them is noise (`0.1 + 0.2`). */
const DIGITS = 15

/** A whole number as it is; any other with two decimals or more than three, so that its mark cannot be taken for one of thousands. */
function numberText(value: number, mark: DecimalMark, isSum: boolean): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return `${BigInt(value)}${isSum ? `${mark}00` : ''}`
  const minor = Math.round(value * 100)
  // Nearly all sums: two decimals and noise. What is left goes the long way.
  if (Math.abs(minor) < LARGEST_PLAIN && Math.abs(value * 100 - minor) < NOISE_OF_SUMS) return centsText(minor, mark)
  const short = String(Number(value.toPrecision(DIGITS)))
  const [whole = '', decimals = ''] = (short.includes('e') ? value.toFixed(10) : short).split('.')
  if (decimals === '') return `${whole}${isSum ? `${mark}00` : ''}`
  const padded = decimals.length === 3 ? `${decimals}0` : decimals.padEnd(2, '0')
  return `${whole}${mark}${padded}`
}

/** The day, and the time where there is one. A time without a day (day zero of the workbook's calendar) is only a time. */
function dateText(cell: Date): string {
  // A day and time is a float in the file: a midnight may come out a little before itself, and must stay in its day.
  const seconds = Math.floor((cell.getTime() + NOISE) / SECOND)
  if (!Number.isFinite(seconds)) return ''
  const dayNumber = Math.floor(seconds / DAY)
  const rest = seconds - dayNumber * DAY
  const time = rest === 0 ? '' : `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`
  const day = dayText(dayNumber)
  return day === '' || time === '' ? day || time : `${day} ${time}`
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')

/** A statement has few days and many rows; the last day is the next row's day more often than not. */
let last = { dayNumber: Number.NaN, text: '' }

function dayText(dayNumber: number): string {
  if (dayNumber === last.dayNumber) return last.text
  const moment = new Date(dayNumber * DAY * SECOND)
  const day = civilDateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
  last = { dayNumber, text: day === undefined || day <= '1900-01-01' ? '' : day }
  return last.text
}

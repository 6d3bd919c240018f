/** Writes the cells of a sheet as the texts that the reader of tables knows, so that a workbook and a CSV give the same rows. */
import { civilDateOf } from '../../dates.ts'
import type { Cell } from '../../model/workbook.ts'
import type { DecimalMark } from '../numbers.ts'

const SECOND = 1000
const DAY = 86_400 * SECOND
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

/** Excel keeps fifteen digits; what a float has beyond them is noise (`0.1 + 0.2`). */
const DIGITS = 15

/** A whole number as it is; any other with two decimals or more than three, so that its mark cannot be taken for one of thousands. */
function numberText(value: number, mark: DecimalMark, isSum: boolean): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return `${BigInt(value)}${isSum ? `${mark}00` : ''}`
  const short = String(Number(value.toPrecision(DIGITS)))
  const [whole = '', decimals = ''] = (short.includes('e') ? value.toFixed(10) : short).split('.')
  if (decimals === '') return `${whole}${isSum ? `${mark}00` : ''}`
  const padded = decimals.length === 3 ? `${decimals}0` : decimals.padEnd(2, '0')
  return `${whole}${mark}${padded}`
}

/** The day, and the time where there is one. A time without a day (day zero of the workbook's calendar) is only a time. */
function dateText(cell: Date): string {
  if (!Number.isFinite(cell.getTime())) return ''
  // A day and time is a float in the file: a midnight may come out a little before itself, and must stay in its day.
  const moment = new Date(Math.floor((cell.getTime() + NOISE) / SECOND) * SECOND)
  const iso = moment.toISOString()
  const time = moment.getTime() % DAY === 0 ? '' : iso.slice(11, 19)
  const day = civilDateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
  if (day === undefined || day <= '1900-01-01') return time
  return time === '' ? day : `${day} ${time}`
}

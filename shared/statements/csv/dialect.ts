/** Finds how a table's text is cut: its line ends and the signs that may separate its fields, likeliest first. */
import Papa from 'papaparse'
import { SAMPLE_BYTES } from '../../limits.ts'
import type { Dialect } from './records.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/** Text with one kind of line end throughout, and that kind. Only text that mixes them is copied. */
export function evenLines(text: string): { text: string; newline: Dialect['newline'] } {
  const head = text.slice(0, SAMPLE_BYTES)
  const pairs = head.split('\r\n').length - 1
  const feeds = head.split('\n').length - 1
  const returns = head.split('\r').length - 1
  if (pairs === feeds && pairs === returns) return { text, newline: pairs > 0 ? '\r\n' : '\n' }
  if (returns === 0) return { text, newline: '\n' }
  if (feeds === 0) return { text, newline: '\r' }
  // `\r\r\n`: a CRLF file that a program wrote once more in text mode. A run of returns is looked through from its beginning only.
  return { text: text.replace(/(?<!\r)\r+\n|\r/g, '\n'), newline: '\n' }
}

/** The delimiters to try: papaparse's guess first, then the others that occur at all. */
export function likelyDelimiters(head: string, newline: Dialect['newline']): string[] {
  const guess = Papa.parse<string[]>(head, { preview: 60, newline, delimitersToGuess: [...DELIMITERS] }).meta.delimiter
  const others = DELIMITERS.filter((delimiter) => delimiter !== guess && head.includes(delimiter))
  return head.includes(guess) ? [guess, ...others] : others
}

/** The lines of a bill: «Отопление … 1 234,56», where a title and one sum stand on a line of their own. */
import type { Money } from '../../money.ts'
import type { Facts } from './facts.ts'
import { asWritten } from './flat.ts'
import { type LabelledSum, sumsBetween } from './labels.ts'

export interface BillLine {
  title: string
  amount: Money
}

/** Titles of services, not sentences: begins with a letter, no verb at the end of a long sentence, at least three letters. */
const TITLE = /^ {0,12}(?:\d{1,2}[.)] {1,3})?([\p{L}«"][\p{L}\p{N} .,«»"()/-]{2,70}?)[ .:…—–_|-]{1,60}$/u
const NUMBERED = /^ {0,12}\d{1,2}[.)] /u
const APART = /^ *[.:…—–_|-]+ *$|^ {3,}$/u
/** What adds the lines up is none of them. */
const ADDS_UP = /^(?:итого|всего|в сумме|total|summe)(?!\p{L})/iu
/** «Neuer Abschlag ab 01.08.2025»: a price to come, and nothing that this bill charges. */
const FROM_DAY = /(?<!\p{L})(?:с|со|начиная с|ab(?: dem)?|zum|from|starting) \d{1,2}[./]\d{1,2}[./]\d{2,4}(?: г\.?)?$/iu
const SENTENCE = /[.!?] +\p{Lu}/u
const LINE_LIMIT = 200
const MOST_LINES = 100

/** Reads «title … sum» lines that are none of the labelled sums. A line with two sums is a table of its own and left out. */
export function readLines({ text, original, sums }: Facts, labelled: readonly LabelledSum[]): BillLine[] {
  const taken = new Set(labelled.filter(({ field }) => field !== 'subscription' && field !== 'insurance').map(({ sum }) => sum.at))
  const lines: BillLine[] = []
  for (let at = 0; at < text.length && lines.length < MOST_LINES; ) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const line = end - at > LINE_LIMIT ? undefined : readLine(text, original, at, end, sumsBetween(sums, at, end))
    if (line && !taken.has(line.at)) lines.push({ title: line.title, amount: line.amount })
    at = end + 1
  }
  return lines
}

function readLine(text: string, original: string, at: number, end: number, sums: Facts['sums']) {
  // The number of a numbered line is no sum.
  const found = NUMBERED.test(text.slice(at, end)) ? sums.slice(1) : sums
  const sum = found.at(-1)
  if (!sum?.marked || sum.perUnit || text.slice(sum.end, end).trim().length > 1) return undefined
  // «Домашний интернет 100 …… 735,00»: a number of the title stands apart from the sum.
  const before = found.at(-2)
  if (before && (found.some((one) => one.marked && one !== sum) || !APART.test(text.slice(before.end, sum.at)))) return undefined
  const parts = TITLE.exec(text.slice(at, sum.at))
  if (!parts?.[1]) return undefined
  if (SENTENCE.test(parts[1]) || FROM_DAY.test(parts[1]) || ADDS_UP.test(parts[1])) return undefined
  const from = at + parts[0].indexOf(parts[1])
  return { title: asWritten(original, { at: from, end: from + parts[1].length }), amount: sum.amount, at: sum.at }
}

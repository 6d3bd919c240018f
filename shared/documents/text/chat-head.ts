/** The head of one message in a copy of a chat: `[12.06.2025, 10:15] МТС:`, `12.06.2025, 10:15 - МТС:`, `МТС, [12.06.2025 10:15]`. */
import type { CivilDate } from '../../dates.ts'
import { findDays } from './days.ts'
import type { Span } from './flat.ts'

const DAY = '(?:\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?(?: ?г\\.)?)'
const CLOCK = '(?:,? (?:в |at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]m)?)?'
const NAME = '[^\\n:\\[\\]]{1,60}?'

interface Form {
  pattern: RegExp
  day: number
  name: number
}

/** In the order they are tried; each begins a line. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`^ {0,3}\\[(${DAY}${CLOCK})\\] {0,2}(${NAME}):`, 'iu'), day: 1, name: 2 },
  { pattern: new RegExp(`^ {0,3}(${DAY},? \\d{1,2}:\\d{2}(?::\\d{2})?) {0,2}[-–—] {0,2}(${NAME}):`, 'iu'), day: 1, name: 2 },
  { pattern: new RegExp(`^ {0,3}(${NAME}), \\[(${DAY}${CLOCK})\\]:?`, 'iu'), day: 2, name: 1 },
  { pattern: new RegExp(`^ {0,3}\\[(${DAY}${CLOCK})\\]`, 'iu'), day: 1, name: 0 },
]
/** No head is longer. */
export const LONGEST_HEAD = 140

export interface ChatHead {
  from?: string
  fromAt?: Span
  receivedOn: CivilDate
  receivedAt: Span
  bodyAt: number
}

/** Reads the head that a flattened line begins with. Undefined: it begins with none, or its day does not exist. */
export function chatHead(line: string, near: CivilDate): ChatHead | undefined {
  const start = line.slice(0, LONGEST_HEAD)
  for (const { pattern, day, name } of FORMS) {
    const parts = pattern.exec(start)
    const written = parts?.[day]
    if (!parts || written === undefined) continue
    const receivedOn = findDays(written, near)[0]?.day
    if (!receivedOn) continue
    const at = parts[0].indexOf(written)
    const from = name > 0 ? parts[name]?.trim() : undefined
    const fromAt = from ? parts[0].indexOf(from, day > name ? 0 : at + written.length) : -1
    return {
      ...(from && fromAt >= 0 ? { from, fromAt: { at: fromAt, end: fromAt + from.length } } : {}),
      receivedOn,
      receivedAt: { at, end: at + written.length },
      bodyAt: parts[0].length,
    }
  }
  return undefined
}

/** How long the head is that a flattened line begins with; 0 where it begins with none. The day is not looked at. */
export function startsLikeChat(line: string): number {
  for (const { pattern } of FORMS) {
    const parts = pattern.exec(line)
    if (parts) return parts[0].length
  }
  return 0
}

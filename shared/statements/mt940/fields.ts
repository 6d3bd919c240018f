/** Cuts a SWIFT message into its fields: the tag, its line and the lines it runs over; envelopes and ends of blocks are taken off. */
import { ROWS_PER_STEP } from '../../limits.ts'
import { LineCursor } from '../lines.ts'

export type MtTag =
  | '13'
  | '13D'
  | '20'
  | '21'
  | '25'
  | '25P'
  | '28'
  | '28C'
  | '34F'
  | '60F'
  | '60M'
  | '61'
  | '62F'
  | '62M'
  | '64'
  | '65'
  | '65F'
  | '86'
  | '90C'
  | '90D'
  | 'NS'

export interface MtField {
  tag: MtTag
  line: number
  /** What follows the tag, and the lines after it. */
  lines: string[]
}

/** Only tags that statements have: a wrapped text may well begin a line with `:12:11` or `:KO:`. */
const TAG = /^\s*:(13D?|20|21|25P?|28C?|34F|60[FM]|61|62[FM]|64|65F?|86|90[CD]|NS):/
/** A tag whose colon stands on the line before. */
const HALF_TAG = /^(?:20|25P?|28C?|60[FM]|61|62[FM]|64|65|86|90[CD]|NS):/
/** A time that was wrapped before its minutes: `…T16` and `:20:15 …`. */
const WRAPPED_TIME = /^:[0-5]\d:[0-5]\d(?!\d)/
const BLOCK_END = /^-(?:\}|X{0,4}\s*$)/

/** Yields the fraction read between fields; calls `take` for every field in order, and with undefined at the end of a block. */
export function* readFields(text: string, take: (field: MtField | undefined) => void): Generator<number, void, void> {
  const cursor = new LineCursor(text)
  const cutter = new FieldCutter(take)
  for (let line = cursor.next(); line !== undefined; line = cursor.next()) {
    cutter.take(line, cursor.number)
    if (cursor.number % (ROWS_PER_STEP * 2) === 0) yield cursor.fraction
  }
  cutter.end()
}

class FieldCutter {
  private readonly give: (field: MtField | undefined) => void
  private field: MtField | undefined
  private colonAt: number | undefined

  constructor(give: (field: MtField | undefined) => void) {
    this.give = give
  }

  take(raw: string, number: number): void {
    const line = this.unwrapped(raw)
    if (line === undefined) return
    const at = this.colonAt
    this.colonAt = undefined
    const isHalf = at !== undefined && HALF_TAG.test(line)
    if (at !== undefined && !isHalf) this.field?.lines.push(':')
    if (isHalf) this.begin(`:${line}`, at)
    else if (line.trim() === ':') this.colonAt = number
    else this.begin(line, number)
  }

  end(): void {
    if (this.field) this.give(this.field)
    this.field = undefined
    this.give(undefined)
  }

  /** The line without its envelope; undefined when it is nothing but envelope or the end of a block. */
  private unwrapped(raw: string): string | undefined {
    const first = raw.charCodeAt(0)
    const ends = first === 45 && BLOCK_END.test(raw)
    if (ends) this.end()
    if (!ends && first !== 123) return raw
    const body = raw.indexOf('{4:')
    const rest = body < 0 ? '' : raw.slice(body + 3)
    return rest.trim() === '' ? undefined : rest
  }

  private begin(line: string, number: number): void {
    const tag = TAG.exec(line)
    if (!tag || this.isWrappedTime(line)) {
      this.field?.lines.push(line)
      return
    }
    if (this.field) this.give(this.field)
    this.field = { tag: tag[1] as MtTag, line: number, lines: [line.slice(tag[0].length)] }
  }

  private isWrappedTime(line: string): boolean {
    return this.field?.tag === '86' && WRAPPED_TIME.test(line) && /\d\d$/.test((this.field.lines.at(-1) ?? '').slice(-4))
  }
}

/**
 * Where the labels of the strip of days stand: each begins at its day like a flag on a stem. No label covers another, and no
 * stem runs through a label as long as the strip has room for it.
 */
import type { Coming } from '../../../shared/coming.ts'
import { type CivilDate, daysBetween } from '../../../shared/dates.ts'

export interface Mark {
  event: Coming
  /** Days after the first day. */
  at: number
  /** Two lines. */
  lines: [string, string]
  /** Of the longer line. */
  width: number
}

export interface Placed extends Mark {
  /** 0 is the lowest lane, next to the line of days. */
  lane: number
  /** Where the stem stands, in the unit of the strip's width. */
  stem: number
  /** The label hangs on the left of its stem. */
  flipped: boolean
  /** Edges of the label. */
  left: number
  right: number
}

export interface Measure {
  /** Width of the strip. */
  strip: number
  days: number
  /** Kept free between two labels, and between a stem and a label. */
  space: number
}

/** Events with their words; `widthOf` measures a line in the unit of the strip's width. */
export const marksOf = (
  events: readonly Coming[],
  first: CivilDate,
  lines: (event: Coming) => [string, string],
  widthOf: (line: string) => number,
): Mark[] =>
  events.map((event) => {
    const words = lines(event)
    return { event, at: daysBetween(first, event.on), lines: words, width: Math.max(...words.map(widthOf)) }
  })

/**
 * Gives each label its lane. From right to left: a label that would be crossed by a stem further right goes above it, so that
 * flags stand like stairs. A label that would leave the strip hangs on the left of its stem.
 */
export function place(marks: readonly Mark[], measure: Measure): Placed[] {
  const placed: Placed[] = []
  const rightToLeft = [...marks].sort((a, b) => b.at - a.at)
  for (const mark of rightToLeft) {
    const stem = ((mark.at + 0.5) / measure.days) * measure.strip
    const flipped = stem + mark.width > measure.strip
    const left = Math.max(0, flipped ? stem - mark.width : stem)
    const flag = { ...mark, stem, flipped, left, right: left + mark.width }
    const lanes = Array.from({ length: placed.length + 1 }, (_, lane) => lane)
    const free = lanes.filter((lane) => placed.every((other) => other.lane !== lane || apart(flag, other, measure.space)))
    const clear = free.find((lane) => placed.every((other) => !crosses({ ...flag, lane }, other, measure.space)))
    placed.push({ ...flag, lane: clear ?? free.at(-1) ?? placed.length })
  }
  return placed.reverse()
}

type Flag = Omit<Placed, 'lane'>

const apart = (a: Flag, b: Flag, space: number): boolean => a.right + space <= b.left || b.right + space <= a.left

/** Whether the stem of the higher of two runs through the label of the lower; stems of one day are one stem. */
function crosses(a: Placed, b: Placed, space: number): boolean {
  const [low, high] = a.lane < b.lane ? [a, b] : [b, a]
  return low.lane !== high.lane && low.at !== high.at && high.stem > low.left - space && high.stem < low.right + space
}

/** How many lanes the labels need. */
export const lanesOf = (placed: readonly Placed[]): number => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0)

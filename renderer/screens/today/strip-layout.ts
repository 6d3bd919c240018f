/** Where the marks of the strip of days stand, so that no label runs into another: marks of one day share a label, labels take lanes. */

import type { Coming } from '../../../shared/coming.ts'
import { type CivilDate, daysBetween } from '../../../shared/dates.ts'

export interface Mark {
  on: CivilDate
  /** Days after the first day. */
  at: number
  /** The worst of its events decides colour and shape. */
  kind: Coming['kind']
  /** Two lines. */
  lines: [string, string]
  events: Coming[]
}

export interface Placed extends Mark {
  /** 0 is the lowest lane, next to the line of days. */
  lane: number
  /** Left edge and width of the label, in the same unit as the strip's width. */
  left: number
  width: number
}

interface Measure {
  /** Width of the strip. */
  strip: number
  days: number
  /** Width of an average letter of the label's type. */
  letter: number
  /** Kept free between two labels. */
  space: number
}

/** Gathers events into marks: one for each account and day, its worst event first. */
export function marksOf(events: readonly Coming[], first: CivilDate, lines: (event: Coming) => [string, string]): Mark[] {
  return events.map((event) => ({ on: event.on, at: daysBetween(first, event.on), kind: event.kind, lines: lines(event), events: [event] }))
}

/** Gives each label its place: centred on its day, kept inside the strip, in the lowest lane where it touches no other. */
export function place(marks: readonly Mark[], measure: Measure): Placed[] {
  const day = measure.strip / measure.days
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const width = Math.max(...mark.lines.map((line) => line.length)) * measure.letter
      const centre = (mark.at + 0.5) * day
      const left = Math.max(0, Math.min(centre - width / 2, measure.strip - width))
      let lane = ends.findIndex((end) => end + measure.space <= left)
      if (lane === -1) lane = ends.length
      ends[lane] = left + width
      return { ...mark, lane, left, width }
    })
}

/** How many lanes the labels need. */
export const lanesOf = (placed: readonly Placed[]): number => placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0)

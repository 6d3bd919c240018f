/** Judges one pair, a row of a file and a row of the household of the same sum: the same payment for sure, perhaps, or not. */
import { dayNumber } from '../dates.ts'
import { type Message, message } from '../i18n/message.ts'
import type { Transaction } from '../model/household.ts'
import { sourceFit } from '../text/sources.ts'
import type { Likeness } from './alike.ts'
import { type Accord, covers, type Evidence, type Part } from './evidence.ts'

export interface Verdict {
  /** Pairs of a lower rank are made first. */
  rank: Rank
  /** What is proposed where a person is asked. */
  usual: 'same' | 'apart'
  /** What speaks for or against it; empty where it is sure. */
  why: Message[]
  /** Within a rank, the lesser first. */
  distance: number
}

/** From the number of the bank, sure, down to what only a person can say. */
export const RANKS = [
  'same-number',
  'same-day',
  'booked-later',
  'files-agree',
  'ask-same-day',
  'ask-booked-later',
  'ask-other-words',
  'ask-held',
  'ask-both',
] as const
export type Rank = (typeof RANKS)[number]
export const isAsked = (rank: Rank): boolean => rank.startsWith('ask-')

/** Formats that give the day of booking; tables and printed statements mostly give the day of the operation. */
const BOOKED = /^(?:ofx|mt94|camt|1c)/
/** A bank books a card payment up to so many days after it was made … */
const BOOKING_DAYS = 3
/** … and where both sides tell the same kind of day, one midnight lies between their clocks at most. */
const CLOCK_DAYS = 1
/** A held payment is posted within a week; after that banks let it go. */
export const HELD_DAYS = 7

/** Fewer rows in common say nothing of the files. */
const FEW = 3
const MOSTLY = 0.8
const HALF = 0.5

const isLikely = ({ common, agreed }: Accord): boolean => agreed >= FEW && agreed >= common * MOSTLY
const isUnlike = ({ common, agreed }: Accord): boolean => common >= FEW && agreed < common * HALF

export interface Judging {
  /** `csv`, `ofx` …: of the file being planned. */
  format: string
  evidence: Evidence
  likeness: (a: Transaction, b: Transaction) => Likeness
}

/**
 * Undefined: two payments. Rows of two cards are never one payment. On the same day common words, the bank's own number or an equal
 * time settle it, unless the two files otherwise have little in common (two people's files); without them only files that agree on nearly
 * all sums of their common days do. On another day it is settled where the file of the later row
 * covers the earlier day and yet lacks the earlier row. Two files of one format print a row the same, so what they print differently is asked about,
 * unless it bears two different times.
 */
export function judge(row: Transaction, there: Transaction, part: Part, { format, evidence, likeness }: Judging): Verdict | undefined {
  const fit = sourceFit(row.source, there.source)
  if (fit === 'apart') return undefined
  const origin = evidence.originOf(there)
  const days = Math.abs(dayNumber(row.on) - dayNumber(there.on))
  const isNumbered = sameNumber(row, there)
  const isOneFormat = origin.format === format
  const window = isOneFormat ? 0 : BOOKED.test(format) || BOOKED.test(origin.format ?? '') ? BOOKING_DAYS : CLOCK_DAYS
  const areTimed = days === 0 && row.time !== undefined && there.time !== undefined
  if (areTimed && isOneFormat && row.time !== there.time) return undefined
  const isTimed = areTimed && sameTime(row.time ?? '', there.time ?? '')
  const accord = evidence.accord(part, origin, window)
  const facts: Facts = {
    days,
    isSameAccount: fit === 'same',
    isNumbered,
    isNamed: isNumbered || isTimed || likeness(row, there) === 'words',
    isLikely: isLikely(accord),
    isUnlike: fit === 'open' && isUnlike(accord),
    isOneFormat,
    isReworded: isLikely(accord) && origin.exact === 0,
    // Whether a file covers the day of the row that it lacks.
    ours: covers(part, dayNumber(there.on)),
    theirs: covers(origin, dayNumber(row.on)),
    isOneAccount: fit === 'same' || origin.exact > 0 || (accord.common >= FEW && !isUnlike(accord)),
    laterLacksIt: row.on > there.on ? covers(part, dayNumber(there.on)) : covers(origin, dayNumber(row.on)),
  }
  if (days === 0) return onOneDay(facts)
  return days <= window ? onOtherDay(facts) : held(facts)
}

interface Facts {
  days: number
  isSameAccount: boolean
  isNumbered: boolean
  isNamed: boolean
  isLikely: boolean
  isUnlike: boolean
  isOneFormat: boolean
  isReworded: boolean
  ours: boolean
  theirs: boolean
  isOneAccount: boolean
  laterLacksIt: boolean
}

const sure = (rank: Rank, distance = 0): Verdict => ({ rank, usual: 'same', why: [], distance })

function onOneDay(facts: Facts): Verdict | undefined {
  const { isNamed, isNumbered, isSameAccount, isUnlike, isOneFormat, isReworded } = facts
  if (isNamed) {
    if (isOneFormat ? isReworded : !isUnlike || isNumbered) return sure(isNumbered ? 'same-number' : 'same-day', isSameAccount ? 0 : 1)
    const why = isOneFormat && !isUnlike ? message('overlaps.why.oneFormat') : message('overlaps.why.filesDiffer')
    return { rank: 'ask-same-day', usual: isUnlike ? 'apart' : 'same', why: [why], distance: 0 }
  }
  if (isOneFormat ? isReworded : facts.isLikely) return sure('files-agree', isSameAccount ? 0 : 1)
  if (isUnlike) return undefined
  return { rank: 'ask-other-words', usual: isSameAccount ? 'same' : 'apart', why: [message('overlaps.why.otherWords')], distance: 0 }
}

function onOtherDay(facts: Facts): Verdict | undefined {
  const { days, isNamed, isNumbered, isSameAccount, isUnlike, ours, theirs, laterLacksIt } = facts
  const isCertain = isSameAccount || facts.isLikely
  const otherDay = message('overlaps.why.otherDay', { count: days })
  if (isNamed) {
    if (laterLacksIt && isCertain) return sure('booked-later', days)
    if (isUnlike && !isNumbered) return undefined
    const usual = ours || theirs || isSameAccount ? 'same' : 'apart'
    return { rank: 'ask-booked-later', usual, why: [otherDay], distance: days }
  }
  if (!ours || !theirs || !isCertain) return undefined
  const why = [otherDay, message('overlaps.why.otherWords')]
  return { rank: 'ask-both', usual: facts.isLikely ? 'same' : 'apart', why, distance: days }
}

/** A row that the later file covers and no longer holds, and one like it that came instead: held first, then posted. */
function held({ days, isNamed, isOneAccount, laterLacksIt }: Facts): Verdict | undefined {
  if (days > HELD_DAYS || !isNamed || !isOneAccount || !laterLacksIt) return undefined
  return { rank: 'ask-held', usual: 'same', why: [message('overlaps.why.held', { count: days })], distance: days }
}

/** One bank prints the seconds, another only the minute. */
function sameTime(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) === b.slice(0, length)
}

/** A number of the bank is long enough not to be a mere counter of rows. */
const SHORTEST_NUMBER = 6

function sameNumber(a: Transaction, b: Transaction): boolean {
  const numbers = [b.bankId, b.reference]
  return [a.bankId, a.reference].some((number) => number !== undefined && number.length >= SHORTEST_NUMBER && numbers.includes(number))
}

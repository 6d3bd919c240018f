/**
 * Several contracts with one provider, told apart without numbers: month after month, each debit goes to the contract whose last payment it
 * is most like, and one that is like none begins a contract of its own.
 */
import { addTo } from '../multimap.ts'
import { costBetween } from './near.ts'
import { oldestFirst, type Paid } from './paid.ts'

interface Track {
  paid: Paid[]
  last: Paid
  /** The mean of the latest days, as far as a circle allows. */
  usualDay: number
}

/** A debit that would cost more begins a track of its own. */
const BEGIN = 0.9
/** What it costs a track to have no payment in a month. */
const MISS = 0.15
const MOST_TRACKS = 8
/** Of so few debits and tracks all ways are tried; of more, the cheapest pair is taken first. */
const MOST_TRIED = 4

/** The rows in tracks, oldest first; every row stands in one. */
export function tracksIn(paid: readonly Paid[]): Paid[][] {
  const tracks: Track[] = []
  for (const month of monthsOf(paid)) {
    const pairs = month.length <= MOST_TRIED && tracks.length <= MOST_TRIED ? bestPairs(month, tracks) : greedyPairs(month, tracks)
    for (const [at, one] of month.entries()) {
      const track = pairs[at]
      if (track) follow(track, one)
      else if (tracks.length < MOST_TRACKS) tracks.push({ paid: [one], last: one, usualDay: one.dayOfMonth })
    }
  }
  return tracks.map((track) => track.paid.sort(oldestFirst))
}

function follow(track: Track, one: Paid): void {
  track.paid.push(one)
  track.last = one
  const turn = ((one.dayOfMonth - track.usualDay + 46) % 31) - 15
  track.usualDay = ((track.usualDay + turn / 3 + 30) % 31) + 1
}

/** The rows by month, the months cut where the fewest payments fall, so that none is torn apart at its end. */
function monthsOf(paid: readonly Paid[]): Paid[][] {
  const cut = quietDay(paid)
  const months = new Map<number, Paid[]>()
  for (const one of paid) {
    const month = one.month + (one.dayOfMonth >= cut ? 1 : 0)
    addTo(months, month, one)
  }
  return [...months].sort((a, b) => a[0] - b[0]).map(([, list]) => list)
}

/** The middle of the longest stretch of days of the month without payments. */
function quietDay(paid: readonly Paid[]): number {
  const busy = new Set(paid.map(({ dayOfMonth }) => dayOfMonth))
  let best = { day: 1, length: 0 }
  for (let day = 1; day <= 31; day += 1) {
    let length = 0
    while (length < 31 && !busy.has(((day - 1 + length) % 31) + 1)) length += 1
    if (length > best.length) best = { day, length }
  }
  return ((best.day - 1 + (best.length >> 1)) % 31) + 1
}

type Pairs = (Track | undefined)[]

function bestPairs(month: readonly Paid[], tracks: readonly Track[]): Pairs {
  let best: Pairs = []
  let least = Number.POSITIVE_INFINITY
  const chosen: Pairs = []
  const visit = (at: number, cost: number): void => {
    if (cost >= least) return
    const one = month[at]
    if (!one) {
      const total = cost + MISS * (tracks.length - chosen.filter(Boolean).length)
      if (total < least) [best, least] = [[...chosen], total]
      return
    }
    for (const track of tracks) {
      if (chosen.includes(track)) continue
      const more = costBetween(track.last, track.usualDay, one)
      if (more >= BEGIN + MISS) continue
      chosen.push(track)
      visit(at + 1, cost + more)
      chosen.pop()
    }
    chosen.push(undefined)
    visit(at + 1, cost + BEGIN)
    chosen.pop()
  }
  visit(0, 0)
  return best
}

function greedyPairs(month: readonly Paid[], tracks: readonly Track[]): Pairs {
  const all = month.flatMap((one, at) =>
    tracks.map((track, place) => ({ at, track, place, cost: costBetween(track.last, track.usualDay, one) })),
  )
  const pairs: Pairs = new Array<Track | undefined>(month.length).fill(undefined)
  for (const { at, track, cost } of all.sort((a, b) => a.cost - b.cost || a.at - b.at || a.place - b.place))
    if (cost < BEGIN + MISS && !pairs[at] && !pairs.includes(track)) pairs[at] = track
  return pairs
}

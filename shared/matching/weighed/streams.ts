/**
 * Streams: open debits that look alike and come about once a month, taken together. What one row hardly tells, ten rows tell: «Автоплатёж»
 * on the 3rd and the payee's name on the 30th are two contracts, though each row alone could be either's.
 */
import { CLEAR_MARGIN, COST } from '../expected/costs.ts'
import type { Row } from '../said/rows.ts'
import type { Read } from './insight.ts'
import type { Judge, Verdict } from './judge.ts'
import { type Case, NOBODY } from './readings.ts'

/** Fewer months are no stream. */
const FEWEST_MONTHS = 3
/** More rows a month than this are several contracts' in the same words, or top-ups: nothing can be said of all of them at once. */
const MOST_A_MONTH = 1.25
/** One row tells at most so much of its stream: a chance fit must not outweigh the rest. */
const MOST_FROM_A_ROW = 12
/** A stream is an account's when all its rows together speak so much more for it than for the next. */
const CLEAR_FOR_STREAM = 2 * CLEAR_MARGIN
/** Rows that alone speak clearly for another account, of all: more than these make the stream a mixture. */
const MOST_AGAINST = 0.15

interface Stream {
  rows: Row[]
  months: Set<string>
  /** What speaks against each account, over all rows. */
  against: Map<number, number>
  /** For how many rows each account was clearly the best. */
  clear: Map<number, number>
}

/** The open debits of each stream with the account that it is, for learning what the account's rows look like; nothing is linked by it. */
export function readByStreams(cases: readonly Case[], verdicts: readonly Verdict[], judge: Judge): Read[] {
  const streams = [...streamsOf(cases, verdicts, judge).values()].filter(
    ({ rows, months }) => months.size >= FEWEST_MONTHS && rows.length <= months.size * MOST_A_MONTH,
  )
  const reads: Read[] = []
  const taken = new Map<number, Set<string>[]>()
  for (let left = streams; left.length > 0; ) {
    const judged = left.map((stream) => ({ stream, ...leaderOf(stream, taken) })).filter(({ lead }) => lead >= CLEAR_FOR_STREAM)
    const best = judged.reduce<(typeof judged)[number] | undefined>((a, b) => (a === undefined || b.lead > a.lead ? b : a), undefined)
    if (!best) break
    left = left.filter((stream) => stream !== best.stream)
    taken.set(best.place, [...(taken.get(best.place) ?? []), best.stream.months])
    if (isMixed(best.stream, best.place)) continue
    for (const row of best.stream.rows) reads.push({ row, place: best.place, isSure: true, isPaid: false })
  }
  return reads
}

function streamsOf(cases: readonly Case[], verdicts: readonly Verdict[], judge: Judge): Map<string, Stream> {
  const streams = new Map<string, Stream>()
  cases.forEach((one, at) => {
    const verdict = verdicts[at]
    const [row] = one.rows
    if (!row || one.rows.length > 1 || one.accounts < 2 || !verdict || verdict.kind === 'nobody') return
    const key = lookOf(row, one)
    const stream: Stream = streams.get(key) ?? { rows: [], months: new Set(), against: new Map(), clear: new Map() }
    streams.set(key, stream)
    stream.rows.push(row)
    stream.months.add(monthOf(row))
    const costs = judge.costsOf(at, one, verdict)
    const least = Math.min(...costs.values())
    for (const [place, cost] of costs) {
      stream.against.set(place, (stream.against.get(place) ?? 0) + Math.min(MOST_FROM_A_ROW, cost - least))
    }
    const near = [...costs].filter(([, cost]) => cost - least < CLEAR_MARGIN)
    const [only] = near
    if (only && near.length === 1) stream.clear.set(only[0], (stream.clear.get(only[0]) ?? 0) + 1)
  })
  return streams
}

/** The accounts that a row may be for, its card, and how the bank prints it; not its words, which the place of purchase changes. */
function lookOf({ transaction, claims, bare }: Row, { readings }: Case): string {
  const named = claims.claims.map(({ place, shared }) => `${place}${shared ?? ''}`).join(' ')
  const places = bare ? [...new Set(readings.map(({ outcome }) => outcome))].filter((place) => place !== NOBODY).join(' ') : ''
  const { source = '', counterparty, reference } = transaction
  return [source, named, bare?.by, places, counterparty ? 'to' : '', reference ? 'by' : ''].join('|')
}

/** The account that the stream speaks for most, and by how much; an account that another stream of the same months is has no part in it. */
function leaderOf(
  { against, months }: Stream,
  taken: ReadonlyMap<number, readonly ReadonlySet<string>[]>,
): { place: number; lead: number } {
  const isFree = (place: number): boolean => !(taken.get(place) ?? []).some((others) => overlap(months, others) * 2 > months.size)
  const free = [...against].filter(([place]) => isFree(place)).sort(([a, x], [b, y]) => x - y || a - b)
  const [best, next] = free
  if (!best) return { place: NOBODY, lead: 0 }
  const rest = next?.[1] ?? best[1] + (free.length < against.size ? COST.nobody : 0)
  return { place: best[0], lead: rest - best[1] }
}

const isMixed = ({ rows, clear }: Stream, place: number): boolean => {
  const others = [...clear].reduce((sum, [other, count]) => (other === place ? sum : sum + count), 0)
  return others > rows.length * MOST_AGAINST
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((month) => b.has(month)).length
const monthOf = ({ transaction }: Row): string => transaction.on.slice(0, 7)

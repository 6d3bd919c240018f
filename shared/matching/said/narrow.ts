/** Of several names that stand in a row the fuller ones count: «МТС Домашний» speaks for the account written so, not for «МТС». */
import { addTo } from '../../multimap.ts'
import type { PayeeHit } from './row-text.ts'

interface Span {
  field: number
  from: number
  to: number
}

/** An account's words in the row: only the widest, since its shorter spellings stand inside them. */
interface Named {
  place: number
  shown: string
  isOwn: boolean
  widest: readonly Span[]
}

/** What of an account's names stands in the row. */
export interface Shown {
  shown: string
  /** The family's own words for it. */
  isOwn: boolean
}

/** Whether two accounts are the same thing from the same provider, so that the other's fuller name may be its own as well. */
export type Siblings = (a: number, b: number) => boolean

/** Texts recur, and a text's hits are one list as long as it is remembered. */
const alone = new WeakMap<readonly PayeeHit[], ReadonlyMap<number, Shown>>()

/**
 * The accounts whose payee words stand in the row, with what is shown of them, by place. An account gives way to another one whose
 * words cover all of its own, and more than them somewhere, but for siblings.
 */
export function narrowed(fields: readonly (readonly PayeeHit[])[], areSiblings: Siblings = () => false): ReadonlyMap<number, Shown> {
  const [only, ...others] = fields.filter((hits) => hits.length > 0)
  if (!only || others.length > 0) return compared(fields, areSiblings)
  const before = alone.get(only)
  const names = before ?? compared([only], areSiblings)
  if (!before) alone.set(only, names)
  return names
}

function compared(fields: readonly (readonly PayeeHit[])[], areSiblings: Siblings): ReadonlyMap<number, Shown> {
  const spansOf = new Map<number, (Span & { shown: string; isOwn: boolean })[]>()
  fields.forEach((hits, field) => {
    for (const { place, shown, isOwn, from, to } of hits) {
      addTo(spansOf, place, { field, from, to, shown, isOwn })
    }
  })
  // Accounts of one provider mostly stand on the very same words: compared once for all of them.
  const groups = new Map<string, Named[]>()
  for (const [place, all] of spansOf) {
    // The catalogue's words are every account's of the provider: they tell only where an account has none of its own in the row.
    const own = all.filter(({ isOwn }) => isOwn)
    const spans = own.length > 0 ? own : all
    const widest = spans.filter((span) => !spans.some((other) => isInside(span, other)))
    const longest = widest.reduce((a, b) => (length(b) > length(a) ? b : a))
    const key = widest.map(({ field, from, to }) => `${field}:${from}-${to}`).join(' ')
    const named: Named = { place, shown: longest.shown, isOwn: own.length > 0, widest }
    addTo(groups, key, named)
  }
  const all = [...groups.values()]
  const kept = all.flatMap((group) => {
    const [lesser] = group
    const fuller = all.filter(([other]) => lesser && other && covers(other.widest, lesser.widest))
    if (fuller.length === 0) return group
    const isShared = (place: number): boolean => fuller.every((others) => others.some((other) => areSiblings(place, other.place)))
    return group.filter(({ place }) => isShared(place)).map((named) => ({ ...named, isOwn: false }))
  })
  const sorted = kept.sort((a, b) => a.place - b.place)
  return new Map(sorted.map(({ place, shown, isOwn }) => [place, { shown, isOwn }]))
}

const length = ({ from, to }: Span): number => to - from

const stands = (inner: Span, outer: Span): boolean => inner.field === outer.field && outer.from <= inner.from && outer.to >= inner.to
const isInside = (inner: Span, outer: Span): boolean => stands(inner, outer) && length(outer) > length(inner)

const covers = (fuller: readonly Span[], lesser: readonly Span[]): boolean =>
  lesser.every((span) => fuller.some((other) => stands(span, other))) &&
  lesser.some((span) => fuller.some((other) => isInside(span, other)))

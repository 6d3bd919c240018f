/** Of several names that stand in a row the fuller ones count: «МТС Домашний» speaks for the account written so, not for «МТС». */
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
  widest: readonly Span[]
}

/**
 * The accounts whose payee words stand in the row, with what is shown of them, by place. An account gives way to another one whose
 * words cover all of its own, and more than them somewhere.
 */
export function narrowed(fields: readonly (readonly PayeeHit[])[]): Map<number, string> {
  const spansOf = new Map<number, (Span & { shown: string })[]>()
  fields.forEach((hits, field) => {
    for (const { place, shown, from, to } of hits) {
      const spans = spansOf.get(place)
      if (spans) spans.push({ field, from, to, shown })
      else spansOf.set(place, [{ field, from, to, shown }])
    }
  })
  // Accounts of one provider mostly stand on the very same words: compared once for all of them.
  const groups = new Map<string, Named[]>()
  for (const [place, spans] of spansOf) {
    const widest = spans.filter((span) => !spans.some((other) => isInside(span, other)))
    const longest = widest.reduce((a, b) => (length(b) > length(a) ? b : a))
    const key = widest.map(({ field, from, to }) => `${field}:${from}-${to}`).join(' ')
    const named: Named = { place, shown: longest.shown, widest }
    const group = groups.get(key)
    if (group) group.push(named)
    else groups.set(key, [named])
  }
  const all = [...groups.values()]
  const kept = all.filter(([lesser]) => lesser && !all.some(([fuller]) => fuller && covers(fuller.widest, lesser.widest)))
  const sorted = kept.flat().sort((a, b) => a.place - b.place)
  return new Map(sorted.map(({ place, shown }) => [place, shown]))
}

const length = ({ from, to }: Span): number => to - from

const stands = (inner: Span, outer: Span): boolean => inner.field === outer.field && outer.from <= inner.from && outer.to >= inner.to
const isInside = (inner: Span, outer: Span): boolean => stands(inner, outer) && length(outer) > length(inner)

const covers = (fuller: readonly Span[], lesser: readonly Span[]): boolean =>
  lesser.every((span) => fuller.some((other) => stands(span, other))) &&
  lesser.some((span) => fuller.some((other) => isInside(span, other)))

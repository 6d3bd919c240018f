/** The order of a list that a person works in: what changes stays in its place, so that the next click meets what it was meant for. */

/** `now` in the order of `before`; what is new goes to the front, in its own order. */
export function steady<T>(before: readonly string[], now: readonly T[], idOf: (one: T) => string): T[] {
  const places = new Map(before.map((id, place) => [id, place]))
  const placeOf = (one: T): number => places.get(idOf(one)) ?? -1
  return [...now].sort((a, b) => placeOf(a) - placeOf(b))
}

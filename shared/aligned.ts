/** Where each item of a list stood in an earlier one: a changed list is mostly the old one with blocks taken out and put in. */

/** The item did not stand in the earlier list, or out of order. */
export const NEW = -1
/** Gone items are looked for this far at once, and to the end only after as many in a row were not found. */
const NEAR = 64

/**
 * The places in `before` of the items of `now`, which are the same by identity; they rise. An item that only changed its place may
 * count as new. `places` is filled and given back. Linear, also where the lists have nothing in common.
 */
export function formerPlaces<T>(before: readonly T[], now: readonly T[], places = new Int32Array(now.length)): Int32Array {
  let next = 0
  let missed = 0
  let patience = NEAR
  for (let at = 0; at < now.length; at += 1) {
    const item = now[at] as T
    let found = NEW
    if (next < before.length) {
      if (before[next] === item) found = next
      else {
        missed += 1
        found = placeNear(before, item, next)
        if (found === NEW && missed >= patience) {
          found = before.indexOf(item, next)
          patience *= 2
        }
      }
    }
    places[at] = found
    if (found === NEW) continue
    next = found + 1
    missed = 0
  }
  return places
}

function placeNear<T>(before: readonly T[], item: T, from: number): number {
  const end = Math.min(before.length, from + NEAR)
  for (let at = from + 1; at < end; at += 1) if (before[at] === item) return at
  return NEW
}

/** A list that is followed through its changes; who keeps something for its items asks where they stood. */
export class Followed<T> {
  /** The list before the last change. */
  before: readonly T[] = []
  now: readonly T[] = []
  /** Where the items of `now` stood in `before`; what lies beyond them means nothing. */
  places = new Int32Array(0)

  turnTo(now: readonly T[]): void {
    this.before = this.now
    this.now = now
    // Memory as large as the list is taken again and again only while the list outgrows it.
    if (this.places.length < now.length) this.places = new Int32Array(now.length + (this.before.length > 0 ? now.length >> 3 : 0))
    formerPlaces(this.before, now, this.places)
  }
}

/** Where each item of a list stood in an earlier one: a changed list is mostly the old one with blocks taken out and put in. */

/** The item did not stand in the earlier list, or out of order. */
export const NEW = -1
/** Gone items are looked for this far at once, and to the end only after as many in a row were not found. */
const NEAR = 64

/** How many items both lists begin with alike. */
export function commonStart<T>(before: readonly T[], now: readonly T[]): number {
  const most = Math.min(before.length, now.length)
  let at = 0
  while (at < most && before[at] === now[at]) at += 1
  return at
}

/**
 * The places in `before` of the items of `now`, which are the same by identity; they rise. An item that only changed its place may
 * count as new. `places` is filled from `from` on, where both lists are known to be alike up to there, and given back. Linear, also where
 * the lists have nothing in common.
 */
export function formerPlaces<T>(before: readonly T[], now: readonly T[], places = new Int32Array(now.length), from = 0): Int32Array {
  let next = from
  let missed = 0
  let patience = NEAR
  for (let at = from; at < now.length; at += 1) {
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
  /** How many items stand first in both lists: mostly a change lies near the end. */
  stood = 0

  turnTo(now: readonly T[]): void {
    this.before = this.now
    this.now = now
    this.stood = commonStart(this.before, now)
    // Memory as large as the list is taken again and again only while the list outgrows it.
    if (this.places.length < now.length) this.places = new Int32Array(now.length + (this.before.length > 0 ? now.length >> 3 : 0))
    for (let at = 0; at < this.stood; at += 1) this.places[at] = at
    formerPlaces(this.before, now, this.places, this.stood)
  }

  /** The items that came (of `now`) and went (of `before`), each in its list's order. */
  changed(): { came: T[]; went: T[] } {
    const came: T[] = []
    const went: T[] = []
    let passed = this.stood
    const passTo = (place: number): void => {
      for (; passed < place; passed += 1) went.push(this.before[passed] as T)
    }
    for (let at = this.stood; at < this.now.length; at += 1) {
      const place = this.places[at] ?? NEW
      if (place === NEW) came.push(this.now[at] as T)
      else {
        passTo(place)
        passed += 1
      }
    }
    passTo(this.before.length)
    return { came, went }
  }
}

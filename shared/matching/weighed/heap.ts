/** A queue of whole numbers by distance, the nearest first; of equally near ones the lesser number. */
export class Heap {
  readonly #keys: number[] = []
  readonly #distances: number[] = []

  get size(): number {
    return this.#keys.length
  }

  clear(): void {
    this.#keys.length = 0
    this.#distances.length = 0
  }

  push(key: number, distance: number): void {
    let at = this.#keys.length
    this.#keys.push(key)
    this.#distances.push(distance)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#isLess(at, above)) return
      this.#swap(at, above)
      at = above
    }
  }

  /** The distance of the nearest; Infinity when empty. */
  get nearest(): number {
    return this.#distances[0] ?? Number.POSITIVE_INFINITY
  }

  /** Takes the nearest out. -1 when empty. */
  pop(): number {
    const key = this.#keys[0] ?? -1
    const last = this.#keys.length - 1
    if (last < 0) return key
    this.#swap(0, last)
    this.#keys.pop()
    this.#distances.pop()
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= last) return key
      const least = left + 1 < last && this.#isLess(left + 1, left) ? left + 1 : left
      if (!this.#isLess(least, at)) return key
      this.#swap(least, at)
      at = least
    }
  }

  #isLess(a: number, b: number): boolean {
    const byDistance = (this.#distances[a] ?? 0) - (this.#distances[b] ?? 0)
    return byDistance < 0 || (byDistance === 0 && (this.#keys[a] ?? 0) < (this.#keys[b] ?? 0))
  }

  #swap(a: number, b: number): void {
    const key = this.#keys[a] ?? 0
    const distance = this.#distances[a] ?? 0
    this.#keys[a] = this.#keys[b] ?? 0
    this.#distances[a] = this.#distances[b] ?? 0
    this.#keys[b] = key
    this.#distances[b] = distance
  }
}

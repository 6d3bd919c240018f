/** Chance that can be repeated: the same seed throws the same dice on every computer. */

/** A small fast generator of 32-bit numbers (the "sfc" construction: add, rotate, count); its own, so that nothing of the engine shows. */
export class Dice {
  #a: number
  #b: number
  #c: number
  #count = 1

  constructor(seed: number, salt = 0) {
    this.#a = seed | 0
    this.#b = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
    this.#c = salt | 0
    for (let warm = 0; warm < 16; warm += 1) this.#bits()
  }

  #bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return sum >>> 0
  }

  /** At least 0, below 1. */
  part(): number {
    return this.#bits() / 0x1_0000_0000
  }

  chance(share: number): boolean {
    return this.part() < share
  }

  /** A whole number from..to, both possible. */
  int(from: number, to: number): number {
    return from + Math.floor(this.part() * (to - from + 1))
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.int(0, list.length - 1)]
    if (chosen === undefined) throw new RangeError('nothing to pick from')
    return chosen
  }

  /** One of the names, by its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries<number>(weights) as [K, number][]
    let left = this.part() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    return (entries.at(-1) as [K, number])[0]
  }

  /** Some digits, the first not 0. */
  digits(count: number): string {
    let text = String(this.int(1, 9))
    while (text.length < count) text += String(this.int(0, 9))
    return text
  }

  /** Some name that tells nothing of when it was given. */
  id(): string {
    return `${this.#bits().toString(36)}${this.#bits().toString(36)}`
  }

  /** A list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list]
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = this.int(0, at)
      const [a, b] = [mixed[at], mixed[other]]
      if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a]
    }
    return mixed
  }
}

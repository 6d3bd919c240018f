/**
 * Minimum-cost assignment of debits to slots by successive shortest augmenting paths, with private options that are never full. Knows
 * nothing of accounts or money. Exact. Each slot keeps a price (the dual of the linear program, never above zero: what the slot is fought
 * over), so that no step of a path looks cheaper than free and a search ends as soon as nothing nearer is left: near-linear in all. Debits
 * are added one by one; it can be cut back to the first of them, and goes on from there as if the others had never been.
 */
import { Heap } from './heap.ts'

/** One thing a debit may turn out to be. */
export interface Option {
  /** Taken by at most one debit; NO_SLOT: by as many as like. */
  slot: number
  /** Whole points, not negative. */
  cost: number
  /** What is asked in the end: which account. Different slots may mean the same outcome. */
  outcome: number
}
export const NO_SLOT = -1

/** A debit's options, in an order that does not depend on the input's. */
export type Problem = readonly (readonly Option[])[]

const NONE = -1
const FAR = Number.POSITIVE_INFINITY
type Allows = (debit: number, option: Option) => boolean
const ALL: Allows = () => true

/** A debit and the place of one of its options. */
interface Step {
  debit: number
  at: number
}

/** What a debit that was not let in freely changed: prices and choices as they were before. */
interface Fight {
  slots: readonly number[]
  prices: readonly number[]
  moved: Step[]
}

/** Solved for the debits added so far; tells the choice of a debit and what other outcomes would cost. */
export class Assignment {
  readonly #problem: (readonly Option[])[] = []
  /** The place of the chosen option, by debit. */
  readonly #chosen: number[] = []
  /** By debit; most have none. */
  readonly #fights = new Map<number, Fight>()
  #owner = new Int32Array(0)
  #price = new Float64Array(0)
  /** Debits that could take a slot, with the option by which; made when the first slot is fought over. */
  #rivals: Step[][] | undefined
  /** Of the search under way, by slot: its distance, and who would take it by which option. */
  #distance = new Float64Array(0)
  #taker = new Int32Array(0)
  #takerOption = new Int32Array(0)
  #searched = new Int32Array(0)
  readonly #heap = new Heap()
  #search = 0
  #touched = FAR
  /** The highest slot that was looked at since it was set to something lower: what holds of higher ones has no part in the answers. */
  reach = NO_SLOT

  constructor(problem: Problem = []) {
    for (const options of problem) this.add(options)
  }

  /** A debit more. It needs an option without a slot, else it may stay without any. */
  add(options: readonly Option[]): void {
    const debit = this.#problem.push(options) - 1
    this.#chosen.push(NONE)
    for (let at = 0; at < options.length; at += 1) {
      const { slot } = options[at] as Option
      if (slot >= this.#owner.length) this.#makeRoom(slot)
      this.#touch(slot)
      if (slot !== NO_SLOT && this.#rivals) rivalsAt(this.#rivals, slot).push({ debit, at })
    }
    this.#insert(debit)
  }

  /** Takes out all debits but the first `count`: everything is as it was before the others came. */
  cutTo(count: number): void {
    for (let debit = this.#problem.length - 1; debit >= count; debit -= 1) {
      const options = this.#optionsOf(debit)
      for (const { slot } of options) {
        this.#touch(slot)
        if (slot !== NO_SLOT) this.#rivals?.[slot]?.pop()
      }
      const fight = this.#fights.get(debit)
      if (fight) this.#undo(fight)
      else this.#leave(options[this.chosen(debit)])
      this.#fights.delete(debit)
      this.#chosen.pop()
      this.#problem.pop()
    }
  }

  /** The lowest slot of which anything changed since this was last asked, Infinity where none did. */
  takeTouched(): number {
    const touched = this.#touched
    this.#touched = FAR
    return touched
  }

  #touch(slot: number): void {
    if (slot !== NO_SLOT && slot < this.#touched) this.#touched = slot
  }

  /** Who looks at a slot looks at all who could take it, and so at what a debit of that slot has instead. */
  #touchAll(debit: number): void {
    for (const { slot } of this.#optionsOf(debit)) this.#touch(slot)
  }

  #leave(option: Option | undefined): void {
    if (option && option.slot !== NO_SLOT) this.#owner[option.slot] = NONE
  }

  #undo({ slots, prices, moved }: Fight): void {
    slots.forEach((slot, at) => {
      this.#touch(slot)
      this.#price[slot] = prices[at] ?? 0
    })
    for (const { debit } of moved) {
      this.#touchAll(debit)
      this.#leave(this.#optionsOf(debit)[this.chosen(debit)])
    }
    for (const { debit, at } of moved) {
      this.#chosen[debit] = at
      const slot = at === NONE ? NO_SLOT : this.#option(debit, at).slot
      if (slot !== NO_SLOT) this.#owner[slot] = debit
    }
  }

  #makeRoom(slot: number): void {
    const room = Math.max(slot + 1, this.#owner.length * 2)
    const before = this.#owner.length
    this.#owner = grown(this.#owner, new Int32Array(room)).fill(NONE, before)
    this.#price = grown(this.#price, new Float64Array(room))
    this.#distance = grown(this.#distance, new Float64Array(room))
    this.#taker = grown(this.#taker, new Int32Array(room))
    this.#takerOption = grown(this.#takerOption, new Int32Array(room))
    this.#searched = grown(this.#searched, new Int32Array(room))
  }

  #rivalsOf(slot: number): readonly Step[] {
    if (!this.#rivals) {
      const rivals: Step[][] = []
      this.#problem.forEach((options, debit) => {
        options.forEach((option, at) => {
          if (option.slot !== NO_SLOT) rivalsAt(rivals, option.slot).push({ debit, at })
        })
      })
      this.#rivals = rivals
    }
    return this.#rivals[slot] ?? []
  }

  /** The place of the option that the debit got; -1 where it had none to get. */
  chosen(debit: number): number {
    return this.#chosen[debit] ?? NONE
  }

  #option(debit: number, at: number): Option {
    const option = this.#problem[debit]?.[at]
    if (!option) throw new RangeError(`debit ${debit} has no option ${at}`)
    return option
  }

  #optionsOf = (debit: number): readonly Option[] => this.#problem[debit] ?? []
  #current = (debit: number): Option => this.#option(debit, this.chosen(debit))
  #priceOf = (slot: number): number => (slot === NO_SLOT ? 0 : (this.#price[slot] ?? 0))
  /** What the debit's present place is worth to it. */
  #worth(debit: number): number {
    const { cost, slot } = this.#current(debit)
    return cost - this.#priceOf(slot)
  }

  #insert(start: number): void {
    if (this.#takeFree(start)) return
    const { end, settled, cost } = this.#shortest(start, NO_SLOT, ALL, FAR)
    if (!end) return
    const fight: Fight = { slots: settled, prices: settled.map(this.#priceOf), moved: [] }
    this.#fights.set(start, fight)
    for (const slot of settled) {
      this.#touch(slot)
      this.#price[slot] = this.#priceOf(slot) + Math.min(0, (this.#distance[slot] ?? 0) - cost)
    }
    for (let { debit, at } = end; ; ) {
      fight.moved.push({ debit, at: this.chosen(debit) })
      const left = this.chosen(debit) === NONE ? NO_SLOT : this.#current(debit).slot
      this.#chosen[debit] = at
      const { slot } = this.#option(debit, at)
      if (slot !== NO_SLOT) this.#owner[slot] = debit
      this.#touchAll(debit)
      if (debit === start || left === NO_SLOT) return
      // The slot that this debit leaves goes to the one that drove it out.
      debit = this.#taker[left] ?? NONE
      at = this.#takerOption[left] ?? NONE
    }
  }

  /** Takes the cheapest place outright where nothing that is taken looks as cheap: most debits are never fought over. */
  #takeFree(debit: number): boolean {
    const options = this.#optionsOf(debit)
    let free = NONE
    let best = FAR
    let taken = FAR
    for (let at = 0; at < options.length; at += 1) {
      const { slot, cost } = options[at] as Option
      const distance = cost - this.#priceOf(slot)
      if (slot !== NO_SLOT && this.#owner[slot] !== NONE) taken = Math.min(taken, distance)
      else if (distance < best) {
        best = distance
        free = at
      }
    }
    if (free === NONE || taken < best) return false
    this.#chosen[debit] = free
    const { slot } = this.#option(debit, free)
    if (slot !== NO_SLOT) this.#owner[slot] = debit
    return true
  }

  /**
   * The shortest way for a debit to a place that costs nobody his own. `goal` is a slot that counts as free and whose price is still to be
   * added; ways dearer than `most` are not looked for. `settled` are the slots nearer than the end.
   */
  #shortest(
    start: number,
    goal: number,
    allows: Allows,
    most: number,
  ): { end: Step | undefined; cost: number; toGoal: number; settled: number[] } {
    this.#search += 1
    this.#heap.clear()
    const found = { end: undefined as Step | undefined, cost: FAR, toGoal: FAR, settled: [] as number[] }
    const goalPrice = this.#priceOf(goal)
    const look = (debit: number, from: number): void => {
      const options = this.#optionsOf(debit)
      for (let at = 0; at < options.length; at += 1) {
        const option = options[at]
        if (!option || !allows(debit, option)) continue
        const { slot } = option
        if (slot > this.reach) this.reach = slot
        const distance = from + option.cost - this.#priceOf(slot)
        if (slot !== NO_SLOT && slot === goal) found.toGoal = Math.min(found.toGoal, distance)
        else if (slot === NO_SLOT || this.#owner[slot] === NONE) {
          if (distance < found.cost) Object.assign(found, { end: { debit, at }, cost: distance })
        } else if (this.#searched[slot] !== this.#search || distance < (this.#distance[slot] ?? FAR)) {
          this.#searched[slot] = this.#search
          this.#distance[slot] = distance
          this.#taker[slot] = debit
          this.#takerOption[slot] = at
          this.#heap.push(slot, distance)
        }
      }
    }
    look(start, 0)
    while (this.#heap.size > 0) {
      const distance = this.#heap.nearest
      if (distance + goalPrice >= Math.min(found.cost, found.toGoal + goalPrice, most)) break
      const slot = this.#heap.pop()
      // A slot may be queued anew when a nearer way is found; only the nearest counts.
      if (distance > (this.#distance[slot] ?? FAR)) continue
      found.settled.push(slot)
      const owner = this.#owner[slot] ?? NONE
      look(owner, distance - this.#worth(owner))
    }
    return found
  }

  /** What the others gain at best when a slot falls free: never above zero, never below the slot's price. */
  #gain(slot: number, allows: Allows): number {
    const price = this.#priceOf(slot)
    if (price === 0) return 0
    let best = -price
    this.#search += 1
    this.#heap.clear()
    this.#searched[slot] = this.#search
    this.#distance[slot] = 0
    this.#heap.push(slot, 0)
    while (this.#heap.size > 0) {
      const distance = this.#heap.nearest
      if (distance >= best) break
      const free = this.#heap.pop()
      if (distance > (this.#distance[free] ?? FAR)) continue
      best = Math.min(best, distance - this.#priceOf(free))
      for (const { debit, at } of this.#rivalsOf(free)) {
        const option = this.#option(debit, at)
        const left = this.#current(debit).slot
        if (left > this.reach) this.reach = left
        if (left === free || left === slot || !allows(debit, option)) continue
        const onwards = distance + option.cost - this.#priceOf(free) - this.#worth(debit)
        if (left === NO_SLOT) best = Math.min(best, onwards)
        else if (this.#searched[left] !== this.#search || onwards < (this.#distance[left] ?? FAR)) {
          this.#searched[left] = this.#search
          this.#distance[left] = onwards
          this.#heap.push(left, onwards)
        }
      }
    }
    return best + price
  }

  /** The cost of a wanted option that is free, where no wanted one that is taken looks cheaper. */
  #cheapestFree(debit: number, wanted: (outcome: number) => boolean): number | undefined {
    let best = FAR
    let taken = FAR
    for (const { slot, cost, outcome } of this.#optionsOf(debit)) {
      if (!wanted(outcome)) continue
      const distance = cost - this.#priceOf(slot)
      if (slot !== NO_SLOT && this.#owner[slot] !== NONE) taken = Math.min(taken, distance)
      else best = Math.min(best, distance)
    }
    return best <= taken && best < FAR ? best : undefined
  }

  /**
   * How much dearer the cheapest assignment is in which this debit has one of the `wanted` outcomes, the rest arranged anew around it;
   * Infinity where there is none, and at least `most` where it is dearer than that. `isAlike` debits never take its present outcome in its
   * stead: trading places among equals changes nothing that counts.
   */
  extraCost(debit: number, wanted: (outcome: number) => boolean, isAlike: (debit: number) => boolean, most: number): number {
    const { slot, cost, outcome } = this.#current(debit)
    const direct = this.#priceOf(slot) === 0 ? this.#cheapestFree(debit, wanted) : undefined
    if (direct !== undefined) return Math.max(0, direct - cost)
    const allows: Allows = (other, option) => (other === debit ? wanted(option.outcome) : option.outcome !== outcome || !isAlike(other))
    const found = this.#shortest(debit, slot, allows, most + cost)
    const gain = this.#gain(slot, allows)
    return Math.max(0, Math.min(found.cost + gain, found.toGoal + this.#priceOf(slot)) - cost)
  }
}

const grown = <T extends Int32Array | Float64Array>(before: T, after: T): T => {
  after.set(before)
  return after
}

function rivalsAt(rivals: Step[][], slot: number): Step[] {
  const known = rivals[slot]
  if (known) return known
  const made: Step[] = []
  rivals[slot] = made
  return made
}

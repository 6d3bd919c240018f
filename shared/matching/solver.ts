/**
 * Minimum-cost assignment of debits to slots by successive shortest augmenting paths, with private options that are never full. Knows
 * nothing of accounts or money. Exact; each path stays among debits that compete for the same slots, so that the whole is near-linear.
 */

/** One thing a debit may turn out to be. */
export interface Option {
  /** Taken by at most one debit; NO_SLOT: as many as like. */
  slot: number
  /** Whole points. */
  cost: number
  /** What is asked in the end: which account. Different slots may mean the same outcome. */
  outcome: number
}
export const NO_SLOT = -1

/** A debit's options, in an order that does not depend on the input's; each debit has one without a slot, so that a solution exists. */
export type Problem = readonly (readonly Option[])[]

const NOBODY = -1
const FAR = Number.POSITIVE_INFINITY

/** Solves on construction; afterwards tells the choice of a debit and what other outcomes would cost. */
export class Assignment {
  readonly #problem: Problem
  /** The chosen option of each debit, by place; NOBODY until inserted. */
  readonly #chosen: Int32Array
  readonly #owner: Int32Array
  /** Debits that could take a slot. */
  readonly #rivals: number[][]
  readonly #distance: Float64Array
  readonly #parent: Int32Array
  readonly #parentOption: Int32Array
  readonly #seen: Int32Array
  #search = 0

  constructor(problem: Problem) {
    const slots = problem.reduce((most, options) => options.reduce((a, { slot }) => Math.max(a, slot + 1), most), 0)
    this.#problem = problem
    this.#chosen = new Int32Array(problem.length).fill(NOBODY)
    this.#owner = new Int32Array(slots).fill(NOBODY)
    this.#rivals = Array.from({ length: slots }, () => [])
    this.#distance = new Float64Array(problem.length)
    this.#parent = new Int32Array(problem.length)
    this.#parentOption = new Int32Array(problem.length)
    this.#seen = new Int32Array(problem.length)
    problem.forEach((options, debit) => {
      for (const { slot } of options) if (slot !== NO_SLOT) this.#rivals[slot]?.push(debit)
      this.#insert(debit)
    })
  }

  /** The place of the option that the debit got. */
  chosen(debit: number): number {
    return this.#chosen[debit] ?? NOBODY
  }

  #option(debit: number, at: number): Option {
    const option = this.#problem[debit]?.[at]
    if (!option) throw new RangeError(`debit ${debit} has no option ${at}`)
    return option
  }

  #current(debit: number): Option {
    return this.#option(debit, this.chosen(debit))
  }

  #insert(start: number): void {
    const end = this.#shortest(start, NO_SLOT, () => true)
    let debit = end.debit
    let at = end.at
    while (true) {
      this.#chosen[debit] = at
      const { slot } = this.#option(debit, at)
      if (slot !== NO_SLOT) this.#owner[slot] = debit
      if (debit === start) return
      // The slot that this debit leaves goes to the one that drove it out.
      at = this.#parentOption[debit] ?? NOBODY
      debit = this.#parent[debit] ?? start
    }
  }

  /**
   * Shortest alternating path from a debit to an option that costs nobody his place. `goal` is a slot that counts as free; paths that end
   * there are told apart. `allows` leaves options out.
   */
  #shortest(
    start: number,
    goal: number,
    allows: (debit: number, option: Option) => boolean,
  ): { debit: number; at: number; cost: number; toGoal: number } {
    this.#search += 1
    const end = { debit: start, at: NOBODY, cost: FAR, toGoal: FAR }
    const queue = [start]
    this.#reach(start, 0)
    for (let head = 0; head < queue.length; head += 1) {
      const debit = queue[head] ?? start
      const distance = this.#distance[debit] ?? FAR
      const options = this.#problem[debit] ?? []
      for (let at = 0; at < options.length; at += 1) {
        const option = options[at]
        if (!option || !allows(debit, option)) continue
        const cost = distance + option.cost
        const owner = option.slot === NO_SLOT ? NOBODY : (this.#owner[option.slot] ?? NOBODY)
        if (option.slot !== NO_SLOT && option.slot === goal) end.toGoal = Math.min(end.toGoal, cost)
        else if (owner === NOBODY) {
          if (cost < end.cost) Object.assign(end, { debit, at, cost })
        } else if (owner !== debit) {
          const onwards = cost - this.#current(owner).cost
          if (this.#seen[owner] === this.#search && onwards >= (this.#distance[owner] ?? FAR)) continue
          this.#reach(owner, onwards)
          this.#parent[owner] = debit
          this.#parentOption[owner] = at
          queue.push(owner)
        }
      }
    }
    return end
  }

  #reach(debit: number, distance: number): void {
    this.#seen[debit] = this.#search
    this.#distance[debit] = distance
  }

  /** What the others gain at best when a slot falls free: never above zero. */
  #gain(slot: number, allows: (debit: number, option: Option) => boolean): number {
    if (slot === NO_SLOT) return 0
    let best = 0
    const value = new Map([[slot, 0]])
    const queue = [slot]
    for (let head = 0; head < queue.length; head += 1) {
      const free = queue[head] ?? slot
      for (const debit of this.#rivals[free] ?? []) {
        const current = this.#current(debit)
        if (current.slot === slot || current.slot === free) continue
        for (const option of this.#problem[debit] ?? []) {
          if (option.slot !== free || !allows(debit, option)) continue
          const change = (value.get(free) ?? 0) + option.cost - current.cost
          best = Math.min(best, change)
          if (current.slot === NO_SLOT || change >= (value.get(current.slot) ?? FAR)) continue
          value.set(current.slot, change)
          queue.push(current.slot)
        }
      }
    }
    return best
  }

  /**
   * How much dearer the cheapest assignment is in which this debit has one of the `wanted` outcomes, the rest arranged anew around it.
   * `alike` debits never take its present outcome in its stead: trading places among equals changes nothing that counts.
   */
  extraCost(debit: number, wanted: (outcome: number) => boolean, alike: (debit: number) => boolean): number {
    const { slot, cost, outcome } = this.#current(debit)
    const allows = (at: number, option: Option): boolean => {
      if (at === debit) return wanted(option.outcome)
      return option.outcome !== outcome || !alike(at)
    }
    const end = this.#shortest(debit, slot, allows)
    return Math.min(end.cost + this.#gain(slot, allows), end.toGoal) - cost
  }
}

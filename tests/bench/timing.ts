/** Times pieces of work several times over and says the median and the least of each, in processor time. Nothing is asserted. */

export interface Timing {
  /** Milliseconds of the processor in the middle run. */
  median: number
  /** Milliseconds of the quickest run: what the work costs when nothing else is in the way. */
  least: number
}

/** Rounds until the engine has made the code as quick as it becomes. */
const WARM = 3

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * Runs all pieces of work in turn, `rounds` times, so that what else the computer does falls on each of them alike. The first
 * rounds warm the code up and are not counted.
 */
export function race<K extends string>(works: Record<K, () => unknown>, rounds = 7): Record<K, Timing> {
  const names = Object.keys(works) as K[]
  const taken = new Map<K, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds + WARM; round += 1) {
    for (const name of names) {
      const start = process.cpuUsage()
      works[name]()
      const { user, system } = process.cpuUsage(start)
      if (round >= WARM) taken.get(name)?.push((user + system) / 1000)
    }
  }
  const timings = names.map((name) => {
    const runs = taken.get(name) ?? []
    return [name, { median: median(runs), least: Math.min(...runs) }] as const
  })
  return Object.fromEntries(timings) as Record<K, Timing>
}

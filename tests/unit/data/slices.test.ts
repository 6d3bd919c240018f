/** Long readings in slices: the thread breathes, progress is told seldom, a cancel is heard. */
import { describe, expect, it } from 'vitest'
import { Cancelled, inSlices, type Ticket } from '../../../renderer/worker/slices.ts'

/** A clock that each step of the work moves on. */
function bench(stepMilliseconds: number) {
  let time = 1_000
  let breaths = 0
  const ticket: Ticket = { cancelled: false }
  const pace = {
    now: () => time,
    breathe: async () => {
      breaths += 1
    },
  }
  function* work(steps: number): Generator<number, string, void> {
    for (let at = 1; at <= steps; at += 1) {
      time += stepMilliseconds
      yield at / steps
    }
    return 'read'
  }
  return { pace, ticket, work, breaths: () => breaths }
}

describe('a reading in slices', () => {
  it.each([
    // 1000 steps of 1 ms: a breath every 12 ms, a word every 50 ms.
    [1, 1000, 83, 20],
    // Steps longer than a slice: a breath after each.
    [20, 10, 10, 4],
    // All at once: no breath needed.
    [0, 1000, 0, 1],
  ])('steps of %d ms: %d steps take %d breaths and %d words', async (milliseconds, steps, breaths, words) => {
    const { pace, ticket, work, breaths: taken } = bench(milliseconds)
    const told: number[] = []
    expect(await inSlices(work(steps), ticket, pace, (fraction) => told.push(fraction))).toBe('read')
    expect(taken()).toBe(breaths)
    expect(told).toHaveLength(words)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('stops at the next step after a cancel, and the reader may clean up', async () => {
    const { pace, ticket } = bench(1)
    let cleaned = false
    let steps = 0
    function* endless(): Generator<number, never, void> {
      try {
        for (;;) {
          steps += 1
          if (steps === 7) ticket.cancelled = true
          yield 0
        }
      } finally {
        cleaned = true
      }
    }
    await expect(inSlices(endless(), ticket, pace, () => {})).rejects.toThrow(Cancelled)
    expect([steps, cleaned]).toEqual([7, true])
  })

  it('names its error so that the name survives the thread', () => {
    expect(new Cancelled('x').name).toBe('Cancelled')
  })
})

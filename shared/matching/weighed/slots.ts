/** Numbers the expected payments in the order of need, which is that of the debits: the solver knows them by number alone. */
import type { Expected } from '../expected/expected.ts'
import type { Reading } from './readings.ts'

export class Slots {
  readonly #slotOf = new Map<Expected, number>()
  readonly #payments: Expected[] = []
  /** How many were numbered before each case. */
  readonly #before: number[] = []

  /** Numbers what the next case may be. */
  number(readings: readonly Reading[]): void {
    this.#before.push(this.#payments.length)
    for (const reading of readings) if (reading.payment) reading.slot = this.#slot(reading.payment)
  }

  /** Forgets what only cases after the first `count` needed. */
  cutTo(count: number): void {
    const left = this.#before[count] ?? this.#payments.length
    for (const payment of this.#payments.splice(left)) this.#slotOf.delete(payment)
    this.#before.length = Math.min(this.#before.length, count)
  }

  #slot(payment: Expected): number {
    const known = this.#slotOf.get(payment)
    if (known !== undefined) return known
    const slot = this.#payments.push(payment) - 1
    this.#slotOf.set(payment, slot)
    return slot
  }
}

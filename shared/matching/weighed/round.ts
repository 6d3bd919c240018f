/** One round of weighing: every case with what became of it. Weighed again, it takes up from the first case that is another. */
import { commonStart } from '../../aligned.ts'
import type { Directory } from '../said/directory.ts'
import { Judge, type Verdict } from './judge.ts'
import type { Case } from './readings.ts'
import { Slots } from './slots.ts'
import { Assignment } from './solver.ts'

export class Round {
  readonly #assignment = new Assignment()
  readonly #slots = new Slots()
  cases: readonly Case[] = []
  verdicts: readonly Verdict[] = []
  judge: Judge | undefined

  /** Weighs these cases. What was settled before without touching anything that changed stands. */
  weigh(cases: readonly Case[], directory: Directory): this {
    const stood = commonStart(this.cases, cases)
    this.#assignment.cutTo(stood)
    this.#slots.cutTo(stood)
    for (let at = stood; at < cases.length; at += 1) {
      const readings = cases[at]?.readings ?? []
      this.#slots.number(readings)
      this.#assignment.add(readings)
    }
    const touched = this.#assignment.takeTouched()
    const judge = new Judge(cases, this.#assignment, directory)
    const before = this.verdicts
    this.verdicts = cases.map((_, place) => {
      const verdict = place < stood ? before[place] : undefined
      return verdict && verdict.reach < touched ? verdict : judge.verdict(place)
    })
    this.cases = cases
    this.judge = judge
    return this
  }

  /** Some debit is not read to the kopeck, or not clearly. */
  get isOpen(): boolean {
    return this.verdicts.some(({ isOpen }) => isOpen)
  }
}

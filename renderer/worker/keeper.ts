/**
 * Holds the data in memory and changes it: one change after the other, each checked against the schema, written whole, and only
 * then taken over. A change that another window overtook is made again on what that window wrote.
 */

import type { Problem } from '../../shared/i18n/message.ts'
import { faultsOfChange } from '../../shared/model/check.ts'
import type { Household } from '../../shared/model/household.ts'
import { problem } from '../data/changes.ts'
import { inOrder } from '../data/months.ts'
import { type Contents, EMPTY, type HouseholdStore, type State } from '../data/store.ts'
import type { OpenState, Outcome } from './api.ts'

/** The next state (its revision does not matter). `contents`: the bytes of the originals that came; they are written and not held. */
export type Next = State & { contents?: Contents }
/** A change: what comes of a state, or why it cannot be. */
export type Change = (state: State) => Next | Problem[]

/** How often a change is made again before it is given up. */
const TURNS = 5

export class Keeper {
  private readonly store: HouseholdStore
  private readonly changed: () => void
  private current: State = EMPTY
  private open_: 'closed' | 'ready' | 'vanished' = 'closed'
  private last: Promise<unknown> = Promise.resolve()

  constructor(store: HouseholdStore, changed: () => void) {
    this.store = store
    this.changed = changed
  }

  get state(): State {
    return this.current
  }

  /** Opens the database and takes everything into memory. May be called again, after `vanished` or `failed`. */
  async open(expectData: boolean): Promise<OpenState> {
    const opened = await this.store.open()
    if (opened.state !== 'open') return opened
    try {
      const loaded = await this.store.load()
      this.current = loaded ?? EMPTY
      this.open_ = !loaded && expectData ? 'vanished' : 'ready'
      return { state: this.open_ }
    } catch (error) {
      return { state: 'failed', reason: reasonOf(error) }
    }
  }

  /** Makes a change of the household alone. */
  changeHousehold(change: (household: Household) => Household | Problem[]): Promise<Outcome> {
    return this.change((state) => {
      const household = change(state.household)
      return Array.isArray(household) ? household : { ...state, household }
    })
  }

  /**
   * Makes a change: all of it or nothing. In a vanished database only `restore` is taken, so that nothing covers the traces of
   * what was lost before a person has decided.
   */
  change(change: Change, restore = false): Promise<Outcome> {
    const turn = this.last.then(() => this.make(change, restore))
    this.last = turn
    return turn
  }

  private async make(change: Change, restore: boolean): Promise<Outcome> {
    if (this.open_ === 'closed' || (this.open_ === 'vanished' && !restore)) return refused(problem('household.refused.notOpen'))
    try {
      for (let turn = 0; turn < TURNS; turn += 1) {
        const outcome = await this.tryOnce(change)
        if (outcome) return outcome
        this.current = (await this.store.load()) ?? EMPTY
      }
      return refused(problem('household.refused.failed', { detail: 'overtaken' }))
    } catch (error) {
      return refused(problem('household.refused.wentWrong', { detail: reasonOf(error) }))
    }
  }

  /** Undefined when another window was quicker. */
  private async tryOnce(change: Change): Promise<Outcome | undefined> {
    const before = this.current
    const made = change(before)
    if (Array.isArray(made)) return refused(...made)
    const { contents, ...state } = made
    const after = orderly(before, state)
    const faults = faultsOfChange(before.household, after.household)
    if (faults.length > 0) return refused(...faults)
    const saved = await this.store.save(before, after, contents)
    if (saved.state === 'overtaken') return undefined
    if (saved.state === 'failed') {
      return refused(problem(saved.full ? 'household.refused.full' : 'household.refused.failed', { detail: saved.reason }))
    }
    this.current = { ...after, revision: saved.revision }
    this.open_ = 'ready'
    this.changed()
    return { ok: true }
  }
}

export const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Rows stand in the order in which the database gives them back, so that an export is the same before and after a restart. */
function orderly(before: State, made: State): State {
  const { transactions } = made.household
  if (!transactions || transactions === before.household.transactions) return made
  return { ...made, household: { ...made.household, transactions: inOrder(transactions) } }
}

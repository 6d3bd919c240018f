/** The way of a drop: read and shown, then planned anew against the household of that moment and stored as one step, then perhaps undone. */
import type { CivilDate } from '../../shared/dates.ts'
import type { Problem } from '../../shared/i18n/message.ts'
import { undoImports } from '../../shared/importing/index.ts'
import type { Transaction } from '../../shared/model/household.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import { problem } from '../data/changes.ts'
import type { StoredStep } from '../data/database.ts'
import { withoutSuperseded } from '../data/manual.ts'
import { laidBetween, stepId, withGoneBack, withoutRepeated, withUndone } from '../data/steps.ts'
import type { State } from '../data/store.ts'
import type { Applied, DroppedFile, Outcome, Preview, PreviewChoice, Progress } from './api.ts'
import { corrected, fileInto, previewOf } from './filing.ts'
import { type Keeper, refused } from './keeper.ts'
import { type ReadingParts, readFiles } from './reading.ts'
import type { Ticket } from './slices.ts'

interface Drop {
  id: string
  asOf: CivilDate
  inspected: Inspected[]
}

export class Imports {
  private readonly keeper: Keeper
  private readonly parts: ReadingParts
  /** The last drop that was read; an older preview is out of date. */
  private drop: Drop | undefined
  private ticket: Ticket | undefined
  private previews = 0

  constructor(keeper: Keeper, parts: ReadingParts) {
    this.keeper = keeper
    this.parts = parts
  }

  /** Reads files and says what they would do. A second drop stops the first. */
  async preview(files: DroppedFile[], asOf: CivilDate, tell: (progress: Progress) => unknown): Promise<Preview> {
    this.cancel()
    const ticket: Ticket = { cancelled: false }
    this.ticket = ticket
    const context = { asOf, currency: this.keeper.state.household.currency }
    // A window that has gone answers no progress; that must not stop the reading.
    const told = (progress: Progress): void => void Promise.resolve(tell(progress)).catch(() => undefined)
    const inspected = await readFiles(files, context, ticket, this.parts, told)
    this.previews += 1
    this.drop = { id: `preview-${this.previews}`, asOf, inspected }
    return { id: this.drop.id, files: this.shown(this.drop) }
  }

  cancel(): void {
    if (this.ticket) this.ticket.cancelled = true
    this.ticket = undefined
  }

  /** Each file is planned after the ones before it, so that two copies in one drop count once. */
  private shown({ inspected, asOf }: Drop): Preview['files'] {
    let { household } = this.keeper.state
    return inspected.map((file, index) => {
      const filed = fileInto(household, file, asOf)
      household = filed.household
      return previewOf(index, file, filed)
    })
  }

  async apply(preview: string, choices: readonly PreviewChoice[], at: string): Promise<Applied> {
    const drop = this.drop
    if (!drop || drop.id !== preview) return refused(problem('household.refused.previewGone'))
    let step = ''
    const outcome = await this.keeper.change((state) => {
      const next = stateWith(state, drop, choices, at)
      if (!Array.isArray(next)) step = next.steps.at(-1)?.id ?? ''
      return next
    })
    if (!outcome.ok) return outcome
    if (this.drop === drop) this.drop = undefined
    return { ok: true, step }
  }

  undo(id: string): Promise<Outcome> {
    return this.keeper.change((state) => {
      const step = state.steps.find((each) => each.id === id)
      if (!step) return [problem('household.refused.stepGone')]
      if (step.undone) return [problem('household.refused.stepUndone')]
      const household = withGoneBack(undoImports(state.household, step.laid.imports), step.laid)
      return { ...state, household, steps: withUndone(state.steps, step) }
    })
  }
}

/** The state with a drop stored as one step, or the problems that forbid it. */
function stateWith(state: State, { inspected, asOf }: Drop, choices: readonly PreviewChoice[], at: string): State | Problem[] {
  let { household } = state
  const files: StoredStep['files'] = []
  const hashes: string[] = []
  const problems: Problem[] = []
  const rows: Transaction[] = []
  for (const [index, read] of inspected.entries()) {
    const choice = choices.find((each) => each.index === index)
    if (choice?.skip) continue
    const filed = fileInto(household, corrected(read, choice), asOf)
    if (!filed.changed) {
      problems.push(...filed.problems.filter(({ level }) => level === 'error'))
      continue
    }
    household = filed.household
    for (const row of filed.rows) rows.push(row)
    files.push(filed.file)
    hashes.push(read.sha256)
  }
  if (problems.length > 0) return problems
  if (files.length === 0) return [problem('household.refused.nothingChosen')]
  household = withoutSuperseded(household, rows, asOf)
  const step: StoredStep = {
    id: stepId(state.nextStep),
    number: state.nextStep,
    at,
    files,
    undone: false,
    hashes,
    laid: laidBetween(state.household, household),
  }
  const steps = [...withoutRepeated(state.steps, new Set(hashes)), step]
  return { ...state, household, steps, nextStep: state.nextStep + 1 }
}
